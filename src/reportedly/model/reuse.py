"""Re-use: footage said to show an incident that was seen before the incident happened."""

import msgspec

from reportedly.model.footage import Sighting

WORDS = 120
"""Code points of an earlier caption that are told."""


class Reuse(msgspec.Struct, frozen=True):
    """A depiction claim whose footage was seen earlier than what it is said to show.

    It says when the footage was seen, and nothing on who meant what by showing it again.
    """

    claim: str
    """The depiction claim's id."""
    report: str
    words: str
    """What the footage is said to show, as the claim has it."""
    later: Sighting
    """The sighting with the depiction."""
    earlier: Sighting
    """The earliest sighting that precedes the incident."""
    decision: str
    """The decision that holds both for one recording, or confirms that one file was shown twice."""
    author: str
    decided: str
    """When it was decided, UTC, ISO 8601."""

    @property
    def earlier_words(self) -> str:
        """The caption that it was seen with before, in a line of at most WORDS; '' without one."""
        caption = self.earlier.showing.caption
        line = " ".join(caption.quote.split()) if caption else ""
        return line if len(line) <= WORDS else line[: WORDS - 1] + "…"

    @property
    def same_file(self) -> bool:
        """Tell whether the two files are equal byte for byte."""
        return self.later.footage == self.earlier.footage
