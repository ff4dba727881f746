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

    For metrics that are slow to compute and summed over documents: shares of counts, and the F1
    of two. `key` names a row's id, in gold and predictions alike.
    """
    own = {str(row[key]): row for row in predicted}
    alone = [_parts(score([row], [own[i]] if (i := str(row[key])) in own else [])) for row in gold]
    draws = np.random.default_rng(SEED).multinomial(
        len(gold), [1 / len(gold)] * len(gold), size=RESAMPLES
    )
    shares: dict[str, Array] = {}
    for metric in sorted({metric for row in alone for metric in row}):
        part, whole = (draws @ np.array([row.get(metric, (0, 0)) for row in alone], float)).T
        shares[metric] = _share(part, whole)
    for metric in [metric for metric in shares if metric.endswith(".p")]:
        p, r = shares[metric], shares[f"{metric[:-2]}.r"]
        shares[f"{metric[:-2]}.f1"] = _share(2 * p * r, p + r)
    return {metric: _percentiles(values) for metric, values in shares.items()}


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


def _parts(figures: Row, prefix: str = "") -> dict[str, tuple[float, float]]:
    """Give part and whole of every share among the figures of one document.

    The scorer gives shares with what they are of, and rounds them finely enough to have the counts
    back: `p` of `n_pred` and `r` of `n_gold`; `acc@…` of `n` places, or of those `resolved`.
    """
    found: dict[str, tuple[float, float]] = {}
    wholes = {"p": "n_pred", "r": "n_gold"}
    for name, value in figures.items():
        if isinstance(value, dict):
            found |= _parts(value, f"{prefix}{name}.")
        elif name.startswith("acc@"):
            wholes[name] = "resolved" if name.endswith("resolved_only") else "n"
    for name, of in wholes.items():
        if name in figures and of in figures:
            whole = figures[of]
            found[prefix + name] = (_half((figures[name] or 0.0) * whole), whole)
    return found


def _half(value: float) -> float:
    """Give the count that a rounded share stands for; the scorer counts in halves at least."""
    return round(value * 2) / 2


def _share(part: Array, whole: Array) -> Array:
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


def _percentiles(values: Array) -> Interval:
    low, high = np.percentile(values, (_LOW, _HIGH))
    return float(low), float(high)
