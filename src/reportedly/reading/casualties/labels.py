"""Numbers behind a label, as lists and tickers give them: 'Wounded: 27', 'Dead on arrival: 6'."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Group, Relation
from reportedly.reading.casualties import persons
from reportedly.reading.casualties.harm_words import HARMED
from reportedly.reading.casualties.heads import is_numeric
from reportedly.reading.casualties.phrase import People

_HARMS = HARMED | {"died": Category.KILLED, "kia": Category.KILLED, "wia": Category.INJURED}
_PLAIN = frozenset("total number of people persons confirmed reported the so far update".split())
"""Words of a label that leave its number that of all."""
_CLOSING = frozenset({".", ";", ",", "|", "•", "-", "–", "—", "/"})
_LABELS = frozenset("casualties dead deaths fatalities injured injuries missing wounded".split())
"""What alone labels a number, where a verb ('killed 40') would need nobody else to do so."""
_JOINING = frozenset({"and", ";"})
_SCENE = frozenset("ADP DET NOUN PROPN ADJ CCONJ".split())
"""What may say where the people of one number were harmed, before the next."""
_OF_PEOPLE = frozenset(Group) - {Group.ALL}
_DASHES = frozenset("-–—")
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
    passed: bool = False
    """True where the toll is said to have gone beyond the number: 'climbed past 40'."""
    capped: bool = False
    """True where it is said not to have done so: 'does not exceed 40'."""
    risen: bool = False
    """True where 'up to 40' says how far it has come, and not how far it may."""


def labelled(
    document: Document,
    sentence: Sentence,
    people: Sequence[People],
    listed: Category | None = None,
) -> Iterator[Toll]:
    """Read the numbers of one sentence that stand behind a colon and a label that states a harm.

    A label that says more than the harm ('Dead on arrival', 'Children among the wounded') counts
    a part, and so does one of a group alone ('Children: 3') below one that states a harm; `listed`
    is the harm of the lines before this sentence.
    """
    for k, person in enumerate(people):
        colon = person.first - 1
        counted = person.bare or (person.numbered and person.category is None)
        if not counted or not _closes_label(document, sentence, colon, person.last):
            continue
        if _states_harm(document, sentence, person.last) or _ends_count(people, colon):
            continue
        label = _label(document, sentence, colon)
        harm = next((at for at in label if document.tokens[at].lower in _HARMS), None)
        words = [document.tokens[at].lower for at in label if at != harm]
        groups = [persons.PLURAL[word] for word in words if word in persons.PLURAL]
        group = groups[0] if groups else Group.ALL
        if harm is None:
            if listed is not None and group in _OF_PEOPLE and len(words) == 1:
                yield Toll(k, label[0], listed, Relation.PART, group)
            continue
        listed = _HARMS[document.tokens[harm].lower]
        part = any(word not in _PLAIN and word not in persons.PLURAL for word in words)
        relation = Relation.PART if part else Relation.UNRELATED
        yield Toll(k, harm, listed, relation, group)
        if all(document.tokens[at].lower == "the" for at in label if at < harm):
            yield from _goes_on(document, sentence, people, Toll(k, harm, listed, relation, group))


def _goes_on(
    document: Document, sentence: Sentence, people: Sequence[People], first: Toll
) -> Iterator[Toll]:
    """Read the further numbers of 'Killed: four in the port; nine at the mill'."""
    for k in range(first.people + 1, len(people)):
        person = people[k]
        between = document.tokens[people[k - 1].last : person.first]
        joined = bool(between) and between[-1].lower in _JOINING
        scene = all(token.pos in _SCENE or token.text == ";" for token in between)
        # 'Dead: 5 women, 3 children', where a bare number behind the comma may be of anything.
        listed = person.group in _OF_PEOPLE and [token.text for token in between] == [","]
        if not (listed or (joined and scene)):
            return
        if not person.numbered or person.partitive or person.category is not None:
            return
        if _states_harm(document, sentence, person.last):
            return
        yield msgspec.structs.replace(first, people=k)


def labelled_tersely(
    document: Document, sentence: Sentence, people: Sequence[People]
) -> Iterator[Toll]:
    """Read 'Dead 40. Injured 61', whose labels have no colon and whose numbers have no noun."""
    tokens = document.tokens
    for k, person in enumerate(people):
        label = person.first - 1
        if not person.bare or label < sentence.first or tokens[label].lower not in _LABELS:
            continue
        opens = label == sentence.first or tokens[label - 1].text in _CLOSING | {":"}
        if opens and (person.last >= sentence.last or tokens[person.last].pos == "PUNCT"):
            yield Toll(k, label, HARMED[tokens[label].lower], Relation.UNRELATED)


def _ends_count(people: Sequence[People], colon: int) -> bool:
    """Tell '61 bodies: 21 women', where what stands before the colon is a count of its own."""
    return any(one.last == colon and one.numbered and not one.bare for one in people)


def _closes_label(document: Document, sentence: Sentence, at: int, after: int) -> bool:
    """Tell the colon of 'Killed: 12', and the dash of 'Killed – 12', set off on both sides."""
    tokens = document.tokens
    if at <= sentence.first or tokens[at].text == ":":
        return at > sentence.first
    apart = tokens[at - 1].end < tokens[at].start < tokens[at].end < tokens[at + 1].start
    harm = tokens[at - 1].lower in _HARMS and apart and tokens[at].text in _DASHES
    opens = at - 1 == sentence.first or tokens[at - 2].text in _CLOSING
    return harm and opens and (after >= sentence.last or tokens[after].pos == "PUNCT")


def labels_group(document: Document, sentence: Sentence) -> bool:
    """Tell a line that counts a group by its label alone: 'Children: 3'."""
    first, second, *_ = [*document.tokens_of(sentence)[:2], None, None]
    labels = first is not None and second is not None and second.text == ":"
    return labels and persons.PLURAL.get(first.lower) in _OF_PEOPLE


def follows_colon(document: Document, start: int) -> bool:
    """Tell whether a number at code point `start` stands behind a colon, as behind a label."""
    return document.text[max(0, start - 3) : start].rstrip(" ").endswith(":")


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
