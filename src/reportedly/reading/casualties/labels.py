"""Numbers behind a label, as lists and tickers give them: 'Wounded: 27', 'Dead on arrival: 6'."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Group, Relation
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.harm import HARMED
from reportedly.reading.casualties.heads import is_numeric
from reportedly.reading.casualties.phrase import People

_HARMS = HARMED | {"died": Category.KILLED}
_PLAIN = frozenset("total number of people persons confirmed reported the so far update".split())
"""Words of a label that leave its number that of all."""
_CLOSING = frozenset({".", ";", ",", "|", "•", "-", "–", "—", "/"})
_LONGEST = 6
"""Tokens that a label may have."""


class Toll(msgspec.Struct, frozen=True):
    """A toll's number: `people` counts in the list searched, `token` is the toll word.

    `group` is whom the words around say it counts, where they do.
    """

    people: int
    token: int
    category: Category
    relation: Relation
    group: Group = Group.ALL


def labelled(document: Document, sentence: Sentence, people: Sequence[People]) -> Iterator[Toll]:
    """Read the numbers of one sentence that stand behind a colon and a label that states a harm.

    A label that says more than the harm ('Dead on arrival', 'Children among the wounded') counts
    a part.
    """
    for k, person in enumerate(people):
        colon = person.first - 1
        if not person.bare or colon <= sentence.first or document.tokens[colon].text != ":":
            continue
        if _states_harm(document, sentence, person.last):
            continue
        label = _label(document, sentence, colon)
        harm = next((at for at in label if document.tokens[at].lower in _HARMS), None)
        if harm is None:
            continue
        words = [document.tokens[at].lower for at in label if at != harm]
        groups = [persons.PLURAL[word] for word in words if word in persons.PLURAL]
        group = groups[0] if groups else Group.ALL
        part = any(word not in _PLAIN and word not in persons.PLURAL for word in words)
        relation = Relation.PART if part else Relation.UNRELATED
        yield Toll(k, harm, _HARMS[document.tokens[harm].lower], relation, group)


def _states_harm(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell 'Casualties: 5 killed', where the harm stands behind the number, from the next label."""
    words = [token.lower for token in document.tokens[at : min(at + 2, sentence.last)]]
    return words[:1] != [] and words[0] in _HARMS and words[1:] != [":"]


def _label(document: Document, sentence: Sentence, colon: int) -> range:
    """Give the tokens before a colon that make its label; none where they are too many.

    The number of the label before ends it as well: 'Killed: 5 Injured: 12'.
    """
    first = colon
    while first > sentence.first and document.tokens[first - 1].text not in _CLOSING:
        if is_numeric(document.tokens[first - 1]):
            break
        first -= 1
    return range(first, colon) if colon - first <= _LONGEST else range(0)
