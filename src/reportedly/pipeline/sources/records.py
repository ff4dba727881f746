"""Each source's record in this casebook: how often an origin, repeating, replaced, put right.

A record counts what the casebook holds and judges nobody. The analyst's own letter stands beside
it as a decision; nothing is computed from it, nor it from anything.
"""

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.ids import canonical_json
from reportedly.model.rating import Letter, Rated, Rating, source_id
from reportedly.pipeline.added import one_claim
from reportedly.pipeline.decisions.decide import Effect, decide
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.reviewed import Judgements, asks_for_second
from reportedly.pipeline.sources.counts import Total, source_counts

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
    needs_second_person: bool = False
    """Whether the casebook asks for a second person, and only one holds the letter."""


def source_records(session: Session) -> tuple[SourceRecord, ...]:
    """Give the record of every source, those that are most often an origin first."""
    counts = dict(source_counts(session))
    now = decided(session)
    put_right: dict[str, set[str]] = defaultdict(set)
    for claim in _put_right(session, now.decisions):
        key = claim.origin.key
        counts.setdefault(key, Total(claim.origin.name))
        put_right[key].add(claim.id)
    letters = Judgements(now, second=asks_for_second(session)).letters
    records = (_record(count, len(put_right[key]), letters) for key, count in counts.items())
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


def put_right_claims(session: Session) -> list[Claim]:
    """Give the claims that people corrected or rejected, as they were read."""
    return _put_right(session, decided(session).decisions)


def _put_right(session: Session, made: Sequence[Decision]) -> list[Claim]:
    """Give the claims that people corrected or rejected, as they were read."""
    names = {name for d in made if d.act in _PUT_RIGHT for name in d.subjects}
    found = {claim.id: claim for claim in session.readings.claims(ids=names)}
    return [found.get(name) or one_claim(session, name) for name in sorted(names)]


def _record(count: Total, put_right: int, letters: dict[str, Rated]) -> SourceRecord:
    name = source_id(count.name)
    rated = letters.get(name)
    return SourceRecord(
        id=name,
        name=count.name,
        origin_of=count.origin_of,
        states=count.states,
        repeated_by=count.carried,
        prints=count.printed,
        repeats=count.repeating,
        updated=count.updated,
        put_right=put_right,
        letter=rated.letter if rated else None,
        rated_by=rated.author if rated else "",
        needs_second_person=rated is not None and rated.waiting,
    )
