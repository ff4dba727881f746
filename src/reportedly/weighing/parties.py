"""Whether two designations name the same side: by their words alone, never by who the party is."""

from collections.abc import Iterable
from functools import lru_cache

from reportedly.model.names import name_words
from reportedly.weighing.peoples import PEOPLES

_ENDINGS = ("n", "an", "ian", "i", "ese", "ish", "er")
"""What a place that no table knows may take to name its people: 'Valmark', 'Valmarkian'."""

_SHORTEST = 4
"""Letters that a word has at least to be told by such an ending."""

_LONGEST = 5
"""Words of the longest form that is looked up."""

_ANYBODYS = frozenset(
    """
    army force troop soldier gunner gun artillery military aircraft aeroplane airplane plane jet
    warplane airman pilot bomber air position unit command commander headquarter staff general
    leader leadership official side spokesman spokeswoman spokesperson ministry minister defence
    defense armed security men people battery missile drone shell round mortar helicopter
    قوات قوه جيش طيران سلاح جو مدفعيه مقاتلات طائرات طائره مسيرات حربي حربيه مروحي مروحيه
    دوريه عناصر مجموعه مجموعات مسلحون مسلحين مجهولون مجهولين شرطه حرس جوي جويه عسكري عسكريه
    """.split()
)
"""Words for what any party has or does: alone they name nobody ('troops', 'the ministry')."""

_ROLE_WORDS = _ANYBODYS | frozenset(
    """
    militia fighter militant rebel authority government regime president occupier occupation
    invader نظام احتلال ميليشيا مليشيا ميليشيات مليشيات
    """.split()
)
"""Words for what a party is; what is left of a designation says whose it is."""


def names_a_side(party: str) -> bool:
    """Tell whether a designation says whose side is meant: 'rebels' does, 'troops' does not."""
    return not set(name_words(party)) <= _ANYBODYS


def same_side(first: str, second: str) -> bool:
    """Tell whether two designations can name the same side.

    They do when the words of one are among those of the other and both have the same word where
    their language puts the weight: English last, Arabic first. 'Lowland army' is not 'Lowland
    Hillmen'. A country or region and its people count as one word ('Finland', 'Finns',
    'Finnish'), by a table of all of them; for places that it lacks, a regular ending does
    ('Valmark', 'Valmarkian').
    """
    one, other = _sides(first), _sides(second)
    if not one or not other or not _akin(_weightiest(one), _weightiest(other)):
        return False
    return _all_among(one, other) or _all_among(other, one)


def by_side(parties: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Gather designations of one side: the plainest first in each side, the sides sorted by it."""
    sides: list[list[str]] = []
    for party in sorted(set(parties), key=_plainness):
        akin = [side for side in sides if any_same_side(side, (party,))]
        sides = [side for side in sides if side not in akin]
        sides.append([*(name for side in akin for name in side), party])
    return tuple(sorted(tuple(sorted(side, key=_plainness)) for side in sides))


def _plainness(party: str) -> tuple[int, int, str]:
    return len(name_words(party)), len(party), party


_Word = str | frozenset[int]
"""A word as it stands, or the lines of the table in which it, or a run of words, is found."""


def _table() -> dict[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], set[int]] = {}
    for number, line in enumerate(PEOPLES.split("\n")):
        for form in line.split("|"):
            found.setdefault(tuple(form.split()), set()).add(number)
    return {form: frozenset(lines) for form, lines in found.items() if form}


_LINES = _table()


@lru_cache(maxsize=4096)
def _sides(party: str) -> tuple[_Word, ...]:
    """Give the words that say whose side it is, those for a country or its people as its lines.

    A country keeps words of its name that are role words elsewhere ('People's Republic of …').
    Where nothing but a role is named, the role tells the side ('the rebels').
    """
    words, found = name_words(party), list[_Word]()
    while words:
        runs = (words[:length] for length in range(min(len(words), _LONGEST), 0, -1))
        form = next((run for run in runs if run in _LINES), words[:1])
        if form in _LINES:
            found.append(_LINES[form])
        elif form[0] not in _ROLE_WORDS:
            found.append(form[0])
        words = words[len(form) :]
    whole = name_words(party)
    return tuple(found) or tuple(w for w in whole if w not in _ANYBODYS) or whole


def _weightiest(words: tuple[_Word, ...]) -> _Word:
    """Give the word that a designation rests on; of one language, as one text writes it."""
    first = words[0]
    return first if isinstance(first, str) and not first.isascii() else words[-1]


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
