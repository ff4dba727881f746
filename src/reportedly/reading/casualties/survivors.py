"""Deaths told by who survived: 'only seven of 150 survived' means 143 killed."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties.groups import group_at
from reportedly.reading.casualties.heads import head_after
from reportedly.reading.casualties.numbers import Number, number_at
from reportedly.reading.casualties.phrase import People

_LIMITS = frozenset({"only", "just", "merely"})
_NONE = frozenset({"none", "neither"})
_NOBODY = Number(0, 0, 0, 0)
_SHORTEST = 6
"""Words of 'all but three of the 20'."""
_SURVIVING = frozenset({"survived", "survive", "alive"})


def survivors_in(
    document: Document, sentence: Sentence, people: Sequence[People]
) -> Iterator[tuple[int, int, int, Figure]]:
    """Give (first token, last token, head token, derived figure) for each such statement."""
    tokens = document.tokens[sentence.first : sentence.last]
    words = [token.lower for token in tokens]
    for at, word in enumerate(words):
        if word not in _SURVIVING:
            continue
        opening = next((i for i in range(at - 1, -1, -1) if words[i] in _LIMITS | _NONE), None)
        if (lost := _all_lost(document, sentence, people, words, at)) is not None:
            yield lost
            continue
        if opening is None:
            continue
        numbers = _numbers(words, opening, at)
        if numbers is None or numbers[1] <= numbers[0]:
            continue
        left, whole, _ = numbers
        first, last = sentence.first + opening, sentence.first + at + 1
        start, end = document.span(first, last)
        figure = Figure(
            category=Category.KILLED,
            group=Group.ALL,
            low=whole - left,
            high=whole - left,
            words=document.text[start:end],
            relation=Relation.DERIVED,
            rule="survivors",
            derivation=f"{whole} - {left}",
        )
        yield first, last, sentence.first + at, figure


def _all_lost(
    document: Document, sentence: Sentence, people: Sequence[People], words: list[str], at: int
) -> tuple[int, int, int, Figure] | None:
    """Read 'nobody survived the attack on the convoy of 19 traders': of those told all died."""
    ahead = words[max(0, at - 2) : at]
    nobody = ahead[-1:] in (["nobody"], ["none"]) or ahead == ["no", "one"]
    told = [one for one in people if one.numbered and (one.low or 0) > 1 and one.low == one.high]
    if not nobody or len(told) != 1:
        return None
    whole = told[0]
    start, end = document.span(whole.first, whole.last)
    figure = Figure(
        category=Category.KILLED,
        group=whole.group,
        low=whole.low,
        high=whole.high,
        words=document.text[start:end],
        relation=Relation.DERIVED,
        rule="survivors",
        derivation=f"{whole.low} - 0",
    )
    return whole.first, whole.last, whole.head, figure


def all_but(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read the people of 'all but three of the 20 passengers', who are 17."""
    if document.tokens[at].lower != "all":
        return None
    words = [token.lower for token in document.tokens[at : sentence.last]]
    if words[:2] != ["all", "but"] or len(words) < _SHORTEST or "of" not in words[3:5]:
        return None
    numbers = _numbers(words, 1, len(words))
    if numbers is None or numbers[1] <= numbers[0]:
        return None
    few, whole, last = numbers
    head = head_after(document, sentence, at + last, at + last) if last < len(words) else None
    if head is None:
        return None
    group, left = group_at(document, head, at + last), whole - few
    # The parse says of 'all' what befell them, of whom 'all but one of the twelve people' tells.
    return People(at, head + 1, at, left, left, "", group, derivation=f"{whole} - {few}")


def _numbers(words: list[str], opening: int, end: int) -> tuple[int, int, int] | None:
    """Read 'seven of the 150': how many survived, of how many, and where the words go on."""
    few = _NOBODY if words[opening] in _NONE else number_at(words, opening + 1, end)
    if few is None or few.low is None or few.last >= end:
        return None
    at = opening + 1 if few is _NOBODY else few.last
    while at < end and words[at] not in ("of", "out", "among"):
        at += 1
    while at < end and words[at] in ("of", "out", "the", "among", "some", "about"):
        at += 1
    whole = number_at(words, at, end) if at < end else None
    if whole is None or whole.low is None:
        return None
    return few.low, whole.low, whole.last
