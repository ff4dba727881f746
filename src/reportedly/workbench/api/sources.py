"""Operations on sources: each one's record with the analyst's letter, and two side by side."""

from typing import Annotated

import msgspec
from msgspec import Meta

from reportedly.casebook.session import Session
from reportedly.model.errors import DecisionError
from reportedly.pipeline.decisions.states import DecisionState, decisions
from reportedly.pipeline.looking.comparing import Side, compare_on
from reportedly.pipeline.sources.records import SourceRecord, source_record, source_records
from reportedly.pipeline.sources.sentences import Counted, source_sentences
from reportedly.weighing.comparison import SlotComparison
from reportedly.workbench.api.answers import Page, Turn, cut

_Side = Annotated[str, Meta(max_length=500, description="A report's id, or a source's name.")]


class SourceQuery(Turn, frozen=True):
    """Words in the name of a source; without any, all of them."""

    q: Annotated[str, Meta(max_length=200)] = ""


class SourceAnswer(msgspec.Struct, frozen=True):
    """A source's record in this casebook, what it counts, and every letter it was ever given.

    `sentences` has up to 30 of what each count counts, under the count's name.
    """

    record: SourceRecord
    decisions: tuple[DecisionState, ...]
    sentences: dict[str, tuple[Counted, ...]]


class ComparisonQuery(msgspec.Struct, frozen=True):
    """The two sides of a comparison; both are needed."""

    a: _Side = ""
    b: _Side = ""


class ComparisonAnswer(msgspec.Struct, frozen=True):
    """Two sides on one incident, slot by slot. Agreement is no mark of truth."""

    incident: str
    first: Side
    second: Side
    slots: tuple[SlotComparison, ...]


def sources(session: Session, query: SourceQuery) -> Page[SourceRecord]:
    """List sources with their records, those that are most often an origin first."""
    words = query.q.casefold().split()
    found = source_records(session)
    return cut([r for r in found if all(word in r.name.casefold() for word in words)], query)


def source(session: Session, source: str) -> SourceAnswer:
    """Give one source's record and its letters.

    A letter is given by a POST to `decisions` with the act 'rate source' and a `letter`.
    """
    record = source_record(session, source)
    made = tuple(d for d in decisions(session) if record.id in d.decision.subjects)
    counted = source_sentences(session, record)
    return SourceAnswer(record, made, {str(name): found for name, found in counted.items()})


def comparison(session: Session, incident: str, query: ComparisonQuery) -> ComparisonAnswer:
    """Set two reports or two sources on an incident side by side, slot by slot."""
    if not (query.a and query.b):
        raise DecisionError("Name both sides, `a` and `b`: reports by id, or sources by name.")
    found = compare_on(session, query.a, query.b, incident)
    return ComparisonAnswer(found.entry.incident.id, found.first, found.second, found.slots)
