"""What most needs a person: the questions that one incident raises, most telling first.

A figure's lowest and highest numbers often rest on one sentence; a misread one moves the whole
range. So each such sentence is asked about first, by how far the range would move without it. Then
the sentences on which a contested slot rests, where readers of a report disagree, and what one
person decided and a second is to see. At last the pairs of incidents that the
machine could not tell apart. What people have settled is not asked again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.assessment import (
    AssessedFigure,
    Assessment,
    Attention,
    OriginFigure,
    Side,
)
from reportedly.model.claim import Claim
from reportedly.model.decision import ON_FOOTAGE, Act, Decision
from reportedly.model.incident import Edge, Incident, Judgement
from reportedly.model.ledger import LedgerEntry
from reportedly.model.review import ClaimReview, DecisionReview
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.reviewed import rating_of, waiting_decisions
from reportedly.pipeline.looking.readers import readers_apart
from reportedly.publishing.words import bounds_words, figure_name
from reportedly.tracing.disagreements import Aspect, Disagreement

DEEDS = {
    Act.SAME_INCIDENT: "held incidents for one",
    Act.DIFFERENT_INCIDENT: "held incidents for different ones",
    Act.UNSURE_INCIDENT: "left open whether incidents are one",
    Act.SPLIT_INCIDENT: "took reports out of an incident",
    Act.SPLIT_ORIGIN: "held that origins differ",
    Act.OVERRIDE_FIGURE: "set a figure",
    Act.OVERRIDE_GRADE: "set the grade",
    Act.SAME_FOOTAGE: "held footage for one recording",
    Act.DIFFERENT_FOOTAGE: "held footage for different recordings",
    Act.RATE_SOURCE: "gave a source a letter",
}
"""What whoever decided did, as a second person is asked about it."""

MOST_PAIRS = 2000
"""Pairs of mentions left unsure that are looked at for the strongest ones."""


class Topic(StrEnum):
    """What a question is about, most pressing first where nothing else tells two apart."""

    LOWEST = "lowest figure"
    HIGHEST = "highest figure"
    SECOND_PERSON = "second person"
    CONTESTED = "contested"
    READERS = "readers disagree"


_TOPICS = tuple(Topic)


class ClaimQuestion(msgspec.Struct, frozen=True):
    """Is this claim read rightly? `words` ask it in a sentence that says what hangs on it."""

    topic: Topic
    claim: Claim
    words: str
    moves: int = 0
    """By how many people the bounds of a figure would move without it."""
    review: ClaimReview | None = None
    """What one person holds of it, where a second is asked."""
    other: Claim | None = None
    """How a second reader read the same words, where that differs."""
    on: tuple[Aspect, ...] = ()
    """In what the two readings differ."""


class DecisionQuestion(msgspec.Struct, frozen=True):
    """Does a second person hold this decision too? `words` ask it in a sentence."""

    decision: Decision
    words: str


class PairQuestion(msgspec.Struct, frozen=True):
    """Is the incident `other` this one? The machine could not tell.

    `edge` has what it compared, a mention of this incident first.
    """

    other: str
    edge: Edge


class OpenPair(msgspec.Struct, frozen=True):
    """Two incidents that the machine could not tell apart, with the strongest comparison."""

    first: str
    second: str
    edge: Edge


class Questions(msgspec.Struct, frozen=True):
    """What one incident asks of a person, with how much of it was settled before."""

    claims: tuple[ClaimQuestion, ...]
    decisions: tuple[DecisionQuestion, ...]
    pairs: tuple[PairQuestion, ...]
    settled: int


def questions(session: Session, entry: LedgerEntry) -> Questions:
    """Give the open questions of an incident."""
    now = decided(session)
    reports = entry.incident.reports
    apart = readers_apart(session, reports, entry.claims, entry.added, now.decisions)
    asked = claim_questions(entry.assessment, entry.claims, entry.reviews, apart)
    waiting = {one.decision for one in entry.judgements if one.waiting}
    judged = tuple(_decision_question(d) for d in now.decisions if d.id in waiting)
    pairs = pair_questions(session, entry.incident)
    settled = sum(not review.waiting for review in entry.reviews)
    return Questions(asked, judged, pairs, settled)


def waiting_judgements(session: Session) -> tuple[DecisionQuestion, ...]:
    """Give what one person decided on footage and sources, and a second is to see, earliest first.

    They bear on no one incident. Those on footage are asked with the incidents of its reports too.
    """
    waiting = waiting_decisions(session)
    made = decided(session).decisions if waiting else ()
    apart = ON_FOOTAGE | {Act.RATE_SOURCE}
    return tuple(_decision_question(d) for d in made if d.id in waiting and d.act in apart)


def claim_questions(
    assessment: Assessment,
    claims: Sequence[Claim],
    reviews: Iterable[ClaimReview],
    apart: Iterable[Disagreement] = (),
) -> tuple[ClaimQuestion, ...]:
    """Give the open questions about an incident's claims, each claim once, most telling first.

    `claims` are those that count, as they stand; `apart` is where readers disagree.
    """
    held = {review.claim: review for review in reviews}
    known = {claim.id: claim for claim in claims}
    found = [
        *_figure_questions(assessment, known),
        *_contest_questions(assessment, known),
        *_second_questions(known, held.values()),
        *(_readers_question(one, known) for one in apart),
    ]
    found.sort(key=lambda q: (-q.moves, _TOPICS.index(q.topic), q.claim.id))
    asked: dict[str, ClaimQuestion] = {}
    for question in found:
        if question.review is not None or question.claim.id not in held:
            first = asked.setdefault(question.claim.id, question)
            if question.other is not None and first.other is None:
                both = msgspec.structs.replace(first, other=question.other, on=question.on)
                asked[question.claim.id] = both
    return tuple(asked.values())


def attention(asked: Sequence[ClaimQuestion], judgements: Iterable[DecisionReview]) -> Attention:
    """Say how much questions, and judgements that wait for a second person, ask of a person."""
    waiting = sum(one.waiting for one in judgements)
    return Attention(len(asked) + waiting, max((question.moves for question in asked), default=0))


def open_pairs(session: Session, limit: int) -> tuple[OpenPair, ...]:
    """Give the pairs of incidents that nobody could tell apart yet, the likeliest to be one first.

    Among the first MOST_PAIRS pairs of mentions left unsure, each pair of incidents once.
    """
    edges = session.linking.unsure(MOST_PAIRS)
    verdicts = decided(session).verdicts
    held = session.incidents.of_mentions({m for e in edges for m in (e.first, e.second)})
    strongest: dict[tuple[str, str], Edge] = {}
    for edge in edges:
        pair = (held[edge.first], held[edge.second])
        settled = verdicts.judgement(edge.first, edge.second) is not Judgement.NONE
        best = strongest.get(pair) or strongest.get(pair[::-1])
        if not settled and (best is None or edge.score > best.score):
            strongest.pop(pair[::-1], None)
            strongest[pair] = edge
    ranked = sorted(strongest.items(), key=lambda found: (-found[1].score, found[0]))
    return tuple(OpenPair(*pair, edge) for pair, edge in ranked[:limit])


def _figure_questions(assessment: Assessment, claims: dict[str, Claim]) -> Iterator[ClaimQuestion]:
    for figure in assessment.figures:
        for topic, bound in ((Topic.LOWEST, "low"), (Topic.HIGHEST, "high")):
            alone = _alone(figure, bound)
            if alone is None or alone[0].claims[0] not in claims:
                continue
            origin, rest = alone
            yield _figure_question(figure, topic, claims[origin.claims[0]], rest)


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


def _figure_question(
    figure: AssessedFigure, topic: Topic, claim: Claim, rest: tuple[OriginFigure, ...]
) -> ClaimQuestion:
    low, high = figure.low, figure.high
    if topic is Topic.LOWEST:
        low = min((o.low for o in rest if o.low is not None), default=None)
    else:
        high = max((o.high for o in rest if o.high is not None), default=None)
    name = figure_name(figure.category, figure.group)
    now = _range_words(figure.low, figure.high, figure.open)
    words = (
        f"Is this read rightly? It alone sets the {topic} of {name} ({now}); "
        f"without it: {_range_words(low, high)}."
    )
    moves = _distance(figure.low, low) + _distance(figure.high, high)
    return ClaimQuestion(topic, claim, words, moves)


def _contest_questions(assessment: Assessment, claims: dict[str, Claim]) -> Iterator[ClaimQuestion]:
    """Ask about one claim of each origin on the two sides of a contest."""
    origin_of = {claim: group.id for group in assessment.origins for claim in group.claims}
    for contest in assessment.contested:
        heard: set[str] = set()
        for name in contest.claims:
            origin = origin_of.get(name, name)
            if name in claims and origin not in heard:
                heard.add(origin)
                words = f"Is this read rightly? It bears on what is contested: {contest.slot}."
                yield ClaimQuestion(Topic.CONTESTED, claims[name], words)


def _second_questions(
    claims: dict[str, Claim], reviews: Iterable[ClaimReview]
) -> Iterator[ClaimQuestion]:
    for review in reviews:
        if review.waiting and review.claim in claims:
            words = f"{review.authors[0]} {review.state} this. Do you hold it so too?"
            claim = claims[review.claim]
            yield ClaimQuestion(Topic.SECOND_PERSON, claim, words, review=review)


def _decision_question(decision: Decision) -> DecisionQuestion:
    deed, reason = DEEDS[decision.act], f", since “{decision.reason}”" if decision.reason else ""
    about = _about(decision)
    words = f"{decision.author} {deed} on {decision.at[:10]}{about}{reason}. Do you hold it so too?"
    return DecisionQuestion(decision, words)


def _about(decision: Decision) -> str:
    """Say what a decision is about that bears on no one incident: a source's letter, or files."""
    if decision.act in ON_FOOTAGE:
        return f": {' and '.join(decision.subjects)}"
    if decision.act is Act.RATE_SOURCE:
        rating = rating_of(decision)
        return f": {rating.source}, {rating.letter}"
    return ""


def _readers_question(one: Disagreement, counted: Mapping[str, Claim]) -> ClaimQuestion:
    claim = one.claims[0]
    if one.own is None:
        words = f"Is this read rightly? {one.reader} found it and the built-in reader did not"
        words += "." if claim.id in counted else "; it counts in no figure unless you accept it."
    elif one.other is None:
        words = f"Is this read rightly? The built-in reader found it and {one.reader} did not."
    else:
        on = ", ".join(one.on)
        words = f"Which is read rightly? The built-in reader and {one.reader} differ on: {on}."
    other = one.other if one.own is not None else None
    return ClaimQuestion(Topic.READERS, claim, words, other=other, on=one.on)


def _range_words(low: int | None, high: int | None, is_open: Sequence[str] = ()) -> str:
    if low is None or high is None or low == high:
        return bounds_words(low, low, high, is_open)
    return f"{low} to {high}{'+' if Side.HIGH in is_open else ''}"


def _distance(now: int | None, then: int | None) -> int:
    """Give how far a bound would move; where none would be left, its whole number."""
    return 0 if now is None else abs(now - (then or 0))


def pair_questions(session: Session, incident: Incident) -> tuple[PairQuestion, ...]:
    """Give one question for each other incident that the machine left open, the likeliest first.

    They are counted apart from an incident's own questions: each is of two incidents at once.
    """
    verdicts, own = decided(session).verdicts, frozenset(incident.mentions)

    def settled(one: str, other: str) -> bool:
        return verdicts.judgement(one, other) is not Judgement.NONE

    found = session.linking.unsure_about(incident.id, settled)
    strongest = {other: edge if edge.first in own else edge.turned for other, edge in found.items()}
    ranked = sorted(strongest.items(), key=lambda pair: (-pair[1].score, pair[0]))
    return tuple(PairQuestion(other, edge) for other, edge in ranked)
