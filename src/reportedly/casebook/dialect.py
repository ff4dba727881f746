"""The few statements that SQLite and PostgreSQL spell through their own dialect."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = postgresql.Insert | sqlite.Insert

_INSERTS: dict[str, Callable[[Table], Insert]] = {
    "sqlite": sqlite.insert,
    "postgresql": postgresql.insert,
}


def upsert_statement(dialect: str, table: Table, key: Sequence[str]) -> Insert:
    """Spell an insert that replaces the row with the same key.

    `dialect` is SQLAlchemy's name of it. Raises KeyError for any but 'sqlite' and 'postgresql'.
    """
    statement = _INSERTS[dialect](table)
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
