"""How the counts of the dead and injured of two mentions weigh for one incident."""

from collections.abc import Callable

from reportedly.linking.facts import LARGE_TOLL, MentionFacts
from reportedly.linking.traits.trait import Trait, listed
from reportedly.model.content import EventKind
from reportedly.model.figure import Category, Figure

_COUNTED = (Category.KILLED, Category.INJURED, Category.CASUALTIES, Category.DETAINED)
"""What tolls are compared by: the first of these that both count. Whom police then arrest is no
toll: those who were taken count where somebody was abducted."""

LARGE_TOLL_WEIGHT = 2.0
"""What one exact toll of `LARGE_TOLL` or more weighs."""

_EQUAL_TOLL = ((LARGE_TOLL, LARGE_TOLL_WEIGHT), (10, 1.5), (4, 1.0), (1, 0.5))
"""One exact toll in both, by its size: 66 twice says more than 2 twice."""

_ONE_NUMBER = 1.5
"""What one number weighs at most that is a minimum to one of the two, or to both."""

_TOLL_RATIOS = ((1.5, 0.0), (3.0, -0.5), (10.0, -1.0), (float("inf"), -1.5))
"""Tolls that exclude each other, by how many times the one is the other. Tolls rise over days
and parties dispute them, so that no gap alone makes two incidents of one."""


def _toll_of(category: Category) -> Callable[[MentionFacts, MentionFacts], float | None]:
    def weigh(one: MentionFacts, other: MentionFacts) -> float | None:
        for counted in _COUNTED[: _COUNTED.index(category) + 1]:
            first, second = _tolls(one, counted), _tolls(other, counted)
            if first and second:
                if counted is not category:
                    return None
                return max(_toll_weight(a, b) for a in first for b in second)
        return None

    return weigh


def _toll_weight(one: Figure, other: Figure) -> float:
    """Weigh two counts: equal and exact, able to be one, or how far apart they are."""
    low = max(one.low or 0, other.low or 0)
    highs = [high for high in (one.high, other.high) if high is not None]
    if not highs or low <= min(highs):
        if one.low == other.low and highs == [low] * len(highs):
            # 'At least 26' and '26' name one number, too.
            return _by_size(low) if len(highs) == 2 else max(0.5, min(_by_size(low), _ONE_NUMBER))
        return 0.5
    ratio = low / max(1, min(highs))
    return next(weight for most, weight in _TOLL_RATIOS if ratio <= most)


def _by_size(number: int) -> float:
    return next((weight for least, weight in _EQUAL_TOLL if number >= least), 0.0)


def _count_of(category: Category) -> Callable[[MentionFacts], str]:
    return lambda facts: listed(figure.words for figure in _tolls(facts, category))


def _tolls(facts: MentionFacts, category: Category) -> list[Figure]:
    taken = EventKind.KIDNAPPING.value in facts.mention.kinds
    if category is Category.DETAINED and not taken:
        return []
    figures = (f for f in facts.figures if f.category is category)
    return [f for f in figures if f.low is not None or f.high is not None]


TOLLS = tuple(
    Trait(
        category.value,
        "whole counts: equal, possible together, or how many times the one is the other",
        _count_of(category),
        _toll_of(category),
    )
    for category in _COUNTED
)
