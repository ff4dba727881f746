"""Operations on material: footage with its sightings and likenesses, and captured originals."""

from collections.abc import Sequence
from typing import Annotated

import msgspec
from msgspec import Meta

from reportedly.capture.objects import FolderObjects
from reportedly.casebook.session import Session
from reportedly.casebook.store import OBJECTS
from reportedly.model.claim import Claim
from reportedly.model.decision import Decision
from reportedly.model.description import Described, Match
from reportedly.model.footage import Footage, Sighting
from reportedly.pipeline.footage.sighted import (
    FootageEntry,
    Resemblance,
    Seen,
    entries_of,
    footage_entries,
    footage_entry,
    resemblances,
    waiting_pairs,
)
from reportedly.pipeline.looking.originals import Original, originals_of
from reportedly.pipeline.looking.originals import original as original_of
from reportedly.workbench.api.answers import Page, Turn, cut


class FootageAnswer(msgspec.Struct, frozen=True):
    """One media file; `since` is the earliest time at which it is known to have been somewhere.

    `described` has no facts that could lead to whoever filmed; the page shows them on request.
    """

    footage: Footage
    since: str | None
    sightings: int
    described: Described | None


class SightingAnswer(msgspec.Struct, frozen=True):
    """One time and place at which a file was seen, by whom, and what it was then said to show."""

    sighting: Sighting
    publisher: str | None
    depictions: tuple[Claim, ...]


class LikenessAnswer(msgspec.Struct, frozen=True):
    """Two files that look alike, seen from the first, with a person's word on it where there is."""

    match: Match
    first: str
    second: str
    second_since: str | None
    decision: Decision | None
    needs_second_person: bool


class OneFootage(msgspec.Struct, frozen=True):
    """One media file with what looks like it, the surest first."""

    footage: FootageAnswer
    alike: tuple[LikenessAnswer, ...]


class OriginalQuery(msgspec.Struct, frozen=True):
    """Which of the places that a report was taken from, counted from 0."""

    n: Annotated[int, Meta(ge=0, le=10_000)] = 0


class OriginalAnswer(msgspec.Struct, frozen=True):
    """What a report was taken from, as text; `places` counts the places, `n` is this one's."""

    report: str
    places: int
    n: int
    original: Original


def footage(session: Session, query: Turn) -> Page[FootageAnswer]:
    """List media files by the earliest time at which each was seen, undated ones last."""
    listed = cut(list(footage_entries(session)), query)
    shown = tuple(map(_footage, listed.items))
    return Page(shown, listed.total, listed.offset, listed.next)


def one_footage(session: Session, footage: str) -> OneFootage:
    """Give one media file with what looks like it.

    Whether two are one recording is decided by a POST to `decisions` with the act 'same footage'
    or 'different footage'.
    """
    entry = footage_entry(session, footage)
    return OneFootage(_footage(entry), _alike(resemblances(session, entry.footage)))


def sightings(session: Session, footage: str, query: Turn) -> Page[SightingAnswer]:
    """List every time that a media file was seen: earliest first, undated last."""
    (entry,) = entries_of(session, [session.footage.get(footage)])
    return cut([_seen(one) for one in entry.seen], query)


def likenesses(session: Session, query: Turn) -> Page[LikenessAnswer]:
    """List the pairs of media files that look alike and that nobody has decided on."""
    return cut(_alike(waiting_pairs(session)), query)


def original(session: Session, report: str, query: OriginalQuery) -> OriginalAnswer:
    """Give the captured original of a report: its capture, how that came, and its text.

    The text is as it came, markup and all: whoever shows it has to make it safe.
    """
    found = session.reports.get(report)
    objects = FolderObjects(session.path / OBJECTS)
    taken = original_of(session, objects, found, query.n)
    return OriginalAnswer(found.id, len(originals_of(session, found)), query.n, taken)


def _footage(entry: FootageEntry) -> FootageAnswer:
    described = entry.described
    if described is not None:
        told = tuple(fact for fact in described.facts if not fact.private)
        described = msgspec.structs.replace(described, facts=told)
    return FootageAnswer(entry.footage, entry.since, len(entry.seen), described)


def _seen(seen: Seen) -> SightingAnswer:
    publisher = seen.report.publisher if seen.report else None
    return SightingAnswer(seen.sighting, publisher, seen.depictions)


def _alike(found: Sequence[Resemblance]) -> tuple[LikenessAnswer, ...]:
    return tuple(
        LikenessAnswer(one.match, *one.pair, one.other.since, one.decision, one.needs_second_person)
        for one in found
    )
