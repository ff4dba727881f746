"""The sentences behind a source's record: for each of its counts, what was counted."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.errors import UnknownId
from reportedly.model.source import Source
from reportedly.pipeline.decisions.reviewed import as_left
from reportedly.pipeline.looking.leading import Leading
from reportedly.pipeline.policy import policy_of
from reportedly.pipeline.sources.counts import incidents_of
from reportedly.pipeline.sources.records import SourceRecord, put_right_claims
from reportedly.publishing.around import around

MOST = 30
"""Sentences given of one count: a record counts thousands."""

MOST_INCIDENTS = 120
"""Incidents that are looked through for them."""


class Count(StrEnum):
    """What a record counts."""

    ORIGIN = "origin"
    STATES = "states"
    CARRIED = "carried"
    OWN = "own"
    CARRYING = "carrying"
    UPDATED = "updated"
    PUT_RIGHT = "put-right"


class Counted(msgspec.Struct, frozen=True):
    """One thing that was counted: in an incident, by a report, in a sentence where there is one."""

    incident: str
    report: str
    sentence: Leading | None


class _Group(msgspec.Struct, frozen=True):
    id: str
    name: str
    claims: tuple[str, ...]
    reports: tuple[str, ...]


class _Stated(msgspec.Struct, frozen=True):
    origin: str
    superseded: tuple[str, ...] = ()


class _Figure(msgspec.Struct, frozen=True):
    by_origin: tuple[_Stated, ...] = ()


class _Grade(msgspec.Struct, frozen=True):
    stating: tuple[str, ...] = ()


class _Assessed(msgspec.Struct, frozen=True):
    """What is looked at of an assessment."""

    incident: str
    origins: tuple[_Group, ...]
    figures: tuple[_Figure, ...]
    grade: _Grade


class _Found(msgspec.Struct, frozen=True):
    incident: str
    report: str
    claim: str


_Things = dict[Count, dict[str, _Found]]
"""What was counted, each thing once, under its incident, its report or its claim."""


def source_sentences(session: Session, record: SourceRecord) -> dict[Count, tuple[Counted, ...]]:
    """Give what each count of `record` counts, up to `MOST` of each, in the order of incidents."""
    key, policy = Source(record.name).key, policy_of(session)
    things: _Things = defaultdict(dict)
    wanted = {count: min(MOST, number) for count, number in _counts(record).items()}
    for incident in incidents_of(session, key)[:MOST_INCIDENTS]:
        try:
            assessed = session.incidents.assessment_as(_Assessed, incident, policy)
        except UnknownId:  # it waits to be weighed
            continue
        _look_through(session, assessed, key, things)
        if all(len(things[count]) >= most for count, most in wanted.items()):
            break
    for claim in put_right_claims(session):
        if claim.origin.key == key:
            things[Count.PUT_RIGHT][claim.id] = _Found("", claim.report, claim.id)
    kept = {count: tuple(found.values())[:MOST] for count, found in things.items()}
    shown = _sentences(session, {one.claim for found in kept.values() for one in found})
    return {
        count: tuple(Counted(one.incident, one.report, shown.get(one.claim)) for one in found)
        for count, found in kept.items()
    }


def _counts(record: SourceRecord) -> dict[Count, int]:
    """Give the numbers of a record that are counted incident by incident."""
    return {
        Count.ORIGIN: len(record.origin_of),
        Count.STATES: record.states,
        Count.CARRIED: record.repeated_by,
        Count.OWN: record.prints,
        Count.CARRYING: record.repeats,
        Count.UPDATED: record.updated,
    }


def _look_through(session: Session, assessed: _Assessed, key: str, things: _Things) -> None:
    """Note what one incident adds to each count, as `source_counts` counts it."""
    publishers = session.reports.publishers({r for g in assessed.origins for r in g.reports})
    claims = session.readings.claims(ids=[name for g in assessed.origins for name in g.claims])
    in_report = {claim.id: claim.report for claim in claims}
    own: set[str] = set()

    def note(count: Count, thing: str, group: _Group, report: str | None = None) -> None:
        said = (name for name in group.claims if report in {None, in_report.get(name)})
        claim = next(said, "")
        where = report or in_report.get(claim, group.reports[0])
        things[count].setdefault(thing, _Found(assessed.incident, where, claim))

    for group in assessed.origins:
        is_own = Source(group.name).key == key
        if is_own:
            own.add(group.id)
            note(Count.ORIGIN, assessed.incident, group)
        if is_own and group.id in assessed.grade.stating:
            note(Count.STATES, assessed.incident, group)
        for report in group.reports:
            published = Source(publishers.get(report) or "").key == key
            if is_own and not published:
                note(Count.CARRIED, report, group, report)
            if published:
                note(Count.OWN, report, group, report)
            if published and not is_own:
                note(Count.CARRYING, report, group, report)
    for name in _replaced(assessed, own):
        things[Count.UPDATED][name] = _Found(assessed.incident, in_report.get(name, ""), name)


def _replaced(assessed: _Assessed, own: set[str]) -> Iterable[str]:
    stated = (one for figure in assessed.figures for one in figure.by_origin)
    return (name for one in stated if one.origin in own for name in one.superseded)


def _sentences(session: Session, names: Iterable[str]) -> dict[str, Leading]:
    """Give claims, as people left them, in their sentences, by id."""
    claims: Sequence[Claim] = as_left(session, session.readings.claims(ids=names)).claims
    reports = session.reports.many({claim.report for claim in claims})
    return {
        claim.id: Leading(claim, around(reports[claim.report].text, claim.passage))
        for claim in claims
    }
