"""Reduces the figures of one text to one count per group for the incident it leads with."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties import vague
from reportedly.reading.findings import Finding

UNCOUNTED = frozenset(
    {vague.PLURAL.name, vague.FAMILY.name, "some", "many", "a number of", "unknown number"}
)
"""Rules for words that count nobody: a plural never stands against a number."""

VAGUE = UNCOUNTED | {rule.name for rule in vague.RULES}


class Deaths(msgspec.Struct, frozen=True):
    """How many the leading incident killed, by who they were; None where the text does not say.

    `civilians` are all whom the text does not call fighters.
    """

    civilians: int | None = None
    combatants: int | None = None
    children: int | None = None
    women: int | None = None


def figures_of(findings: Iterable[Finding], category: Category) -> list[Figure]:
    """Give the figures of one category that count people harmed, in text order.

    Superseded numbers and denials of any harm are left out.
    """
    return [
        found.content
        for found in findings
        if isinstance(found.content, Figure)
        and found.content.category is category
        and found.content.relation is not Relation.FORMER
        and found.content.high != 0
        and number(found.content) is not None
    ]


def number(figure: Figure) -> int | None:
    """Give the one number that stands for a figure: its minimum, else its maximum."""
    return figure.low if figure.low is not None else figure.high


def deaths(findings: Iterable[Finding]) -> Deaths:
    """Count the dead of the incident that a text leads with.

    The first whole count leads: a number before vague words, one incident before a period. It is
    split where a part of it, or another statement of the same number, says who they were.
    """
    killed = figures_of(findings, Category.KILLED)
    lead = leading(killed)
    if lead is None:
        return Deaths()
    civilians, combatants = _split(lead, killed)
    top = (civilians or 0) + (combatants or 0)
    return Deaths(
        civilians,
        combatants,
        _members(killed, Group.CHILDREN, top),
        _members(killed, Group.WOMEN, top),
    )


def leading(figures: Sequence[Figure]) -> Figure | None:
    """Give the first whole count, or the best that there is."""
    tests: tuple[Callable[[Figure], bool], ...] = (
        lambda f: _whole(f) and not f.cumulative and f.rule not in VAGUE and number(f) != 1,
        lambda f: _whole(f) and not f.cumulative and f.rule not in UNCOUNTED,
        lambda f: _whole(f) and f.rule not in VAGUE and number(f) != 1,
        lambda f: not f.cumulative and f.rule not in UNCOUNTED,
        _whole,
    )
    for test in tests:
        for figure in figures:
            if test(figure):
                return figure
    return None


def _whole(figure: Figure) -> bool:
    return figure.relation is not Relation.PART


def _split(lead: Figure, killed: Sequence[Figure]) -> tuple[int | None, int | None]:
    """Tell how many of the leading count were fighters and how many were not."""
    count = number(lead)
    assert count is not None  # noqa: S101 - figures_of leaves figures without a number out
    if lead.group is Group.COMBATANTS:
        return None, count
    if lead.group is not Group.ALL:
        return _with_fighters(lead, killed, count)
    civilians = _counted(killed, Group.CIVILIANS, count)
    combatants = _counted(killed, Group.COMBATANTS, count)
    if combatants == count:
        return None, count
    if civilians is not None and civilians < count:
        return civilians, combatants or count - civilians
    if combatants is not None:
        return count - combatants, combatants
    return count, None


def _with_fighters(
    lead: Figure, killed: Sequence[Figure], count: int
) -> tuple[int | None, int | None]:
    """Add the fighters that the same statement names beside the leading count."""
    at = killed.index(lead)
    following = killed[at + 1 : at + 2]
    for figure in following:
        if figure.group is Group.COMBATANTS and figure.rule not in VAGUE and _whole(figure):
            return count, number(figure)
    return count, None


def _counted(killed: Sequence[Figure], group: Group, count: int) -> int | None:
    """Give the first number of a group that fits within the leading count."""
    for figure in killed:
        value = number(figure)
        if figure.group is not group or figure.rule in VAGUE or figure.cumulative:
            continue
        if value is not None and 1 < value <= count:
            return value
    return None


def _members(killed: Sequence[Figure], group: Group, top: int) -> int | None:
    """Give the first number of children or women among the dead, not more than all of them."""
    for figure in killed:
        value = number(figure)
        if figure.group is not group or figure.rule in VAGUE or figure.cumulative:
            continue
        if value is not None and value <= top:
            return value
    return None
