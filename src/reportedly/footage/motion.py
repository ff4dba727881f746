"""Motion over time, from the film: by it a copy is told from another take of the same scene."""

import numpy as np
import numpy.typing as npt

from reportedly.footage.film import Pictures

_GRID = 32
_STILL = 0.6
"""Mean change of grey (of 255) below which nothing moves between two samples."""

Change = npt.NDArray[np.float32]


def changes(pictures: Pictures | npt.NDArray[np.float32]) -> Change:
    """Give the signed change from picture to picture, 32 × 32, without changes of light."""
    grey = pictures.astype(np.float32)
    small = grey.reshape(len(grey), _GRID, 64 // _GRID, _GRID, 64 // _GRID).mean(axis=(2, 4))
    change = np.diff(small, axis=0)
    level: Change = change - change.mean(axis=(1, 2), keepdims=True)
    return level


def agreement(one: Change, other: Change) -> float | None:
    """Correlate the changes of aligned films, -1 to 1; None where too little moves to tell."""
    moving = (np.abs(one).mean(axis=(1, 2)) > _STILL) | (np.abs(other).mean(axis=(1, 2)) > _STILL)
    if moving.sum() < 3:
        return None
    a, b = one[moving].ravel(), other[moving].ravel()
    norm = float(np.sqrt((a * a).sum() * (b * b).sum()))
    return float((a * b).sum()) / norm if norm else 0.0
