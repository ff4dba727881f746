"""Tells what is said from when and where it is: 'LONDON, November 27 - …', 'said on Friday …'."""

import re

import msgspec

from reportedly.language.document import Document
from reportedly.language.english.datelines import own_words_start
from reportedly.reading.attribution.draft import Draft
from reportedly.reading.dates.vocabulary import WEEKDAYS
from reportedly.reading.findings import Span

_DAY = re.compile(
    rf"(?:(?:on|late|early) )*\b(?:{'|'.join(WEEKDAYS)})\b"
    r"(?: (?:morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})


def in_dateline(document: Document, index: int) -> bool:
    """Tell whether token `index` belongs to a dateline."""
    offset = document.tokens[index].start
    return offset < own_words_start(document.text, offset)


def past_dateline(document: Document, draft: Draft) -> Draft:
    """Cut a dateline off the source and the content of a draft."""
    source = without_dateline(document.text, draft.source)
    content = without_dateline(document.text, draft.content)
    if (source, content) == (draft.source, draft.content) or not content:
        return draft
    token = draft.source_token
    if token is not None and in_dateline(document, token):
        within = (c for c in document.children(token) if not in_dateline(document, c.index))
        token = next((c.index for c in within if c.pos in {"NOUN", "PROPN"}), None)
    source = source if token is not None else ()
    return msgspec.structs.replace(draft, source=source, source_token=token, content=content)


def without_dateline(text: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """Cut the dateline off spans that begin with it."""
    kept = []
    for span in spans:
        start = max(span.start, own_words_start(text, span.start))
        if start < span.end:
            kept.append(Span(start, span.end))
    return tuple(kept)


def past_day(document: Document, draft: Draft) -> Draft:
    """Cut the day of saying off a content: 'said on Friday he had met the mayor'."""
    first = draft.content[0]
    if not draft.cue or document.text[draft.cue[-1].end : first.start].strip():
        return draft
    day = _DAY.match(document.text, first.start, first.end)
    after = document.token_at(day.end()) + 1 if day else 0
    if day is None or not _opens_clause(document, after, first.end):
        return draft
    own = Span(document.tokens[after].start, first.end)
    return msgspec.structs.replace(draft, content=(own, *draft.content[1:]))


def _opens_clause(document: Document, index: int, end: int) -> bool:
    """Tell whether token `index` opens a clause with a subject of its own, or 'that'."""
    if index >= len(document.tokens) or document.tokens[index].start >= end:
        return False
    token = document.tokens[index]
    above = (token, *document.ancestors(index))
    subject = next((t for t in above if t.dep in _SUBJECTS), None)
    opens = subject is not None and document.subtree(subject.index)[0] == index
    return opens or token.lower == "that"
