"""Whether one designation is made of the first letters of another: 'VDF', 'قسد'."""

import re
from functools import lru_cache

from reportedly.model.names import fold, name_words

_CAPITALS = re.compile(r"\b[A-Z]{2,6}\b")
_CAPITALISED = re.compile(r"\b[A-Z][\w’']*")
_ARABIC = re.compile(r"[\u0621-\u064a]+")
_LETTERS = range(3, 6)
"""How long an Arabic word may be to stand for the first letters of a name."""


def abbreviates(short: str, name: str) -> bool:
    """Tell whether `short` has a word made of the first letters of the words of `name`.

    English initials are capitals and stand for capitalised words ('VDF fighters', 'the Valmark
    Defence Forces'). An Arabic word stands for the first letters without articles ('قسد').
    """
    return not _shortened(short).isdisjoint(_initials(name))


@lru_cache(maxsize=4096)
def _shortened(party: str) -> frozenset[str]:
    capitals = {fold(word) for word in _CAPITALS.findall(party)}
    words = (word for word in name_words(party) if _ARABIC.fullmatch(word))
    return frozenset(capitals) | {word for word in words if len(word) in _LETTERS}


@lru_cache(maxsize=4096)
def _initials(name: str) -> frozenset[str]:
    """Give the first letters of the two to six words with which a name begins."""
    capitalised = [fold(word[0]) for word in _CAPITALISED.findall(name)]
    arabic = [word[0] for word in name_words(name) if _ARABIC.fullmatch(word)]
    return frozenset(
        "".join(letters[:length])
        for letters, least in ((capitalised, 2), (arabic, _LETTERS.start))
        for length in range(least, len(letters) + 1)
    )
