"""Holds the examples of many articles in flat arrays, so that batches are cut from them quickly."""

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import linear
import numpy as np
from attribution_examples import Article, Example, examples
from numpy.typing import NDArray

from reportedly.reading.attribution.options import Contents
from reportedly.reading.attribution.signs import Described
from reportedly.reading.attribution.surroundings import described_tokens

Numbers = NDArray[np.int64]
CONTENT = ("frame", "start", "end", "whole")
PARTS = ("token", "cue", *CONTENT, "speaker")


class Things(NamedTuple):
    """All things described of one part, article by article.

    `signs` lists the signs by number; `numbers` holds those of one thing after the other, from
    `starts[n]` up to `starts[n + 1]`; `tokens` the tokens that count in their article (-1 for
    none), and `article` the number of that article.
    """

    signs: list[str]
    numbers: Numbers
    starts: Numbers
    tokens: Numbers
    article: Numbers

    def signs_of(self, which: Numbers) -> tuple[Numbers, Numbers]:
        """Give where in `numbers` the signs of some things stand, and where each thing begins."""
        lengths = self.starts[which + 1] - self.starts[which]
        begins = np.cumsum(lengths) - lengths
        places = np.arange(lengths.sum()) + np.repeat(self.starts[which] - begins, lengths)
        return places, begins


class Choices(NamedTuple):
    """What is chosen among, option by option: contents or sources of marked cues.

    `places` gives for each part the number of the thing that an option is made of; options of one
    cue with the same `key` are the same words; `right` tells what people marked.
    """

    places: dict[str, Numbers]
    key: Numbers
    right: NDArray[np.bool_]
    article: Numbers


class Corpus(NamedTuple):
    """The examples of all articles: `vectors` holds the rows of their tokens, one after the other.

    `firsts` gives the first token of each article, and the count of all tokens at the end.
    """

    things: dict[str, Things]
    marked: NDArray[np.bool_]
    contents: Choices
    sources: Choices
    vectors: NDArray[np.float16]
    firsts: Numbers
    names: frozenset[str]


def gathered(read: Sequence[Article], rates: dict[str, float]) -> Corpus:
    """Gather the examples of `read`; `rates` are those of quotation verbs."""
    gatherer = _Gatherer()
    for number, article in enumerate(read):
        gatherer.add(number, article, examples(article, rates))
    documents = [article.document for article in read]
    tables = [d.vectors for d in documents if d.vectors is not None]
    relations = frozenset(token.dep for d in documents for token in d.tokens)
    return Corpus(
        {part: gatherer.things[part].gathered() for part in PARTS},
        np.array(gatherer.marked, np.bool_),
        gatherer.contents.gathered(),
        gatherer.sources.gathered(),
        np.concatenate(tables).astype(np.float16),
        np.cumsum([0, *(len(t) for t in tables)]),
        linear.name_like(documents) - relations,  # 'mark' is a relation and a name
    )


class _ThingsInMaking:
    def __init__(self) -> None:
        self._signs: dict[str, int] = {}
        self._numbers, self._article = array("q"), array("q")
        self._starts = array("q", [0])
        self._tokens: list[tuple[int, ...]] = []

    def add(self, article: int, described: Iterable[Described]) -> int:
        """Add what is described in an article; give the number of the first."""
        first = len(self._tokens)
        for one in described:
            self._numbers.extend(self._signs.setdefault(s, len(self._signs)) for s in one.signs)
            self._starts.append(len(self._numbers))
            self._tokens.append(one.tokens)
            self._article.append(article)
        return first

    def gathered(self) -> Things:
        tokens = np.array(self._tokens, np.int64).reshape(len(self._tokens), -1)
        flat = (np.array(one, np.int64) for one in (self._numbers, self._starts, self._article))
        numbers, starts, article = flat
        return Things(list(self._signs), numbers, starts, tokens, article)


class _ChoicesInMaking:
    def __init__(self, *parts: str) -> None:
        self._places = {part: array("q") for part in parts}
        self._key, self._article = array("q"), array("q")
        self._right: list[bool] = []

    def add(self, article: int, places: dict[str, Iterable[int]], key: Sequence[int]) -> None:
        for part, numbers in places.items():
            self._places[part].extend(numbers)
        self._key.extend(key)
        self._article.extend([article] * len(key))

    def mark(self, shares: Sequence[float]) -> None:
        self._right += [share > 0 for share in shares]

    def gathered(self) -> Choices:
        places = {part: np.array(numbers, np.int64) for part, numbers in self._places.items()}
        key, article = np.array(self._key, np.int64), np.array(self._article, np.int64)
        return Choices(places, key, np.array(self._right, np.bool_), article)


class _Gatherer:
    def __init__(self) -> None:
        self.things = {part: _ThingsInMaking() for part in PARTS}
        self.marked: list[bool] = []
        self.contents = _ChoicesInMaking("cue", *CONTENT)
        self.sources = _ChoicesInMaking("cue", "speaker")

    def add(self, number: int, article: Article, found: Iterable[Example]) -> None:
        """Add an article with its examples."""
        self.things["token"].add(number, described_tokens(article.document))
        for example in found:
            cue = self.things["cue"].add(number, [example.cue])
            self.marked.append(example.marked)
            if example.options is not None and example.contents:
                self._add_contents(number, cue, example.options)
                self.contents.mark(example.contents)
            if example.sources:
                self._add_sources(number, cue, example)

    def _add_contents(self, article: int, cue: int, found: Contents) -> None:
        count = len(found)
        firsts = {p: self.things[p].add(article, getattr(found, f"{p}s")) for p in CONTENT}
        places: dict[str, Iterable[int]] = {"cue": [cue] * count}
        for part, of in (("frame", found.of_frame), ("start", found.of_start)):
            places[part] = [firsts[part] + number for number in of]
        places["end"] = [firsts["end"] + number for number in found.of_end]
        places["whole"] = range(firsts["whole"], firsts["whole"] + count)
        self.contents.add(article, places, found.of_words())

    def _add_sources(self, article: int, cue: int, example: Example) -> None:
        count = len(example.speakers)
        first = self.things["speaker"].add(article, example.speakers)
        places = {"cue": [cue] * count, "speaker": range(first, first + count)}
        self.sources.add(article, places, range(count))
        self.sources.mark(example.sources)
