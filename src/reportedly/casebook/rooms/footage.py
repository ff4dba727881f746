"""Footage: media files by hash, where each was shown, and the sightings that tie the two."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import Row, Select, func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.codec import decode, encode, plain
from reportedly.casebook.coverage import ADDRESSES, FOOTAGE, SHOWINGS, SIGHTINGS
from reportedly.casebook.pending import queue_weighing
from reportedly.casebook.prefixes import find
from reportedly.casebook.rooms.decisions import reports_showing
from reportedly.model.decision import Decision, standing
from reportedly.model.footage import (
    BY_HASH,
    Footage,
    FoundMedia,
    How,
    MediaKind,
    Showing,
    Sighting,
    footage_id,
    make_sighting,
)
from reportedly.model.likenesses import one_recording, rulings

_SHA256 = re.compile(r"[0-9a-f]{64}")
_OF_POSTS = (How.ATTACHED.value, How.LISTED.value)


class FootageRoom:
    """The footage of a casebook. The bytes themselves lie in its objects folder.

    A sighting ties footage to a showing of it: where the showing names the footage by the web
    address that it was captured at, or by its hash, whichever of the two came first; or where
    whoever adds both knows that they belong together.
    """

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, found: Iterable[FoundMedia]) -> tuple[str, ...]:
        """Keep footage, and tie it to the showings that name it; give the hashes that are new."""
        media = list(found)
        with self._access.change("footage added") as change:
            new = change.add(FOOTAGE, [_footage_row(one.footage) for one in media])
            places = [(one.address, one.footage.sha256) for one in media if one.address]
            change.add(ADDRESSES, [{"address": a, "footage": f} for a, f in places])
            places += [(BY_HASH + one.footage.sha256, one.footage.sha256) for one in media]
            _tie(change, _showings_at(change, places))
        return tuple(row["sha256"] for row in new)

    def show(self, showings: Iterable[Showing]) -> None:
        """Keep showings, and tie each to the footage that it names, where that is there."""
        many = list(showings)
        with self._access.change("showings added") as change:
            change.add(SHOWINGS, map(showing_columns, many))
            _tie(change, _footage_at(change, many))

    def sight(self, sha256: str, showing: Showing) -> None:
        """Keep a showing together with the footage that it is known to show."""
        with self._access.change("sighting added") as change:
            change.add(SHOWINGS, [showing_columns(showing)])
            _tie(change, [(sha256, showing)])

    def get(self, typed: str) -> Footage:
        """Find footage by its SHA-256, by its id or the beginning of that. Raises UnknownId."""
        wanted = footage_id(typed) if _SHA256.fullmatch(typed) else typed
        found = find(self._access, tables.footage.c.id, wanted, "footage")
        row = self._access.first(select(tables.footage).where(tables.footage.c.id == found))
        return _footage(row)

    def many(self, sha256s: Iterable[str]) -> dict[str, Footage]:
        """Give footage by its hashes, in the order asked; unknown ones are left out."""
        wanted, found = list(dict.fromkeys(sha256s)), dict[str, Footage]()
        for chunk in chunked(wanted):
            statement = select(tables.footage).where(tables.footage.c.sha256.in_(chunk))
            found.update((row.sha256, _footage(row)) for row in self._access.rows(statement))
        return {sha256: found[sha256] for sha256 in wanted if sha256 in found}

    def by_ids(self, ids: Iterable[str]) -> dict[str, Footage]:
        """Give footage by its whole ids; unknown ones are left out."""
        found: dict[str, Footage] = {}
        for chunk in chunked(sorted(ids)):
            statement = select(tables.footage).where(tables.footage.c.id.in_(chunk))
            found.update((row.id, _footage(row)) for row in self._access.rows(statement))
        return found

    def all(self) -> tuple[Footage, ...]:
        """Give all footage, by hash."""
        statement = select(tables.footage).order_by(tables.footage.c.sha256)
        return tuple(_footage(row) for row in self._access.rows(statement))

    def count(self) -> int:
        """Count the media files."""
        return int(self._access.rows(select(func.count()).select_from(tables.footage))[0][0])

    def sightings(self, sha256s: Iterable[str]) -> dict[str, tuple[Sighting, ...]]:
        """Give the sightings of footage, by its hash: earliest first, undated ones last."""
        return self._by(tables.sightings.c.footage, sha256s, lambda one: one.footage)

    def of_reports(self, reports: Iterable[str]) -> dict[str, tuple[Sighting, ...]]:
        """Give the sightings in reports, by the report's id; each report's as above."""
        return self._by(tables.showings.c.report, reports, lambda one: one.showing.report or "")

    def seen_again(self) -> tuple[str, ...]:
        """Give the hashes of footage that has more than one sighting."""
        tied = tables.sightings.c.footage
        statement = select(tied).group_by(tied).having(func.count() > 1).order_by(tied)
        return tuple(row.footage for row in self._access.rows(statement))

    def missing(self) -> tuple[Showing, ...]:
        """Give the showings by posts and sheets whose media the casebook does not hold."""
        shown, tied = tables.showings, tables.sightings
        joined = shown.outerjoin(tied, tied.c.showing == shown.c.id)
        statement = select(shown.c.body).select_from(joined).where(tied.c.id.is_(None))
        rows = self._access.rows(statement.where(shown.c.how.in_(_OF_POSTS)))
        return tuple(sorted((decode(row.body, Showing) for row in rows), key=_by_time))

    def _by(self, column: Any, wanted: Iterable[str], key: Any) -> dict[str, tuple[Sighting, ...]]:
        found: dict[str, list[Sighting]] = {}
        for chunk in chunked(dict.fromkeys(wanted)):
            for row in self._access.rows(_tied().where(column.in_(chunk))):
                one = Sighting(row.id, row.footage, decode(row.body, Showing))
                found.setdefault(key(one), []).append(one)
        return {
            name: tuple(sorted(many, key=lambda one: _by_time(one.showing)))
            for name, many in found.items()
        }


def showing_columns(showing: Showing) -> dict[str, Any]:
    """Give the row of a showing."""
    return {
        "id": showing.id,
        "report": showing.report,
        "address": plain(showing.address),
        "how": showing.how.value,
        "body": encode(showing),
    }


def _footage_row(footage: Footage) -> dict[str, Any]:
    return msgspec.structs.asdict(footage) | {"kind": footage.kind.value}


def _footage(row: Row[Any] | None) -> Footage:
    assert row is not None  # noqa: S101  its key was just found
    return Footage(row.id, row.sha256, MediaKind(row.kind), row.media_type, row.size)


def _by_time(showing: Showing) -> tuple[str, str]:
    """Order showings by when they are known from; a day alone comes before its hours."""
    return (showing.since or "~", showing.id)


def _tied() -> Select[Any]:
    tied, shown = tables.sightings, tables.showings
    joined = tied.join(shown, shown.c.id == tied.c.showing)
    return select(tied.c.id, tied.c.footage, shown.c.body).select_from(joined)


def _tie(change: Change, pairs: Iterable[tuple[str, Showing]]) -> None:
    made = (make_sighting(sha256, showing) for sha256, showing in pairs)
    news = change.add(
        SIGHTINGS,
        [{"id": one.id, "footage": one.footage, "showing": one.showing.id} for one in made],
    )
    if news:
        _queue(change, {footage_id(row["footage"]) for row in news})


def _queue(change: Change, ids: set[str]) -> None:
    """Let incidents wait to be weighed whose reports show the footage, or the same recording."""
    bodies = change.connection.execute(
        select(tables.decisions.c.body).order_by(tables.decisions.c.number)
    ).scalars()
    groups = one_recording(rulings(standing([decode(body, Decision) for body in bodies])))
    whole = ids.union(*(groups.get(one, frozenset()) for one in ids))
    reports = change.connection.execute(reports_showing(whole)).scalars()
    queue_weighing(change, sorted({report for report in reports if report}))


def _showings_at(
    change: Change, places: Sequence[tuple[str, str]]
) -> Iterator[tuple[str, Showing]]:
    """Give (footage, showing) for every showing that names one of these addresses."""
    at: dict[str, list[str]] = {}
    for address, sha256 in places:
        at.setdefault(address, []).append(sha256)
    shown = tables.showings
    for chunk in chunked(at):
        statement = select(shown.c.address, shown.c.body).where(shown.c.address.in_(chunk))
        for row in change.connection.execute(statement).all():
            for sha256 in at[row.address]:
                yield sha256, decode(row.body, Showing)


def _footage_at(change: Change, showings: Sequence[Showing]) -> Iterator[tuple[str, Showing]]:
    """Give (footage, showing) for every footage that was captured where a showing says."""
    named: dict[str, list[Showing]] = {}
    for one in showings:
        if one.is_by_web:
            named.setdefault(one.address, []).append(one)
    at = tables.addresses
    for chunk in chunked(named):
        by_address = select(at.c.address, at.c.footage).where(at.c.address.in_(chunk))
        found = [tuple(row) for row in change.connection.execute(by_address)]
        found += _named_by_hash(change, chunk)
        for address, sha256 in found:
            for one in named[address]:
                yield sha256, one


def _named_by_hash(change: Change, addresses: Sequence[str]) -> list[tuple[str, str]]:
    hashes = [name.removeprefix(BY_HASH) for name in addresses if name.startswith(BY_HASH)]
    if not hashes:
        return []
    held = select(tables.footage.c.sha256).where(tables.footage.c.sha256.in_(hashes))
    return [(BY_HASH + name, name) for name in change.connection.execute(held).scalars()]
