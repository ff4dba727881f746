"""The sentence that a passage stands in, as far as punctuation and line breaks tell."""

import re

_END = re.compile(r"[.!?؟…]['\"”’)]*\s+|\n+")


def sentence_around(text: str, start: int, end: int) -> tuple[str, int]:
    """Give the sentence around `text[start:end]` (code points), and where in it that begins."""
    first = max((found.end() for found in _END.finditer(text, 0, start)), default=0)
    after = _END.search(text, end)
    last = after.start() + 1 if after else len(text)
    return text[first:last], start - first
