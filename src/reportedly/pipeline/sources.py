"""Each source's record in this casebook: how often an origin, repeating, replaced, put right.

A record counts what the casebook holds and judges nobody. The analyst's own letter stands beside
it as a decision; nothing is computed from it, nor it from anything.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.assessment import Assessment
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.ids import canonical_json
from reportedly.model.rating import Letter, Rating, source_id
from reportedly.model.source import Source
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decide import Effect, decide
from reportedly.pipeline.decided import decided
from reportedly.pipeline.weigh import policy_of

_RATING = msgspec.json.Decoder(Rating)
_PUT_RIGHT = frozenset({Act.CORRECT_CLAIM, Act.REJECT_CLAIM})


class SourceRecord(msgspec.Struct, frozen=True):
    """What the casebook holds of one source; each count is of what is named, not a score."""

    id: str
    name: str
    origin_of: tuple[str, ...] = ()
    """Incidents of which it is an origin, by id."""
    states: int = 0
    """Of those, how many it states: the others it only adds to."""
    repeated_by: int = 0
    """Reports of other publishers that carry its word."""
    prints: int = 0
    """Reports of its own that speak of an incident."""
    repeats: int = 0
    """Of those, how many carry another origin's word."""
    updated: int = 0
    """Figures of its own that later ones of its own replaced."""
    put_right: int = 0
    """Claims credited to it that people corrected or rejected; the reading may have erred."""
    letter: Letter | None = None
    rated_by: str = ""


class _Count:
    """One source's counts in the making."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.origin_of: list[str] = []
        self.states = 0
        self.carried: set[str] = set()
        self.printed: set[str] = set()
        self.repeating: set[str] = set()
        self.updated = 0
        self.put_right: set[str] = set()


def source_records(session: Session) -> tuple[SourceRecord, ...]:
    """Give the record of every source, those that are most often an origin first."""
    counts: dict[str, _Count] = {}
    for assessment in session.incidents.assessments(policy_of(session)):
        _add(session, counts, assessment)
    made = decided(session).decisions
    for decision in made:
        if decision.act in _PUT_RIGHT:
            _add_put_right(session, counts, decision)
    letters = ratings(made)
    records = (_record(count, letters) for count in counts.values())
    return tuple(sorted(records, key=lambda r: (-len(r.origin_of), -r.prints, r.name)))


def source_record(session: Session, typed: str) -> SourceRecord:
    """Find one source's record by its name, or by its id. Raises UnknownId."""
    wanted = typed if typed.startswith("s-") else source_id(typed)
    for record in source_records(session):
        if record.id == wanted:
            return record
    raise UnknownId(f"No source {typed!r} in this casebook. 'reportedly sources' lists them.")


def rate(session: Session, source: str, letter: Letter, author: str, *, reason: str = "") -> Effect:
    """Give a source (by name or id) an analyst's letter, in place of any earlier one.

    Raises UnknownId for a source that the casebook does not know.
    """
    found = source_record(session, source)
    value = rating_value(session, (found.id,), letter)
    return decide(session, Act.RATE_SOURCE, (found.id,), author, reason=reason, value=value)


def rating_value(session: Session, sources: Sequence[str], letter: str) -> str:
    """Give the value of a RATE_SOURCE on one source, by its id.

    Raises UnknownId for a source that is not there, DecisionError for what is no letter.
    """
    if letter not in list(Letter):
        raise DecisionError(f"{letter!r} is no letter of the Admiralty code. Choose A to F.")
    found = source_record(session, " ".join(sources))
    return canonical_json(Rating(found.name, Letter(letter))).decode()


def ratings(decisions: Iterable[Decision]) -> dict[str, tuple[Letter, str]]:
    """Give the letter in force for each source (by id), and who gave it. The last one holds."""
    return {
        subject: (_RATING.decode(decision.value).letter, decision.author)
        for decision in decisions
        if decision.act is Act.RATE_SOURCE
        for subject in decision.subjects
    }


def _add(session: Session, counts: dict[str, _Count], assessment: Assessment) -> None:
    publishers = {
        row.id: row.publisher
        for row in session.reports.rows({r for group in assessment.origins for r in group.reports})
    }
    printed: dict[str, set[str]] = defaultdict(set)
    for group in assessment.origins:
        own = _count(counts, group.name)
        own.origin_of.append(assessment.incident)
        own.states += group.id in assessment.grade.stating
        for report in group.reports:
            printed[report].add(Source(group.name).key)
            if Source(publishers.get(report) or "").key != Source(group.name).key:
                own.carried.add(report)
    names = {group.id: group.name for group in assessment.origins}
    for figure in assessment.figures:
        for origin in figure.by_origin:
            if origin.origin in names:
                _count(counts, names[origin.origin]).updated += len(origin.superseded)
    for report, keys in printed.items():
        if publisher := publishers.get(report):
            count = _count(counts, publisher)
            count.printed.add(report)
            if keys - {Source(publisher).key}:
                count.repeating.add(report)


def _count(counts: dict[str, _Count], name: str) -> _Count:
    return counts.setdefault(Source(name).key, _Count(name))


def _add_put_right(session: Session, counts: dict[str, _Count], decision: Decision) -> None:
    for subject in decision.subjects:
        claim = one_claim(session, subject)
        _count(counts, claim.origin.name).put_right.add(subject)


def _record(count: _Count, letters: dict[str, tuple[Letter, str]]) -> SourceRecord:
    name = source_id(count.name)
    letter, author = letters.get(name, (None, ""))
    return SourceRecord(
        id=name,
        name=count.name,
        origin_of=tuple(dict.fromkeys(count.origin_of)),
        states=count.states,
        repeated_by=len(count.carried),
        prints=len(count.printed),
        repeats=len(count.repeating),
        updated=count.updated,
        put_right=len(count.put_right),
        letter=letter,
        rated_by=author,
    )
