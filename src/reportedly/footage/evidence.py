"""What speaks for two films showing one recording: where, when, how alike, and how moving alike."""

from collections.abc import Iterator
from math import sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage import alignment, motion, registration
from reportedly.footage.alignment import Array, Line
from reportedly.footage.film import Float
from reportedly.footage.hypotheses import Hypothesis, hypotheses
from reportedly.footage.motion import Motion
from reportedly.footage.prepared import Numbers, Prepared
from reportedly.footage.registration import Placement

WORTH = 0.25
"""Likeness of the nearest pictures, once laid over each other, below which all ends."""
_ALIKE = 0.3
"""Likeness that a picture of the shared part has."""
_GAP = 0.9
"""Seconds of unlike pictures that end a shared part."""
_REACH = 90.0
"""Seconds around the nearest pictures in which the shared part is sought."""
_DEVELOPED = 4
_PARTS = 4
_AGAIN = 6
"""Pictures, spread over the shared part, on which the placement is refined once it is known."""


class Evidence(NamedTuple):
    """One shared part of two films, `outer` and `inner`."""

    first_is_outer: bool
    mirrored: bool
    placement: Placement
    line: Line
    start: float
    """Seconds in the outer film."""
    end: float
    likeness: float
    """Mean over the part, of how well the fine structure agrees."""
    pictures: int
    motion: Motion
    covered: float
    """The part's pictures, as a share of those that could be shared along the line."""

    @property
    def plain_to_see(self) -> bool:
        """Whether no other placement needs to be tried."""
        return bool(self.motion.agreement > 0.6 and self.covered > 0.8)

    @property
    def weight(self) -> float:
        """What to rank by: how much is alike, and moves alike."""
        return (self.likeness + max(0.0, self.motion.agreement)) * sqrt(self.pictures)


class _Laid(NamedTuple):
    """Two stretches of film in one frame: the outer read where the inner one lies."""

    outer: Float
    at_outer: Array
    inner: Float
    at_inner: Array
    valid: npt.NDArray[np.bool_]


def gathered(first: Prepared, second: Prepared) -> tuple[Evidence, ...]:
    """Give the shared parts, the weightiest first; none where nothing is alike."""
    looked = [
        (likeness, hypothesis, placement, swapped)
        for swapped, (outer, inner) in enumerate(((first, second), (second, first)))
        for hypothesis in hypotheses(outer, inner)
        for likeness, placement in [_looked_at(outer, inner, hypothesis)]
        if likeness >= WORTH
    ]
    looked.sort(key=lambda one: -one[0])
    best: tuple[Evidence, ...] = ()
    for _, hypothesis, placement, swapped in looked[:_DEVELOPED]:
        pair = (second, first) if swapped else (first, second)
        found = tuple(_developed(*pair, hypothesis, placement, not swapped))
        if found and (not best or found[0].weight > best[0].weight):
            best = found
        if best and best[0].plain_to_see:
            break
    return best


def _looked_at(outer: Prepared, inner: Prepared, tried: Hypothesis) -> tuple[float, Placement]:
    """Refine a hypothesis on the pictures that gave it, and say how alike they are then."""
    numbers = np.array(tried.pairs)
    seen, shown = outer.pictures(numbers[:, 0]), _turned(inner.pictures(numbers[:, 1]), tried)
    placement = registration.registered(seen, shown, Placement(*tried.window))
    if not placement.sane:
        return 0.0, placement
    alike = registration.likeness(placement.laid(seen), shown, placement.valid())
    return float(np.sort(alike)[-2:].mean()), placement


def _developed(
    outer: Prepared, inner: Prepared, tried: Hypothesis, placement: Placement, forward: bool
) -> Iterator[Evidence]:
    """Find the shared parts around the pictures that gave the hypothesis."""
    near_outer = outer.near(float(outer.times[tried.pairs[0][0]]), _REACH)
    near_inner = inner.near(float(inner.times[tried.pairs[0][1]]), _REACH)
    seen, shown = outer.pictures(near_outer), _turned(inner.pictures(near_inner), tried)
    at = outer.times[near_outer], inner.times[near_inner]
    placement = _better(tried, placement, seen, shown, at)
    laid = _Laid(placement.laid(seen), at[0], shown, at[1], placement.valid())
    matrix = alignment.likeness(laid.outer, laid.inner)
    for _ in range(_PARTS):
        part, run = _part(laid, matrix, (forward, tried.mirrored, placement))
        if part is None:
            return
        yield part
        if len(run) == len(near_outer) or min(matrix.shape) == 1:
            return
        matrix[run] = matrix.min()


def _part(
    laid: _Laid, matrix: alignment.Likeness, found: tuple[bool, bool, Placement]
) -> tuple[Evidence | None, Numbers]:
    """Give the weightiest part along any line worth a try."""
    best: tuple[Evidence | None, Numbers] = (None, np.zeros(0, np.int64))
    for line in alignment.lines(matrix, laid.at_outer, laid.at_inner):
        run = _run(laid, line)
        if len(run.numbers):
            part = _evidence(laid, line, run, found)
            if best[0] is None or part.weight > best[0].weight:
                best = part, run.numbers
    return best


def _better(
    tried: Hypothesis, placement: Placement, seen: Float, shown: Float, at: tuple[Array, Array]
) -> Placement:
    """Refine the placement once more, on pictures that show one moment as far as is known."""
    laid = _Laid(placement.laid(seen), at[0], shown, at[1], placement.valid())
    matrix = alignment.likeness(laid.outer, laid.inner)
    part, run = _part(laid, matrix, (True, tried.mirrored, placement))
    if part is None or len(run) < 2:
        return placement
    line = part.line
    chosen = run[np.linspace(0, len(run) - 1, min(_AGAIN, len(run))).round().astype(int)]
    moments = line.speed * at[0][chosen] + line.offset
    beside = alignment.at_times(shown, at[1], moments)
    again = registration.registered(seen[chosen], beside, placement)
    if not again.sane:
        return placement
    before = registration.likeness(laid.outer[chosen], beside, laid.valid).mean()
    after = registration.likeness(again.laid(seen[chosen]), beside, again.valid()).mean()
    return again if after > before else placement


class _Run(NamedTuple):
    """A run of pictures along a line."""

    numbers: Numbers
    """Of the outer film."""
    alike: npt.NDArray[np.float32]
    possible: int
    """Pictures along the whole line."""


def _run(laid: _Laid, line: Line) -> _Run:
    """Find the longest run of pictures along the line that are alike."""
    inside, there = alignment.along(line, laid.at_outer, laid.at_inner)
    beside = alignment.at_times(laid.inner, laid.at_inner, there)
    alike = registration.likeness(laid.outer[inside], beside, laid.valid)
    good = np.flatnonzero(alike >= _ALIKE)
    if not len(good):
        return _Run(inside[:0], alike[:0], len(inside))
    at = laid.at_outer[inside[good]]
    runs = np.split(good, np.flatnonzero(np.diff(at) > _GAP) + 1)
    longest = max(runs, key=lambda run: float(alike[run].sum()))
    return _Run(inside[longest], alike[longest], len(inside))


def _evidence(laid: _Laid, line: Line, run: _Run, found: tuple[bool, bool, Placement]) -> Evidence:
    forward, mirrored, placement = found
    moments = laid.at_outer[run.numbers]
    moved = motion.together((laid.outer, laid.at_outer), (laid.inner, laid.at_inner), line, moments)
    return Evidence(
        forward,
        mirrored,
        placement,
        line,
        float(moments[0]),
        float(moments[-1]),
        float(run.alike.mean()),
        len(run.numbers),
        moved,
        len(run.numbers) / max(1, run.possible),
    )


def _turned(pictures: Float, tried: Hypothesis) -> Float:
    return np.ascontiguousarray(pictures[:, :, ::-1]) if tried.mirrored else pictures
