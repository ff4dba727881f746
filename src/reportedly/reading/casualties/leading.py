"""Which count of the dead a text leads with: that of its main incident, as it stands at the end."""

from collections.abc import Callable, Sequence
from functools import partial

from reportedly.model.figure import Figure, Group, Relation
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.standing import (
    NEAR,
    UNCOUNTED,
    VAGUE,
    is_firm,
    is_one,
    is_whole,
    number,
)

_EVERYBODY = frozenset({Group.ALL, Group.CIVILIANS})
_MANY_TIMES = 50
"""A count this many times larger than a part tells of other events."""
_RISEN = 3
"""A toll that is said to move on is at most this many times the count that the text opens with."""


def leading(figures: Sequence[Figure]) -> Figure | None:
    """Give the count that a text leads with: the first whole one, or the best that there is.

    A period's count leads only where it opens the text. Where children or medics open it, a
    larger count of everybody leads; a headline's rounded number, or a first toll, gives way to
    the exact or the later one.
    """
    of_one = partial(_of_one_event, figures)
    tests: tuple[Callable[[Figure], bool], ...] = (
        lambda f: is_whole(f) and of_one(f) and f.rule not in VAGUE and not is_one(f),
        lambda f: is_whole(f) and of_one(f) and f.rule not in UNCOUNTED,
        lambda f: is_whole(f) and f.rule not in VAGUE and not is_one(f),
        lambda f: not f.cumulative and f.rule not in UNCOUNTED,
        is_whole,
    )
    for test in tests:
        for figure in figures:
            if test(figure):
                return _moved_on(_exact(_widened(figure, figures), figures), figures)
    return None


def _of_one_event(figures: Sequence[Figure], figure: Figure) -> bool:
    return not figure.cumulative or figure is figures[0]


def _widened(lead: Figure, figures: Sequence[Figure]) -> Figure:
    """Go from a count of children, women or a profession to a larger count of everybody.

    Behind a count of fighters, whom it leaves out, another count is of other events.
    """
    summed = lead.relation is Relation.DERIVED and "+" in lead.derivation
    if lead.group in (*_EVERYBODY, Group.COMBATANTS) and not summed:
        return lead
    opened = False
    for figure in figures:
        opened = opened or figure is lead
        if opened and is_firm(figure) and figure.group is Group.COMBATANTS and not is_one(figure):
            return lead
        everybody = figure.group in _EVERYBODY and is_firm(figure)
        if everybody and _wider(number(figure), number(lead)):
            return figure
    return lead


def _wider(count: int | None, part: int | None) -> bool:
    """Tell a count that may hold a part from one of other events, which is many times larger."""
    return (part or 0) < (count or 0) <= _MANY_TIMES * (part or 0)


def _exact(lead: Figure, figures: Sequence[Figure]) -> Figure:
    """Go from a headline's 'more than 200' to the 'at least 213' that the text then counts."""
    if lead.rule != vague.MORE_THAN.name or lead.cumulative:
        return lead
    others = [f for f in figures if f.words != lead.words and is_firm(f)]
    again = any(number(f) == number(lead) for f in others)
    first = next(iter(others), None)
    if again or first is None or first.group not in {lead.group, *_EVERYBODY}:
        return lead
    near = (number(lead) or 0) < (number(first) or 0) <= NEAR * (number(lead) or 0)
    return first if near else lead


def _moved_on(lead: Figure, figures: Sequence[Figure]) -> Figure:
    """Go from a first toll to the one that it is said to have risen to."""
    for figure in figures:
        of_same = figure.group in (Group.ALL, lead.group) and not figure.cumulative
        least, now = number(lead) or 0, number(figure) or 0
        if figure.relation is Relation.UPDATE and of_same and least < now <= _RISEN * least:
            return figure
    return lead
