"""Reads the compiled gazetteer table: opened read-only on first use in each process and thread."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from reportedly.gazetteer.checkout import keep_in_step
from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.maker import maker
from reportedly.model.errors import GazetteerError

_COLUMNS = (
    "p.num, p.id, p.name, p.kind, p.lat, p.lon, p.radius_km, "
    "p.country, p.admin1, p.population, p.within"
)
_BY_KEY = f"SELECT {_COLUMNS} FROM name n JOIN place p ON p.num = n.num WHERE n.key = ?"  # noqa: S608
_BY_SOUND = f"SELECT {_COLUMNS} FROM sound s JOIN place p ON p.num = s.num WHERE s.key = ?"  # noqa: S608
_BY_OWN_ID = f"SELECT {_COLUMNS} FROM place p WHERE p.id = ?"  # noqa: S608
_BY_NUMBER = f"SELECT {_COLUMNS} FROM place p WHERE p.num = ?"  # noqa: S608

_META = "SELECT value FROM meta WHERE key = ?"
_ARABIC = "SELECT a.key, a.num, p.id FROM arabic a JOIN place p ON p.num = a.num"

_MAKE_IT = (
    "In a checkout, run 'make setup' (or 'python -m reportedly.gazetteer.build'); "
    "elsewhere, install Reportedly again."
)
"""What to do about a table that cannot be used."""

_StoredRow = tuple[int, str | None, str, str, float, float, float, str, str, int, str]


class _Connection(sqlite3.Connection):
    """A connection that is closed with what holds it: a thread that ends, a table that goes."""

    def __del__(self) -> None:
        with suppress(sqlite3.Error):
            self.close()


class Table:
    """The compiled table at `path`.

    Raises GazetteerError on first use when it is missing, damaged, or made by other code than this.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()

    def by_key(self, key: str) -> list[Entry]:
        """Give the entries with a name of this strict or bare key, in no particular order."""
        return self._entries(_BY_KEY, key)

    def by_sound(self, skeleton: str) -> list[Entry]:
        """Give the entries of Arabic-speaking countries with a name of this skeleton."""
        return self._entries(_BY_SOUND, skeleton)

    def by_id(self, id_: str) -> Entry | None:
        """Give the entry of this id, or None."""
        if id_.startswith("gn:"):
            found = self._entries(_BY_NUMBER, int(id_[3:])) if id_[3:].isdigit() else []
        else:
            found = self._entries(_BY_OWN_ID, id_)
        return found[0] if found else None

    def demonyms(self) -> dict[str, str]:
        """Give each word for a people with the id of its place; a few hundred."""
        return dict(self._fetch("SELECT word, id FROM demonym"))

    def arabic_names(self) -> dict[str, frozenset[str]]:
        """Give the strict keys of listed Arabic names with the ids of their places."""
        found: dict[str, set[str]] = {}
        for key, number, id_ in self._fetch(_ARABIC):
            found.setdefault(key, set()).add(id_ or f"gn:{number}")
        return {key: frozenset(ids) for key, ids in found.items()}

    def digest(self) -> str:
        """Give the digest of what the table was built from."""
        return str(self._fetch(_META, "input")[0][0])

    def _entries(self, query: str, argument: str | int) -> list[Entry]:
        return [_entry(row) for row in self._fetch(query, argument)]

    def _fetch(self, query: str, *arguments: str | int) -> list[Any]:
        return self._asked(self._connection(), query, *arguments)

    def _asked(
        self, connection: sqlite3.Connection, query: str, *arguments: str | int
    ) -> list[Any]:
        try:
            return connection.execute(query, arguments).fetchall()
        except sqlite3.DatabaseError as error:
            raise GazetteerError(
                f"The gazetteer table {self.path} cannot be read ({error}). {_MAKE_IT}"
            ) from error

    def _connection(self) -> sqlite3.Connection:
        # A connection must not cross a fork, and is used by one thread.
        if getattr(self._local, "pid", None) != os.getpid():
            self._local.connection = self._open()
            self._local.pid = os.getpid()
        connection: sqlite3.Connection = self._local.connection
        return connection

    def _open(self) -> sqlite3.Connection:
        keep_in_step(self.path)
        if not self.path.is_file():
            raise GazetteerError(f"The gazetteer table {self.path} is missing. {_MAKE_IT}")
        where = f"{self.path.resolve().as_uri()}?mode=ro&immutable=1"
        # Whichever thread drops the last hold on it may close it.
        connection = sqlite3.connect(where, uri=True, factory=_Connection, check_same_thread=False)
        if self._asked(connection, _META, "maker") != [(maker(),)]:
            raise GazetteerError(
                f"The gazetteer table {self.path} was made by another version of this program. "
                f"{_MAKE_IT}"
            )
        return connection


def _entry(row: _StoredRow) -> Entry:
    id_ = row[1] if row[1] is not None else f"gn:{row[0]}"
    return Entry(id_, row[2], PlaceKind(row[3]), *row[4:])
