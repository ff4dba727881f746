"""Tells what stands in a dateline, which says when and where a report was written."""

from reportedly.language.document import Document
from reportedly.language.english.datelines import dateline
from reportedly.reading.findings import Span

_LATEST_LINE = 400
"""Code points from the start of the text beyond which no dateline's date is looked for."""


def stands_in_dateline(text: str, span: Span) -> bool:
    """Tell whether `span` lies in the words before the dash that opens its line."""
    line = dateline(text, text.rfind("\n", 0, span.start) + 1)
    return line is not None and span.end <= line[0]


def in_dateline(document: Document, span: Span) -> bool:
    """Tell whether the date at `span` belongs to a dateline near the start of the text."""
    return span.start <= _LATEST_LINE and stands_in_dateline(document.text, span)
