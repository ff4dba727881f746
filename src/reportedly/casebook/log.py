"""The log: every change to a casebook, in order, chained by hash.

An entry's hash is the SHA-256 of the compact JSON array [seq, at, kind, payload, previous], with
the payload's text as it is stored; the first entry's `previous` is sixty-four zeros. The payload's
`rows` names the rows written (key and digest), `gone` those removed, `sums` the new hashes of
summed tables, and `about` says the rest.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, Select, insert, select

from reportedly.casebook import tables
from reportedly.casebook.dialect import upsert
from reportedly.model.ids import canonical_json

NAME = tables.log.name
"""The log's own table, as answers about it are remembered."""

START = "0" * 64
"""What the first entry names as its predecessor."""

PAGE = 100

_NEWEST = select(tables.log.c.seq, tables.log.c.hash).order_by(tables.log.c.seq.desc()).limit(1)
_APPENDED = insert(tables.log)

Ask = Callable[[Select[Any]], Sequence[Row[Any]]]


class Head(msgspec.Struct, frozen=True):
    """The end of the log: how many entries there are, and the last one's hash (hex)."""

    count: int
    hash: str


class Entry(msgspec.Struct, frozen=True):
    """One entry of the log. `payload` is JSON text exactly as hashed; `at` is UTC ISO 8601."""

    seq: int
    at: str
    kind: str
    payload: str
    previous: str
    hash: str

    @property
    def recomputed(self) -> str:
        """The hash that this entry's content calls for."""
        return entry_hash(self.seq, self.at, self.kind, self.payload, self.previous)


class Payload(msgspec.Struct, frozen=True, omit_defaults=True):
    """What an entry says was changed."""

    rows: dict[str, list[tuple[str, str]]] = {}
    gone: dict[str, list[str]] = {}
    sums: dict[str, str] = {}
    about: dict[str, Any] = {}


def entry_hash(seq: int, at: str, kind: str, payload: str, previous: str) -> str:
    """Compute the hash of an entry (hex)."""
    content = (seq, at, kind, msgspec.Raw(payload.encode()), previous)
    return hashlib.sha256(canonical_json(content)).hexdigest()


def head(connection: Connection) -> Head:
    """Read where the log ends; count 0 and `START` for an empty log."""
    row = connection.execute(_NEWEST).first()
    return Head(row.seq, row.hash) if row else Head(0, START)


class Tail:
    """The end of the log while one transaction appends to it: read once, and written once.

    `close` moves the head row; without it the transaction must not commit.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._begun: Head | None = None
        self._end: Head | None = None

    @property
    def end(self) -> Head:
        """Where the log ends by now."""
        if self._end is None:
            self._begun = self._end = head(self._connection)
        return self._end

    def append(self, at: str, kind: str, payload: Payload) -> Entry:
        """Append one entry."""
        end, text = self.end, canonical_json(payload).decode()
        digest = entry_hash(end.count + 1, at, kind, text, end.hash)
        entry = Entry(end.count + 1, at, kind, text, end.hash, digest)
        self._connection.execute(_APPENDED, msgspec.structs.asdict(entry))
        self._end = Head(entry.seq, entry.hash)
        return entry

    def close(self) -> Head:
        """Move the head row to the end, and give it."""
        end = self.end
        if end != self._begun:
            moved = {"only": 1, "entries": end.count, "hash": end.hash}
            upsert(self._connection, tables.log_head, ("only",), [moved])
        return end


def append(connection: Connection, at: str, kind: str, payload: Payload) -> Entry:
    """Append one entry within the caller's transaction, and move the head row."""
    tail = Tail(connection)
    entry = tail.append(at, kind, payload)
    tail.close()
    return entry


def entries(ask: Ask, after: int = 0) -> Iterator[Entry]:
    """Stream the entries whose seq is greater than `after`, in order; `ask` runs a query."""
    ordered = select(tables.log).order_by(tables.log.c.seq).limit(PAGE)
    while page := ask(ordered.where(tables.log.c.seq > after)):
        yield from map(_entry, page)
        after = page[-1].seq


def hash_at(connection: Connection, seq: int) -> str | None:
    """Give the hash of entry `seq`: `START` for 0, None where there is no such entry."""
    if seq == 0:
        return START
    found = select(tables.log.c.hash).where(tables.log.c.seq == seq)
    return connection.execute(found).scalar_one_or_none()


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.seq, row.at, row.kind, row.payload, row.previous, row.hash)
