"""Says of two described media files whether one is a copy of the other, and what they share."""

from reportedly.footage import verdict
from reportedly.footage.comparison import Comparison, SharedPart
from reportedly.footage.description import Description
from reportedly.footage.evidence import gathered
from reportedly.footage.hearing import heard
from reportedly.footage.prepared import Prepared, prepared


def compare(a: Description, b: Description) -> Comparison:
    """Compare two files by what can be seen in them, and, without pictures, by their sound.

    Windows of each are held against the other (`hypotheses`), the likeliest are laid over it
    (`registration`) and along it (`alignment`), and what is alike then, and moves alike, is judged
    (`verdict`). Exchanging the two exchanges the sides and changes nothing else.
    """
    if not a.frames or not b.frames:
        return _by_sound(a, b)
    return compare_prepared(prepared(a), prepared(b))


def compare_prepared(one: Prepared, other: Prepared) -> Comparison:
    """Compare two files with pictures that are ready for it, as where one is held against many."""
    if _order(other.description) < _order(one.description):
        return _exchanged(_compared(other, one))
    return _compared(one, other)


def _compared(one: Prepared, other: Prepared) -> Comparison:
    a, b = one.description, other.description
    single = 1 in (len(a.frames), len(b.frames))
    sounds = heard(a.sound, b.sound)
    return verdict.judged(gathered(one, other), sounds, (a.duration, b.duration), single)


def _by_sound(a: Description, b: Description) -> Comparison:
    if _order(b) < _order(a):
        return _exchanged(verdict.by_sound(heard(b.sound, a.sound)))
    return verdict.by_sound(heard(a.sound, b.sound))


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
