"""Recognises the date of a dateline ('LONDON, November 27 - …'), which dates the report."""

import re

from reportedly.language.document import Document
from reportedly.reading.findings import Span

_BEFORE = re.compile(
    r"(?:^|\n)[ \t]*[\[(]?[^\Wa-z][^a-z\n]{0,50}(?:\([^)\n]*\))?[,:]?\s*$|"
    r"(?:^|\n)[ \t]*[^\W\da-z][\w .'’-]{1,40},\s*$"
)
_AFTER = re.compile(r"\s?(?:[(\[][^)\]\n]{1,60}[)\]])?\s?(?:--?|–|—|:)\s")
_REACH = 70
_LATEST_LINE = 400
"""Code points from the start of the text beyond which no dateline is looked for."""


def in_dateline(document: Document, span: Span) -> bool:
    """Tell whether the date at `span` stands between a place in capitals and a dash."""
    if span.start > _LATEST_LINE:
        return False
    before = document.text[max(0, span.start - _REACH) : span.start]
    if span.start <= _REACH:
        before = "\n" + before
    return bool(_BEFORE.search(before)) and bool(_AFTER.match(document.text, span.end))
