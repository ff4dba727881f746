"""Footage with all that is known of it: where it was seen, and what it was then said to show."""

from collections.abc import Iterator, Mapping

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.content import Depiction
from reportedly.model.footage import Footage, Sighting
from reportedly.model.report import Report


class Seen(msgspec.Struct, frozen=True):
    """A sighting with its report, and what the report says that the footage shows."""

    sighting: Sighting
    report: Report | None = None
    depictions: tuple[Claim, ...] = ()
    """Depiction claims inside the caption; all of the report's where there is no caption."""


class FootageEntry(msgspec.Struct, frozen=True):
    """One media file, and every time it was seen, earliest first, undated ones last."""

    footage: Footage
    seen: tuple[Seen, ...]


def footage_entry(session: Session, typed: str) -> FootageEntry:
    """Give footage by its id, its SHA-256 or the beginning of its id. Raises UnknownId."""
    found = session.footage.get(typed)
    (entry,) = _entries(session, (found,))
    return entry


def footage_entries(session: Session) -> Iterator[FootageEntry]:
    """Give all footage: by its earliest sighting, undated last."""
    found = _entries(session, session.footage.all())
    return iter(sorted(found, key=lambda entry: (_since(entry), entry.footage.sha256)))


def _since(entry: FootageEntry) -> str:
    return next((s.sighting.showing.since for s in entry.seen if s.sighting.showing.since), "~")


def _entries(session: Session, footage: tuple[Footage, ...]) -> tuple[FootageEntry, ...]:
    sightings = session.footage.sightings(one.sha256 for one in footage)
    ids = {s.showing.report for many in sightings.values() for s in many if s.showing.report}
    reports = session.reports.many(sorted(ids))
    claims: dict[str, list[Claim]] = {}
    for claim in session.readings.claims(reports=sorted(ids)):
        if isinstance(claim.content, Depiction):
            claims.setdefault(claim.report, []).append(claim)
    return tuple(
        FootageEntry(one, tuple(_seen(s, reports, claims) for s in sightings.get(one.sha256, ())))
        for one in footage
    )


def _seen(
    sighting: Sighting, reports: Mapping[str, Report], claims: Mapping[str, list[Claim]]
) -> Seen:
    report, caption = sighting.showing.report or "", sighting.showing.caption
    said = claims.get(report, [])
    if caption is not None:
        said = [claim for claim in said if caption.covers(claim.passage)]
    return Seen(sighting, reports.get(report), tuple(said))
