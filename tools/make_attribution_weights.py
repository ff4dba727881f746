"""Makes the tables of weights in reading/attribution from articles with marked attributions.

Usage, from the repository's root: PYTHONPATH=. python tools/make_attribution_weights.py TRAIN.jsonl

Each line of TRAIN holds `text` and `attributions` with the spans of `source`, `cue` and `content`.
The tables hold grammar, pronouns and the lemmas of common words, each with a weight that rests on
several articles, and no sentence of the data.
"""

import bisect
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import linear
import numpy as np

from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.reading.attribution import judge
from reportedly.reading.attribution.context import features
from reportedly.reading.attribution.drafts import drafts
from reportedly.reading.attribution.quotations import Quotation, quotations
from reportedly.reading.attribution.speech import after_quote, before_quote

_ROOM = Path(judge.__file__).parent
_HEADING = """Log-odds that a draft is an attribution, by feature (see context.py).
Made by tools/make_attribution_weights.py: grammar and common words, no text."""
_VERB_HEADING = """How often a verb beside a quotation introduces it (lemma, rate).
Made by tools/make_attribution_weights.py."""
_WORD = re.compile(r"\w+|[^\w\s]")
_AGREEING = 0.5
"""Overlap (words shared over words covered) from which two spans count as the same."""

Pair = list[int]


class Article(NamedTuple):
    """A parsed article with its marked attributions."""

    document: Document
    gold: list[dict[str, list[Pair]]]


class Marked(NamedTuple):
    """One marked attribution as sets of word numbers."""

    source: frozenset[int]
    content: frozenset[int]
    cue: frozenset[int]


class Words:
    """The words of a text by number, so that spans can be compared as sets."""

    def __init__(self, text: str) -> None:
        self._spans = [m.span() for m in _WORD.finditer(text)]
        self._starts = [start for start, _ in self._spans]

    def covered(self, spans: Iterable[Pair]) -> frozenset[int]:
        """Give the numbers of the words that the spans touch."""
        found: set[int] = set()
        for start, end in spans:
            number = max(0, bisect.bisect_right(self._starts, start) - 1)
            while number < len(self._spans) and self._spans[number][0] < end:
                if self._spans[number][1] > start:
                    found.add(number)
                number += 1
        return frozenset(found)


def articles(path: Path) -> Iterator[Article]:
    """Read and parse the marked articles."""
    with path.open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield Article(english().parse(row["text"]), row["attributions"])


def overlap(first: frozenset[int], second: frozenset[int]) -> float:
    """Give the share of words in common; two empty sets agree."""
    return len(first & second) / len(first | second) if first or second else 1.0


def examples(article: Article) -> Iterator[linear.Example]:
    """Give the features of every draft, and how well it agrees with what was marked."""
    document = article.document
    words = Words(document.text)
    marked = [
        Marked(*(words.covered(a[k]) for k in ("source", "content", "cue"))) for a in article.gold
    ]
    by_word = defaultdict(set)
    for number, one in enumerate(marked):
        for word in one.content:
            by_word[word].add(number)
    quotes = quotations(document.text)
    for draft in (d for group in drafts(document) for d in group):
        source = words.covered([s.start, s.end] for s in draft.source)
        content = words.covered([s.start, s.end] for s in draft.content)
        near = {number for word in content for number in by_word[word]}
        target = max((agreement(source, content, marked[n]) for n in near), default=0.0)
        start = document.tokens[draft.cue_token].start
        yield features(document, draft, any(q.start <= start < q.end for q in quotes)), target


def agreement(source: frozenset[int], content: frozenset[int], gold: Marked) -> float:
    """Give 0 for no match, 0.6 for a rough one, up to 1 where source and content are exact."""
    of_source, of_content = overlap(source, gold.source), overlap(content, gold.content)
    if min(of_source, of_content) < _AGREEING:
        return 0.0
    return 0.6 + 0.2 * (of_source == 1) + 0.2 * (of_content == 1)


def introducers(article: Article) -> Iterator[tuple[str, bool]]:
    """Give each verb beside a marked quotation, and whether it is the cue of it."""
    document = article.document
    quotes = quotations(document.text)
    cues = {a["content"][0][0]: a["cue"] for a in article.gold if a["content"]}
    for number, quote in enumerate(quotes):
        if quote.start not in cues:
            continue
        for index in _beside(document, quotes, number, quote):
            token = document.tokens[index]
            if token.pos == "VERB":
                yield token.lemma, any(s <= token.start < e for s, e in cues[quote.start])


def _beside(
    document: Document, quotes: tuple[Quotation, ...], number: int, quote: Quotation
) -> Iterator[int]:
    before = quotes[number - 1].end if number else 0
    after = quotes[number + 1].start if number + 1 < len(quotes) else len(document.text)
    yield from after_quote(document, quote, after)
    yield from before_quote(document, quote, before)


def verb_rates(pairs: Iterable[tuple[str, bool]]) -> dict[str, float]:
    """Give, for each verb, how often it introduces; a verb seen to do so once is left out."""
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for lemma, introduces in pairs:
        seen[lemma] += 1
        right[lemma] += introduces
    return {lemma: count / (seen[lemma] + 1) for lemma, count in right.items() if count > 1}


def slope(sums: linear.Floats, targets: linear.Floats) -> linear.Floats:
    """Derive the logistic loss."""
    result: Any = 1 / (1 + np.exp(-sums)) - targets
    return np.asarray(result)


def main(path: Path) -> None:
    """Fit both tables and write them."""
    read = list(articles(path))
    found = [example for article in read for example in examples(article)]
    weights = linear.fit(found, slope, start=-2.0, ridge=1.0, least=4, rounds=300)
    names = linear.name_like(article.document for article in read)
    weights = linear.without(weights, names)
    linear.write(_ROOM / "weights.tsv", _HEADING, weights, least=0.15)
    rates = verb_rates(pair for article in read for pair in introducers(article))
    linear.write(_ROOM / "quote_verbs.tsv", _VERB_HEADING, rates, least=0.1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
