"""Adds up the people of one coordinated statement: 'a woman and her two sons' are three."""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.links import Link
from reportedly.reading.casualties.people import People

_REACH = 12
"""Tokens between two people phrases beyond which they are no one list."""


class Sum(msgspec.Struct, frozen=True):
    """The people numbered `members`, counted together; `derivation` is the sum as written out."""

    members: tuple[int, ...]
    category: Category
    harm: int | None
    low: int
    high: int | None
    derivation: str


def sums_of(people: Sequence[People], links: Sequence[Link]) -> list[Sum]:
    """Sum the people linked to one harm word, where each is counted and none bears arms.

    Fighters and others are never added up: their groups stay apart.
    """
    by_harm: dict[int, list[Link]] = {}
    for link in links:
        if link.harm is not None and link.parent is None:
            by_harm.setdefault(link.harm, []).append(link)
    found = (_sum(people, group) for group in by_harm.values())
    return [total for total in found if total is not None]


def _sum(people: Sequence[People], links: Sequence[Link]) -> Sum | None:
    members = [people[link.people] for link in links]
    if len(members) < 2 or not all(_addable(person) for person in members):
        return None
    if any(two.first - one.last > _REACH for one, two in pairwise(members)):
        return None
    lows = [person.low or 0 for person in members]
    highs = [person.high for person in members]
    high = None if None in highs else sum(h for h in highs if h is not None)
    return Sum(
        members=tuple(link.people for link in links),
        category=links[0].category,
        harm=links[0].harm,
        low=sum(lows),
        high=high,
        derivation=" + ".join(str(low) for low in lows),
    )


def _addable(person: People) -> bool:
    counted = person.numbered or (person.low == person.high)
    return counted and bool(person.low) and person.group is not Group.COMBATANTS
