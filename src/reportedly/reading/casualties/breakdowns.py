"""Groups that add up to a count told before: 'killed 45 … Medics counted 21 women and 24 men'."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Figure, Group, Relation
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.heads import is_numeric
from reportedly.reading.casualties.people import people_in
from reportedly.reading.casualties.phrase import People
from reportedly.reading.findings import Finding, Span

_GROUPED = frozenset(Group) - {Group.ALL}


def broken_down(document: Document, found: Sequence[Finding]) -> Iterator[Finding]:
    """Give the groups of sentences without a figure of their own that make up a count before them.

    `found` are the figures of the text, in text order. Nothing but the sum says that the groups
    are those counted, so that it must be the same to one, and everybody in it counted.
    """
    counted = {document.tokens[finding.token].sentence for finding in found}
    wholes = [finding for finding in found if _is_whole(finding)]
    if not wholes:
        return
    for sentence in document.sentences:
        if not _may_break_down(document, sentence):
            continue
        people = [one for one in people_in(document, sentence) if one.numbered]
        inside = [one for one in wholes if one.token in range(sentence.first, sentence.last)]
        if sentence.index in counted:
            # 'Ten people died – five women, three children, two men': one count, then its groups.
            if len(inside) != 1 or len([f for f in found if _in(f, sentence)]) > 1:
                continue
            people = [one for one in people if document.tokens[one.first].start >= _end(inside[0])]
        total = sum(one.low or 0 for one in people)
        start = sentence.start if not inside else sentence.end
        before = [one for one in wholes if one.span.end <= start and _low(one) == total]
        if before and all(one.low is not None and one.low == one.high for one in people):
            yield from (_part(document, one, before[-1]) for one in people if _is_grouped(one))


def _in(finding: Finding, sentence: Sentence) -> bool:
    return sentence.first <= finding.token < sentence.last


def _end(finding: Finding) -> int:
    return finding.span.end


def _is_whole(finding: Finding) -> bool:
    figure = finding.content
    if not isinstance(figure, Figure) or figure.low is None or figure.low != figure.high:
        return False
    return figure.relation is not Relation.PART and figure.group is Group.ALL


def _low(finding: Finding) -> int | None:
    return finding.content.low if isinstance(finding.content, Figure) else None


def _may_break_down(document: Document, sentence: Sentence) -> bool:
    """Tell a sentence with numbers and nouns of several groups."""
    tokens = document.tokens_of(sentence)
    groups = {persons.PLURAL.get(token.lower) for token in tokens} & _GROUPED
    return len(groups) > 1 and sum(is_numeric(token) for token in tokens) > 1


def _is_grouped(person: People) -> bool:
    return person.group in _GROUPED


def _part(document: Document, person: People, whole: Finding) -> Finding:
    assert isinstance(whole.content, Figure)  # noqa: S101 - a whole is a figure
    start, end = document.span(person.first, person.last)
    figure = Figure(
        category=whole.content.category,
        group=person.group,
        low=person.low,
        high=person.high,
        words=document.text[start:end],
        relation=Relation.PART,
    )
    return Finding(Span(start, end), person.head, figure, whole.span)
