"""Finds statements that something could not be verified or confirmed."""

import re
from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.model.content import Unverified
from reportedly.reading.findings import Finding, Span

_VERIFY = (
    r"(?:verif(?:y|ied)|confirm(?:ed)?|authenticated?|corroborated?|substantiated?|established?)"
)
_COULD = r"(?:could|can|has|have|had|was|were|is|are)"
_ADVERBS = r"(?:(?:immediately|independently|fully|yet|so far|been|be|officially|also) )*"
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_COULD} ?(?:not|n['’]t) {_ADVERBS}{_VERIFY}\b",
        rf"\b(?:neither|no(?:ne)?)\b[^.;\n]{{0,60}}? {_COULD} {_ADVERBS}{_VERIFY}\b",
        rf"\bcannot {_ADVERBS}{_VERIFY}\b",
        rf"\b(?:unable|impossible|not possible|hard) (?:for \w+ )?to {_ADVERBS}{_VERIFY}\b",
        rf"\b(?:has|have|had) yet to {_ADVERBS}{_VERIFY}\b",
        r"\b(?:no|without|lack of) (?:\w+ ){0,2}(?:confirmation|verification|corroboration)\b",
        rf"\b(?:not independently|yet to be|never been|not been) {_ADVERBS}{_VERIFY}\b",
        r"\b(?:unconfirmed|unverified|uncorroborated)\b(?! accounts? holder)",
    )
)
_STEMS = "verif confirm authenticat corroborat substantiat establish".split()
"""What every such statement has a word of."""


def find_unverified(document: Document) -> tuple[Finding, ...]:
    """Give the statements in `document` that something could not be verified, in text order."""
    if not may_state(document.text):
        return ()
    text = _one_line(document.text)
    spans = sorted({span for pattern in PATTERNS for span in _spans(pattern, text)})
    return tuple(_finding(document, span) for span in _outermost(spans))


def may_state(text: str) -> bool:
    """Tell a text that holds a word without which nothing is said to be unverified."""
    folded = text.casefold()
    return any(stem in folded for stem in _STEMS)


def _one_line(text: str) -> str:
    """Give `text` with every white space a plain one, offsets unchanged."""
    return re.sub(r"\s", " ", text)


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    return (match.span() for match in pattern.finditer(text))


def _outermost(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            yield start, end
            reached = end


def _finding(document: Document, cue: tuple[int, int]) -> Finding:
    """Anchor the finding at the clause around the cue, so that its words say what is meant."""
    token = document.token_at(cue[1] - 1)
    sentence = document.sentence_of(token)
    start, end = sentence.start, max(sentence.end, cue[1])
    start = min(start, cue[0])
    words = " ".join(document.text[start:end].split())
    return Finding(Span(start, end), token, Unverified(words))
