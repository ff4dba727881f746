"""What most needs a person: the questions that one incident raises, most telling first.

A figure's lowest and highest numbers often rest on one sentence; a misread one moves the whole
range. So each such sentence is asked about first, by how far the range would move without it. Then
the pairs of incidents that the machine could not tell apart. What a person has decided is not asked
again.
"""

from collections.abc import Iterator
from enum import StrEnum

import msgspec

from reportedly.casebook.session import Session
from reportedly.linking.verdicts import Verdicts
from reportedly.model.assessment import AssessedFigure, OriginFigure
from reportedly.model.claim import Claim
from reportedly.model.incident import Edge, Judgement
from reportedly.model.ledger import LedgerEntry
from reportedly.model.report import Report
from reportedly.pipeline.decided import decided
from reportedly.publishing.words import bounds_words, figure_name


class Topic(StrEnum):
    """What a question is about."""

    LOWEST = "lowest figure"
    HIGHEST = "highest figure"
    SAME_INCIDENT = "same incident"


class FigureQuestion(msgspec.Struct, frozen=True):
    """Does this sentence say this number? `without` are the bounds if it did not."""

    topic: Topic
    figure: AssessedFigure
    claim: Claim
    report: Report
    moves: int
    """By how many people its bounds would move."""
    without: str

    @property
    def words(self) -> str:
        """Ask the question in a sentence."""
        name = figure_name(self.figure.category, self.figure.group)
        bounds = _range_words(self.figure.low, self.figure.high)
        return (
            f"Is this read rightly? It alone sets the {self.topic} of {name} ({bounds}); "
            f"without it: {self.without}."
        )


class PairQuestion(msgspec.Struct, frozen=True):
    """Is the incident `other` this one? The machine could not tell; `edge` has what it compared."""

    other: str
    edge: Edge


class Questions(msgspec.Struct, frozen=True):
    """What one incident asks of a person, with how much of it was settled before."""

    figures: tuple[FigureQuestion, ...]
    pairs: tuple[PairQuestion, ...]
    settled: int


def questions(session: Session, entry: LedgerEntry) -> Questions:
    """Give the open questions of an incident."""
    now = decided(session)
    settled = {name for decision in now.decisions for name in decision.subjects}
    asked = sorted(_figure_questions(entry), key=lambda q: (-q.moves, q.claim.id))
    open_ = [question for question in asked if question.claim.id not in settled]
    pairs = tuple(_pair_questions(session, entry, now.verdicts))
    return Questions(tuple(open_), pairs, len(asked) - len(open_))


def _figure_questions(entry: LedgerEntry) -> Iterator[FigureQuestion]:
    claims = {claim.id: claim for claim in entry.claims}
    for figure in entry.assessment.figures:
        for topic, bound in ((Topic.LOWEST, "low"), (Topic.HIGHEST, "high")):
            alone = _alone(figure, bound)
            if alone is None or alone[0].claims[0] not in claims:
                continue
            origin, rest = alone
            yield _question(entry, figure, topic, claims[origin.claims[0]], rest)


def _alone(
    figure: AssessedFigure, bound: str
) -> tuple[OriginFigure, tuple[OriginFigure, ...]] | None:
    """Give the one origin that sets a bound, and the others, where one alone sets it."""
    numbered = [o for o in figure.by_origin if (o.low, o.high) != (None, None)]
    number = getattr(figure, bound)
    setting = [o for o in numbered if getattr(o, bound) == number is not None and o.claims]
    if len(setting) != 1 or len(numbered) < 2:
        return None
    return setting[0], tuple(origin for origin in numbered if origin is not setting[0])


def _question(
    entry: LedgerEntry,
    figure: AssessedFigure,
    topic: Topic,
    claim: Claim,
    rest: tuple[OriginFigure, ...],
) -> FigureQuestion:
    low, high = figure.low, figure.high
    if topic is Topic.LOWEST:
        low = min((o.low for o in rest if o.low is not None), default=None)
    else:
        high = max((o.high for o in rest if o.high is not None), default=None)
    return FigureQuestion(
        topic,
        figure,
        claim,
        entry.report(claim.report),
        moves=_distance(figure.low, low) + _distance(figure.high, high),
        without=_range_words(low, high),
    )


def _range_words(low: int | None, high: int | None) -> str:
    if low is None or high is None or low == high:
        return bounds_words(low, low, high)
    return f"{low} to {high}"


def _distance(now: int | None, then: int | None) -> int:
    """Give how far a bound would move; where none would be left, its whole number."""
    return 0 if now is None else abs(now - (then or 0))


def _pair_questions(
    session: Session, entry: LedgerEntry, verdicts: Verdicts
) -> Iterator[PairQuestion]:
    """Give one question for each other incident that the machine left open."""
    own = frozenset(entry.incident.mentions)
    unsure = {
        (edge.second if edge.first in own else edge.first): edge
        for edge in session.linking.edges(own)
        if edge.judgement is Judgement.UNSURE
        and verdicts.judgement(edge.first, edge.second) is Judgement.NONE
    }
    held = session.incidents.of_mentions(sorted(unsure.keys() - own))
    strongest: dict[str, Edge] = {}
    for mention, other in sorted(held.items()):
        best = strongest.get(other)
        if best is None or unsure[mention].score > best.score:
            strongest[other] = unsure[mention]
    for other, edge in sorted(strongest.items(), key=lambda pair: (-pair[1].score, pair[0])):
        yield PairQuestion(other, edge)
