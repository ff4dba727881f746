"""Finds the phrases of a word list in a parsed text, whatever their hyphens, number and tense."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, TypeVar

import msgspec

from reportedly.language.document import Document, Token

Value = TypeVar("Value")

_HYPHENS = frozenset("-‐‑–")
_SINGULARS = (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("sses", "ss"), ("xes", "x"), ("s", ""))


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word to match: the token it stands in, and the forms it may be listed under."""

    token: int
    forms: tuple[str, ...]


class Match(msgspec.Struct, Generic[Value], frozen=True):
    """A phrase of a list found at tokens `first` up to `last` (half-open)."""

    first: int
    last: int
    value: Value


def normal_words(document: Document) -> tuple[Word, ...]:
    """Give the words of `document` with hyphens dropped and hyphenated tokens taken apart."""
    found: list[Word] = []
    for token in document.tokens:
        if "-" in token.lower:
            found += _parts(token)
        elif token.text not in _HYPHENS and "/" not in token.text:
            found.append(Word(token.index, _forms(token.lower, token.lemma)))
    return tuple(found)


def _parts(token: Token) -> list[Word]:
    """Take a word with hyphens apart; one of a path or an address is none."""
    parts = () if "/" in token.text else token.lower.split("-")
    return [Word(token.index, _forms(part, part)) for part in parts if part]


@lru_cache(maxsize=65_536)
def _forms(lower: str, lemma: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((lower, lemma, singular(lower))))


@lru_cache(maxsize=16_384)
def singular(word: str) -> str:
    """Give the singular of a regular plural ('buses' excepted: it gives 'buse'), or `word`."""
    if len(word) < 4 or word.endswith("ss"):
        return word
    for ending, replacement in _SINGULARS:
        if word.endswith(ending):
            return word[: len(word) - len(ending)] + replacement
    return word


class PhraseTable(Generic[Value]):
    """A list of phrases, each with what it stands for; the longest phrase wins."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in entries:
            words = tuple(phrase.lower().replace("-", " ").split())
            self._by_first.setdefault(words[0], []).append((words, value))
        for phrases in self._by_first.values():
            phrases.sort(key=lambda entry: -len(entry[0]))

    def phrases(self) -> Iterator[tuple[str, ...]]:
        """Give every phrase of the list, word by word in lower case."""
        return (phrase for phrase, _ in self.entries())

    def entries(self) -> Iterator[tuple[tuple[str, ...], Value]]:
        """Give every phrase of the list with what it stands for."""
        for entries in self._by_first.values():
            yield from entries

    def find(self, words: tuple[Word, ...]) -> Iterator[Match[Value]]:
        """Give the matches in text order, none overlapping another."""
        past, apart = 0, self._by_first.keys().isdisjoint
        for position, word in enumerate(words):
            if position < past or apart(word.forms):
                continue
            match = self._longest(words, position)
            if match is not None:
                length, value = match
                past = position + length
                yield Match(word.token, words[past - 1].token + 1, value)

    def _longest(self, words: tuple[Word, ...], position: int) -> tuple[int, Value] | None:
        best: tuple[int, Value] | None = None
        for form in words[position].forms:
            for phrase, value in self._by_first.get(form, ()):
                if best is not None and len(phrase) <= best[0]:
                    break
                if _matches(phrase, words, position):
                    best = (len(phrase), value)
                    break
        return best


def _matches(phrase: tuple[str, ...], words: tuple[Word, ...], position: int) -> bool:
    if position + len(phrase) > len(words):
        return False
    return all(
        part in words[position + offset].forms for offset, part in enumerate(phrase) if offset
    )


def is_dotted(token: Token) -> bool:
    """Tell initials with their full stops, 'U.S.', from the name of a town."""
    return token.text.count(".") > 1 and token.text.replace(".", "").isupper()
