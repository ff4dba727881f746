"""A passage: an exact stretch of a report's text."""

from typing import Self

import msgspec


class Passage(msgspec.Struct, frozen=True, gc=False, order=True):
    """An exact stretch of text: `text[start:end] == quote`.

    Offsets are Unicode code points, half-open.
    """

    start: int
    end: int
    quote: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """Take the passage `text[start:end]`. Raises ValueError when it is empty or outside."""
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no passage at {start}:{end} in a text of {len(text)} characters")
        return cls(start, end, text[start:end])

    @classmethod
    def around(cls, text: str, start: int, end: int, most: int) -> Self:
        """Take `text[start:end]` with its paragraph, at most `most` characters on each side."""
        first = max(text.rfind("\n", 0, start) + 1, start - most)
        line_end = text.find("\n", end)
        last = min(len(text) if line_end < 0 else line_end, end + most)
        return cls.of(text, first, last)

    def holds_in(self, text: str) -> bool:
        """Tell whether `text` still reads `quote` at this place."""
        return text[self.start : self.end] == self.quote

    def covers(self, other: "Passage") -> bool:
        """Tell whether `other` lies inside this passage."""
        return self.start <= other.start and other.end <= self.end
