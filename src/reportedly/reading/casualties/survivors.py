"""Deaths told by who survived: 'only seven of 150 survived' means 143 killed."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties.numbers import number_at
from reportedly.reading.casualties.phrase import People

_LIMITS = frozenset({"only", "just", "merely"})
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
        opening = next((i for i in range(at - 1, -1, -1) if words[i] in _LIMITS), None)
        if opening is None:
            continue
        numbers = _numbers(words, opening, at)
        if numbers is None or numbers[1] <= numbers[0]:
            continue
        left, whole = numbers
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


def _numbers(words: list[str], opening: int, end: int) -> tuple[int, int] | None:
    """Read 'seven of the 150': how many survived, of how many."""
    few = number_at(words, opening + 1, end)
    if few is None or few.low is None or few.last >= end:
        return None
    at = few.last
    while at < end and words[at] not in ("of", "out", "among"):
        at += 1
    while at < end and words[at] in ("of", "out", "the", "among", "some", "about"):
        at += 1
    whole = number_at(words, at, end) if at < end else None
    return (few.low, whole.low) if whole is not None and whole.low is not None else None
