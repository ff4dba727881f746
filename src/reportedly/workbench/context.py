"""A claim's passage with enough of the text around it to judge it by."""

import msgspec

from reportedly.model.claim import Claim
from reportedly.model.passage import Passage
from reportedly.model.report import Report

AROUND = 240
"""Characters shown on each side, at most; paragraphs are not crossed."""


class Context(msgspec.Struct, frozen=True):
    """Text before and after a passage; `cut` tells where more of its paragraph was left out."""

    before: str
    quote: str
    after: str
    cut_before: bool
    cut_after: bool


def context_of(report: Report, claim: Claim) -> Context:
    """Give the passage of `claim` inside its paragraph."""
    text, passage = report.text, claim.passage
    shown = Passage.around(text, passage.start, passage.end, AROUND)
    return Context(
        before=text[shown.start : passage.start],
        quote=passage.quote,
        after=text[passage.end : shown.end],
        cut_before=shown.start > 0 and text[shown.start - 1] != "\n",
        cut_after=shown.end < len(text) and text[shown.end] != "\n",
    )
