"""Where in the one frame the other may lie, by the hashes of windows: a few places worth a look."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage import windows
from reportedly.footage.hashing import Words
from reportedly.footage.prepared import Prepared, shape_ratio
from reportedly.footage.windows import Window

MOST = 3
"""Hypotheses that are looked at closely for each pair."""
_FAR = 36.5
"""Mean distance of the nearest pictures beyond which a hypothesis is not worth a look."""
_LOOKED_AT = 40
_PAIRS = 3
_AT_ONCE = 32
_BEST = 2
"""Pictures that must be near: a stretch of the film may be all that is shared."""


class Hypothesis(NamedTuple):
    """All of `inner` may be seen in the window of `outer`, maybe mirrored."""

    window: Window
    mirrored: bool
    pairs: tuple[tuple[int, int], ...]
    """Pictures that look alike, by number in (outer, inner), the nearest first."""
    distance: float


def hypotheses(outer: Prepared, inner: Prepared) -> Iterator[Hypothesis]:
    """Give the likeliest windows of `outer`, nearest first, no two of them neighbours."""
    if not len(outer.keys) or not len(inner.wholes):
        return
    ratio = shape_ratio(inner, outer)
    held = outer.window_hashes(ratio)
    keys, places, _ = held.shape
    flat = held.reshape(-1, windows.WORDS)
    both = (inner.whole_hashes, windows.mirrored(inner.whole_hashes))
    least = np.stack([_least(hashes, flat).reshape(keys, places) for hashes in both], axis=2)
    ranked = np.partition(least, min(_BEST, keys) - 1, axis=0)[:_BEST].mean(axis=0)
    listed = windows.windows(ratio)
    taken: list[Hypothesis] = []
    for number in np.argsort(ranked, axis=None)[:_LOOKED_AT]:
        place, turned = divmod(int(number), 2)
        distance = float(ranked[place, turned])
        if distance > _FAR or len(taken) == MOST:
            break
        if any(t.mirrored == bool(turned) and _neighbours(t.window, listed[place]) for t in taken):
            continue
        nearest = np.argsort(least[:, place, turned])[:_PAIRS]
        wholes = distances(both[turned], held[nearest, place]).argmin(axis=0)
        pairs = zip(outer.keys[nearest].tolist(), inner.wholes[wholes].tolist(), strict=True)
        taken.append(Hypothesis(listed[place], bool(turned), tuple(pairs), distance))
    yield from taken


def _least(hashes: Words, flat: Words) -> npt.NDArray[np.uint16]:
    """Give the distance of each of `flat` to the nearest of `hashes`, a few at a time."""
    nearest = np.full(len(flat), windows.BITS, np.uint16)
    for start in range(0, len(hashes), _AT_ONCE):
        apart = distances(hashes[start : start + _AT_ONCE], flat).min(axis=0)
        np.minimum(nearest, apart, out=nearest)
    return nearest


def distances(one: Words, other: Words) -> npt.NDArray[np.uint16]:
    """Give the Hamming distance of every hash to every other; hashes are rows of words."""
    total = np.zeros((len(one), len(other)), np.uint16)
    for word in range(one.shape[1]):
        total += np.bitwise_count(one[:, word, None] ^ other[None, :, word])
    return total


def _neighbours(one: Window, other: Window) -> bool:
    high = min(one.top + one.high, other.top + other.high) - max(one.top, other.top)
    wide = min(one.left + one.wide, other.left + other.wide) - max(one.left, other.left)
    shared = max(0.0, high) * max(0.0, wide)
    return shared > 0.6 * max(one.high * one.wide, other.high * other.wide)
