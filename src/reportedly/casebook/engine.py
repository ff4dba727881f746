"""Connections to the SQLite file of a casebook, with transactions begun as we say."""

import os
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import NullPool

DATABASE = "casebook.sqlite"
BUSY_SECONDS = 30
"""How long a connection waits for SQLite's own short locks."""


def reading_engine(folder: Path) -> Engine:
    """Open the database for reading: every transaction sees one moment, and blocks nobody."""
    settled = not os.access(folder, os.W_OK) and not (folder / f"{DATABASE}-wal").exists()
    return _engine(folder.absolute(), "mode=ro&immutable=1" if settled else "mode=ro", "BEGIN")


def writing_engine(folder: Path, *, create: bool = False) -> Engine:
    """Open the database for writing, making the file where `create` says so."""
    return _engine(folder.absolute(), "mode=rwc" if create else "mode=rw", "BEGIN IMMEDIATE")


@lru_cache(maxsize=16)
def _engine(folder: Path, mode: str, begin: str) -> Engine:
    # Kept, for the statements that it has compiled; it holds no connection between sessions.
    address = f"{(folder / DATABASE).as_uri()}?{mode}"
    writes = begin != "BEGIN"

    def connect() -> sqlite3.Connection:
        # Transactions are begun by us alone: the driver begins none on reads, and late on writes.
        connection = sqlite3.connect(
            address,
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        )
        if writes:
            # FULL: a commit is on the disk before the head file tells of it.
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA cache_size=-65536")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> Any:
        connection.exec_driver_sql(begin)

    return engine
