"""Whether two names of the dead are one person's.

That two reports name one victim is what casualty recorders match their lists by (Price, Gohdes and
Ball, 'Updated Statistical Analysis of Documentation of Killings in the Syrian Arab Republic',
HRDAG 2014).
"""

from collections.abc import Iterable
from functools import lru_cache

from reportedly.model.names import name_words

Name = tuple[str, ...]
"""The words of one name, folded, in their order."""

FULL = 3
"""Words of a name that few bear: the given one, the father's and the family's."""

_LEAST = 2
"""Words of a name that tells somebody: a given name alone is anybody's."""

_JOINED = frozenset({"عبد", "ابو", "ام", "بن", "ال"})
"""Words that are one name with the next: 'servant of', 'father of'."""

_LONG_VOWELS = str.maketrans("", "", "اويآ")
"""Letters in which the spelling of an Arabic name varies most, behind its first."""


def names_of(victims: Iterable[str]) -> tuple[Name, ...]:
    """Give the names of two words or more, folded and sorted."""
    return tuple(sorted({n for name in victims if len(n := folded_name(name)) >= _LEAST}))


@lru_cache(maxsize=1024)
def words_in_common(one: tuple[Name, ...], other: tuple[Name, ...]) -> tuple[int, ...]:
    """Give for each victim whom both name the words of the name that they share, most first."""
    by_first: dict[str, list[Name]] = {}
    for name in other:
        by_first.setdefault(name[0], []).append(name)
    shared = (max((shared_words(n, o) for o in by_first.get(n[0], ())), default=0) for n in one)
    return tuple(sorted((words for words in shared if words), reverse=True))


def are_known(one: tuple[Name, ...], other: tuple[Name, ...]) -> bool:
    """Tell whether two mentions surely name one victim: by a full name, or by two names."""
    shared = words_in_common(one, other)
    return len(shared) > 1 or max(shared, default=0) >= FULL


def shared_words(one: Name, other: Name) -> int:
    """Give how many words two names that begin alike share, if they can be one person's; 0 if not.

    A report may leave out the father's name or the family's, but changes none: 'Samer Hadi Omar'
    can be 'Samer Omar', and not 'Samer Hadi Tarek'.
    """
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    return len(short) if all(word in rest for word in short) else 0


@lru_cache(maxsize=4096)
def folded_name(name: str) -> Name:
    """Fold a name's words: joined where two are one, by their consonants."""
    found: list[str] = []
    joined = False
    for word in name_words(name):
        found[-1:] = [found[-1] + word] if joined else [*found[-1:], word]
        joined = word in _JOINED
    return tuple(word[:1] + word[1:].translate(_LONG_VOWELS) for word in found)
