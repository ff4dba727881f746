"""Says of two described media files whether one is a copy of the other, and what they share."""

import numpy as np
import numpy.typing as npt

from reportedly.footage import film, motion, pdq
from reportedly.footage.comparison import Comparison, SharedPart
from reportedly.footage.description import Description
from reportedly.footage.pdq import Hashes

_NEAR = 48
"""Hashes this near, at one and the same offset, speak for one recording."""
_FRAMES = 4
"""Frames at one offset that make a shared part; an image has one."""
_STEP = 0.2
_GAP = 2.0
"""Seconds without a near frame that end a shared part."""
_SAME_MOTION = 0.25


def compare(a: Description, b: Description) -> Comparison:
    """Compare two files by what can be seen in them. Exchanging them exchanges the parts' sides."""
    if _order(b) < _order(a):
        return _exchanged(_compared(b, a))
    return _compared(a, b)


def _compared(a: Description, b: Description) -> Comparison:
    found = max((_aligned(a, b, flipped) for flipped in (False, True)), key=lambda part: part.score)
    needed = 1 if "image" in (a.kind, b.kind) else _FRAMES
    if found.score * 100 < needed:
        return Comparison("unrelated", 0.0, reasons=("No run of frames looks alike.",))
    return _judged(a, b, found)


def _order(one: Description) -> tuple[int, bytes]:
    return len(one.frames), one.film


def _exchanged(one: Comparison) -> Comparison:
    parts = tuple(
        SharedPart(p.start_b, p.start_a, p.length * p.speed, 1 / p.speed, p.flipped, p.score)
        for p in one.parts
    )
    return Comparison(one.verdict, one.score, parts, one.sound, one.reasons)


def _hashes(one: Description, flipped: bool) -> Hashes:
    if flipped:
        return pdq.hashes(film.unpack(one.film, len(one.frames))[:, :, ::-1])
    bits = b"".join(frame.pdq for frame in one.frames)
    return np.frombuffer(bits, dtype=np.uint8).reshape(-1, pdq.LENGTH)


def _aligned(a: Description, b: Description, flipped: bool) -> SharedPart:
    """Find the offset at which most frames look alike, and the longest run there."""
    at_a, at_b = _times(a), _times(b)
    told = np.outer([f.telling for f in a.frames], [f.telling for f in b.frames])
    near = (pdq.distances(_hashes(a, flipped), _hashes(b, False)) <= _NEAR) & told
    rows, columns = np.nonzero(near)
    if not len(rows):
        return SharedPart(0.0, 0.0, 0.0)
    offsets = np.round((at_b[columns] - at_a[rows]) / _STEP).astype(int)
    values, counts = np.unique(offsets, return_counts=True)
    best = values[np.argmax(counts)]
    chosen = np.unique(rows[np.abs(offsets - best) <= 1])
    runs = np.split(chosen, np.flatnonzero(np.diff(at_a[chosen]) > _GAP) + 1)
    run = max(runs, key=len)
    start, end = float(at_a[run[0]]), float(at_a[run[-1]])
    offset = float(best * _STEP)
    return SharedPart(start, max(0.0, start + offset), end - start, 1.0, flipped, len(run) / 100)


def _judged(a: Description, b: Description, part: SharedPart) -> Comparison:
    flip = "mirrored, " if part.flipped else ""
    seen = (
        f"{part.length:.1f} s look alike, {flip}from {part.start_a:.1f} s and {part.start_b:.1f} s."
    )
    if part.length == 0:
        return Comparison("copy", 0.6, (part,), reasons=("One frame looks alike.",))
    agreement = motion.agreement(*_moving(a, b, part))
    if agreement is None:
        still = "Nothing moves there: a copy cannot be told from another take."
        return Comparison("same_scene", 0.4, (part,), reasons=(seen, still))
    moves = f"Motion agrees at {agreement:.2f}; a copy's does above {_SAME_MOTION}."
    verdict: tuple[str, float] = ("copy", 0.9) if agreement >= _SAME_MOTION else ("same_scene", 0.3)
    return Comparison(verdict[0], verdict[1], (part,), reasons=(seen, moves))  # type: ignore[arg-type]


def _moving(
    a: Description, b: Description, part: SharedPart
) -> tuple[motion.Change, motion.Change]:
    at_a, at_b = _times(a), _times(b)
    inside = (at_a >= part.start_a) & (at_a <= part.start_a + part.length)
    offset = part.start_b - part.start_a
    nearest = np.abs(at_b[None, :] - (at_a[inside, None] + offset)).argmin(axis=1)
    films = (film.unpack(one.film, len(one.frames)) for one in (a, b))
    pictures_a, pictures_b = films
    chosen = pictures_a[inside]
    if part.flipped:
        chosen = chosen[:, :, ::-1]
    return motion.changes(chosen), motion.changes(pictures_b[nearest])


def _times(one: Description) -> npt.NDArray[np.float64]:
    return np.array([frame.time for frame in one.frames])
