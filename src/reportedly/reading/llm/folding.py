"""Finds a quotation in a text, whatever its quotation marks, dashes, blanks and soft hyphens."""

import unicodedata
from collections.abc import Iterator

_FOLDED = {
    **dict.fromkeys("‘’‚‛′`´ʼ＇", "'"),
    **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    "…": "...",
}
_DROPPED = frozenset(
    "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
)
"""Soft hyphens, joiners and direction marks: they are seen by nobody."""


class Folded:
    """A text with its typography folded, and where each character of it came from.

    Letters, digits and their case stay: only what a typesetter chooses is folded. Composed and
    decomposed letters compare equal (NFC).
    """

    def __init__(self, text: str) -> None:
        letters: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for start, end, folded in _clusters(text):
            if folded == " " and letters and letters[-1] == " ":
                ends[-1] = end
                continue
            for letter in folded:
                letters.append(letter)
                starts.append(start)
                ends.append(end)
        self.text = "".join(letters)
        self._starts, self._ends = starts, ends

    def find(self, quote: str) -> Iterator[tuple[int, int]]:
        """Give where `quote` stands, as (start, end) in code points of the text, in text order.

        A quotation that begins or ends inside a word or a number stands nowhere.
        """
        wanted = Folded(quote).text.strip()
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            end = at + len(wanted)
            if not (_cuts(self.text, at) or _cuts(self.text, end)):
                yield self._starts[at], self._ends[end - 1]
            at = self.text.find(wanted, at + 1)


def _clusters(text: str) -> Iterator[tuple[int, int, str]]:
    """Give each letter with the marks that stand on it, as (start, end, folded form)."""
    at = 0
    while at < len(text):
        start, at = at, at + 1
        if text[start] in _DROPPED:
            continue
        while at < len(text) and unicodedata.combining(text[at]):
            at += 1
        yield start, at, _fold(text[start:at])


def _fold(cluster: str) -> str:
    if cluster.isspace():
        return " "
    return _FOLDED.get(cluster) or unicodedata.normalize("NFC", cluster)


def _cuts(text: str, at: int) -> bool:
    """Tell whether the border before character `at` runs through a word or a number."""
    if at in (0, len(text)):
        return False
    before, after = text[at - 1], text[at]
    if before.isalnum() and after.isalnum():
        return True
    if after.isdigit() and before in ".,":
        return at > 1 and text[at - 2].isdigit()
    return before.isdigit() and after in ".," and text[at + 1 : at + 2].isdigit()
