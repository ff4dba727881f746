"""The few statements that SQLite and PostgreSQL spell through their own dialect."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Dialect,
    Table,
    Text,
    TypeDecorator,
    bindparam,
    literal,
    tuple_,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    Insert = postgresql.Insert | sqlite.Insert

LISTED = "listed"
"""The parameter that holds what `listed` and `listed_rows` look for."""

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


class _Many(TypeDecorator[Sequence[Any]]):
    """Texts, or rows of them, that a statement takes as one parameter: a JSON array."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Any] | None, dialect: Dialect) -> str | None:
        """Write them down."""
        return None if value is None else json.dumps(list(value))


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


class _ListedRows(FunctionElement[Any]):
    """The rows of a JSON array of arrays: its one parameter, then the columns they are rows of."""

    name = "listed_rows"
    inherit_cache = True


@compiles(_ListedRows, "sqlite")
def _rows_in_sqlite(element: _ListedRows, compiler: Any, **more: Any) -> str:
    rows, values = _as_columns(element, compiler, "json_extract(value, '$[{}]')")
    return f"(SELECT {values} FROM json_each({compiler.process(rows, **more)}))"  # noqa: S608  a bound parameter


@compiles(_ListedRows, "postgresql")
def _rows_in_postgresql(element: _ListedRows, compiler: Any, **more: Any) -> str:
    rows, values = _as_columns(element, compiler, "value->>{}")
    listed = f"jsonb_array_elements(CAST({compiler.process(rows, **more)} AS jsonb))"
    return f"(SELECT {values} FROM {listed} AS listed(value))"  # noqa: S608  a bound parameter


def _as_columns(element: _ListedRows, compiler: Any, spelt: str) -> tuple[Any, str]:
    """Give the parameter, and its rows' values in the columns' types: else no index serves."""
    rows, *columns = element.clauses
    types = [column.type.compile(compiler.dialect) for column in columns]
    values = (f"CAST({spelt.format(k)} AS {type_})" for k, type_ in enumerate(types))
    return rows, ", ".join(values)


def among_many(column: ColumnElement[str], values: Iterable[str]) -> ColumnElement[bool]:
    """Say 'the column's text is one of these' for more texts than a statement takes parameters."""
    return _is_in(column, _Listed(literal(list(values), _Many)))


def listed(column: ColumnElement[str], parameter: str = LISTED) -> ColumnElement[bool]:
    """Say 'the column's text is one of those in the parameter'.

    For a statement that is made once and run often.
    """
    return _is_in(column, _Listed(bindparam(parameter, type_=_Many)))


def listed_rows(columns: Sequence[Column[Any]]) -> ColumnElement[bool]:
    """Say 'the row of these columns is one of those in the parameter `LISTED`'.

    An index on the columns serves. Where the rows stand in the statement themselves, SQLite reads
    the whole table.
    """
    return _is_in(tuple_(*columns), _ListedRows(bindparam(LISTED, type_=_Many), *columns))


def can_be_listed(rows: Iterable[Sequence[str | int]]) -> bool:
    """Tell whether no text holds U+0000, the one character that SQLite's JSON cannot hold."""
    return not any("\0" in text for row in rows for text in row if isinstance(text, str))


def _is_in(what: ColumnElement[Any], rows: FunctionElement[Any]) -> ColumnElement[bool]:
    return what.op("IN", is_comparison=True)(rows)
