"""Gives words their parts of speech and lemmas by the model's own rules, worked out once a word.

The model's attribute ruler tries all its patterns on every token, which takes a sixth of a whole
parse. Nearly every pattern looks at one token alone; what it gives, and the lemma that follows from
it, is remembered by the token's word, its tag and its relation. Where a pattern of several tokens
fits, the model's own components run on the text, so that the result is always theirs.

One rule is added to theirs, of spelling: a short verb doubles its last letter before '-ed' and
'-ing', so that 'staged' and 'raped' are of 'stage' and 'rape', where theirs give 'stag' and 'rap'.
"""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language as SpacyLanguage
    from spacy.pipeline import AttributeRuler
    from spacy.tokens import Doc, Token

COMPONENTS = ("attribute_ruler", "lemmatizer")
"""The components of the pipeline whose work is done here."""

_ASKED = frozenset({"LOWER", "ORTH", "TEXT", "IS_SPACE", "TAG", "DEP"})
_GIVEN = frozenset({"POS", "MORPH", "LEMMA"})
"""What a pattern may ask of a token, and what it may give it, for its answer to be remembered."""

_DOUBLING = re.compile(r"[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]")
"""A verb of one short syllable, whose last letter is doubled before an ending."""

Word = tuple[int, int, int]
"""A token as the rules see it: the hashes of its text, its tag and its relation."""

Pattern = Mapping[str, Any]

Grammar = tuple[str, str]
"""A part of speech and a lemma."""


class Rules:
    """The rules of one pipeline for parts of speech and lemmas."""

    def __init__(self, pipeline: "SpacyLanguage") -> None:
        self._all: list[Any] = [pipeline.get_pipe(name) for name in COMPONENTS]
        self._verbs = _verbs(self._all[1])
        patterns = self._all[0].patterns
        single = [pattern for pattern in patterns if _is_single(pattern)]
        self._single = _ruler(pipeline, single)
        self._others = _ruler(pipeline, [p for p in patterns if not _is_single(p)])
        self._told_apart, self._any = _relations(pipeline, single)
        self._known: dict[Word, Grammar] = {}

    def grammar(self, doc: "Doc", words: Sequence[Word]) -> list[Grammar]:
        """Give the part of speech and lemma of each token of a tagged and parsed text."""
        if self._others.match(doc):
            return self._read(doc, self._all)
        told_apart, known, other = self._told_apart, self._known, self._any
        asked = [(text, tag, dep if dep in told_apart else other) for text, tag, dep in words]
        missing = [word for word in dict.fromkeys(asked) if word not in known]
        if missing:
            self._learn(doc, missing)
        return [known[word] for word in asked]

    def _learn(self, doc: "Doc", words: Sequence[Word]) -> None:
        from spacy.tokens import Doc

        strings = doc.vocab.strings
        listed = Doc(doc.vocab, words=[strings[text] for text, _, _ in words])
        for token, (_, tag, dep) in zip(listed, words, strict=True):
            token.tag, token.dep = tag, dep
        found = self._read(listed, [self._single, *self._all[1:]])
        self._known.update(zip(words, found, strict=True))

    def _read(self, doc: "Doc", components: Sequence[Any]) -> list[Grammar]:
        for component in components:
            component(doc)
        return [(token.pos_, self._lemma(token)) for token in doc]

    def _lemma(self, token: "Token") -> str:
        lemma = token.lemma_.lower()
        if token.pos_ != "VERB" or f"{lemma}e" not in self._verbs:
            return lemma
        undoubled = token.lower_ in (f"{lemma}ed", f"{lemma}ing")
        return f"{lemma}e" if undoubled and _DOUBLING.fullmatch(lemma) else lemma


def _verbs(lemmatizer: Any) -> Container[str]:
    """Give the verbs that a lemmatizer knows."""
    return frozenset(lemmatizer.lookups.get_table("lemma_index").get("verb", ()))


def _ruler(pipeline: "SpacyLanguage", patterns: Iterable[Pattern]) -> "AttributeRuler":
    from spacy.pipeline import AttributeRuler

    ruler = AttributeRuler(pipeline.vocab)
    ruler.add_patterns(patterns)  # type: ignore[arg-type]
    return ruler


def _is_single(pattern: Pattern) -> bool:
    """Tell whether a pattern looks at one token alone, and asks and gives what is remembered."""
    ways = pattern["patterns"]
    one = all(len(way) == 1 and _ASKED.issuperset(way[0]) for way in ways)
    return one and _GIVEN.issuperset(pattern["attrs"])


def _relations(
    pipeline: "SpacyLanguage", patterns: Iterable[Pattern]
) -> tuple[frozenset[int], int]:
    """Give the relations that the patterns tell apart, and one that stands for all the others."""
    asked = " ".join(str(w[0].get("DEP", "")) for one in patterns for w in one["patterns"])
    labels = pipeline.get_pipe("parser").labels  # type: ignore[attr-defined]
    hashes = pipeline.vocab.strings
    other = next((hashes[label] for label in labels if label not in asked), 0)
    return frozenset(hashes[label] for label in labels if label in asked), other
