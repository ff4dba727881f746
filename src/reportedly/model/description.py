"""What is kept of a media file's looking-over: what it measures, and what it says of itself."""

from enum import StrEnum

import msgspec

from reportedly.model.footage import MediaFact


class Described(msgspec.Struct, frozen=True, kw_only=True):
    """A media file as it was described, or why it could not be.

    The frames' hashes and small pictures lie outside the tables, as a file whose SHA-256 is
    `digest`; it can be made again from the media.
    """

    footage: str
    """The footage's SHA-256."""
    describer: str
    """What made it, with the versions that the result depends on."""
    digest: str = ""
    duration: float = 0.0
    """Seconds, as decoded; 0 for an image."""
    width: int = 0
    """Pixels as displayed."""
    height: int = 0
    frames: int = 0
    """Frames kept for comparison."""
    sound: bool = False
    notes: tuple[str, ...] = ()
    """Sentences on what was left out, and why."""
    facts: tuple[MediaFact, ...] = ()
    trouble: str = ""
    """Why it could not be described; '' where it was."""


class Likeness(StrEnum):
    """What two media files that look alike are to each other, as far as a machine can tell."""

    COPY = "copy"
    """One recording, edited or not."""
    SAME_SCENE = "same scene"
    """The same place or moment in another recording, or too still to tell."""


class Shared(msgspec.Struct, frozen=True):
    """A stretch of one file that is seen in the other. Times and lengths are in seconds."""

    start_first: float
    start_second: float
    length: float
    """Of the first; 0 where it is an image."""
    speed: float = 1.0
    """Seconds of the second in one second of the first."""
    flipped: bool = False
    score: float = 0.0


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """Two media files that look alike, found by the machine: it waits for a person's word.

    `first` and `second` are SHA-256s, the lesser first.
    """

    first: str
    second: str
    likeness: Likeness
    score: float
    """0 to 1: how sure a copy is."""
    parts: tuple[Shared, ...] = ()
    sound: str = "unknown"
    """'agrees', 'differs' or 'unknown': a second witness only."""
    reasons: tuple[str, ...] = ()
    """Sentences; 'the first' in them is always the file with the lesser hash."""

    def seen_from(self, sha256: str) -> "Match":
        """Give the match with `sha256` as its first side, whichever it was."""
        if sha256 == self.first:
            return self
        turned = tuple(
            Shared(
                p.start_second, p.start_first, p.length * p.speed, 1 / p.speed, p.flipped, p.score
            )
            for p in self.parts
        )
        return msgspec.structs.replace(self, first=self.second, second=self.first, parts=turned)
