"""Finds the phrases of a table among the words of an Arabic text, whatever clitics they carry."""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Generic, TypeVar

import msgspec

from reportedly.language.arabic.clitics import after_clitics, stems, without_article
from reportedly.language.arabic.folding import fold
from reportedly.language.document import Document, Token
from reportedly.reading.arabic.posters import poster_spans
from reportedly.reading.findings import Span

V = TypeVar("V")

_KNOWN_WORDS = 32_768
"""Words of which each table remembers what they open."""
_SKIPPED = frozenset("_#\"'“”‘’«»*`")
"""Marks that stand inside what is said without parting it: quotation marks, hashtags."""
_ARTICLE = "ال"
_HAMZA = frozenset("أإآ")
"""Letters that look like the article's first once folded, and never open it."""


class Text:
    """The words of a document without its light marks and its posters' names, in one list.

    Indexes of words are used throughout `reading.arabic`; `token` leads back to the document.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        posters = tuple(poster_spans(document.text))
        self.words: tuple[Token, ...] = tuple(
            token
            for token in document.tokens
            if token.text not in _SKIPPED
            and not any(name.start <= token.start < name.end for name in posters)
        )

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def _indexes(self) -> tuple[int, ...]:
        return tuple(word.index for word in self.words)

    def range_of(self, first: int, last: int) -> tuple[int, int]:
        """Give the words among the document's tokens `first` up to `last`, half-open."""
        return bisect.bisect_left(self._indexes, first), bisect.bisect_left(self._indexes, last)

    def span(self, first: int, last: int) -> Span:
        """Give the code points from word `first` to the word before `last`."""
        return Span(self.words[first].start, self.words[last - 1].end)

    def quote(self, first: int, last: int) -> str:
        """Give the words as they stand in the text."""
        span = self.span(first, last)
        return self.document.text[span.start : span.end]

    def token(self, index: int) -> int:
        """Give the document's token at word `index`."""
        return self.words[index].index

    def sentences(self) -> Iterator[tuple[int, int]]:
        """Give the word range of every sentence that has words."""
        first = 0
        for index in range(1, len(self.words) + 1):
            ended = index == len(self.words)
            if ended or self.words[index].sentence != self.words[first].sentence:
                yield first, index
                first = index

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(last for first, last in self.sentences() for _ in range(first, last))

    def sentence_end(self, index: int) -> int:
        """Give where the sentence of word `index` ends (half-open)."""
        return self._ends[index]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(first for first, last in self.sentences() for _ in range(first, last))

    def sentence_start(self, index: int) -> int:
        """Give the first word of the sentence of word `index`."""
        return self._starts[index]

    def same_sentence(self, one: int, other: int) -> bool:
        """Tell whether two words stand in one sentence."""
        return self.words[one].sentence == self.words[other].sentence


def carries_article(text: Text, index: int) -> bool:
    """Tell whether a word has the article, behind what is joined to it: 'by the', 'for the'."""
    return any(word.startswith(_ARTICLE) for _, word in after_clitics(text.words[index].lower))


def begins_with_and(text: Text, index: int) -> bool:
    """Tell whether a word begins with the letter of 'and', which is joined to what follows it."""
    return text.words[index].lower.startswith("و")


class Match(msgspec.Struct, Generic[V], frozen=True):
    """A phrase found at words `first` up to `last` (half-open)."""

    first: int
    last: int
    value: V


class Phrases(Generic[V]):
    """Phrases with their values. A longer phrase is preferred to a shorter one.

    A word matches when one of its readings without clitics is the phrase's word; the article
    makes no difference.
    """

    def __init__(self, rows: Iterable[tuple[str, V]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], V]]] = {}
        for phrase, value in rows:
            words = tuple(_key(word) for word in phrase.split())
            self._by_first.setdefault(words[0], []).append((words[1:], value))
        self._opened_by = lru_cache(_KNOWN_WORDS)(self._opening)

    def _opening(self, folded: str) -> tuple[tuple[tuple[str, ...], V], ...]:
        """Give what may follow a word with each phrase's value: the whole word's phrases first."""
        return tuple(entry for stem in stems(folded) for entry in self._by_first.get(stem, ()))

    def at(self, text: Text, index: int, last: int | None = None) -> Match[V] | None:
        """Give the longest phrase that begins at word `index` and ends by `last`."""
        opened = self._opened_by(text.words[index].lower)
        if not opened:
            return None
        end = len(text) if last is None else last
        best: Match[V] | None = None
        for rest, value in opened:
            reach = index + 1 + len(rest)
            longer = best is None or reach > best.last
            if not longer or reach > end:
                continue
            if not rest or _follows(text.words[index + 1 : reach], rest):
                best = Match(index, reach, value)
        return best

    def all(self, text: Text, first: int, last: int) -> Iterator[Match[V]]:
        """Give the phrases among words `first` up to `last`, none overlapping, in order."""
        index = first
        while index < last:
            found = self.at(text, index, last)
            if found is not None:
                yield found
            index = found.last if found is not None else index + 1


def _key(word: str) -> str:
    """Give what a table's word is found by: without its article, which no hamza opens.

    'ألفان' ('two thousand') begins with the letters of the article, once folded, and has none.
    """
    return fold(word) if word[:1] in _HAMZA else without_article(fold(word))


def _follows(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    for token, word in zip(tokens, words, strict=True):  # asked of each word: a loop is quicker
        if word != token.lower and word not in stems(token.lower):
            return False
    return True
