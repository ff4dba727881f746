"""Whether two designations name the same side: by their words alone, never by who the party is."""

import re
from collections.abc import Iterable
from itertools import takewhile

from reportedly.model.names import name_words

_ENDING = re.compile(r"(land|ish|ian|an|ese|ic|er|i)$")
_DOUBLED = re.compile(r"(.)\1$")

_ROLE_WORDS = frozenset(
    """
    army force troop soldier gunner gun artillery military militia fighter militant rebel aircraft
    aeroplane airplane plane jet warplane airman pilot bomber air position unit command commander
    headquarter staff general leader leadership official authority government regime side
    spokesman spokeswoman spokesperson ministry minister defence defense armed security men people
    president battery missile drone shell round mortar occupier occupation invader
    """.split()
)
"""Words for what a party does or uses; what is left of a designation says whose it is."""


def side_words(party: str) -> tuple[str, ...]:
    """Give the words that say whose side a designation names: 'Northern gunners' → 'northern'.

    Where nothing but role words is there ('the government'), all of them are kept.
    """
    words = name_words(party)
    return tuple(word for word in words if word not in _ROLE_WORDS) or words


def same_side(first: str, second: str) -> bool:
    """Tell whether two designations can name the same side.

    They do when the words of one are among those of the other and both end on the same word,
    the one that English puts the weight on: 'Lowland army' is not 'Lowland Hillmen'. A country
    and its adjective count as one word.
    """
    one, other = side_words(first), side_words(second)
    if not one or not other or not _akin(one[-1], other[-1]):
        return False
    return _all_among(one, other) or _all_among(other, one)


def _all_among(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return all(any(_akin(word, other) for other in others) for word in words)


def _stem(word: str) -> str:
    """Cut a country's or people's ending and doubled letters: 'finland', 'finnish' → 'fin'."""
    stem = _ENDING.sub("", word)
    return _DOUBLED.sub(r"\1", stem) if len(stem) >= 3 else word


def _akin(one: str, other: str) -> bool:
    """Tell whether two words share a stem and differ in a short ending."""
    if _stem(one) == _stem(other):
        return True
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return one == other or (stem >= 4 and max(len(one), len(other)) - stem <= 3)


def any_same_side(first: Iterable[str], second: Iterable[str]) -> bool:
    """Tell whether any party of one set can be on a side with any of the other."""
    others = tuple(second)
    return any(same_side(one, other) for one in first for other in others)
