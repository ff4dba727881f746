"""The few statements that SQLite and PostgreSQL spell through their own dialect."""

from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Table

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite

    Insert = postgresql.Insert | sqlite.Insert

_INSERTS = {
    "sqlite": "sqlalchemy.dialects.sqlite",
    "postgresql": "sqlalchemy.dialects.postgresql",
}
"""Imported when needed: no command waits for the dialect of a database that it does not use."""


def upsert_statement(dialect: str, table: Table, key: Sequence[str]) -> "Insert":
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
        connection.execute(upsert_statement(connection.dialect.name, table, key), many)
