"""Reads the quotation marks around the names of an Arabic text: what they hold is one name."""

from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Span

_MARKS = frozenset("\"“”«»„'‘’")
_OPENING = frozenset('"“«„')
_CLOSING = {'"': '"', "“": "”", "«": "»", "„": "“"}
"""The mark that closes each that opens the quotation of a name."""
_JOINING = frozenset("/-")
"""Marks inside a name: 'the «Valley/North» factions'."""
_BEFORE_CLOSING = 4
"""Words of a name within which its quotation closes."""
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
        if text.words[stop - 1].tag != "word" and text.words[stop - 1].text not in _JOINING:
            return 0
    return 0


def is_quoted(text: Text, first: int, index: int) -> bool:
    """Tell whether a word stands inside a name's quotation: 'the channel «Valley Today»'."""
    start, at = text.words[first].start, text.words[index].start
    before = text.document.text[max(0, start - 1) : at]
    behind = text.document.text[at : text.words[min(index + _BEFORE_CLOSING, len(text) - 1)].start]
    return any(_leaves_open(before, o, c) for o, c in _CLOSING.items() if c in behind)


def closes_quote(text: Text, first: int, end: int) -> bool:
    """Tell whether a quotation that holds the whole source ends behind its last word."""
    start = text.words[first].start
    behind = text.words[end - 1].end
    closing = _CLOSING.get(text.document.text[start - 1 : start])
    return closing is not None and text.document.text[behind : behind + 1] == closing


def _leaves_open(words: str, opening: str, closing: str) -> bool:
    """Tell whether a quotation that opens in some words goes on behind them."""
    opened = words.count(opening)
    return opened % 2 == 1 if opening == closing else opened > words.count(closing)


def with_quote(text: Text, span: Span) -> Span:
    """Take in the mark that closes a name's quotation: 'the «Valley» agency'."""
    whole = text.document.text
    quote, behind = whole[span.start : span.end], whole[span.end : span.end + 1]
    closes = any(behind == c and _leaves_open(quote, o, c) for o, c in _CLOSING.items())
    return Span(span.start, span.end + 1) if closes else span
