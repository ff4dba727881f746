"""Prepares a new connection to a SQLite file, which is closed again where that fails."""

import sqlite3
from collections.abc import Iterable


def prepared(connection: sqlite3.Connection, statements: Iterable[str]) -> sqlite3.Connection:
    """Run statements on a connection, and give it.

    Raises what SQLite raises, of a damaged file for one, with the connection closed.
    """
    try:
        for statement in statements:
            connection.execute(statement)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
