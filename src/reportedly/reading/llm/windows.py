"""Cuts a report into overlapping windows of whole sentences, each short enough to be asked."""

from collections.abc import Iterator, Sequence

from reportedly.language.document import Document
from reportedly.reading.findings import Span

LONGEST = 3000
"""Characters of a window: about 800 tokens, which leaves a small model room to answer."""

OVERLAP = 2
"""Sentences that two windows share, so that a name stands beside what refers back to it."""


def windows(document: Document, longest: int = LONGEST, overlap: int = OVERLAP) -> tuple[Span, ...]:
    """Give the windows of a document in text order; every sentence stands whole in one of them.

    A sentence longer than `longest` characters is cut at blanks: nothing in it is left out, but
    what stands across a cut is not found.
    """
    pieces = list(_pieces(document, longest))
    found: list[Span] = []
    first = 0
    while first < len(pieces):
        last = _fill(pieces, first, longest)
        found.append(Span(pieces[first].start, pieces[last - 1].end))
        if last == len(pieces):
            break
        first = max(first + 1, _back(pieces, first, last, longest, overlap))
    return tuple(found)


def _fill(pieces: Sequence[Span], first: int, longest: int) -> int:
    """Give the index after the last piece that still fits into a window from `first` on."""
    last = first + 1
    while last < len(pieces) and pieces[last].end - pieces[first].start <= longest:
        last += 1
    return last


def _back(pieces: Sequence[Span], first: int, last: int, longest: int, overlap: int) -> int:
    """Step back by the overlap, as far as that leaves room for the next piece."""
    start = last
    while start > max(first + 1, last - overlap):
        if pieces[last].end - pieces[start - 1].start > longest:
            break
        start -= 1
    return start


def _pieces(document: Document, longest: int) -> Iterator[Span]:
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end]
        start = sentence.start + len(text) - len(text.lstrip())
        end = sentence.start + len(text.rstrip())
        while end - start > longest:
            blank = document.text.rfind(" ", start + 1, start + longest)
            cut = blank if blank > start else start + longest
            yield Span(start, cut)
            start = cut
        if start < end:
            yield Span(start, end)
