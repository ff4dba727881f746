"""Reference tables: events that others coded, as a user loaded them, and the rows of a scope."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.codec import decode, encode, plain
from reportedly.casebook.coverage import REFERENCE_EVENTS, REFERENCE_TABLES
from reportedly.model.errors import UnknownId
from reportedly.model.names import name_words
from reportedly.model.reference import Measure, ReferenceEvent, ReferenceTable, Scope, Where

_ROW = tables.reference_events.c
_COLUMN = {Measure.KILLED: _ROW.best, Measure.CIVILIANS: _ROW.civilians}
_KM_PER_DEGREE = 111.2


class InScope(msgspec.Struct, frozen=True):
    """What a table holds in a scope: counts, and the rows with the highest measure."""

    rows: int
    as_many: int | None
    faulty: int
    highest: tuple[ReferenceEvent, ...]


class References:
    """The reference tables of a casebook. Every row is covered by the log."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def put(self, table: ReferenceTable, events: Iterable[ReferenceEvent]) -> bool:
        """Store a table with its rows; tell whether that changed anything."""
        row = {"sha256": table.sha256, "name": plain(table.name), "body": encode(table)}
        about = {"name": table.name, "rows": table.rows}
        with self._access.change("reference table added", **about) as change:
            news = change.put(REFERENCE_TABLES, [row])
            news += change.put(REFERENCE_EVENTS, (_columns(table, event) for event in events))
        return bool(news)

    def remove(self, sha256: str) -> None:
        """Take a table and its rows out; the file stays under its hash, and the log says so."""
        with self._access.change("reference table removed", sha256=sha256) as change:
            change.remove(REFERENCE_TABLES, [(sha256,)])
            change.remove_where(REFERENCE_EVENTS, _ROW.table_sha256 == sha256)

    def all(self) -> tuple[ReferenceTable, ...]:
        """Give the tables that are loaded, by name."""
        listed = tables.reference_tables.c
        statement = select(listed.body).order_by(listed.name, listed.sha256)
        return tuple(decode(row.body, ReferenceTable) for row in self._access.rows(statement))

    def get(self, named: str) -> ReferenceTable:
        """Find a table by its file's name or the beginning of its hash. Raises UnknownId."""
        found = [t for t in self.all() if named and (t.name == named or t.sha256.startswith(named))]
        if len(found) == 1:
            return found[0]
        what = "no reference table" if not found else "more than one reference table"
        raise UnknownId(f"There is {what} {named!r}; 'reportedly reference list' names them.")

    def in_scope(
        self, sha256: str, scope: Scope, kinds: Sequence[str], *, at_least: int | None, most: int
    ) -> InScope:
        """Give the `most` rows of a table that have the highest measure in a scope, and counts.

        `kinds` are the table's own words for the scope's kind of attack; empty for any.
        """
        measure = _COLUMN[scope.measure]
        within = [_ROW.table_sha256 == sha256, *_conditions(scope, kinds)]
        ordered = select(_ROW.body).where(*within, measure.is_not(None))
        listed = ordered.order_by(measure.desc(), _ROW.first_day, _ROW.line).limit(most)
        return InScope(
            self._count(*within),
            None if at_least is None else self._count(*within, measure >= at_least),
            self._count(*within, _ROW.faulty == 1),
            tuple(decode(row.body, ReferenceEvent) for row in self._access.rows(listed)),
        )

    def names_place(self, sha256: str, name: str) -> bool:
        """Tell whether any row of a table names this place (folded words)."""
        statement = select(_ROW.line).where(_ROW.table_sha256 == sha256, _named(name)).limit(1)
        return self._access.first(statement) is not None

    def _count(self, *conditions: ColumnElement[bool]) -> int:
        counted = select(func.count()).select_from(tables.reference_events).where(*conditions)
        return int(self._access.rows(counted)[0][0])


def _columns(table: ReferenceTable, event: ReferenceEvent) -> dict[str, Any]:
    return {
        "table_sha256": table.sha256,
        "line": event.line,
        "first_day": event.first.isoformat(),
        "last_day": event.last.isoformat(),
        "best": event.best,
        "civilians": event.civilians,
        "latitude": event.latitude,
        "longitude": event.longitude,
        "kind": plain(event.kind),
        "faulty": int(bool(event.fault)),
        "places": "|".join(f" {' '.join(name_words(place))} " for place in event.places),
        "body": encode(event),
    }


def _conditions(scope: Scope, kinds: Sequence[str]) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if scope.since is not None:
        found.append(_ROW.first_day >= scope.since.isoformat())
    if scope.before is not None:
        found.append(_ROW.last_day < scope.before.isoformat())
    if scope.where is not None:
        found.append(or_(_named(scope.where.name), _near(scope.where)))
    if kinds:
        found.append(_ROW.kind.in_(kinds))
    return found


def _named(name: str) -> ColumnElement[bool]:
    return _ROW.places.contains(f" {name} ", autoescape=True)


def _near(where: Where) -> ColumnElement[bool]:
    """Say 'inside the square around the place', whose half side is its circle's radius."""
    if where.latitude is None or where.longitude is None or where.km is None:
        return _ROW.line.is_(None)
    high = where.km / _KM_PER_DEGREE
    wide = high / max(0.01, math.cos(math.radians(where.latitude)))
    return and_(
        _ROW.latitude.between(where.latitude - high, where.latitude + high),
        _ROW.longitude.between(where.longitude - wide, where.longitude + wide),
    )
