"""Recognises datelines by their form: 'LONDON, November 27 - …', 'Kyiv, 3 May (Agency) — …'."""

import re

from reportedly.language.document import Document
from reportedly.reading.findings import Span

_LINE = re.compile(
    r"[ \t]*[\[(]?(?P<place>[^\W\d_][\w.'’/ -]{1,38}?)"
    r"(?P<rest>(?:,[ \t][\w. ]{2,30}?){0,3}(?:[ \t]?[(\[][^)\]\n]{1,60}[)\]])?[\])]?)"
    r"(?P<mark>[ \t]?(?:--?|–|—)|:)\s"
)
_MOST_WORDS = 4
_LATEST_LINE = 400
"""Code points from the start of the text beyond which no dateline's date is looked for."""


def stands_in_dateline(text: str, span: Span) -> bool:
    """Tell whether `span` lies in the words before the dash that opens its line.

    A place in capitals is enough; one in ordinary letters needs a date or an agency beside it.
    """
    start = text.rfind("\n", 0, span.start) + 1
    line = _LINE.match(text, start)
    if line is None or span.end > line.end("rest"):
        return False
    place, rest = line["place"], line["rest"]
    if len(place.split()) > _MOST_WORDS or not all(w[0].isupper() for w in place.split()):
        return False
    sourced = any(sign in "([" or sign.isdigit() for sign in rest)
    return sourced or (place.isupper() and line["mark"] != ":")


def in_dateline(document: Document, span: Span) -> bool:
    """Tell whether the date at `span` belongs to a dateline near the start of the text."""
    return span.start <= _LATEST_LINE and stands_in_dateline(document.text, span)
