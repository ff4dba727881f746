"""Footage with all that is known of it: where it was seen, what it was then said to show."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.content import Depiction
from reportedly.model.decision import Decision
from reportedly.model.description import Described, Likeness, Match
from reportedly.model.footage import Footage, How, Sighting, footage_id
from reportedly.model.likenesses import Pair, rulings
from reportedly.model.report import Report
from reportedly.pipeline.decisions.reviewed import waiting_decisions
from reportedly.weighing.reuse import CLOCKS, day_of, depictions_of


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
    described: Described | None = None

    @property
    def since(self) -> str | None:
        """The earliest time at which it is known to have been somewhere."""
        times = (seen.sighting.showing.since for seen in self.seen)
        return next((time for time in times if time), None)


class Resemblance(msgspec.Struct, frozen=True):
    """A match seen from one side: the other side with its sightings, and a person's word on it."""

    match: Match
    """With the side that is looked from as its first."""
    other: FootageEntry
    decision: Decision | None = None
    needs_second_person: bool = False
    """Whether the casebook asks for a second person, and only one holds that word."""

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of both."""
        return footage_id(self.match.first), self.other.footage.id


def footage_entry(session: Session, typed: str) -> FootageEntry:
    """Give footage by its id, its SHA-256 or the beginning of its id. Raises UnknownId."""
    return entries_of(session, [session.footage.get(typed)])[0]


def footage_entries(session: Session) -> Iterator[FootageEntry]:
    """Give all footage: by its earliest sighting, undated last."""
    found = entries_of(session, session.footage.all())
    return iter(sorted(found, key=lambda entry: (entry.since or "~", entry.footage.sha256)))


def resemblances(session: Session, footage: Footage) -> tuple[Resemblance, ...]:
    """Give what looks like this footage, the surest first, each with a person's word on it."""
    found = [m.seen_from(footage.sha256) for m in session.descriptions.matches([footage.sha256])]
    return with_others(session, [*_shown_again(session, [footage.sha256]), *found])


def waiting_pairs(session: Session) -> tuple[Resemblance, ...]:
    """Give the pairs that look alike and that nobody has decided on, the surest first."""
    again = _shown_again(session, session.footage.seen_again())
    found = with_others(session, [*again, *session.descriptions.matches()])
    return tuple(one for one in found if one.decision is None)


def itself(sha256: str) -> Match:
    """Give the match of a file with itself: the surest there is, and for a person as any other."""
    return Match(
        first=sha256,
        second=sha256,
        likeness=Likeness.COPY,
        score=1.0,
        reasons=("It is the same file, byte for byte.",),
    )


def _shown_again(session: Session, sha256s: Sequence[str]) -> Iterator[Match]:
    """Give the match with itself of each file whose sightings lie further apart than clocks do."""
    for sha256, sightings in session.footage.sightings(sha256s).items():
        days = sorted(day_of(s.showing.since) for s in sightings if s.showing.since)
        if days and days[-1] - days[0] > CLOCKS:
            yield itself(sha256)


def with_others(session: Session, matches: Sequence[Match]) -> tuple[Resemblance, ...]:
    """Give each match with the sightings of its second side."""
    others = session.footage.many(match.second for match in matches)
    entries = {e.footage.sha256: e for e in entries_of(session, list(others.values()))}
    ruled = rulings(session.decisions.effective())
    waiting = waiting_decisions(session) if ruled else frozenset()
    words = [(match, ruled.get(_pair(match))) for match in matches if match.second in entries]
    return tuple(
        Resemblance(match, entries[match.second], word, word is not None and word.id in waiting)
        for match, word in words
    )


def _pair(match: Match) -> Pair:
    return frozenset((footage_id(match.first), footage_id(match.second)))


def entries_of(session: Session, footage: Sequence[Footage]) -> tuple[FootageEntry, ...]:
    """Give footage with its sightings, in the order asked."""
    hashes = [one.sha256 for one in footage]
    sightings, described = session.footage.sightings(hashes), session.descriptions.many(hashes)
    ids = {s.showing.report for many in sightings.values() for s in many if s.showing.report}
    reports = session.reports.many(sorted(ids))
    claims: dict[str, list[Claim]] = {}
    for claim in session.readings.claims(reports=sorted(ids)):
        if isinstance(claim.content, Depiction):
            claims.setdefault(claim.report, []).append(claim)
    return tuple(
        FootageEntry(
            one,
            tuple(_seen(s, reports, claims) for s in _telling(sightings.get(one.sha256, ()))),
            described.get(one.sha256),
        )
        for one in footage
    )


def _telling(sightings: Sequence[Sighting]) -> Sequence[Sighting]:
    """Leave out that the file was added, where something says where it was shown."""
    shown = [one for one in sightings if one.showing.how is not How.ADDED]
    return shown or sightings


def _seen(
    sighting: Sighting, reports: Mapping[str, Report], claims: Mapping[str, list[Claim]]
) -> Seen:
    report = sighting.showing.report or ""
    said = depictions_of(sighting, claims.get(report, ()))
    return Seen(sighting, reports.get(report), said)
