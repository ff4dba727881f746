"""Keys of what tells an incident where a date or a place does not, or beside them."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from zlib import crc32

from reportedly.linking.facts import MentionFacts
from reportedly.linking.geography import is_small, is_vague
from reportedly.linking.keys.spots import own_names
from reportedly.linking.keys.stretches import NEAR_DAYS, Level, level, stretches
from reportedly.linking.named_days import days_of_year
from reportedly.model.victims import FULL

_MOST_WORDS = 5
"""Words of a name behind its first that keys are made of."""

_MARKS = 16
"""Marks of a set of words: of two sets that share a tenth, four in five have one in common."""


def toll_keys(facts: MentionFacts) -> Iterator[str]:
    """Give keys of a day and a large exact toll, which need no place to tell an incident by."""
    when = facts.mention.when
    if when is not None and when.first == when.last:
        yield from (f"t|{when.first}|{of}|{number}" for of, number in facts.large_tolls)


def named_keys(facts: MentionFacts, *, filed: bool) -> Iterator[str]:
    """Give keys of the small places that a mention names: by day, and otherwise where undated.

    Where a date is missing, by words, tolls and the day of the year.
    """
    named = sorted(
        {
            spot
            for p in (facts.mention.place, *facts.places)
            if p and is_small(p)
            for spot in own_names(p)
        }
    )
    undated = facts.when is None
    kinds = _kinds(lacking=undated, filed=filed)
    marks = {*_sketch(facts.plain), *_tolls(facts), *_days_of_year(facts, near=not filed)}
    for spot in named:
        yield from (f"p|{kind}|{spot}|{mark}" for kind in kinds for mark in marks)
    if facts.when is not None and level(facts.when) is Level.DAY:
        days = stretches(facts.when, Level.DAY, near=not filed)
        yield from (f"p|{day}|{spot}" for day in days for spot in named)


def unplaced_keys(facts: MentionFacts, *, filed: bool) -> Iterator[str]:
    """Give keys of the last day and of words, by which one without a place is found."""
    when = facts.when
    if when is None or level(when) is not Level.DAY:
        return
    kinds = _kinds(lacking=is_vague(facts.mention.place), filed=filed)
    for off in (0,) if filed else range(-NEAR_DAYS, NEAR_DAYS + 1):
        day = when.last + dt.timedelta(off)
        yield from (f"w|{kind}|{day}|{m}" for kind in kinds for m in _sketch(facts.plain))


def victim_keys(facts: MentionFacts, *, filed: bool) -> Iterator[str]:
    """Give keys of the names of the dead: of three words for all, of two with no date or place.

    A name has one key for each choice of words that another report may have left of it.
    """
    yield from (f"v|{words}" for words in _choices(facts, FULL))
    lacking = not facts.dated or is_vague(facts.mention.place)
    kinds = _kinds(lacking=lacking, filed=filed)
    yield from (f"v|{kind}|{words}" for kind in kinds for words in _choices(facts, 2))


def _choices(facts: MentionFacts, words: int) -> set[str]:
    """Give the first word of each name with as many of the others as make `words`, in order."""
    return {
        " ".join((first, *others))
        for first, *rest in facts.victims
        for others in combinations(rest[:_MOST_WORDS], words - 1)
    }


def _kinds(*, lacking: bool, filed: bool) -> tuple[str, ...]:
    """Name the shelves of a key: all (`a`), and those that lack a date, or a place (`u`).

    Every mention is filed among all, and one that lacks it among those too; it looks among all,
    and the others look among those that lack it.
    """
    if filed:
        return ("a", "u") if lacking else ("a",)
    return ("a",) if lacking else ("u",)


def _tolls(facts: MentionFacts) -> set[str]:
    exact = (f for f in facts.figures if f.low is not None and f.low == f.high)
    return {f"{figure.category.value[0]}{figure.low}" for figure in exact}


def _days_of_year(facts: MentionFacts, *, near: bool) -> set[str]:
    reach = range(-NEAR_DAYS, NEAR_DAYS + 1) if near else (0,)
    days = days_of_year(facts.when or facts.mention.named_day)
    return {f"d{day + off}" for day in days for off in reach}


@lru_cache(maxsize=4096)
def _sketch(words: frozenset[str]) -> tuple[int, ...]:
    """Give `_MARKS` marks of a set of words, of which sets that share enough have one in common.

    Each is the least hash of any word under another seed (min-wise hashing: Broder, 'On the
    resemblance and containment of documents', 1997).
    """
    return tuple(map(min, zip(*map(_hashes, words), strict=True)))


@lru_cache(maxsize=16384)
def _hashes(word: str) -> tuple[int, ...]:
    """Give the hashes of a word, one for each mark: few words stand in most texts."""
    coded = word.encode()
    return tuple(crc32(coded, seed) for seed in range(_MARKS))
