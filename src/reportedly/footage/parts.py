"""Hashes of parts of frames, by which a crop or a picture in a picture is found among many files.

Of a file are kept the hashes of whole frames and of 5 × 5 windows of half their size; sought are
those of all windows of another (`windows`), mirrored as well. A crop of a file holds some of its
half windows, and a frame that shows the file in a part of itself has a window that is the whole.
Both lie within some 30 of 128 bits where a window fits, and unlike ones seldom do. A hash is kept
twice, in two orders of its bits, as one of 256: the twelve parts that the store cuts these into are
each alike by chance once in a million, and one of them is alike for near hashes often enough, for
many windows of many frames speak for one file.
"""

from functools import cache
from itertools import product

import numpy as np
import numpy.typing as npt

from reportedly.footage import pdq, windows
from reportedly.footage.film import Float, both_sides
from reportedly.footage.hashing import Words
from reportedly.footage.pdq import Hashes
from reportedly.footage.prepared import Prepared, nearest_ratio

SHAPES = (0.42, 0.5625, 0.75, 1.0, 1.3333, 1.7778, 2.4)
"""Widths of frames over their heights that files are told apart by: each to the nearest."""
NEAR = 32
"""Bits of 128 within which two parts are held to be alike."""

_BYTES = windows.BITS // 8
_PLACES = tuple(np.linspace(0.0, 0.5, 5))
_RICH = 400.0
"""Energy of a window's waves below which it is flat, and its hash says nothing."""

Times = npt.NDArray[np.float32]


def shape(ready: Prepared) -> float:
    """Give the shape of a file's frames, of SHAPES."""
    return min(SHAPES, key=lambda one: abs(np.log(one / ready.aspect)))


def kept(ready: Prepared) -> tuple[Hashes, Times]:
    """Give the hashes to keep of a file, with their times."""
    numbers = ready.keys
    if not len(numbers):
        return np.zeros((0, pdq.LENGTH), np.uint8), np.zeros(0, np.float32)
    pictures = ready.pictures(numbers)
    seen = [pictures, *(_half(pictures, *place) for place in product(_PLACES, _PLACES))]
    stacked = np.concatenate(seen)
    times = np.tile(ready.times[numbers].astype(np.float32), len(seen))
    rich = _energy(stacked) > _RICH
    return _twice(windows.whole_hashes(stacked[rich])), times[rich]


def sought(ready: Prepared, kept_shape: float) -> Hashes:
    """Give the hashes to look for among files of a shape: row n is of picture n % count of keys."""
    if not len(ready.keys):
        return np.zeros((0, pdq.LENGTH), np.uint8)
    made = ready.window_hashes(nearest_ratio(kept_shape / ready.aspect))
    flat = np.ascontiguousarray(made.transpose(1, 0, 2)).reshape(-1, windows.WORDS)
    return _twice(np.concatenate([flat, windows.mirrored(flat)]))


def _half(pictures: Float, top: float, left: float) -> Float:
    down, across = windows.sampling(top, 0.5), windows.sampling(left, 0.5)
    return both_sides(down, pictures, across)


def _energy(pictures: Float) -> Float:
    waves = both_sides(pdq.cosines(), pictures, pdq.cosines())
    energy: Float = np.sqrt((waves * waves).sum(axis=(1, 2)))
    return energy


def _twice(hashes: Words) -> Hashes:
    """Write each hash of 128 bits twice, the second time with its bits in another order."""
    plain = hashes.view(np.uint8).reshape(-1, _BYTES)
    mixed = np.zeros((len(plain), _BYTES // 8), np.uint64)
    for byte, whither in enumerate(_mixed()):
        mixed |= whither.take(plain[:, byte], axis=0)
    return np.ascontiguousarray(np.concatenate([plain, mixed.view(np.uint8)], axis=1))


@cache
def _mixed() -> npt.NDArray[np.uint64]:
    """Say, for each byte of a hash and each value of it, which bits it gives in the other order."""
    every = np.zeros((_BYTES, 256, _BYTES), np.uint8)
    for byte in range(_BYTES):
        every[byte, :, byte] = np.arange(256)
    bits = np.unpackbits(every, axis=2)[:, :, np.random.default_rng(1).permutation(windows.BITS)]
    return np.packbits(bits, axis=2).view(np.uint64)
