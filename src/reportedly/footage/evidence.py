"""What speaks for two films showing one recording: where, when, how alike, and how moving alike."""

from collections.abc import Iterable, Iterator
from math import sqrt
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage import alignment, motion, registration
from reportedly.footage.alignment import Array, Line
from reportedly.footage.film import Float
from reportedly.footage.hypotheses import Hypothesis, hypotheses, wholes
from reportedly.footage.motion import Motion
from reportedly.footage.prepared import Numbers, Prepared
from reportedly.footage.registration import Placement

WORTH = 0.25
"""Likeness of the nearest pictures, once laid over each other, below which all ends."""
_GLANCE = 0.2
"""The same of one pair of pictures, laid over each other in haste."""
_ALIKE = 0.3
"""Likeness that a picture of the shared part has."""
_GAP = 0.9
"""Seconds of unlike pictures that end a shared part."""
_REACH = 90.0
"""Seconds around the nearest pictures in which the shared part is sought."""
_DEVELOPED = 4
_PARTS = 4
_LONG = 4
"""Pictures from which a film is tried along lines that share it whole."""
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
    """The part's pictures, as a share of those of the film that has fewer."""

    @property
    def plain_to_see(self) -> bool:
        """Whether no other placement needs to be tried."""
        return bool(self.motion.agreement > 0.6 and self.covered > 0.8)

    @property
    def convincing(self) -> bool:
        """Whether the whole frames need not be laid over each other as well."""
        return self.motion.agreement > 0.5

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


class _Looked(NamedTuple):
    """A hypothesis that was looked at."""

    likeness: float
    tried: Hypothesis
    placement: Placement
    swapped: bool
    """Whether the second film is the outer one."""


def gathered(first: Prepared, second: Prepared) -> tuple[Evidence, ...]:
    """Give the shared parts, the weightiest first; none where nothing is alike."""
    near = (
        _looked_at(outer, inner, tried, swapped)
        for swapped, (outer, inner) in ((False, (first, second)), (True, (second, first)))
        for tried in hypotheses(outer, inner)
    )
    best = _best(first, second, near, ())
    if best and best[0].convincing:
        return best
    whole = (
        _looked_at(first, second, tried, swapped=False)
        for tried in wholes(first, second)
        if _glanced_at(first, second, tried) >= _GLANCE
    )
    return _best(first, second, whole, best)


def _best(
    first: Prepared, second: Prepared, looked: Iterable[_Looked], before: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """Develop the likeliest hypotheses; give the weightiest evidence, or what was there before."""
    worth = sorted((one for one in looked if one.likeness >= WORTH), key=lambda one: -one.likeness)
    best = before
    for one in worth[:_DEVELOPED]:
        pair = (second, first) if one.swapped else (first, second)
        found = _developed(*pair, one)
        if found and (not best or found[0].weight > best[0].weight):
            best = found
        if best and best[0].plain_to_see:
            break
    return best


def _looked_at(outer: Prepared, inner: Prepared, tried: Hypothesis, swapped: bool) -> _Looked:
    """Refine a hypothesis on the pictures that gave it, and say how alike they are then."""
    alike, placement = _laid_over(outer, inner, tried, registration.THOROUGH)
    return _Looked(float(np.sort(alike)[-2:].mean()), tried, placement, swapped)


def _glanced_at(outer: Prepared, inner: Prepared, tried: Hypothesis) -> float:
    """Refine a hypothesis in haste on the nearest pictures, and say how alike they are then."""
    alike, _ = _laid_over(outer, inner, tried._replace(pairs=tried.pairs[:1]), registration.QUICK)
    return float(alike[0])


def _laid_over(
    outer: Prepared, inner: Prepared, tried: Hypothesis, how: registration.Rounds
) -> tuple[npt.NDArray[np.float32], Placement]:
    numbers = np.array(tried.pairs)
    seen, shown = outer.pictures(numbers[:, 0]), _turned(inner.pictures(numbers[:, 1]), tried)
    placement = registration.registered(seen, shown, Placement(*tried.window), how)
    if not placement.sane:
        return np.zeros(len(numbers), np.float32), placement
    return registration.likeness(placement.laid(seen), shown, placement.valid()), placement


class _Stretches(NamedTuple):
    """The pictures of both films around those that gave a hypothesis, not yet laid."""

    seen: Float
    at_outer: Array
    shown: Float
    at_inner: Array
    how: tuple[bool, bool]
    """Whether the first film is the outer one; whether one is mirrored."""

    def laid(self, placement: Placement) -> _Laid:
        """Lay the one over the other."""
        seen = placement.laid(self.seen)
        return _Laid(seen, self.at_outer, self.shown, self.at_inner, placement.valid())


def _developed(outer: Prepared, inner: Prepared, one: _Looked) -> tuple[Evidence, ...]:
    """Find the shared parts around the pictures that gave the hypothesis, the weightiest first.

    Where a camera moves over what stands still, pictures of different moments can be laid over each
    other as well, and then the placement and the offset are both wrong and fit each other. So each
    likely line gets a placement of its own, and what is alike for longest decides.
    """
    near_outer = outer.near(float(outer.times[one.tried.pairs[0][0]]), _REACH)
    near_inner = inner.near(float(inner.times[one.tried.pairs[0][1]]), _REACH)
    seen, shown = outer.pictures(near_outer), _turned(inner.pictures(near_inner), one.tried)
    how = (not one.swapped, one.tried.mirrored)
    some = _Stretches(seen, outer.times[near_outer], shown, inner.times[near_inner], how)
    best: tuple[Evidence, ...] = ()
    for placement in (*_placements(some, one.placement), Placement(*one.tried.window)):
        found = tuple(_parts(some, placement))
        if found and (not best or found[0].weight > best[0].weight):
            best = found
        if best and best[0].plain_to_see:
            break
    return best


def _placements(some: _Stretches, first: Placement) -> Iterator[Placement]:
    """Give the placement refined along each line that it may belong to, the likeliest first."""
    laid = some.laid(first)
    part, run = _part(laid, alignment.likeness(laid.outer, laid.inner), (*some.how, first))
    if part is None or len(run) < 2:
        yield first
    else:
        yield _along(some, first, part.line, run)
    if min(len(laid.outer), len(laid.inner)) < _LONG:
        return
    for line in alignment.whole_lines(laid.at_outer, laid.at_inner):
        inside, _ = alignment.along(line, laid.at_outer, laid.at_inner)
        yield _along(some, first, line, inside)


def _along(some: _Stretches, before: Placement, line: Line, numbers: Numbers) -> Placement:
    """Refine a placement on pictures that show one moment along a line, if it gets better."""
    spread = np.linspace(0, len(numbers) - 1, min(_AGAIN, len(numbers))).round().astype(int)
    chosen = numbers[spread]
    seen = some.seen[chosen]
    moments = line.speed * some.at_outer[chosen] + line.offset
    beside = alignment.at_times(some.shown, some.at_inner, moments)
    after = registration.registered(seen, beside, before)
    if not after.sane:
        return before
    alike = [
        registration.likeness(one.laid(seen), beside, one.valid()).mean() for one in (before, after)
    ]
    return after if alike[1] > alike[0] else before


def _parts(some: _Stretches, placement: Placement) -> Iterator[Evidence]:
    """Give the shared parts under a placement, the weightiest first."""
    laid = some.laid(placement)
    matrix = alignment.likeness(laid.outer, laid.inner)
    told = np.zeros(len(laid.outer), bool)
    for _ in range(_PARTS):
        part, run = _part(laid, matrix, (*some.how, placement))
        if part is None or told[run].any():
            return
        yield part
        told[run] = True
        if told.all() or min(matrix.shape) == 1:
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


class _Run(NamedTuple):
    """A run of pictures along a line."""

    numbers: Numbers
    """Of the outer film."""
    alike: npt.NDArray[np.float32]


def _run(laid: _Laid, line: Line) -> _Run:
    """Find the longest run of pictures along the line that are alike."""
    inside, there = alignment.along(line, laid.at_outer, laid.at_inner)
    beside = alignment.at_times(laid.inner, laid.at_inner, there)
    alike = registration.likeness(laid.outer[inside], beside, laid.valid)
    good = np.flatnonzero(alike >= _ALIKE)
    if not len(good):
        return _Run(inside[:0], alike[:0])
    at = laid.at_outer[inside[good]]
    runs = np.split(good, np.flatnonzero(np.diff(at) > _GAP) + 1)
    longest = max(runs, key=lambda run: float(alike[run].sum()))
    return _Run(inside[longest], alike[longest])


def _evidence(laid: _Laid, line: Line, run: _Run, found: tuple[bool, bool, Placement]) -> Evidence:
    forward, mirrored, placement = found
    moments = laid.at_outer[run.numbers]
    within = motion.within(moments)
    moved = motion.together((laid.outer, laid.at_outer), (laid.inner, laid.at_inner), line, within)
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
        len(run.numbers) / min(len(laid.outer), len(laid.inner)),
    )


def _turned(pictures: Float, tried: Hypothesis) -> Float:
    return np.ascontiguousarray(pictures[:, :, ::-1]) if tried.mirrored else pictures
