"""Moves what was committed from SQLite's write-ahead log into the database, on a thread of its own.

SQLite does it of itself in the course of a commit now and then, and whoever made that commit waits
for the disk. A person who decides must not.
"""

import sqlite3
import threading
from contextlib import closing, suppress
from pathlib import Path

AT_LAST = 20_000
"""Pages of 4 KiB in the write-ahead log after which a commit waits for it after all."""

_QUIET = 1.0
"""Seconds without a commit before it is done: one decision mostly follows another."""

_MOVE = "PRAGMA wal_checkpoint(PASSIVE)"
"""Moves what no reader needs where it is; it keeps neither readers nor a writer waiting."""


class Checkpoints:
    """The thread of one database, until it is closed."""

    def __init__(self, database: Path) -> None:
        self._address = f"{database.absolute().as_uri()}?mode=rw"
        self._wanted = threading.Event()
        self._closed = False
        self._thread = threading.Thread(target=self._work, name="checkpoints", daemon=True)
        self._thread.start()

    def soon(self) -> None:
        """Move what has been committed by now, once nobody commits for a moment."""
        self._wanted.set()

    def close(self) -> None:
        """End the thread, once what it is about is done."""
        self._closed = True
        self._wanted.set()
        self._thread.join()

    def _work(self) -> None:
        while self._wanted.wait():
            while self._wanted.is_set() and not self._closed:
                self._wanted.clear()
                self._wanted.wait(_QUIET)
            if self._closed:
                return
            # What cannot be moved now stays in the log, where it is as safe as in the database.
            with suppress(sqlite3.Error):
                self._move()

    def _move(self) -> None:
        with closing(sqlite3.connect(self._address, uri=True, isolation_level=None)) as connection:
            connection.execute(_MOVE)
