"""A claim's passage with enough of the text around it to judge it by."""

import msgspec

from reportedly.model.claim import Claim
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
    text, start, end = report.text, claim.passage.start, claim.passage.end
    first = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    line_end = text.find("\n", end)
    last = min(len(text) if line_end < 0 else line_end, end + AROUND)
    return Context(
        before=text[first:start],
        quote=claim.passage.quote,
        after=text[end:last],
        cut_before=first > 0 and text[first - 1] != "\n",
        cut_after=last < len(text) and text[last] != "\n",
    )
