"""Lays one film over the other: refines where the inner picture lies in the outer one.

The placement is four numbers (shift and size, down and across) and a slant of the screen that was
filmed is borne, not modelled. Refinement is Gauss and Newton's on the difference of pictures that
are smoothed and levelled first, from coarse to fine (Lucas and Kanade, 1981).
"""

from functools import cache
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage.film import SIDE, Float, both_sides
from reportedly.footage.windows import sampling

Rounds = tuple[tuple[int, int], ...]
"""Width of the smoothing, in pixels, and rounds of refinement, one pair after the other."""
THOROUGH: Rounds = ((5, 4), (3, 4), (1, 4))
QUICK: Rounds = ((5, 3),)
_SMALLEST, _LARGEST = 0.2, 1.25
_PLACES = ((np.arange(SIDE) + 0.5) / SIDE).astype(np.float32)


class Placement(NamedTuple):
    """The inner picture covers the outer one from (top, left), over these shares of it."""

    top: float
    left: float
    high: float
    wide: float

    @property
    def sane(self) -> bool:
        """Whether the size is one that is looked for, and most of the inner lies on the outer."""
        sized = all(_SMALLEST < size < _LARGEST for size in (self.high, self.wide))
        return sized and _covered(self.top, self.high) * _covered(self.left, self.wide) > 0.5

    def laid(self, outer: Float) -> Float:
        """Read the outer pictures where the inner ones lie."""
        down, across = sampling(self.top, self.high), sampling(self.left, self.wide)
        return both_sides(down, outer, across)

    def valid(self) -> npt.NDArray[np.bool_]:
        """Say which pixels of the inner picture lie on the outer one."""
        rows = self.top + self.high * _PLACES
        columns = self.left + self.wide * _PLACES
        return np.outer((rows >= 0) & (rows <= 1), (columns >= 0) & (columns <= 1))


def registered(outer: Float, inner: Float, start: Placement, how: Rounds = THOROUGH) -> Placement:
    """Refine a placement on a few pairs of pictures that show the same moment."""
    placement = start
    for width, rounds in how:
        smooth_inner = _levelled(smoothed(inner, width))
        smooth_outer = smoothed(outer, max(1, round(width * placement.high)))
        for _ in range(rounds):
            step = _step(placement, smooth_outer, smooth_inner)
            placement = Placement(*(float(p + s) for p, s in zip(placement, step, strict=True)))
            if not placement.sane:
                return placement
    return placement


def _step(placement: Placement, outer: Float, inner: Float) -> npt.NDArray[np.float64]:
    """Solve for the change of the placement that brings the pictures nearest."""
    seen = _levelled(placement.laid(outer))
    down = np.gradient(seen, axis=1) * (SIDE / placement.high)
    across = np.gradient(seen, axis=2) * (SIDE / placement.wide)
    valid = placement.valid()
    rows, columns = _PLACES[:, None], _PLACES[None, :]
    slopes = np.stack(
        [part[:, valid].ravel() for part in (down, across, down * rows, across * columns)], axis=1
    )
    left = (inner - seen)[:, valid].ravel()
    # What differs most (a logo, a line of text) counts least.
    weight = 1 / (1 + (left / (2 * np.abs(left).mean() + 1e-6)) ** 2)
    weighted = slopes * weight[:, None]
    normal = weighted.T @ slopes
    normal[np.diag_indices(4)] *= 1.01
    try:
        step = np.linalg.solve(normal.astype(np.float64) + 1e-9 * np.eye(4), weighted.T @ left)
    except np.linalg.LinAlgError:
        return np.zeros(4)
    return np.clip(step, -0.06, 0.06)


def smoothed(pictures: Float, width: int) -> Float:
    """Average over squares of this width, twice."""
    if width <= 1:
        return pictures
    twice = _twice(width)
    return both_sides(twice, pictures, twice)


@cache
def _twice(width: int) -> Float:
    box = _box(width)
    done: Float = box @ box
    return done


def _levelled(pictures: Float) -> Float:
    """Bring every picture to mean 0 and spread 1."""
    centred = pictures - pictures.mean(axis=(1, 2), keepdims=True)
    done: Float = centred / (centred.std(axis=(1, 2), keepdims=True) + 1e-3)
    return done


def _box(width: int) -> Float:
    apart = np.abs(np.subtract.outer(np.arange(SIDE), np.arange(SIDE)))
    box: Float = (apart <= width // 2).astype(np.float32)
    box /= box.sum(axis=1, keepdims=True)
    return box


def _covered(start: float, size: float) -> float:
    return max(0.0, min(1.0, start + size) - max(0.0, start)) / size


def likeness(one: Float, other: Float, valid: npt.NDArray[np.bool_]) -> npt.NDArray[np.float32]:
    """Say how well the fine structure of laid pictures agrees, pair by pair, -1 to 1.

    The mean of the correlation in every small square that has structure in either picture: level
    and contrast do not matter, and neither does what is common to all pictures, light above dark.
    """
    box = _BOX
    mean_one, mean_other = both_sides(box, one, box), both_sides(box, other, box)
    var_one = np.maximum(both_sides(box, one * one, box) - mean_one**2, 0)
    var_other = np.maximum(both_sides(box, other * other, box) - mean_other**2, 0)
    common = both_sides(box, one * other, box) - mean_one * mean_other
    local = common / np.sqrt((var_one + _FLOOR) * (var_other + _FLOOR))
    rich = (np.maximum(var_one, var_other) > _FLOOR) & valid
    count = rich.sum(axis=(1, 2))
    total = (local * rich).sum(axis=(1, 2))
    enough = count > _ENOUGH * SIDE * SIDE
    return np.where(enough, total / np.maximum(count, 1), 0).astype(np.float32)


_FLOOR = 6.0
_ENOUGH = 0.08
_WIDTH = 9
_BOX = _box(_WIDTH)
