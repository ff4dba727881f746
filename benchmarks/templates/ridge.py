"""Learns ridge-penalised logistic weights over sets of features, scaled by how rare each is."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float64]
Example = tuple[frozenset[str], bool]
Model = dict[str, float]
_MEMORY = 8
_ARMIJO = 1e-4
_LEAST_STEP = 1e-8


class _Rows:
    """Sets of features as rows of a sparse matrix, each scaled and of length one."""

    def __init__(self, sets: Sequence[frozenset[str]], scales: Model) -> None:
        place = {feature: column for column, feature in enumerate(sorted(scales))}
        known = [[place[f] for f in features if f in place] for features in sets]
        self.count, self.width = len(sets), len(place)
        self.columns = np.array([c for row in known for c in row], dtype=np.int64)
        self.rows = np.repeat(np.arange(len(known)), [len(row) for row in known])
        weights = np.array([scales[feature] for feature in sorted(scales)])[self.columns]
        lengths = np.sqrt(np.bincount(self.rows, weights**2, minlength=self.count))
        self.values = weights / lengths[self.rows]

    def times(self, weights: Vector) -> Vector:
        """Give the score of each row, the last of `weights` being the bias."""
        scores = np.bincount(
            self.rows, self.values * weights[:-1][self.columns], minlength=self.count
        )
        return scores + weights[-1]

    def back(self, errors: Vector) -> Vector:
        """Give the gradient that errors on the rows make."""
        by_column = np.bincount(self.columns, self.values * errors[self.rows], minlength=self.width)
        return np.append(by_column, errors.sum())


def learn_scaled(
    examples: Sequence[Example], *, least: int, strength: float, kept: int
) -> tuple[Model, Model]:
    """Give the weights ('' is the bias) and the scales of the `kept` weightiest features.

    Features of fewer than `least` examples are left out. `strength` is the inverse of the ridge
    penalty. What is kept after a first fit is fitted again.
    """
    sets = [features for features, _ in examples]
    labels = np.array([label for _, label in examples], dtype=np.float64)
    scales = _scales(sets, least)
    weights = _fit(sets, labels, scales, strength)
    if len(scales) > kept:
        order = sorted(scales, key=lambda f: (-abs(weights[f]) * scales[f], f))
        scales = {feature: scales[feature] for feature in order[:kept]}
        weights = _fit(sets, labels, scales, strength)
    return weights, scales


def _scales(sets: Sequence[frozenset[str]], least: int) -> Model:
    counts = Counter(feature for features in sets for feature in features)
    many = 1 + len(sets)
    return {f: round(float(np.log(many / (1 + n))) + 1, 2) for f, n in counts.items() if n >= least}


def _fit(sets: Sequence[frozenset[str]], labels: Vector, scales: Model, strength: float) -> Model:
    rows = _Rows(sets, scales)
    ridge = np.append(np.full(rows.width, 1 / strength), 0.0)

    def loss(weights: Vector) -> tuple[float, Vector]:
        scores = rows.times(weights)
        value = np.logaddexp(0, scores).sum() - labels @ scores + (ridge * weights) @ weights / 2
        errors = 1 / (1 + np.exp(-scores)) - labels
        return float(value), rows.back(errors) + ridge * weights

    found = minimised(loss, np.zeros(rows.width + 1))
    return {
        **{f: round(float(w), 2) for f, w in zip(sorted(scales), found, strict=False)},
        "": round(float(found[-1]), 3),
    }


def minimised(
    loss: Callable[[Vector], tuple[float, Vector]], start: Vector, *, steps: int = 60
) -> Vector:
    """Give where a smooth convex `loss` (value and gradient) is least, by limited-memory BFGS."""
    at = start
    value, gradient = loss(at)
    moves: list[tuple[Vector, Vector]] = []
    for _ in range(steps):
        direction = -_against_curvature(gradient, moves)
        slope = float(direction @ gradient)
        size = 1.0 if moves else 1.0 / max(1.0, float(np.abs(gradient).sum()))
        while size > _LEAST_STEP:
            new_value, new_gradient = loss(at + size * direction)
            if new_value <= value + _ARMIJO * size * slope:
                break
            size /= 2
        else:
            break
        moves = [*moves, (size * direction, new_gradient - gradient)][-_MEMORY:]
        settled = value - new_value <= 1e-6 * abs(value)
        at, value, gradient = at + size * direction, new_value, new_gradient
        if settled:
            break
    return at


def _against_curvature(gradient: Vector, moves: Sequence[tuple[Vector, Vector]]) -> Vector:
    """Apply the inverse curvature that the last moves show to a gradient."""
    found = gradient.copy()
    parts: list[float] = []
    for step, change in reversed(moves):
        parts.append(float(step @ found) / float(step @ change))
        found -= parts[-1] * change
    if moves:
        step, change = moves[-1]
        found *= float(step @ change) / float(change @ change)
    for (step, change), part in zip(moves, reversed(parts), strict=True):
        found += (part - float(change @ found) / float(step @ change)) * step
    return found
