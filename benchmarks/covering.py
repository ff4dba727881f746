"""How well ranges cover published ones: exact, within, overlapping, told at all."""

from collections.abc import Callable, Sequence

from benchmarks.scorer import Row

Range = tuple[int, int]
Pair = tuple[Range, Range | None]
"""A published range, and the predicted one; None where none is told."""


def coverage(pairs: Sequence[Pair]) -> Row:
    """Compare predicted with published ranges, over all that are published.

    `exact`: both bounds are the published ones. `within`: the prediction lies inside the published
    range. `overlap`: some number is in both. `contains`: the published range lies inside the
    prediction. `told`: a range is predicted at all.
    """
    return {
        "n": len(pairs),
        "told": _share(pairs, lambda gold, told: True),
        "exact": _share(pairs, lambda gold, told: gold == told),
        "within": _share(pairs, lambda gold, told: gold[0] <= told[0] and told[1] <= gold[1]),
        "overlap": _share(pairs, lambda gold, told: gold[0] <= told[1] and told[0] <= gold[1]),
        "contains": _share(pairs, lambda gold, told: told[0] <= gold[0] and gold[1] <= told[1]),
    }


def _share(pairs: Sequence[Pair], holds: Callable[[Range, Range], bool]) -> float:
    met = sum(told is not None and holds(gold, told) for gold, told in pairs)
    return round(met / len(pairs), 4) if pairs else 0.0
