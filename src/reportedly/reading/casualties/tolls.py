"""Death tolls told as a number's course: 'the death toll rose to 17 from 14'."""

from collections.abc import Sequence

import msgspec

from reportedly.language.document import Document, Sentence
from reportedly.model.figure import Category, Relation
from reportedly.reading.casualties.phrase import People

_RISE = frozenset(
    "rose risen rises rise rising climbed climbs climb climbing increased increases increase "
    "increasing grew grown jumped reached reaches updated revised raised soared up "
    "bringing brings brought raising".split()
)
_TO = frozenset(
    "to at of is was are were reached hit reaching : as toll exceeded exceeds passed".split()
)
_NUMBER_OF = frozenset({"killed", "dead", "deaths", "fatalities", "martyrs", "died", "victims"})
_COUNTED = {"deaths": Category.KILLED, "fatalities": Category.KILLED, "injuries": Category.INJURED}
_COURSE = frozenset("rose rise risen climbed jumped grew increased".split())
_HURT = frozenset({"wounded", "injured", "injuries"})
_WINDOW = 28


class Toll(msgspec.Struct, frozen=True):
    """A toll's number: `people` counts in the list searched, `token` is the toll word."""

    people: int
    token: int
    category: Category
    relation: Relation


def tolls_in(document: Document, sentence: Sentence, people: Sequence[People]) -> list[Toll]:
    """Find the numbers that a toll stands at, rises to or rose from, in one sentence."""
    found: list[Toll] = []
    words = {at: _toll_word(document, sentence, at) for at in range(sentence.first, sentence.last)}
    tolls = [(at, category) for at, category in words.items() if category is not None]
    for k, (at, category) in enumerate(tolls):
        until = tolls[k + 1][0] if k + 1 < len(tolls) else sentence.last
        found.extend(_numbers_of(document, sentence, people, at, until, category))
    return found


def rises_from(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell whether the 'from' at token `at` opens a toll's course: 'rose from 3 to 5'."""
    look = at - 1
    while look > sentence.first and document.tokens[look].pos == "ADV":
        look -= 1
    return document.tokens[at].lower == "from" and document.tokens[look].lower in _RISE


def _toll_word(document: Document, sentence: Sentence, at: int) -> Category | None:
    tokens = document.tokens
    word = tokens[at].lower
    if word == "toll":
        return Category.KILLED
    if word in _COUNTED and at + 1 < sentence.last and tokens[at + 1].lower in _COURSE:
        return _COUNTED[word]
    if word != "number" or at + 1 >= sentence.last or tokens[at - 1].lower != "the":
        return None
    after = {token.lower for token in tokens[at + 1 : min(at + 7, sentence.last)]}
    if not after.isdisjoint(_NUMBER_OF):
        return Category.KILLED
    return Category.INJURED if not after.isdisjoint(_HURT) else None


def _numbers_of(
    document: Document,
    sentence: Sentence,
    people: Sequence[People],
    at: int,
    until: int,
    category: Category,
) -> list[Toll]:
    """Read the numbers to the right of one toll word, up to the next toll word at `until`."""
    tokens = document.tokens
    found: list[Toll] = []
    end = min(until, at + _WINDOW)
    rising = _rises(document, sentence, at, end)
    for k, person in enumerate(people):
        if not at < person.first < end or not person.numbered:
            continue
        before = tokens[person.first - 1].lower
        if before in _TO and all(toll.relation is Relation.FORMER for toll in found):
            relation = Relation.UPDATE if rising else Relation.UNRELATED
            found.append(Toll(k, at, category, relation))
        elif before == "from" and person.bare:
            found.append(Toll(k, at, category, Relation.FORMER))
    return found


def _rises(document: Document, sentence: Sentence, at: int, end: int) -> bool:
    words = {token.lower for token in document.tokens[max(sentence.first, at - 4) : end]}
    return not words.isdisjoint(_RISE)
