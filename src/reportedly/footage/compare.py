"""Says of two described media files whether one is a copy of the other, and what they share."""

from reportedly.footage import verdict
from reportedly.footage.comparison import Comparison, SharedPart
from reportedly.footage.description import Description
from reportedly.footage.evidence import gathered
from reportedly.footage.hearing import heard
from reportedly.footage.prepared import prepared


def compare(a: Description, b: Description) -> Comparison:
    """Compare two files by what can be seen in them, and, without pictures, by their sound.

    Windows of each are held against the other (`hypotheses`), the likeliest are laid over it
    (`registration`) and along it (`alignment`), and what is alike then, and moves alike, is judged
    (`verdict`). Exchanging the two exchanges the sides and changes nothing else.
    """
    if _order(b) < _order(a):
        return _exchanged(_compared(b, a))
    return _compared(a, b)


def _compared(a: Description, b: Description) -> Comparison:
    sounds = heard(a.sound, b.sound)
    if not a.frames or not b.frames:
        return verdict.by_sound(sounds)
    single = 1 in (len(a.frames), len(b.frames))
    evidence = gathered(prepared(a), prepared(b))
    return verdict.judged(evidence, sounds, (a.duration, b.duration), single)


def _order(one: Description) -> tuple[int, bytes, bytes]:
    return len(one.frames), one.film, one.sound.prints if one.sound else b""


def _exchanged(one: Comparison) -> Comparison:
    parts = tuple(
        SharedPart(
            p.start_b,
            p.start_a,
            round(p.length * p.speed, 2),
            round(1 / p.speed, 3),
            p.flipped,
            p.score,
        )
        for p in one.parts
    )
    return Comparison(one.verdict, one.score, parts, one.sound, one.reasons)
