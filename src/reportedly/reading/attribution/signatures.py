"""Finds the name that signs a quotation: '“We heard it fall.” — Mira Dolan, teacher'."""

import re

from reportedly.language.document import Document
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.quotations import Quotation
from reportedly.reading.findings import Span

_SIGNATURE = re.compile(r"\s*(?P<dash>[―—–]|--?)\s*(?P<name>[^\W\d_][^\n]{1,80})(?=\n|$)")
_STOPS = re.compile(r"[.!?]\s+\w|[“\"”]")
_VERBAL = frozenset({"VERB", "AUX"})


def signed(document: Document, quote: Quotation) -> Draft | None:
    """Draft the attribution of a quotation that a dash and a name follow, on its line or the next.

    What follows must be a name to the end of its line, without a verb before its first comma.
    """
    found = _SIGNATURE.match(document.text, quote.end)
    if found is None or _STOPS.search(found["name"]):
        return None
    name = found["name"].split(",")[0].rstrip()
    start = found.start("name")
    first, last = document.token_at(start), document.token_at(start + len(name) - 1)
    tokens = document.tokens[first : last + 1]
    if any(t.pos in _VERBAL for t in tokens) or not any(t.text[:1].isupper() for t in tokens):
        return None
    return Draft(
        cue_token=max(first - 1, 0),
        lemma=":",
        frame=Frame.LABEL,
        cue=(Span(found.start("dash"), found.end("dash")),),
        source=(Span(start, start + len(name)),),
        source_token=last,
        content=(Span(quote.start, quote.end),),
    )
