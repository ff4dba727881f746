"""Finds the sources that open a line: 'Mayor: five dead', past 'UPDATE 14:20 —' and the like."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.language.document import Document, Token
from reportedly.model.source import SourceKind
from reportedly.reading.attribution.datelines import in_dateline
from reportedly.reading.attribution.draft import Draft, Frame
from reportedly.reading.attribution.headings import heading_end
from reportedly.reading.attribution.kinds import kind_of_words, source_words
from reportedly.reading.attribution.phrases import spans_of
from reportedly.reading.attribution.sorts import SPEAKING, never_speaks, sort_of
from reportedly.reading.findings import Span

LONGEST = 7
"""Tokens before the colon in 'Mayor: five dead'."""
_VERBAL = frozenset({"VERB", "AUX"})
_NEWS = frozenset("breaking latest live news report reports reporting update updates".split())
_WHENCE = frozenset({"from", "in", "out"})
_QUOTING = frozenset("\"“‘'«„")
_FIELDS = frozenset(
    """casualties victims dead killed deaths injured wounded missing toll fatalities losses damage
    location place area date time when where what who weapon weapons target targets incident event
    status result province governorate county countryside oblast prefecture""".split()
)
"""What a form asks for before its colon, or where a report puts what follows."""


def label_drafts(document: Document, colon: Token) -> Iterator[Draft]:
    """Draft 'Mayor: five dead in shelling', where a short name or office opens the line.

    A heading of the newsroom's own ('BREAKING', 'Photo', 'UPDATE 14:20 —') is nobody's name, and
    'news from Osk' says whence it comes.
    """
    opening = heading_end(document.text, colon.start)
    if opening >= colon.start:
        return
    label = document.tokens[document.token_at(opening) : colon.index]
    if not 0 < len(label) <= LONGEST or in_dateline(document, label[0].index):
        return
    if any(t.pos in _VERBAL or t.sentence < colon.sentence for t in label):
        return
    if any(news.lower in _NEWS and of.lower in _WHENCE for news, of in pairwise(label)):
        return
    content = spans_of(document, range(colon.index + 1, block_end(document, colon)))
    head = _head(label)
    if content and not never_speaks(document, head.index) and head.lower not in _FIELDS:
        source = (Span(label[0].start, label[-1].end),)
        cue = (Span(colon.start, colon.end),)
        frame = _frame(document, label, head, content[0])
        yield Draft(colon.index, ":", frame, cue, source, head.index, content)


def _head(label: Sequence[Token]) -> Token:
    """Give the noun that a label hangs on: the ministry of 'Ministry of Health'."""
    nouns = [t for t in label if t.pos in {"NOUN", "PROPN"}]
    outer = (t for t in reversed(nouns) if not label[0].index <= t.head <= label[-1].index)
    return next(outer, nouns[-1] if nouns else label[-1])


def _frame(document: Document, label: Sequence[Token], head: Token, content: Span) -> str:
    """Name a label's frame: what is surely a source, what may be one, and what tells nothing."""
    if sort_of(document, head.index) not in SPEAKING:
        return f"{Frame.LABEL}:other"
    told = kind_of_words(list(label)) is not SourceKind.UNKNOWN
    sure = (
        told or names_source(head) or (head.pos == "PROPN" and opens_quoted(document.text, content))
    )
    return Frame.LABEL if sure else f"{Frame.LABEL}:{head.pos.lower()}"


def opens_quoted(text: str, content: Span) -> bool:
    """Tell whether a content opens with a quotation mark."""
    return text[content.start] in _QUOTING


def names_source(token: Token) -> bool:
    """Tell whether a token is a word for a source."""
    return token.lemma in source_words() or token.lower in source_words()


def block_end(document: Document, token: Token) -> int:
    """Give the index after the last token of the line that `token` stands in."""
    line_end = document.text.find("\n", token.end)
    return document.token_at(line_end if line_end >= 0 else len(document.text)) + 1
