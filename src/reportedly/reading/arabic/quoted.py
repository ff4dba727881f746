"""Reads the quotation marks around the names of an Arabic text: what they hold is one name."""

from reportedly.reading.arabic.words import Text

_MARKS = frozenset("\"“”«»„'‘’")
_OPENING = frozenset('"“«„')
_LONGEST = 5
"""Words of the longest name that is set in quotation marks."""


def quote_opens(text: Text, index: int) -> bool:
    """Tell whether a quotation opens right before word `index`."""
    start = text.words[index].start
    return start > 0 and text.document.text[start - 1] in _OPENING


def quoted_end(text: Text, index: int, last: int) -> int:
    """Give where the quotation that word `index` opens ends (half-open); 0 where there is none.

    One that goes on for more words than a name has is somebody's words, and none.
    """
    full = text.document.text
    start = text.words[index].start
    if not start or full[start - 1] not in _MARKS:
        return 0
    for stop in range(index + 1, min(last, index + _LONGEST) + 1):
        end = text.words[stop - 1].end
        if full[end : end + 1] in _MARKS and end < len(full):
            return stop
        if text.words[stop - 1].tag != "word":
            return 0
    return 0
