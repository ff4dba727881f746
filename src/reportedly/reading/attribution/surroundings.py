"""Describes each token of a document for the network that looks at its surroundings.

The parser's vectors tell of a token and the few beside it what a parser must know. The network
learns from them, and from the signs given here, what matters to attribution: whether a quotation
is open, what word of saying stands near, where sentences and paragraphs begin.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.attribution.signs import Described, word

QUOTATION_MARKS = frozenset({'"', "''", "“", "”", "``"})
_TYPED_ALIKE = frozenset({'"', "''"})
"""Marks that open and close alike."""
_OPENING = frozenset({"“", "``"})
_KEPT = 8192
"""Descriptions that are kept in mind: those of one kind of place in a sentence are alike."""


def described_tokens(document: Document) -> Iterator[Described]:
    """Describe every token by its word and grammar, and by where it stands."""
    kinds = _kinds()
    opening = {sentence.first for sentence in document.sentences}
    quoted, end = False, 0
    for token in document.tokens:
        paragraph = token.index == 0 or "\n" in document.text[end : token.start]
        end = token.end
        mark = token.text in QUOTATION_MARKS
        quoted = quoted and not paragraph
        if mark:
            quoted = _quoted_after(token, quoted)
        opens = "p" if paragraph else "s" if token.index in opening else ""
        kind = kinds.get(token.lemma, "lex=")
        where = _where(token.tag, token.dep, quoted, mark, opens, kind)
        yield Described((f"word={word(token)}", *where), (token.index,))


@lru_cache(_KEPT)
def _where(tag: str, dep: str, quoted: bool, mark: bool, opens: str, kind: str) -> tuple[str, ...]:
    """Give the signs of a token but for its word: the same few thousand, over and over."""
    return f"tag={tag}", f"dep={dep}", f"quoted={quoted}|{mark}", f"opens={opens}", kind


@cache
def _kinds() -> dict[str, str]:
    """Give the sign of each word of the cue lexicon."""
    return {lemma: f"lex={known.kind.value}" for lemma, known in cue_words().items()}


def _quoted_after(mark: Token, quoted: bool) -> bool:
    """Tell whether a quotation is open after a mark; it ends with its paragraph at the latest."""
    return not quoted if mark.text in _TYPED_ALIKE else mark.text in _OPENING
