"""Connections to the SQLite file of a casebook, with transactions begun as we say."""

import os
import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool, QueuePool

from reportedly.casebook.checkpoints import AT_LAST, Checkpoints
from reportedly.casebook.prepared import prepared

DATABASE = "casebook.sqlite"
BUSY_SECONDS = 30
"""How long a connection waits for SQLite's own short locks."""

_READS, _WRITES = "BEGIN", "BEGIN IMMEDIATE"
_TO_READ = ("PRAGMA cache_size=-65536",)
_TO_WRITE = ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", *_TO_READ)
"""How a connection is set up. FULL: a commit is on the disk before the head file tells of it."""
_KEPT = 3
"""Reading connections that are kept; more are opened where more read at once, and closed again."""
_FILE = "file"


def reading_engine(folder: Path) -> Engine:
    """Open the database for reading: every transaction sees one moment, and blocks nobody."""
    settled = not os.access(folder, os.W_OK) and not (folder / f"{DATABASE}-wal").exists()
    return _engine(folder.absolute(), "mode=ro&immutable=1" if settled else "mode=ro", _READS)


def writing_engine(folder: Path, *, create: bool = False) -> Engine:
    """Open the database for writing, making the file where `create` says so."""
    return _engine(folder.absolute(), "mode=rwc" if create else "mode=rw", _WRITES)


class KeptEngines(NamedTuple):
    """Engines that keep their connections between sessions, until they are disposed of."""

    reading: Engine
    writing: Engine
    checkpoints: Checkpoints

    def dispose(self) -> None:
        """Close the connections that are kept."""
        self.checkpoints.close()
        for engine in (self.reading, self.writing):
            engine.dispose()


def kept_engines(folder: Path) -> KeptEngines:
    """Open a folder that can be written for many sessions.

    A connection that is kept has read the tables' form, and the pages that were asked for last.
    """
    reading = _made(folder.absolute(), "mode=ro", _READS, pool_size=_KEPT, max_overflow=-1)
    writing = _made(folder.absolute(), "mode=rw", _WRITES, pool_size=1, max_overflow=-1)
    for engine in (reading, writing):
        event.listen(engine, "connect", _note_file)
        event.listen(engine, "checkout", _check_file)
    event.listen(writing, "connect", _leave_checkpoints)
    return KeptEngines(reading, writing, Checkpoints(folder / DATABASE))


def _leave_checkpoints(connection: Any, _: ConnectionPoolEntry) -> None:
    connection.execute(f"PRAGMA wal_autocheckpoint={AT_LAST}")


def _note_file(connection: Any, record: ConnectionPoolEntry) -> None:
    record.info[_FILE] = _file_of(connection)


def _check_file(connection: Any, record: ConnectionPoolEntry, _: Any) -> None:
    """Leave a connection to a file in whose place another was put: what it wrote would be lost."""
    if record.info.get(_FILE) != _file_of(connection):
        raise DisconnectionError("another database lies there now")


def _file_of(connection: Any) -> tuple[int, int] | None:
    """Tell which file lies now where a connection's database was opened; None where none does."""
    _, _, path = connection.execute("PRAGMA database_list").fetchone()
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@lru_cache(maxsize=16)
def _engine(folder: Path, mode: str, begin: str) -> Engine:
    # Kept, for the statements that it has compiled; it holds no connection between sessions.
    return _made(folder, mode, begin, poolclass=NullPool)


def _made(folder: Path, mode: str, begin: str, **pool: Any) -> Engine:
    address = f"{(folder / DATABASE).as_uri()}?{mode}"

    def connect() -> sqlite3.Connection:
        # Transactions are begun by us alone: the driver begins none on reads, and late on writes.
        connection = sqlite3.connect(
            address,
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        )
        return prepared(connection, _TO_WRITE if begin == _WRITES else _TO_READ)

    engine = create_engine("sqlite://", creator=connect, **{"poolclass": QueuePool, **pool})

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> Any:
        connection.exec_driver_sql(begin)

    return engine
