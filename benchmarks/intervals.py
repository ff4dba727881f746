"""95 % intervals of metrics: the percentile bootstrap over documents, from a fixed seed.

B. Efron, R. Tibshirani, An Introduction to the Bootstrap (1993), chapters 11 and 13.
"""

import random
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from benchmarks.scorer import Row, Score, flat

RESAMPLES = 1_000
SEED = 17
_LOW, _HIGH = 2.5, 97.5
_NORMAL = 1.96

Interval = tuple[float, float]
Array = npt.NDArray[np.float64]


def by_rows(score: Score, gold: Sequence[Row], predicted: list[Row]) -> dict[str, Interval]:
    """Score `RESAMPLES` samples of the gold rows, drawn with replacement, and take percentiles.

    For metrics that are quick to compute, of whatever kind.
    """
    chance = random.Random(SEED)  # noqa: S311
    found: dict[str, list[float]] = {}
    for _ in range(RESAMPLES):
        sample = chance.choices(gold, k=len(gold))
        for metric, value in flat(score(sample, predicted)).items():
            found.setdefault(metric, []).append(value)
    return {metric: _percentiles(np.array(values)) for metric, values in found.items()}


def by_counts(
    score: Score, gold: Sequence[Row], predicted: list[Row], key: str
) -> dict[str, Interval]:
    """Score each row once, alone, and resample what was counted in it.

    For metrics that are slow to compute and summed over documents: precision, recall and F1 of
    counts. `key` names a row's id, in gold and predictions alike.
    """
    own = {str(row[key]): row for row in predicted}
    alone = [_prf(score([row], [own[i]] if (i := str(row[key])) in own else [])) for row in gold]
    draws = np.random.default_rng(SEED).multinomial(
        len(gold), [1 / len(gold)] * len(gold), size=RESAMPLES
    )
    found: dict[str, Interval] = {}
    for metric in sorted({metric for row in alone for metric in row}):
        counts = np.array([row.get(metric, (0.0,) * 4) for row in alone])
        found |= _intervals(metric, draws @ counts)
    return found


def by_leaving_out(score: Score, gold: Sequence[Row], predicted: list[Row]) -> dict[str, Interval]:
    """Score without each gold row in turn, and take the jackknife's normal interval.

    For clusters: a sample that holds a report twice would say that it is linked with itself.
    """
    whole = flat(score(list(gold), predicted))
    without = [flat(score([*gold[:k], *gold[k + 1 :]], predicted)) for k in range(len(gold))]
    found: dict[str, Interval] = {}
    for metric, value in whole.items():
        values = np.array([row.get(metric, value) for row in without])
        spread = float(np.sqrt((len(gold) - 1) * values.var()))
        found[metric] = (value - _NORMAL * spread, value + _NORMAL * spread)
    return found


def _prf(figures: Row, prefix: str = "") -> dict[str, tuple[float, float, float, float]]:
    """Give the counts behind every precision and recall: rightly predicted, predicted, found, gold.

    The scorer counts in halves at least, and rounds its shares finely enough to have them back.
    """
    found: dict[str, tuple[float, float, float, float]] = {}
    for name, value in figures.items():
        if not isinstance(value, dict):
            continue
        if {"p", "r", "n_pred", "n_gold"} <= value.keys():
            predicted, gold = value["n_pred"], value["n_gold"]
            right, had = (_half(value["p"] * predicted), _half(value["r"] * gold))
            found[prefix + name] = (right, predicted, had, gold)
        else:
            found |= _prf(value, f"{prefix}{name}.")
    return found


def _half(value: float) -> float:
    return round(value * 2) / 2


def _intervals(metric: str, sums: Array) -> dict[str, Interval]:
    right, predicted, had, gold = sums.T
    p, r = _share(right, predicted), _share(had, gold)
    f1 = _share(2 * p * r, p + r)
    return {
        f"{metric}.{name}": _percentiles(values)
        for name, values in (("p", p), ("r", r), ("f1", f1))
    }


def _share(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _percentiles(values: Array) -> Interval:
    low, high = np.percentile(values, (_LOW, _HIGH))
    return float(low), float(high)
