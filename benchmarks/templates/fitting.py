"""Fits what `judging.py` evaluates: small networks by Adam, and lines to their minimum."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.templates.ridge import minimised

Floats = NDArray[np.float32]
_HIDDEN = 24
_TOGETHER = 12
"""Networks whose mean is taken."""
_EPOCHS = 12
_BATCH = 64
_RATE = 2e-3
_DECAY = 2e-2
_DROPPED = 0.3
"""Share of the inputs that each step leaves out, so that none is leant on."""
_SEED = 1992
_STEPS = 200
"""Steps towards the minimum of a line."""


def fit(rows: Floats, right: NDArray[np.bool_]) -> dict[str, NDArray[Any]]:
    """Give the arrays of one role's judge, learned on rows and whether each was right."""
    scale = np.stack([rows.mean(axis=0), rows.std(axis=0) + 1e-3]).astype(np.float32)
    scaled = ((rows - scale[0]) / scale[1]).astype(np.float32)
    fitted = [_fit_one(scaled, right.astype(np.float32), _SEED + k) for k in range(_TOGETHER)]
    middle = np.stack([one[0][:-1] for one in fitted])
    across = np.stack([one[0][-1:] for one in fitted])
    out = np.stack([one[1] for one in fitted])
    arrays = {"middle": middle, "across": across, "out": out, "scale": scale}
    return {name: array.astype(np.float16) for name, array in arrays.items()}


def fit_line(
    rows: Floats, right: NDArray[np.bool_], strength: float, shares: Floats | None = None
) -> dict[str, NDArray[Any]]:
    """Give the arrays of a line: logistic weights, held small by `strength` (ridge).

    Numbers are put on one scale first. With `shares` they stay as they are, and each row counts by
    its share.
    """
    scale = np.stack([rows.mean(axis=0), rows.std(axis=0) + 1e-3])
    if shares is not None:
        scale = np.stack([np.zeros(rows.shape[1]), np.ones(rows.shape[1])])
    counts = np.ones(len(rows)) if shares is None else shares
    wide = np.hstack([(rows - scale[0]) / scale[1], np.ones((len(rows), 1))])
    held = np.append(np.full(rows.shape[1], strength), 0.0)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = wide @ weights
        errors = counts * (1 / (1 + np.exp(-scores)) - right)
        value = counts @ (np.logaddexp(0, scores) - right * scores) + held @ weights**2 / 2
        return float(value), wide.T @ errors + held * weights

    weights = minimised(loss, np.zeros(wide.shape[1]), steps=_STEPS)
    return {"weights": weights.astype(np.float32), "scale": scale.astype(np.float32)}


def _fit_one(rows: Floats, right: Floats, seed: int) -> tuple[Floats, Floats]:
    """Fit one network by Adam with decoupled decay."""
    chance = np.random.default_rng(seed)
    wide = np.hstack([rows, np.ones((len(rows), 1), np.float32)])
    middle = chance.normal(0, 1 / np.sqrt(wide.shape[1]), (wide.shape[1], _HIDDEN))
    weights = [middle.astype(np.float32), np.zeros(_HIDDEN + 1, np.float32)]
    weights[1][:-1] = chance.normal(0, 0.1, _HIDDEN)
    weights[1][-1] = np.log(right.mean() / (1 - right.mean()))
    moments = [(np.zeros_like(w), np.zeros_like(w)) for w in weights]
    step = 0
    total = _EPOCHS * (len(wide) // _BATCH + 1)
    for _ in range(_EPOCHS):
        order = chance.permutation(len(wide))
        for start in range(0, len(wide), _BATCH):
            step += 1
            batch = order[start : start + _BATCH]
            kept = (chance.random((len(batch), wide.shape[1])) >= _DROPPED) / (1 - _DROPPED)
            kept[:, -1] = 1
            inputs = (wide[batch] * kept).astype(np.float32)
            gradients = _gradients(inputs, right[batch], weights)
            rate = _RATE * (1 - (step - 1) / total)
            for weight, gradient, (mean, square) in zip(weights, gradients, moments, strict=True):
                mean += 0.1 * (gradient - mean)
                square += 0.001 * (gradient**2 - square)
                move = mean / (1 - 0.9**step) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
                weight -= rate * (move + _DECAY * weight)
    return weights[0], weights[1]


def _gradients(rows: Floats, right: Floats, weights: list[Floats]) -> list[Floats]:
    middle, out = weights
    hidden = np.maximum(rows @ middle, 0)
    scores = hidden @ out[:-1] + out[-1]
    errors = (1 / (1 + np.exp(-scores)) - right) / len(rows)
    into = np.outer(errors, out[:-1]) * (hidden > 0)
    return [rows.T @ into, np.append(hidden.T @ errors, errors.sum()).astype(np.float32)]
