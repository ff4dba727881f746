"""The whole counts of a mention: those of everyone harmed, or else what its groups add up to."""

from collections.abc import Iterable, Sequence
from itertools import groupby, product

import msgspec

from reportedly.model.figure import NAMED_PERSON, Category, Figure, Group, Relation

_MOST_SUMS = 8
"""Ways to pick one count of each group; where a report gives more, it counts no one incident."""


def whole_counts(figures: Iterable[Figure]) -> list[Figure]:
    """Give for each category the counts that stand for everyone harmed, in no set order.

    'Three killed' is one. Where nothing counts all, 'three civilians killed' is, and else what
    groups add up to: 'a child and two women killed' are three. Parts, those told by name, sums over
    a period and fighters are left out.
    """
    whole = [f for f in figures if not (_is_some(f) or f.cumulative)]
    by_category: dict[Category, list[Figure]] = {}
    for figure in whole:
        by_category.setdefault(figure.category, []).append(figure)
    return [toll for own in by_category.values() for toll in _of_category(own)]


def _is_some(figure: Figure) -> bool:
    return figure.relation is Relation.PART or figure.rule == NAMED_PERSON


def _of_category(figures: Sequence[Figure]) -> list[Figure]:
    for group in (Group.ALL, Group.CIVILIANS):
        found = [f for f in figures if f.group is group]
        if any(f.low is not None or f.high is not None for f in found):
            return [msgspec.structs.replace(f, group=Group.ALL) for f in found]
    others = [f for f in figures if f.group not in (Group.ALL, Group.COMBATANTS) and _exact(f)]
    return _summed(others) or [f for f in figures if f.group is Group.ALL]


def _exact(figure: Figure) -> bool:
    return figure.low is not None and figure.low == figure.high


def _summed(figures: Sequence[Figure]) -> list[Figure]:
    """Add up exact counts of groups, one of each; a group counted twice gives a sum for each."""
    ordered = sorted(figures, key=lambda f: (f.group, f.low or 0, f.words))
    groups = [
        list({figure.low: figure for figure in same}.values())
        for _, same in groupby(ordered, key=lambda f: f.group)
    ]
    sums = list(product(*groups)) if groups else []
    return [_sum(parts) for parts in sums] if len(sums) <= _MOST_SUMS else []


def _sum(parts: Sequence[Figure]) -> Figure:
    number = sum(part.low or 0 for part in parts)
    words = " + ".join(part.words for part in parts)
    return Figure(parts[0].category, Group.ALL, number, number, words)
