"""Lays one film along the other in time: the offset and speed at which they run together."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage.film import Float, both_sides

SPEEDS = tuple(float(speed) for speed in 1.06 ** np.arange(-12, 13))
"""Seconds of the inner film that pass in a second of the outer one: 0.50 to 2.0."""
_BIN = 0.2
_GRID = 32
_PLAIN = 0.35
"""How much one picture's likeness counts beside its motion's."""
_FEW = 4
_UNUSUAL = 0.25
"""How much less a line counts for each doubling (in natural logarithms) of its speed."""
_REACH = 0.5
"""Seconds around the line in which each picture's best partner is sought, to refine it."""

Array = npt.NDArray[np.float64]
Likeness = npt.NDArray[np.float32]


class Line(NamedTuple):
    """`time of inner = speed × time of outer + offset`, and what speaks for it."""

    speed: float
    offset: float
    strength: float


def likeness(outer: Float, inner: Float) -> Likeness:
    """Hold every picture of `outer` (laid over the inner frame) against every one of `inner`.

    What stands still throughout a film says nothing of time: so pictures count less than how they
    differ from the pictures before and after.
    """
    fine_outer, fine_inner = fine(outer), fine(inner)
    plain = _unit(fine_outer) @ _unit(fine_inner).T
    moving = _unit(_motion(fine_outer)) @ _unit(_motion(fine_inner)).T
    both: Likeness = _PLAIN * plain + (1 - _PLAIN) * moving
    return both


def lines(matrix: Likeness, at_outer: Array, at_inner: Array) -> tuple[Line, ...]:
    """Give the offsets and speeds along which likeness adds up most: a few, to be tried."""
    if min(matrix.shape) == 1:
        row, column = np.unravel_index(int(np.argmax(matrix)), matrix.shape)
        return (Line(1.0, float(at_inner[column] - at_outer[row]), float(matrix.max())),)
    level = matrix - np.median(matrix)
    speeds = SPEEDS if min(matrix.shape) >= _FEW else (1.0,)
    found = [line for speed in speeds for line in _strongest(level, at_outer, at_inner, speed)]
    found.sort(key=lambda line: -line.strength)
    usual = [line for line in found if line.speed == 1.0]
    tried = dict.fromkeys([*found[:1], *usual[:2]])
    return tuple(_refined(matrix, at_outer, at_inner, line) for line in tried)


def whole_lines(at_outer: Array, at_inner: Array) -> tuple[Line, ...]:
    """Give the lines along which one film is shared whole: begun together, ended, or stretched."""
    lasting = (at_inner[-1] - at_inner[0]) / (at_outer[-1] - at_outer[0])
    begun = float(at_inner[0] - at_outer[0])
    ended = float(at_inner[-1] - at_outer[-1])
    speeds = [(1.0, begun)]
    if abs(ended - begun) > _BIN:
        speeds.append((1.0, ended))
        if SPEEDS[0] <= lasting <= SPEEDS[-1]:
            speeds.append((float(lasting), float(at_inner[0] - lasting * at_outer[0])))
    return tuple(Line(speed, offset, 0.0) for speed, offset in speeds)


def along(line: Line, at_outer: Array, at_inner: Array) -> tuple[npt.NDArray[np.intp], Array]:
    """List by number the outer pictures that fall into the inner film, with their time there."""
    there = line.speed * at_outer + line.offset
    margin = 0.15
    inside = np.flatnonzero((there >= at_inner[0] - margin) & (there <= at_inner[-1] + margin))
    return inside, there[inside]


def at_times(pictures: Float, times: Array, wanted: Array) -> Float:
    """Read a film between its pictures."""
    if len(pictures) == 1:
        return np.repeat(pictures, len(wanted), axis=0)
    place = np.interp(wanted, times, np.arange(len(times)))
    low = np.minimum(place.astype(int), len(pictures) - 2)
    share = (place - low).astype(np.float32)[:, None, None]
    between: Float = pictures[low] * (1 - share) + pictures[low + 1] * share
    return between


def _strongest(level: Likeness, at_outer: Array, at_inner: Array, speed: float) -> tuple[Line, ...]:
    """Give the strongest offset at this speed, and the strongest one apart from it."""
    offsets = at_inner[None, :] - speed * at_outer[:, None]
    bins = np.floor((offsets - offsets.min()) / _BIN).astype(int).ravel()
    sums = np.bincount(bins, weights=level.ravel())
    counts = np.bincount(bins)
    # A short overlap of a few pictures must not win by chance, nor a long one by its length alone.
    pooled = (sums[:-1] + sums[1:]) if len(sums) > 1 else sums
    number = (counts[:-1] + counts[1:]) if len(sums) > 1 else counts
    value = pooled / np.sqrt(number + 4.0) * (1 - _UNUSUAL * abs(np.log(speed)))
    best = int(np.argmax(value))
    apart = value.copy()
    apart[max(0, best - 3) : best + 4] = value.min()
    chosen = (best, int(np.argmax(apart)))
    return tuple(
        Line(speed, float(offsets.min() + (n + 1) * _BIN), float(value[n])) for n in chosen
    )


def _refined(matrix: Likeness, at_outer: Array, at_inner: Array, line: Line) -> Line:
    """Fit the line to where likeness peaks near it, picture by picture."""
    inside, there = along(line, at_outer, at_inner)
    if len(inside) < _FEW + 2:
        return line
    near = np.abs(at_inner[None, :] - there[:, None]) <= _REACH
    sharp = np.where(near, np.maximum(matrix[inside] - 0.2, 0) ** 3, 0)
    weight = sharp.sum(axis=1)
    good = weight > 1e-4
    if good.sum() < _FEW + 2:
        return line
    partner = (sharp[good] * at_inner[None, :]).sum(axis=1) / weight[good]
    x, strong = at_outer[inside][good], np.sqrt(weight[good])
    speed, offset = np.polyfit(x, partner, 1, w=strong)
    if not 0.9 < speed / line.speed < 1.1:
        return line
    return Line(float(speed), float(offset), line.strength)


def fine(pictures: Float) -> Float:
    """Halve the size, and take away what is smooth: light and large masses."""
    small: Float = pictures.reshape(len(pictures), _GRID, 2, _GRID, 2).mean(axis=(2, 4))
    done: Float = small - both_sides(_SMOOTH, small, _SMOOTH)
    return done


def structure(pictures: Float) -> Float:
    """Give the fine structure of each picture as a row of length 1, or shorter where it is flat."""
    return _unit(fine(pictures))


def _motion(pictures: Float) -> Float:
    """Give the change from the picture before each to the one after it."""
    before = np.concatenate([pictures[:1], pictures[:-1]])
    after = np.concatenate([pictures[1:], pictures[-1:]])
    done: Float = after - before
    return done


def _unit(pictures: Float) -> Float:
    flat = pictures.reshape(len(pictures), -1)
    norm = np.sqrt((flat * flat).sum(axis=1, keepdims=True))
    done: Float = flat / (norm + 30.0)
    return done


def _smoothing() -> Float:
    apart = np.abs(np.subtract.outer(np.arange(_GRID), np.arange(_GRID)))
    box: Float = (apart <= 4).astype(np.float32)
    box /= box.sum(axis=1, keepdims=True)
    return box


_SMOOTH = _smoothing()
