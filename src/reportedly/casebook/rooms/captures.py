"""Captures and their arrivals: what bytes were taken in, whence and when."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.codec import plain
from reportedly.casebook.coverage import ARRIVALS, CAPTURES
from reportedly.model.capture import Arrival, Capture
from reportedly.model.errors import UnknownId


class Captures:
    """The captures of a casebook. The bytes themselves lie in its objects folder."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, captures: Iterable[Capture], arrivals: Iterable[Arrival] = ()) -> int:
        """Add captures and arrivals; give how many captures were new.

        The first arrival of the same bytes from the same source stays: adding twice changes
        nothing.
        """
        arrived = [
            msgspec.structs.asdict(arrival) | {"source": plain(arrival.source)}
            for arrival in arrivals
        ]
        with self._access.change("captures added") as change:
            added = change.add(CAPTURES, map(msgspec.structs.asdict, captures))
            change.add(ARRIVALS, arrived)
            return len(added)

    def get(self, sha256: str) -> Capture:
        """Find a capture by its hash. Raises UnknownId."""
        row = self._access.first(select(tables.captures).where(tables.captures.c.sha256 == sha256))
        if row is None:
            raise UnknownId(f"No capture has the hash {sha256}.")
        return Capture(row.sha256, row.size, row.format)

    def all(self) -> Iterator[Capture]:
        """Give every capture, by hash."""
        for row in self._access.rows(select(tables.captures).order_by(tables.captures.c.sha256)):
            yield Capture(row.sha256, row.size, row.format)

    def latest(self, source: str) -> Capture | None:
        """Give what came last from a source, None where nothing did."""
        arrivals = tables.arrivals.c
        found = select(arrivals.sha256).where(arrivals.source == plain(source))
        row = self._access.first(found.order_by(arrivals.at.desc(), arrivals.sha256))
        return self.get(row.sha256) if row is not None else None

    def arrivals(self, sha256: str | None = None) -> tuple[Arrival, ...]:
        """Give the arrivals of one capture, or all of them, oldest first."""
        arrivals = tables.arrivals
        statement = select(arrivals).order_by(arrivals.c.at, arrivals.c.sha256, arrivals.c.source)
        if sha256 is not None:
            statement = statement.where(arrivals.c.sha256 == sha256)
        return tuple(
            Arrival(row.sha256, row.source, row.at, row.tool)
            for row in self._access.rows(statement)
        )
