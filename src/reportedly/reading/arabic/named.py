"""Counts the people whom an Arabic text tells by name: 'the killing of Samer …', 'each of …'."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, plain_word
from reportedly.model.figure import NAMED_PERSON, Group
from reportedly.reading.arabic.figures import Count
from reportedly.reading.arabic.place_words import is_common
from reportedly.reading.arabic.tables import rows
from reportedly.reading.arabic.words import Text, begins_with_and

_TABLES = ("personal_names", "given_names")
_AND = "و"
_SERVANT_OF = "عبد"
_TANWEEN = "\u064b"
"""The ending of an adverb, which no name is written with."""
_ON = "على"
"""'On', which folds to the letters of the name Ali."""
_PARTING = frozenset({"،", ",", "؛", ";", "/", "-", _AND})
_EACH_OF = ("كل", "من")
_OWNERS = ("ها", "هم", "هما")
_JOINED = ("ل", "ب", "ف", "ك")
_BRACKETS = frozenset("()")
_YEARS = frozenset("عاما عام اعوام عامان عامين سنه سنوات سنتان سنتين".split())
_TO_AGE = 8
"""Words from the beginning of a name within which an age tells of one person."""
_AGED = frozenset({"عاما", "سنه"})
_NOT_OF_AGE = frozenset("بين قبل منذ بعد في من على علي خلال الي مع عن جراء اثر".split())
"""Words that stand in no name, and make 'twenty years' a stretch of time."""
_MOST = 6
"""Words of one person's name."""


def named_at(text: Text, index: int, last: int) -> Count | None:
    """Read the people named from word `index` on: one name, or several joined by 'and'.

    Each begins with a given name that the tables hold. Behind 'each of' any names will do.
    """
    start = index + 2 if _each_of(text, index) else index
    if _each_of(text, start - 2):
        return listed_at(text, start, last)
    ends = list(_names(text, start, last, any_name=False))
    return _count(start, ends, complete=True) if ends else None


def listed_at(text: Text, index: int, last: int) -> Count | None:
    """Read the names that a list gives from word `index` on: 'the wounded are: …'.

    Where it goes on with what may be no name they are how many at least.
    """
    start = index + (index < last and text.words[index].text == ":")
    ends = list(_names(text, start, last, any_name=True))
    if len(ends) < 2:
        return None
    return _count(start, ends, complete=ends[-1] >= last or not _is_parting(text, ends[-1]))


def _count(start: int, ends: Sequence[int], *, complete: bool) -> Count:
    """Give a count of the people whose names end at `ends`."""
    number = len(ends)
    high = number if complete else None
    return Count(start, ends[-1], number, high, NAMED_PERSON, Group.ALL, numbered=number > 1)


def _each_of(text: Text, index: int) -> bool:
    return index >= 0 and tuple(w.lower for w in text.words[index : index + 2]) == _EACH_OF


def _is_parting(text: Text, index: int) -> bool:
    return text.words[index].text in _PARTING


def is_name(text: Text, first: int, last: int) -> bool:
    """Tell whether words `first` up to `last` are one person's name, by the given name in front."""
    return first < last and _opens(text, first) and past_name(text, first + 1, last) == last


def name_spans(
    text: Text, index: int, last: int, *, any_name: bool = False
) -> Iterator[tuple[int, int]]:
    """Give the words of each name of those told from word `index` on, ages left out.

    Each begins with a given name that the tables hold, unless `any_name` will do.
    """
    at = index
    for end in _names(text, index, last, any_name=any_name):
        at += at < end and _is_parting(text, at)
        yield at, max(at, past_name(text, at + 1, last))
        at = end


def as_called(word: str) -> str:
    """Give a name's first word without the 'and' that is written as one with it."""
    bare = word.removeprefix(_AND)
    return bare if fold(word) not in _given() and fold(bare) in _given() else word


def past_names(text: Text, index: int, last: int, number: int) -> int:
    """Give where the names of up to `number` people end that open at word `index`, ages included.

    `index` itself where none opens there.
    """
    ends = list(islice(_names(text, index, last, any_name=False), number))
    return ends[-1] if ends else _past_age(text, index, last)


def past_name(text: Text, index: int, last: int) -> int:
    """Give where the name ends that goes on at word `index`; `index` itself where none does."""
    end = index
    while end < min(last, index + _MOST) and (_goes_on(text, end) or _is_half(text, end - 1)):
        end += 1
    return end


def _is_half(text: Text, index: int) -> bool:
    """Tell whether a name goes on whatever follows: 'servant of', with one of God's names."""
    return text.words[index].lower.removeprefix(_AND) == _SERVANT_OF


def _names(text: Text, index: int, last: int, *, any_name: bool) -> Iterator[int]:
    """Give where each name of a list ends."""
    at = index
    while at < last and (_opens(text, at) or (any_name and _goes_on(text, at, joined=at > index))):
        end = _past_age(text, past_name(text, at + 1, last), last)
        yield end
        parted = end < last and _is_parting(text, end)
        at = end + parted
        if not parted and (at >= last or not begins_with_and(text, at)):
            return


def _past_age(text: Text, index: int, last: int) -> int:
    """Give where an age ends that stands behind a name: 'Hadi, 12 years', 'Hadi (12)'."""
    end = index
    while end < last and (text.words[end].tag == "number" or text.words[end].text in _BRACKETS):
        end += 1
    if end == index:
        return index
    end += end < last and not _YEARS.isdisjoint(stems(text.words[end].lower))
    return end + (end < last and text.words[end].text == ")")


def named_with_age(text: Text, index: int, last: int) -> int | None:
    """Give where a name with an age behind it ends ('Hadi Nasser, 49 years'); None for no such."""
    if index < last and text.words[index].lower in _NOT_OF_AGE:
        return None  # 'the dead, between 20 and 50 years old'
    for at in range(index + 1, min(last - 1, index + _TO_AGE)):
        if text.words[at].tag == "word" and text.words[at].lower in _NOT_OF_AGE:
            return None
        if text.words[at].tag == "number" and not _AGED.isdisjoint(stems(text.words[at + 1].lower)):
            return at + 2
    return None


def _opens(text: Text, index: int) -> bool:
    """Tell whether a word is a given name, behind 'and' or not."""
    word = text.words[index]
    if plain_word(word.text).removeprefix(_AND) == _ON:
        return False
    return word.lower in _given() or word.lower.removeprefix(_AND) in _given()


def _goes_on(text: Text, index: int, *, joined: bool = False) -> bool:
    """Tell whether a word can stand in a name; behind 'and' only one that opens it."""
    word = text.words[index]
    if word.tag != "word" or plain_word(word.text) == _ON or _TANWEEN in word.text:
        return False
    if begins_with_and(text, index) and word.lower not in _given() and not joined:
        return False
    return not (is_common(text, index) or _says_whose(text, index))


def _says_whose(text: Text, index: int) -> bool:
    """Tell a word that ends in 'his', 'her' or 'their' from one of a name: 'to his sons'."""
    spelled = plain_word(text.words[index].text)
    return spelled.endswith(_OWNERS) or (spelled[:1] in _JOINED and spelled.endswith("ه"))


@cache
def _given() -> frozenset[str]:
    """Give the given names of the tables, folded; those of two words by the first."""
    forms = (form for name in _TABLES for row in rows(name) for form in row["forms"].split("|"))
    return frozenset(fold(form.split()[0]) for form in forms if not form.startswith("ال"))
