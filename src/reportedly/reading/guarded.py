"""Patterns that are tried only where a text holds a word that each of their matches needs.

To look for a few short strings takes a small part of the time that such a pattern takes.
"""

import re


class Guarded:
    """A pattern, case ignored, with `stems` in lower case: every match holds one of them."""

    def __init__(self, pattern: str, stems: str) -> None:
        self.pattern = re.compile(pattern, re.IGNORECASE)
        self._stems = tuple(stems.split())

    def search(self, text: str) -> re.Match[str] | None:
        """Find the first match in `text`."""
        folded = text.casefold()
        for stem in self._stems:
            if stem in folded:
                return self.pattern.search(text)
        return None
