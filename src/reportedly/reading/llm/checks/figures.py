"""Checks a model's casualty figure: the number, what became of the people, and who they are."""

from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.model.addition import Reason
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties import groups, vague
from reportedly.reading.casualties.harm import harms_in
from reportedly.reading.casualties.harm_words import HEADS
from reportedly.reading.casualties.heads import head_after
from reportedly.reading.casualties.numbers import Number
from reportedly.reading.casualties.periods import covers_period
from reportedly.reading.findings import Finding, Span
from reportedly.reading.llm.checks.facts import Facts, Refused, Spot
from reportedly.reading.llm.schema import SaidFigure

_REACH = 12
"""Tokens between a number and the word for what became of the people."""
_PARTS = frozenset({"including", "among", "of", "whom", "them"})
_VAGUE = frozenset(rule.name for rule in (*vague.RULES, vague.PLURAL, vague.FAMILY))


def check_figure(facts: Facts, spot: Spot, said: SaidFigure) -> Finding:
    """Give the figure as the passage has it.

    Where the rules read a figure there, theirs must be the same. Where they read none, the number
    and the word of harm must stand together with nothing between that tells against it. Raises
    Refused otherwise.
    """
    known = [f for f in facts.over(spot.span, Figure) if _shows_number(f, spot)]
    for finding in known:
        if _same(finding.content, said):
            return Finding(spot.span, finding.token, finding.content)
    number = _number(facts, spot, said, known)
    span = Span(*facts.document.span(number.first, number.last))
    for finding in facts.over(span, Figure):
        raise Refused(Reason.CATEGORY, f"it says '{facts.text(finding.span)}'")
    return _beside_harm(facts, spot, said, number)


def _shows_number(finding: Finding, spot: Spot) -> bool:
    return spot.span.start <= finding.span.start < spot.span.end


def _same(figure: object, said: SaidFigure) -> bool:
    if not isinstance(figure, Figure) or figure.category is not said.category:
        return False
    return figure.group is said.group and _bounds_agree(figure.low, figure.high, figure.rule, said)


def _bounds_agree(low: int | None, high: int | None, rule: str, said: SaidFigure) -> bool:
    """Compare bounds; words without a number may be given as such, whatever the rule makes."""
    if (low, high) == (said.low, said.high):
        return True
    return rule in _VAGUE and said.low is None and said.high is None


def _number(facts: Facts, spot: Spot, said: SaidFigure, known: list[Finding]) -> Number:
    found = facts.numbers(spot)
    for number in found:
        whole = spot.first <= number.first and number.last <= spot.last
        if whole and _bounds_agree(number.low, number.high, number.rule, said):
            return number
    if not found and not known:
        raise Refused(Reason.NUMBER, "it gives no number")
    read = [facts.text(Span(*facts.document.span(n.first, n.last))) for n in found]
    read = read or [facts.text(finding.span) for finding in known]
    raise Refused(Reason.NUMBER, "it says " + ", ".join(f"'{words}'" for words in read))


def _beside_harm(facts: Facts, spot: Spot, said: SaidFigure, number: Number) -> Finding:
    document, sentence = facts.document, facts.sentence(spot)
    head = head_after(document, sentence, number.last, number.first)
    group = Group.ALL if head is None else groups.group_at(document, head, number.last)
    if group is not said.group:
        raise Refused(Reason.CATEGORY, f"it speaks of {group}")
    harm = _nearest_harm(facts, spot, number)
    if harm is None or harm[1] is not said.category:
        told = f"the nearest word is of people {harm[1]}" if harm else "no word says so"
        raise Refused(Reason.CATEGORY, told)
    if head is not None and _does_harm(document, head, harm[0]):
        raise Refused(Reason.CATEGORY, "these people did it")
    figure = Figure(
        said.category,
        group,
        number.low,
        number.high,
        facts.text(spot.span),
        _relation(document, number),
        _cumulative(facts, spot, number.low),
        number.rule,
    )
    return Finding(spot.span, harm[0], figure)


def _nearest_harm(facts: Facts, spot: Spot, number: Number) -> tuple[int, Category] | None:
    """Give the harm word of the quotation nearest to a number, with no other number between."""
    others = [n for n in facts.numbers(spot) if n != number]
    reached = [
        (_distance(number, token), token, category)
        for token, category in _harms(facts, spot)
        if not any(_between(number, token, other) for other in others)
    ]
    near = min(reached, default=None)
    return (near[1], near[2]) if near and near[0] <= _REACH else None


def _harms(facts: Facts, spot: Spot) -> Iterator[tuple[int, Category]]:
    for harm in harms_in(facts.document, facts.sentence(spot)):
        if spot.holds(harm.token):
            yield harm.token, harm.category
    for token in facts.tokens(spot):
        if token.lower in HEADS:
            yield token.index, HEADS[token.lower]


def _distance(number: Number, token: int) -> int:
    return number.first - token if token < number.first else token - number.last


def _between(number: Number, token: int, other: Number) -> bool:
    return number.last <= other.first < token or token < other.first < number.first


def _does_harm(document: Document, head: int, harm: int) -> bool:
    """Tell '12 soldiers killed …' from '12 soldiers were killed'."""
    token = document.tokens[head]
    return (
        token.dep == "nsubj"
        and token.head == harm
        and document.tokens[harm].pos == "VERB"
        and (bool(document.children_by(harm, "dobj")) or document.tokens[harm].tag == "VBG")
    )


def _relation(document: Document, number: Number) -> Relation:
    before = [t.lower for t in document.tokens[max(0, number.first - 2) : number.first]]
    if before[-1:] == ["from"]:
        return Relation.FORMER
    return Relation.PART if not _PARTS.isdisjoint(before) else Relation.UNRELATED


def _cumulative(facts: Facts, spot: Spot, low: int | None) -> bool:
    sentence = facts.sentence(spot)
    return covers_period(
        facts.document, sentence.index, spot.span.start, spot.span.end, sentence.end, low
    )
