"""Whether two designations name the same side: by their words alone, never by who the party is."""

import re
from collections.abc import Iterable
from functools import lru_cache

from reportedly.model.initialisms import abbreviates
from reportedly.model.names import name_words
from reportedly.model.peoples import PEOPLES
from reportedly.weighing.party_words import (
    AFTER_A_PARTY,
    ANYBODYS,
    BEGINNING_WITH_AND,
    ENGLISH_FOR,
    NOBODYS,
    ROLES,
)

_ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "er")
"""What a place that no table knows may take to name its people: 'Valmark', 'Valmarkian'."""

_SHORTEST = 4
"""Letters that a word has at least to be told by such an ending."""

_AND = re.compile(r"\s+(?:and|or|&|و)\s+|\s*[,،/]\s*")
_WA, _WITH_FOR = "و", "بل"
_ADJECTIVE = ("ي", "يه")
_ITS = ("ها", "هم", "ه")

_LONGEST = 5
"""Words of the longest form that is looked up."""


def names_a_side(party: str) -> bool:
    """Tell whether a designation says whose side is meant: 'rebels' does, 'troops' does not.

    Nor does 'two men', nor 'a group of 30 to 40 men'.
    """
    words = (word for one in _members(party) for word in name_words(one))
    return not all(word.isdigit() or _of(word, NOBODYS) for word in words)


def same_side(first: str, second: str) -> bool:
    """Tell whether two designations can name the same side.

    They do when the words of one are among those of the other and both have the same word where
    their language puts the weight: English last, Arabic first, where what follows may be no part
    of the name. 'Lowland army' is not 'Lowland Hillmen'. A country or region and its people count
    as one word ('Finland', 'Finns', 'Finnish'), by a table of all of them; for places that it
    lacks, a regular ending does ('Valmark', 'Valmarkian'). So do a name and its initials ('Valmark
    Defence Forces', 'VDF'), and common words of names in English and Arabic. What only says what a
    party is is on the side of whoever is called that ('the regime', 'Lowland regime'). Of several
    that are named together, any counts ('the Hillmen and their allies').
    """
    return any(_one_side(one, other) for one in _members(first) for other in _members(second))


def _one_side(first: str, second: str) -> bool:
    one, other = _sides(first), _sides(second)
    if not one or not other:
        return False
    if abbreviates(first, second) or abbreviates(second, first):
        return True
    if _bare(first) != _bare(second):
        bare, named = (one, second) if _bare(first) else (other, first)
        return all(word in _in_english(_words(named)) for word in bare)
    within, around = _all_among(one, other), _all_among(other, one)
    if _is_arabic(first) != _is_arabic(second) and within and around:
        return True
    if not _akin(_weightiest(first), _weightiest(second)):
        return False
    both_arabic = _is_arabic(first) and _is_arabic(second)
    return both_arabic or within or around


def by_side(parties: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Gather designations of one side: the plainest first in each side, the sides sorted by it.

    Several that are named together stand with the first of them, and join no two sides. What only
    says what a party is ('the regime') joins the one side that is called so, if it is one.
    """
    sides: list[list[str]] = []
    for party in sorted(set(parties), key=lambda party: (_bare(_lead(party)), _plainness(party))):
        akin = [side for side in sides if any(_one_side(_lead(n), _lead(party)) for n in side)]
        if len(akin) > 1 and _bare(_lead(party)):
            akin = []
        sides = [side for side in sides if side not in akin]
        sides.append([*(name for side in akin for name in side), party])
    return tuple(sorted(tuple(sorted(side, key=_plainness)) for side in sides))


def sides_named(parties: Iterable[str]) -> dict[str, frozenset[str]]:
    """Give for each designation the sides that it may name, each by one of its names.

    What one designation ties together is one side for all: 'the Lowland occupation' makes 'the
    occupation' and 'Lowland aircraft' one. What only says what a party is may be any side that is
    called so. Of several that are named together, each counts.
    """
    members = {
        party: tuple(one for one in _members(party) if names_a_side(one)) or (party,)
        for party in set(parties)
    }
    told = {one for named in members.values() for one in named}
    sides = _gathered(one for one in told if not _bare(one))
    roles = _gathered(one for one in told if _bare(one))

    def may_be(one: str) -> list[list[str]]:
        if not _bare(one):
            return [side for side in sides if one in side]
        called = [side for side in sides if any(_one_side(name, one) for name in side)]
        return called or [role for role in roles if one in role]

    return {
        party: frozenset(min(side) for one in named for side in may_be(one))
        for party, named in members.items()
    }


def _gathered(names: Iterable[str]) -> list[list[str]]:
    """Gather names into sides, whatever ties any two of them."""
    sides: list[list[str]] = []
    for name in names:
        akin = [side for side in sides if any(_one_side(one, name) for one in side)]
        sides = [side for side in sides if side not in akin]
        sides.append([*(one for side in akin for one in side), name])
    return sides


def _lead(party: str) -> str:
    """Give the first of those named together that says a side."""
    named = _members(party)
    return next((one for one in named if names_a_side(one)), named[0])


def _plainness(party: str) -> tuple[bool, int, int, str]:
    """Order designations: an Arabic adjective by itself ('التركي') last, then by length."""
    words = name_words(party)
    adjective = words in _LINES and _is_arabic(party) and words[-1].endswith(_ADJECTIVE)
    return adjective, len(words), len(party), party


@lru_cache(maxsize=4096)
def _members(party: str) -> tuple[str, ...]:
    """Give the designations that are named together; a country's own 'and' parts none."""
    parts = [part for part in _AND.split(party) if part.strip()]
    joined: list[str] = []
    for part in parts:
        between = (*name_words(joined[-1])[-1:], *name_words(part)[:1]) if joined else ()
        if between in _LINES:
            joined[-1] = f"{joined[-1]} and {part}"
        else:
            joined.append(part)
    return tuple(one for part in joined for one in _arabic_members(part)) or (party,)


def _arabic_members(part: str) -> list[str]:
    members: list[list[str]] = [[]]
    for word in part.split():
        if members[-1] and _and_another(members[-1][-1], word):
            members.append([word[1:]])
        else:
            members[-1].append(word)
    return [" ".join(words) for words in members]


def _and_another(before: str, word: str) -> bool:
    """Tell whether an Arabic word begins with 'and', so that another party follows."""
    folded = name_words(word)
    if not folded or folded[0][0] != _WA or len(folded[0]) < _SHORTEST:
        return False
    return folded[0] not in BEGINNING_WITH_AND and (*name_words(before), *folded) not in _LINES


def _words(party: str) -> tuple[str, ...]:
    """Give the words of a designation; an Arabic one ends where its sentence goes on."""
    words = name_words(party)
    if not _is_arabic(party):
        return words
    ends = (at for at, word in enumerate(words) if at and _goes_on(word))
    return words[: next(ends, len(words))]


def _goes_on(word: str) -> bool:
    prefixed = word[:1] in _WITH_FOR and (word[1:3] in ("ال", "ل") or _of(word[1:], ANYBODYS))
    return word in AFTER_A_PARTY or prefixed


def _of(word: str, words: frozenset[str]) -> bool:
    """Tell whether a word is one of these, also with an Arabic 'its' or 'their' at its end."""
    return word in words or any(
        word.endswith(its) and word.removesuffix(its) in words for its in _ITS
    )


def _is_arabic(party: str) -> bool:
    return any("\u0600" <= letter <= "\u06ff" for letter in party)


def _bare(party: str) -> bool:
    """Tell whether a designation says what a party is and not whose."""
    return not _own(party)


_Word = str | frozenset[int]
"""A word as it stands, or the lines of the table in which it, or a run of words, is found."""


def _table() -> dict[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], set[int]] = {}
    for number, line in enumerate(PEOPLES.split("\n")):
        for form in line.split("|"):
            found.setdefault(tuple(form.split()), set()).add(number)
    return {form: frozenset(lines) for form, lines in found.items() if form}


_LINES = _table()


def _sides(party: str) -> tuple[_Word, ...]:
    """Give the words that say whose side it is; where only a role is named, the role ('rebels')."""
    whole = _words(party)
    roles = tuple(word for word in whole if not _of(word, ANYBODYS))
    return _own(party) or _in_english(roles or whole)


def _in_english(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(ENGLISH_FOR.get(word, word) for word in words)


@lru_cache(maxsize=4096)
def _own(party: str) -> tuple[_Word, ...]:
    """Give the words that say whose side it is, those for a country or its people as its lines.

    A country keeps words of its name that are role words elsewhere ('People's Republic of …').
    """
    words, found = _words(party), list[_Word]()
    while words:
        runs = (words[:length] for length in range(min(len(words), _LONGEST), 0, -1))
        form = next((run for run in runs if run in _LINES), words[:1])
        if form in _LINES:
            found.append(_LINES[form])
        elif not _of(form[0], ROLES):
            found += _in_english(form)
        words = words[len(form) :]
    return tuple(found)


def _weightiest(party: str) -> _Word:
    """Give the word that a designation rests on; of one language, as one text writes it."""
    words = _sides(party)
    return words[0] if _is_arabic(party) else words[-1]


def _all_among(words: tuple[_Word, ...], others: tuple[_Word, ...]) -> bool:
    return all(any(_akin(word, other) for other in others) for word in words)


def _akin(one: _Word, other: _Word) -> bool:
    """Tell whether two words are one, or name a place and its people."""
    if isinstance(one, frozenset) and isinstance(other, frozenset):
        return not one.isdisjoint(other)
    if isinstance(one, frozenset) or isinstance(other, frozenset):
        return False
    shorter, longer = sorted((one, other), key=len)
    derived = longer.startswith(shorter) and longer[len(shorter) :] in _ENDINGS
    return one == other or (len(shorter) >= _SHORTEST and derived)


def any_same_side(first: Iterable[str], second: Iterable[str]) -> bool:
    """Tell whether any party of one set can be on a side with any of the other."""
    others = tuple(second)
    return any(same_side(one, other) for one in first for other in others)
