"""Turns evidence into one of three answers, with reasons a reader can check against the pictures.

The hard error is to call another take of one scene a copy. Both look alike once laid over each
other; only in a copy does all that moves move alike, at one offset, throughout. So likeness makes
'same scene', and motion makes 'copy'.
"""

from collections.abc import Sequence
from math import exp, log

from reportedly.footage.comparison import Comparison, SharedPart, SoundWord, Verdict
from reportedly.footage.evidence import Evidence
from reportedly.footage.film import RATE
from reportedly.footage.hearing import AGREES, Heard

_SCENE, _SCENE_MOVES, _SCENE_STILL = 0.34, 0.62, 0.5
"""Likeness of a part from which two films show one scene; how much likeness and agreement of motion
must come to together, since lights in the dark are laid over each other easily; and the likeness
that is asked of a single picture."""
_SCENE_PICTURES = 4
_SMALL, _IN_SMALL = 0.2, 0.2
"""Below this share of the other's frame there is so little to be alike that more is asked: so much
more of likeness and motion together for a vanishing share, less in proportion for a larger one."""
_IMAGE = 0.55
"""Likeness from which a single picture is a copy: there is no motion to go by."""

_SAME_MOTION, _SHORT, _PICTURES = 0.48, 0.4, 16
"""Agreement of motion from which a part is a copy: more is asked of less than so many pictures,
which move alike by chance sooner. These and what follows are the strictest that lose no copy of the
benchmark's scenes that were looked at (`python -m benchmarks --part footage`)."""
_OTHER_SPEED, _QUITE_OTHER = 0.2, 0.05
"""More is asked of a line at another speed as well, all of it from so far off (in logarithms)."""
_STEEP = 20.0

_SPED = 0.04
_WHOLE = 0.9
"""Speeds and shares of the frame that differ from 1 by more are told."""
_TOGETHER = 0.5
"""Seconds within which sound and pictures must give one offset."""
_SOUND_ALONE = 5.0
"""Seconds of equal sound that make a copy where there are no pictures."""


def judged(
    evidence: Sequence[Evidence], heard: Heard | None, durations: tuple[float, float], single: bool
) -> Comparison:
    """Judge two files that have pictures. `single` says that one of them is a single picture."""
    if not evidence:
        return Comparison("unrelated", 0.0, sound=_sound(heard, None), reasons=(_NOTHING,))
    scores = [_score(part, single) for part in evidence]
    best = evidence[0]
    verdict = _verdict(best, scores[0], single)
    if verdict == "unrelated":
        return Comparison(verdict, scores[0], sound=_sound(heard, None), reasons=(_NOTHING,))
    parts = tuple(
        _part(one, durations)
        for one, score in zip(evidence, scores, strict=True)
        if one is best or _verdict(one, score, single) == verdict
    )
    reasons = (_seen(parts[0], best), _moved(best, verdict, single))
    return Comparison(verdict, scores[0], parts, _sound(heard, parts[0]), reasons)


def by_sound(heard: Heard | None) -> Comparison:
    """Judge two files of which at least one has no pictures: by sound alone."""
    if heard is None:
        return Comparison("unrelated", 0.0, reasons=("There is too little sound to compare.",))
    score = round(max(0.0, 1 - heard.differing / AGREES) / 2 + 0.5, 3)
    if heard.differing < AGREES and heard.length >= _SOUND_ALONE:
        part = SharedPart(heard.start_a, heard.start_b, heard.length, score=score)
        said = f"The sound agrees for {heard.length:.1f} s ({heard.differing:.0%} of bits differ)."
        return Comparison("copy", score, (part,), "agrees", (said, "There is no picture to ask."))
    return Comparison("unrelated", 0.0, sound="differs", reasons=("The sound does not agree.",))


def _verdict(part: Evidence, score: float, single: bool) -> Verdict:
    if score >= 0.5:
        return "copy"
    return "same_scene" if _one_scene(part, single) else "unrelated"


def _one_scene(part: Evidence, single: bool) -> bool:
    if single:
        return part.likeness >= _SCENE_STILL
    both = part.likeness + max(0.0, part.motion.agreement)
    share = part.placement.high * part.placement.wide
    needed = _SCENE_MOVES + _IN_SMALL * max(0.0, 1 - share / _SMALL)
    return part.pictures >= _SCENE_PICTURES and part.likeness >= _SCENE and both >= needed


def _score(part: Evidence, single: bool) -> float:
    """Give 0 to 1; from a half on, the part is called a copy."""
    if single:
        return round(min(1.0, max(0.0, 0.5 + (part.likeness - _IMAGE))), 3)
    if part.motion.still:
        return round(min(0.45, part.likeness / 2), 3)
    missing = max(0.0, 1 - part.pictures / _PICTURES)
    apart = min(1.0, abs(log(part.line.speed)) / _QUITE_OTHER)
    needed = _SAME_MOTION + _SHORT * missing + _OTHER_SPEED * apart
    return round(1 / (1 + exp(-_STEEP * (part.motion.agreement - needed))), 3)


def _part(one: Evidence, durations: tuple[float, float]) -> SharedPart:
    """Tell a part in seconds of the first and the second file."""
    speed, offset = one.line.speed, one.line.offset
    length = one.end - one.start + 1 / RATE
    there = max(0.0, speed * one.start + offset)
    if one.first_is_outer:
        start_a, start_b, along = one.start, there, speed
    else:
        start_a, start_b, along, length = there, one.start, 1 / speed, length * speed
    length = max(0.0, min(length, durations[0] - start_a))
    score = round(max(0.0, min(1.0, one.likeness)), 3)
    return SharedPart(
        round(start_a, 2), round(start_b, 2), round(length, 2), round(along, 3), one.mirrored, score
    )


def _seen(part: SharedPart, best: Evidence) -> str:
    """Say what is alike; the same words whichever of the two comes first."""
    how = ["one mirrored"] if part.flipped else []
    if abs(part.speed - 1) > _SPED:
        how.append(f"one {max(part.speed, 1 / part.speed):.2f} times as fast")
    share = best.placement.high * best.placement.wide
    if share < _WHOLE:
        how.append(f"one filling {share:.0%} of the other's frame")
    told = f" ({', '.join(how)})" if how else ""
    length = min(part.length, part.length * part.speed)
    return f"{length:.1f} s look alike{told}; structure agrees at {part.score:.2f} of 1."


def _moved(best: Evidence, verdict: Verdict, single: bool) -> str:
    if single:
        return "One is a single picture: there is no motion to tell a copy from another take by."
    if best.motion.still:
        return "Nothing moves there: a copy cannot be told from another take."
    found = f"What moves agrees at {best.motion.agreement:.2f} of 1"
    if verdict == "copy":
        return f"{found}: one recording."
    return f"{found}: another take or another camera, or a copy too changed to tell."


def _sound(heard: Heard | None, part: SharedPart | None) -> SoundWord:
    """Ask the sound whether it agrees, at the offset that the pictures give."""
    if heard is None or (part is not None and abs(part.speed - 1) > 0.03):
        return "unknown"
    if heard.differing >= AGREES:
        return "differs"
    if part is None or abs(heard.offset - (part.start_b - part.start_a)) <= _TOGETHER:
        return "agrees"
    return "differs"


_NOTHING = "No run of pictures looks alike, however they are cut, framed or mirrored."
