"""The few statements that SQLite and PostgreSQL spell through their own dialect."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Connection, Table, Text, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    Insert = postgresql.Insert | sqlite.Insert

_INSERTS = {
    "sqlite": "sqlalchemy.dialects.sqlite",
    "postgresql": "sqlalchemy.dialects.postgresql",
}
"""Imported when needed: no command waits for the dialect of a database that it does not use."""


@lru_cache(maxsize=256)
def upsert_statement(dialect: str, table: Table, key: tuple[str, ...]) -> "Insert":
    """Spell an insert that replaces the row with the same key.

    `dialect` is SQLAlchemy's name of it. Raises KeyError for any but 'sqlite' and 'postgresql'.
    """
    statement: Insert = import_module(_INSERTS[dialect]).insert(table)
    rest = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in key}
    if not rest:
        return statement.on_conflict_do_nothing(index_elements=list(key))
    return statement.on_conflict_do_update(index_elements=list(key), set_=rest)


def upsert(
    connection: Connection,
    table: Table,
    key: Sequence[str],
    rows: Iterable[Mapping[str, Any]],
) -> None:
    """Insert rows, replacing those with the same key. Nothing happens for no rows."""
    if many := [dict(row) for row in rows]:
        connection.execute(upsert_statement(connection.dialect.name, table, tuple(key)), many)


class _Listed(FunctionElement[Any]):
    """The texts of a JSON array, each a row: one parameter, however many there are."""

    name = "listed"
    inherit_cache = True


@compiles(_Listed, "sqlite")
def _listed_in_sqlite(element: _Listed, compiler: Any, **more: Any) -> str:
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **more)}))"  # noqa: S608  a bound parameter


@compiles(_Listed, "postgresql")
def _listed_in_postgresql(element: _Listed, compiler: Any, **more: Any) -> str:
    texts = compiler.process(element.clauses, **more)
    return f"(SELECT jsonb_array_elements_text(CAST({texts} AS jsonb)))"


def among_many(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """Say 'the column's text is one of these' for more texts than a statement takes parameters."""
    return column.op("IN", is_comparison=True)(_Listed(literal(json.dumps(list(values)), Text)))
