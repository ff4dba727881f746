"""PDQ, the perceptual hash of a picture, computed for many small pictures at once.

The hash is that of Meta's PDQ (2019): the signs, about their median, of the 16 × 16 lowest
frequencies (without the constant) of a 64 × 64 luminance picture. Here the decoder's area average
makes that picture in place of two passes of a box filter, so that hashes are near those of the
original program and not equal to them: `VERSION` is kept beside each.
"""

from functools import cache

import numpy as np
import numpy.typing as npt

from reportedly.footage.film import SIDE, both_sides

VERSION = "pdq-area 1"
BITS = 256
LENGTH = BITS // 8

KEPT = 16
"""Frequencies kept down and across."""

Hashes = npt.NDArray[np.uint8]
"""Hashes as rows of LENGTH bytes."""


@cache
def cosines() -> npt.NDArray[np.float32]:
    """Give the rows of the cosine transform of 64 values, orders 1 to 16."""
    orders, places = np.mgrid[1 : KEPT + 1, 0:SIDE]
    waves: npt.NDArray[np.float64] = np.sqrt(2.0 / SIDE) * np.cos(
        np.pi / (2 * SIDE) * orders * (2 * places + 1)
    )
    return waves.astype(np.float32)


def hashes(pictures: npt.NDArray[np.uint8] | npt.NDArray[np.float32]) -> Hashes:
    """Hash pictures of (count, 64, 64); give (count, 32) bytes."""
    waves = both_sides(cosines(), pictures.astype(np.float32, copy=False), cosines())
    flat = waves.reshape(-1, BITS)
    packed: Hashes = np.packbits(flat > np.median(flat, axis=1, keepdims=True), axis=1)
    return packed


def qualities(pictures: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """Say how rich each picture is, 0 to 100: PDQ's own measure, the sum of gradients."""
    grey = pictures.astype(np.int32)
    down = np.abs(np.diff(grey, axis=1)) * 100 // 255
    across = np.abs(np.diff(grey, axis=2)) * 100 // 255
    total = down.sum(axis=(1, 2)) + across.sum(axis=(1, 2))
    rich: npt.NDArray[np.uint8] = np.minimum(total // 90, 100).astype(np.uint8)
    return rich


def distances(one: Hashes, other: Hashes) -> npt.NDArray[np.int32]:
    """Give the Hamming distance of every hash of `one` to every hash of `other`."""
    signs = signed(one) @ signed(other).T
    apart: npt.NDArray[np.int32] = ((BITS - signs) / 2).astype(np.int32)
    return apart


def signed(some: Hashes) -> npt.NDArray[np.float32]:
    """Write bits as +1 and -1: a product of two rows is then BITS less twice their distance."""
    signs: npt.NDArray[np.float32] = np.unpackbits(some, axis=1).astype(np.float32) * 2 - 1
    return signs
