"""Turns a model's answers into claims: only what the report's own words bear out comes through."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.model.addition import MOST_SAID, Answer, Reason, Rejected
from reportedly.model.claim import Claim, make_claim
from reportedly.model.passage import Passage
from reportedly.model.report import Report
from reportedly.reading.assemble import chain_of, position_of
from reportedly.reading.certainty.cues import cues_for
from reportedly.reading.findings import Finding, Span
from reportedly.reading.llm.checks.certainty import check_certainty, granted
from reportedly.reading.llm.checks.facts import Facts, Refused, Spot
from reportedly.reading.llm.checks.figures import check_figure
from reportedly.reading.llm.checks.slots import check_event, check_words
from reportedly.reading.llm.checks.sources import check_source
from reportedly.reading.llm.folding import Folded
from reportedly.reading.llm.schema import Said, SaidEvent, SaidFigure, claims_in, decoded
from reportedly.reading.told import Told

CHECKS = 1
"""Raised whenever the checks change: kept answers are then checked anew, and nobody is asked."""


class Verified(msgspec.Struct, frozen=True):
    """What came of a model's answers on one report: claims in text order, and the rejected."""

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...]


def verify(
    report: Report,
    document: Document,
    gazetteer: Gazetteer,
    answers: Iterable[Answer],
    reader: str,
) -> Verified:
    """Check every claim of a model's answers against the report; the same answers give the same.

    A claim comes through only as the passage has it: its quote verbatim (typography folded), its
    number, negation and certainty those of the words, its source one that the sentence bears out.
    What enters is what the rules read there, never the model's own wording. Claims of `reader`
    have an empty mention.
    """
    facts = Facts(report, document, gazetteer)
    claims: dict[str, Claim] = {}
    rejected: list[Rejected] = []
    for answer in answers:
        for outcome in _of_answer(facts, answer, reader):
            if isinstance(outcome, Claim):
                claims[outcome.id] = outcome
            else:
                rejected.append(outcome)
    ordered = sorted(claims.values(), key=lambda claim: (claim.passage, claim.id))
    return Verified(tuple(ordered), tuple(dict.fromkeys(rejected)))


def _of_answer(facts: Facts, answer: Answer, reader: str) -> Iterator[Claim | Rejected]:
    try:
        said = claims_in(answer.text)
    except msgspec.DecodeError as error:
        yield Rejected(Reason.UNREADABLE, str(error), answer.text[:MOST_SAID])
        return
    window = Span(answer.start, answer.end)
    folded = Folded(facts.document.text[window.start : window.end])
    for value in said:
        yield _judged(facts, window, folded, value, reader)


def _judged(
    facts: Facts, window: Span, folded: Folded, value: dict[str, Any], reader: str
) -> Claim | Rejected:
    try:
        return _claim(facts, window, folded, decoded(value), reader)
    except msgspec.ValidationError as error:
        return _rejected(Reason.UNREADABLE, str(error), value)
    except Refused as refused:
        return _rejected(refused.reason, refused.detail, value)


def _rejected(reason: Reason, detail: str, value: dict[str, Any]) -> Rejected:
    return Rejected(reason, detail[:MOST_SAID], msgspec.json.encode(value).decode()[:MOST_SAID])


def _claim(facts: Facts, window: Span, folded: Folded, said: Said, reader: str) -> Claim:
    """Give the claim at the first place of its quote that bears it out. Raises Refused."""
    refused: list[Refused] = []
    for start, end in folded.find(said.quote):
        try:
            return _at(facts, window, window.start + start, window.start + end, said, reader)
        except Refused as reason:
            refused.append(reason)
    raise refused[0] if refused else Refused(Reason.NOT_VERBATIM)


def _at(facts: Facts, window: Span, start: int, end: int, said: Said, reader: str) -> Claim:
    spot = facts.spot(start, end)
    finding = _content(facts, spot, said)
    check_certainty(facts, finding, said.says)
    attributions = check_source(facts, window, finding, said.source)
    # What is taken for granted stands, whatever is said of the deed around it.
    taken = granted(facts.document, finding.token)
    cues = () if taken else cues_for(facts.document, finding.token)
    return make_claim(
        report=facts.report.id,
        mention="",
        passage=Passage.of(facts.report.text, start, end),
        chain=chain_of(facts.report, finding, Told(attributions), cues),
        content=finding.content,
        position=position_of(facts.report, finding.span),
        reader=reader,
    )


def _content(facts: Facts, spot: Spot, said: Said) -> Finding:
    if isinstance(said, SaidFigure):
        return check_figure(facts, spot, said)
    if isinstance(said, SaidEvent):
        return check_event(facts, spot, said)
    return check_words(facts, spot, said)
