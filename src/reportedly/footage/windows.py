"""Hashes of parts of a picture: windows of several sizes and places, mirrored or not.

A copy may show a part of what the original shows, or the original in a part of its own frame. So
windows of each are held against the whole of the other. A window's hash is the signs of its lowest
128 frequencies, about zero: half of PDQ's, for the finer half does not bear the windows' stride.
A mirrored window's hash is then the same one with the odd columns turned over, and a window's
frequencies are products of small fixed matrices.
"""

from functools import cache
from itertools import product
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage.film import SIDE, Float, both_sides
from reportedly.footage.hashing import Words
from reportedly.footage.pdq import KEPT, cosines

BITS = 128
"""Bits of a window's hash."""

SCALES = tuple(round(1.1**-step, 4) for step in range(11))
"""Sizes of a window's longer side, as a share of the frame: 1 down to 0.39."""
_STRIDE = 0.11
"""Steps between windows, as a share of their size: hashes bear a shift of half of it."""


class Window(NamedTuple):
    """A part of the frame, in shares of its height and width."""

    top: float
    left: float
    high: float
    wide: float


class _Strips(NamedTuple):
    """Windows along one axis: where they start, their size, and their cosines, (count, 16, 64)."""

    starts: tuple[float, ...]
    size: float
    cosines: Float


def sampling(start: float, size: float, count: int = SIDE) -> Float:
    """Give the matrix that reads `count` pixels between `start` and `start + size` (shares).

    Between pixels it interpolates; what lies outside the picture reads as its edge.
    """
    at = (start + size * (np.arange(count) + 0.5) / count) * SIDE - 0.5
    at = np.clip(at, 0, SIDE - 1)
    low = np.minimum(at.astype(int), SIDE - 2)
    matrix = np.zeros((count, SIDE), np.float32)
    rows = np.arange(count)
    matrix[rows, low] = 1 - (at - low)
    matrix[rows, low + 1] = at - low
    return matrix


@cache
def _strips(size: float) -> _Strips:
    count = int(np.ceil((1 - size) / (_STRIDE * size) - 1e-9)) + 1 if size < 1 else 1
    starts = np.linspace(0, 1 - size, count)
    made = np.stack([cosines() @ sampling(float(start), size) for start in starts])
    return _Strips(tuple(map(float, starts)), size, made)


@cache
def _grids(ratio: float) -> tuple[tuple[_Strips, _Strips], ...]:
    """Give the axes (down, across) of the windows of each scale, for windows of this shape.

    `ratio` is a window's width over its height, in shares of the frame.
    """
    return tuple(
        (_strips(round(scale * min(1.0, 1 / ratio), 4)), _strips(round(scale * min(1.0, ratio), 4)))
        for scale in SCALES
    )


@cache
def windows(ratio: float) -> tuple[Window, ...]:
    """List the windows of this shape, as `window_hashes` numbers them."""
    return tuple(
        Window(top, left, down.size, across.size)
        for down, across in _grids(ratio)
        for top, left in product(down.starts, across.starts)
    )


def window_hashes(pictures: Float, ratio: float) -> Words:
    """Hash every window of every picture: (pictures, windows, WORDS)."""
    made = []
    for down, across in _grids(ratio):
        # One product for all windows of a size: (places down × 16) by (places across × 16).
        rows = np.matmul(down.cosines.reshape(-1, SIDE), pictures)
        positive = np.matmul(rows, across.cosines.reshape(-1, SIDE).T) > 0
        shape = (len(pictures), len(down.starts), KEPT, len(across.starts), KEPT)
        waves = positive.reshape(shape).transpose(0, 1, 3, 2, 4)
        made.append(_packed(waves.reshape(len(pictures), -1, KEPT * KEPT)))
    return np.concatenate(made, axis=1)


def whole_hashes(pictures: Float) -> Words:
    """Hash whole pictures: (pictures, WORDS)."""
    waves = both_sides(cosines(), pictures, cosines())
    return _packed(waves.reshape(len(pictures), KEPT * KEPT) > 0)


def mirrored(hashes: Words) -> Words:
    """Give the hashes of the same pictures mirrored, left to right."""
    return hashes ^ _ODD_COLUMNS


def _packed(positive: npt.NDArray[np.bool_]) -> Words:
    packed = np.packbits(positive[..., _LOWEST], axis=-1)
    words: Words = np.ascontiguousarray(packed).view(np.uint64)
    return words


def _lowest() -> npt.NDArray[np.intp]:
    """List by number the frequencies that are kept, of the 16 × 16 in a row: the lowest."""
    down, across = np.mgrid[1 : KEPT + 1, 1 : KEPT + 1]
    order = np.argsort((down + across + 0.01 * down).ravel(), kind="stable")
    return np.sort(order[:BITS])


WORDS = BITS // 64
_LOWEST = _lowest()
# Mirroring turns over each cosine of odd order across.
_ODD_COLUMNS = np.packbits(_LOWEST % KEPT % 2 == 0).view(np.uint64)
