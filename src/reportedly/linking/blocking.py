"""Where a mention is filed and looked for, so that only mentions worth comparing are compared.

A key names a stretch of time and a spot. Time comes in three levels (day, month, year), as exactly
as the mention's date is known; a spot is a cell of half a degree, a place's name, or the name of a
place that contains it. Two mentions are candidates when the coarser of their two levels and one
of their spots agree: by day, give or take one, and in neighbouring cells where both dates are known
to the day. The relation is symmetrical: if one finds the other, the other finds it.

Mentions also find each other by a day and a small place that either names, by a day with a large
exact toll, and by standing in the same words (`MentionFacts.shared_with`). One without a date is
found by its small place together with its report's words, one without a place by its day and
words. Names of the dead find each other, those of two words where a date is missing.
"""

import datetime as dt
import math
from collections.abc import Iterator
from enum import IntEnum
from functools import lru_cache
from zlib import crc32

from reportedly.linking.facts import MentionFacts
from reportedly.linking.geography import is_small, is_vague
from reportedly.linking.named_days import days_of_year
from reportedly.linking.victims import FULL
from reportedly.model.mention import MentionRole
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import When

CELL_DEGREES = 0.5
"""Side of a cell: about 55 km north to south, so that neighbours cover two gazetteers' doubts."""

NEAR_DAYS = 1
"""Days by which two reports of one incident may differ: nights, time zones, 'yesterday'."""

_MARKS = 16
"""Marks of a set of words: of two sets that share a tenth, four in five have one in common."""

_MOST_DAYS = 7
_MOST_MONTHS_DAYS = 62
_LOCATED = frozenset(
    {
        PlacePrecision.EXACT,
        PlacePrecision.NEIGHBOURHOOD,
        PlacePrecision.SETTLEMENT,
        PlacePrecision.DISTRICT,
    }
)
"""Places small enough for a cell to say where they are."""


class _Level(IntEnum):
    DAY = 0
    MONTH = 1
    YEAR = 2


def keys(facts: MentionFacts) -> tuple[str, ...]:
    """Give the keys under which a mention is filed, sorted. Aggregates have none."""
    mention = facts.mention
    if mention.role is MentionRole.AGGREGATE:
        return ()
    own = {_words_key(mention.id), *_toll_keys(facts), *_filed(mention.place, facts.when)}
    own.update(_named_keys(facts, filed=True), _unplaced_keys(facts, filed=True))
    own.update(_victim_keys(facts, filed=True))
    return tuple(sorted(own))


def probes(facts: MentionFacts) -> tuple[str, ...]:
    """Give the keys under which a mention's candidates are found, sorted."""
    mention = facts.mention
    if mention.role is MentionRole.AGGREGATE:
        return ()
    sought = {*map(_words_key, facts.shared_with), *_toll_keys(facts)}
    sought.update(_sought(mention.place, facts.when))
    sought.update(_named_keys(facts, filed=False), _unplaced_keys(facts, filed=False))
    sought.update(_victim_keys(facts, filed=False))
    return tuple(sorted(sought))


def meet(one: MentionFacts, other: MentionFacts) -> bool:
    """Tell whether two mentions are candidates for each other."""
    return not set(probes(one)).isdisjoint(keys(other))


def why_never_met(one: MentionFacts, other: MentionFacts) -> str:
    """Say in a sentence why two mentions are no candidates; '' where they are."""
    if meet(one, other):
        return ""
    for facts in (one, other):
        if facts.mention.role is MentionRole.AGGREGATE:
            return f"{facts.mention.id} is a count over a period or an area, no incident."
    for facts in (one, other):
        lacking = [
            noun
            for noun, value in (("date", facts.when), ("place", facts.mention.place))
            if value is None
        ]
        if lacking:
            return (
                f"{facts.mention.id} has no {' and no '.join(lacking)}, and only a large toll on "
                "one day or shared words would have brought the two together."
            )
    return _apart(one, other)


def _apart(one: MentionFacts, other: MentionFacts) -> str:
    first, second = one.when, other.when
    if first and second and not first.overlaps(second, NEAR_DAYS):
        gap = max((second.first - first.last).days, (first.first - second.last).days)
        return f"Their dates lie {gap} days apart."
    return "Their places have neither name, container nor neighbourhood in common."


def _words_key(mention: str) -> str:
    return f"s|{mention}"


def _toll_keys(facts: MentionFacts) -> Iterator[str]:
    """Give keys of a day and a large exact toll, which need no place to tell an incident by."""
    when = facts.mention.when
    if when is not None and when.first == when.last:
        yield from (f"t|{when.first}|{of}|{number}" for of, number in facts.large_tolls)


def _named_keys(facts: MentionFacts, *, filed: bool) -> Iterator[str]:
    """Give keys of the small places that a mention names: by day, and otherwise where undated.

    Where a date is missing, by words, tolls and the day of the year.
    """
    named = sorted(
        {
            spot
            for p in (facts.mention.place, *facts.places)
            if p and is_small(p)
            for spot in _own(p)
        }
    )
    undated = facts.when is None
    kinds = _kinds(lacking=undated, filed=filed)
    marks = {*_sketch(facts.plain), *_tolls(facts), *_days_of_year(facts, near=not filed)}
    for spot in named:
        yield from (f"p|{kind}|{spot}|{mark}" for kind in kinds for mark in marks)
    if facts.when is not None and _level(facts.when) is _Level.DAY:
        days = _stretches(facts.when, _Level.DAY, near=not filed)
        yield from (f"p|{day}|{spot}" for day in days for spot in named)


def _unplaced_keys(facts: MentionFacts, *, filed: bool) -> Iterator[str]:
    """Give keys of the last day and of words, by which one without a place is found."""
    when = facts.when
    if when is None or _level(when) is not _Level.DAY:
        return
    kinds = _kinds(lacking=is_vague(facts.mention.place), filed=filed)
    for off in (0,) if filed else range(-NEAR_DAYS, NEAR_DAYS + 1):
        day = when.last + dt.timedelta(off)
        yield from (f"w|{kind}|{day}|{m}" for kind in kinds for m in _sketch(facts.plain))


def _victim_keys(facts: MentionFacts, *, filed: bool) -> Iterator[str]:
    """Give keys of the names of the dead: full ones for all, and others where no date is stated."""
    yield from (
        f"v|{name[0]} {last}" for name in facts.victims if len(name) >= FULL for last in name[2:]
    )
    kinds = _kinds(lacking=not facts.dated, filed=filed)
    short = {f"{first} {other}" for first, *rest in facts.victims for other in rest}
    yield from (f"v|{kind}|{name}" for kind in kinds for name in short)


def _kinds(*, lacking: bool, filed: bool) -> tuple[str, ...]:
    """Name the shelves of a key: all (`a`), and those that lack a date, or a place (`u`).

    Every mention is filed among all, and one that lacks it among those too; it looks among all,
    and the others look among those that lack it.
    """
    if filed:
        return ("a", "u") if lacking else ("a",)
    return ("a",) if lacking else ("u",)


def _own(place: Place) -> Iterator[str]:
    """Name a place as it is spelled, and by its number, which is one in all languages.

    What is called after the place in which it lies ('the hospital of Millbrook') has that name too.
    """
    own = _folded(place.name)
    yield own
    if place.gazetteer_id is not None:
        yield place.gazetteer_id
    around = _folded(place.within[0]) if place.within else ""
    if around and own.endswith(f" {around}"):
        yield around


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
    coded = [word.encode() for word in words]
    return tuple(min(crc32(word, seed) for word in coded) for seed in range(_MARKS) if coded)


def _filed(place: Place | None, when: When | None) -> Iterator[str]:
    if place is None or when is None:
        return
    own = _level(when)
    for at in _Level:
        for stretch in _stretches(when, at) if at >= own else ():
            yield from (_key(own, at, stretch, spot) for spot in _spots(place, at))


def _sought(place: Place | None, when: When | None) -> Iterator[str]:
    if place is None or when is None:
        return
    own = _level(when)
    for other in _Level:
        at = max(own, other)
        for stretch in _stretches(when, at, near=True):
            yield from (_key(other, at, stretch, spot) for spot in _spots_near(place, at))


def _key(level: _Level, at: _Level, stretch: str, spot: str) -> str:
    """Spell a key: how exactly the filed date is known, the level of comparison, when, where."""
    return f"{level.name[0]}{at.name[0]}|{stretch}|{spot}".lower()


def _level(when: When) -> _Level:
    days = (when.last - when.first).days + 1
    if days <= _MOST_DAYS:
        return _Level.DAY
    return _Level.MONTH if days <= _MOST_MONTHS_DAYS else _Level.YEAR


def _stretches(when: When, at: _Level, *, near: bool = False) -> list[str]:
    """Name the days, months or years that a date touches; with `near`, the days around it too."""
    if at is _Level.DAY:
        margin = NEAR_DAYS if near else 0
        return [day.isoformat() for day in _days(when, margin)]
    if at is _Level.MONTH:
        first, last = (day.year * 12 + day.month - 1 for day in (when.first, when.last))
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]
    return [f"{year:04}" for year in range(when.first.year, when.last.year + 1)]


def _days(when: When, margin: int) -> Iterator[dt.date]:
    for offset in range(-margin, (when.last - when.first).days + margin + 1):
        yield when.first + dt.timedelta(days=offset)


def _spots(place: Place, at: _Level) -> set[str]:
    """Name the spots a place is filed under: its cell, its name, and the places that contain it."""
    name = _folded(place.name)
    if place.precision is PlacePrecision.COUNTRY and not place.unlisted:
        return {f"c:{name}"}
    spots = {f"n:{name}"}
    if at is not _Level.YEAR:
        spots |= {f"w:{_folded(outer)}" for outer in place.within}
        spots |= {_cell(*cell) for cell in _own_cell(place)}
    if at is _Level.DAY and place.country:
        spots.add(f"{'area' if _is_area(place) else 'in'}:{place.country}")
    return spots


def _spots_near(place: Place, at: _Level) -> set[str]:
    """Name the spots to look under: near cells, the same name, what it contains and lies in."""
    name = _folded(place.name)
    if place.precision is PlacePrecision.COUNTRY and not place.unlisted:
        return {f"c:{name}"}
    spots = {f"n:{name}"}
    if at is not _Level.YEAR:
        spots |= {f"w:{name}", *(f"n:{_folded(outer)}" for outer in place.within)}
        reach = (-1, 0, 1) if at is _Level.DAY else (0,)
        spots |= {
            _cell(row + north, column + east)
            for row, column in _own_cell(place)
            for north in reach
            for east in reach
        }
    if at is _Level.DAY and place.country:
        spots.add(f"{'in' if _is_area(place) else 'area'}:{place.country}")
    return spots


def _is_area(place: Place) -> bool:
    """Tell whether a place is a part of a country that towns lie in.

    A list may not say in which area a town lies, so that by day the areas of a country and all
    other places in it look for each other.
    """
    area = place.precision in (PlacePrecision.DISTRICT, PlacePrecision.DIVISION)
    return area and not place.unlisted


def _own_cell(place: Place) -> list[tuple[int, int]]:
    """Give the cell of a place that is small enough to lie in one, as row and column."""
    if place.precision not in _LOCATED or place.latitude is None or place.longitude is None:
        return []
    return [(math.floor(place.latitude / CELL_DEGREES), math.floor(place.longitude / CELL_DEGREES))]


def _cell(row: int, column: int) -> str:
    """Name a cell; columns meet again behind the date line."""
    return f"g:{row}:{column % round(360 / CELL_DEGREES)}"


def _folded(name: str) -> str:
    return " ".join(name_words(name)) or name
