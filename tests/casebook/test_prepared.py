"""A connection that cannot be prepared is not left open."""

import sqlite3

import pytest

from reportedly.casebook.prepared import prepared


def test_statements_are_run_and_the_connection_given() -> None:
    connection = prepared(sqlite3.connect(":memory:"), ["CREATE TABLE t (n)"])
    assert connection.execute("SELECT count(*) FROM t").fetchone() == (0,)
    connection.close()


def test_what_fails_is_closed() -> None:
    connection = sqlite3.connect(":memory:")
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        prepared(connection, ["SELECT * FROM nowhere"])
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        connection.execute("SELECT 1")
