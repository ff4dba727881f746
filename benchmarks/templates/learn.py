"""Learns logistic weights over sets of features, few enough to be read."""

import math
import random
from collections import Counter
from collections.abc import Sequence

Example = tuple[frozenset[str], bool]
_SEED = 1992


def learn(
    examples: Sequence[Example],
    *,
    least: int = 5,
    epochs: int = 12,
    rate: float = 0.3,
    penalty: float = 1e-5,
    floor: float = 0.02,
) -> dict[str, float]:
    """Give feature → weight by AdaGrad with an L1 `penalty`; '' is the bias.

    Features of fewer than `least` examples, and weights under `floor`, are left out.
    """
    counts = Counter(feature for features, _ in examples for feature in features)
    kept = {feature for feature, count in counts.items() if count >= least}
    rows = [([*(sorted(features & kept)), ""], label) for features, label in examples]
    weights: dict[str, float] = dict.fromkeys((*kept, ""), 0.0)
    squares: dict[str, float] = dict.fromkeys((*kept, ""), 1e-6)
    order = random.Random(_SEED)  # noqa: S311
    for _ in range(epochs):
        order.shuffle(rows)
        for features, label in rows:
            _step(weights, squares, features, label, rate, penalty)
    return {f: round(w, 3) for f, w in weights.items() if f == "" or abs(w) >= floor}


def _step(
    weights: dict[str, float],
    squares: dict[str, float],
    features: list[str],
    label: bool,
    rate: float,
    penalty: float,
) -> None:
    score = sum(weights[feature] for feature in features)
    gradient = 1 / (1 + math.exp(-max(-30.0, min(30.0, score)))) - label
    for feature in features:
        squares[feature] += gradient * gradient
        step = rate / math.sqrt(squares[feature])
        moved = weights[feature] - step * gradient
        shrink = step * penalty if feature else 0.0
        weights[feature] = math.copysign(max(0.0, abs(moved) - shrink), moved)
