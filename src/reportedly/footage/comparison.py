"""What comparing two media files says: the verdict, the parts shared, and why."""

from typing import Literal

import msgspec

Verdict = Literal["copy", "same_scene", "unrelated"]
"""'copy': one recording, edited or not. 'same_scene': the same place or moment, but another
recording, or too still to tell. 'unrelated': nothing to tie them."""

SoundWord = Literal["agrees", "differs", "unknown"]
"""'unknown' where either has no sound, or is too quiet or too short there."""


class SharedPart(msgspec.Struct, frozen=True):
    """A stretch of one recording that is seen in the other."""

    start_a: float
    """Seconds in the first."""
    start_b: float
    """Seconds in the second."""
    length: float
    """Seconds of the first; 0 where the first is an image."""
    speed: float = 1.0
    """Seconds of the second that pass in one second of the first."""
    flipped: bool = False
    """Whether one is mirrored, left to right."""
    score: float = 0.0
    """0 to 1: how well the pictures agree once laid over each other."""


class Comparison(msgspec.Struct, frozen=True):
    """Two media files compared. A person decides; this says what there is to look at."""

    verdict: Verdict
    score: float
    """0 to 1: how sure a copy is; below a half for the other two verdicts."""
    parts: tuple[SharedPart, ...] = ()
    sound: SoundWord = "unknown"
    """A second witness, which never makes or unmakes a verdict."""
    reasons: tuple[str, ...] = ()
    """Sentences for the reader, the weightiest first, true in either order of the two."""
