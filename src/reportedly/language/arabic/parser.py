"""Gives Arabic text as a document of tokens and sentences, without syntax."""

from collections.abc import Iterator, Sequence
from functools import cache

from reportedly.language.arabic.folding import fold
from reportedly.language.arabic.tokens import ends_sentence, tokens_in
from reportedly.language.document import Document, Sentence, Token
from reportedly.language.english.blocks import blocks
from reportedly.language.protocol import EntitiesAt

_POS = {"word": "X", "number": "NUM", "other": "X", "mark": "PUNCT"}


class Arabic:
    """The Arabic language: words by their letters, sentences by their marks and lines.

    Tokens carry their folded form in `lower` and `lemma`; `pos` tells words (X), numbers written
    in digits (NUM) and marks (PUNCT); no relation among them is known, so that each is its own
    head. Clitics are not cut off (see `clitics`): a passage may begin with them.
    """

    code = "ar"
    version = "folded-3"

    def parse(self, text: str) -> Document:
        """Tokenise `text`; the same text always gives the same document."""
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for start, end in blocks(text):
            _append(text, start, end, tokens, sentences)
        return Document(text, self.code, tuple(tokens), tuple(sentences))

    def parse_all(
        self, texts: Sequence[str], entities_at: EntitiesAt | None = None
    ) -> Iterator[Document]:
        """Tokenise many texts, each by itself; no entities are looked for."""
        return map(self.parse, texts)

    def outline(self, texts: Sequence[str]) -> Iterator[Document]:
        """Tokenise many texts, which is all that a parse does."""
        return map(self.parse, texts)


def _append(
    text: str, start: int, end: int, tokens: list[Token], sentences: list[Sentence]
) -> None:
    """Add the tokens and sentences of one block."""
    first = len(tokens)
    for sort, begins, ends in tokens_in(text, start, end):
        tokens.append(_token(text, sort, begins, ends, len(tokens), len(sentences)))
        if sort == "mark" and ends_sentence(text, begins, ends):
            first = _close(tokens, sentences, first)
    _close(tokens, sentences, first)


def _token(text: str, sort: str, start: int, end: int, index: int, sentence: int) -> Token:
    written = text[start:end]
    folded = fold(written)
    return Token(
        index=index,
        start=start,
        end=end,
        text=written,
        lower=folded,
        lemma=folded,
        pos=_POS[sort],
        tag=sort,
        dep="",
        head=index,
        sentence=sentence,
    )


def _close(tokens: list[Token], sentences: list[Sentence], first: int) -> int:
    """End the sentence that began with token `first`; give where the next begins."""
    if len(tokens) > first:
        span = tokens[first].start, tokens[-1].end
        sentences.append(Sentence(len(sentences), first, len(tokens), *span))
    return len(tokens)


@cache
def arabic() -> Arabic:
    """Give the Arabic language (entry point 'ar')."""
    return Arabic()
