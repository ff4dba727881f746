"""Numbers with no verb of their own: 'twelve died there and three later in hospital'."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Relation
from reportedly.reading.casualties.harm import Harm
from reportedly.reading.casualties.labels import Toll
from reportedly.reading.casualties.phrase import People

_JOINING = frozenset({"and", ",", ";", "while", "with", "but"})
_WHERE = frozenset({"in", "at", "on", "near", "outside", "inside"})
_LONGEST = 14
"""Tokens that may say where the first were harmed, before the number that goes on."""


def gapped(
    document: Document, sentence: Sentence, people: Sequence[People], harms: Sequence[Harm]
) -> Iterator[Toll]:
    """Read the bare number of one sentence that goes on about the harm told before it.

    It stands behind 'and', with no verb since that harm, and says where or when it happened to
    these: 'nine were killed in the port and four at the mill'.
    """
    for k, person in enumerate(people):
        if k == 0 or not person.bare or not _says_where(document, sentence, person.last):
            continue
        harm = next((one for one in reversed(harms) if one.last <= person.first), None)
        told = [one for one in people[:k] if one.numbered]
        if harm is None or not any(one.first < harm.last for one in told):
            continue
        first = max(harm.last, people[k - 1].last)
        if _goes_on(document, first, person.first):
            yield Toll(k, harm.token, harm.category, Relation.UNRELATED, told[-1].group)


def fatally(document: Document, sentence: Sentence, people: Sequence[People]) -> Iterator[Toll]:
    """Read the two of 'six were stabbed, two fatally' and 'two of them fatally'."""
    for k, person in enumerate(people):
        words = document.tokens[person.last : min(person.last + 2, sentence.last)]
        counted = person.bare or person.partitive
        if not counted or [word.lower for word in words[:1]] != ["fatally"]:
            continue
        if len(words) == 1 or words[1].pos == "PUNCT":
            yield Toll(k, person.last, Category.KILLED, Relation.UNRELATED)


def _says_where(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the 'later in' of 'and three later in hospital' from what a number counts."""
    while at < sentence.last and document.tokens[at].pos == "ADV":
        at += 1
    return at < sentence.last and document.tokens[at].lower in _WHERE


def _goes_on(document: Document, first: int, last: int) -> bool:
    """Tell whether no verb, but a word that joins, stands between the harm and the number."""
    between = document.tokens[first:last]
    verbs = any(token.pos in ("VERB", "AUX", "SCONJ") for token in between)
    joined = bool(between) and between[-1].lower in _JOINING
    return joined and not verbs and 1 < len(between) <= _LONGEST
