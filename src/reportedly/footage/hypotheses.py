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
_ALIKE = 0.2
"""Correlation of fine structure from which two whole frames are worth a glance."""
_LOOKED_AT = 40
_PAIRS = 3
_AT_ONCE = 2048
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
            return
        if any(t.mirrored == bool(turned) and _neighbours(t.window, listed[place]) for t in taken):
            continue
        nearest = np.argsort(least[:, place, turned])[:_PAIRS]
        beside = distances(both[turned], held[nearest, place]).argmin(axis=0)
        pairs = zip(outer.keys[nearest].tolist(), inner.wholes[beside].tolist(), strict=True)
        taken.append(Hypothesis(listed[place], bool(turned), tuple(pairs), distance))
        yield taken[-1]


def wholes(outer: Prepared, inner: Prepared) -> Iterator[Hypothesis]:
    """Lay whole frames over each other, as they are and mirrored, where their structure agrees.

    What lies over a part of a frame spoils its hash, and leaves the rest of it as it was.
    """
    if not len(outer.keys) or not len(inner.wholes):
        return
    for turned, structure in enumerate((inner.whole_structure, inner.mirrored_structure)):
        alike = outer.key_structure @ structure.T
        if alike.max() >= _ALIKE:
            nearest = np.argsort(-alike.max(axis=1))[:_PAIRS]
            beside = inner.wholes[alike[nearest].argmax(axis=1)]
            pairs = zip(outer.keys[nearest].tolist(), beside.tolist(), strict=True)
            yield Hypothesis(windows.Window(0.0, 0.0, 1.0, 1.0), bool(turned), tuple(pairs), _FAR)


def _least(hashes: Words, flat: Words) -> npt.NDArray[np.uint8]:
    """Give the distance of each of `flat` to the nearest of `hashes`, as many as a cache holds."""
    nearest = np.empty(len(flat), np.uint8)
    for start in range(0, len(flat), _AT_ONCE):
        piece = slice(start, start + _AT_ONCE)
        nearest[piece] = distances(hashes, flat[piece]).min(axis=0)
    return nearest


def distances(one: Words, other: Words) -> npt.NDArray[np.uint8]:
    """Give the Hamming distance of every hash to every other; hashes are rows of words."""
    total = np.zeros((len(one), len(other)), np.uint8)
    for word in range(one.shape[1]):
        total += np.bitwise_count(one[:, word, None] ^ other[None, :, word])
    return total


def _neighbours(one: Window, other: Window) -> bool:
    high = min(one.top + one.high, other.top + other.high) - max(one.top, other.top)
    wide = min(one.left + one.wide, other.left + other.wide) - max(one.left, other.left)
    shared = max(0.0, high) * max(0.0, wide)
    return shared > 0.6 * max(one.high * one.wide, other.high * other.wide)
