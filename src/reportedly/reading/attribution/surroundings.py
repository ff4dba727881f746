"""Describes each token of a document for the network that looks at its surroundings.

The parser's vectors tell of a token and the few beside it what a parser must know. The network
learns from them, and from the signs given here, what matters to attribution: whether a quotation
is open, what word of saying stands near, where sentences and paragraphs begin.
"""

from collections.abc import Iterator
from functools import cache

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.attribution.signs import Described, word

QUOTATION_MARKS = frozenset({'"', "''", "“", "”", "``"})
_TYPED_ALIKE = frozenset({'"', "''"})
"""Marks that open and close alike."""
_OPENING = frozenset({"“", "``"})


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
        signs = (
            f"word={word(token)}",
            f"tag={token.tag}",
            f"dep={token.dep}",
            f"quoted={quoted}|{mark}",
            f"opens={opens}",
            kinds.get(token.lemma, "lex="),
        )
        yield Described(signs, (token.index,))


@cache
def _kinds() -> dict[str, str]:
    """Give the sign of each word of the cue lexicon."""
    return {lemma: f"lex={known.kind.value}" for lemma, known in cue_words().items()}


def _quoted_after(mark: Token, quoted: bool) -> bool:
    """Tell whether a quotation is open after a mark; it ends with its paragraph at the latest."""
    return not quoted if mark.text in _TYPED_ALIKE else mark.text in _OPENING
