"""Turns articles with marked attributions into what the attribution network learns from."""

import bisect
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from reportedly.language.document import Document
from reportedly.language.english.parser import english
from reportedly.reading.attribution.options import Contents, Group, Options, Text
from reportedly.reading.attribution.quotations import Quotation, quotations
from reportedly.reading.attribution.select import grouped
from reportedly.reading.attribution.signs import Described
from reportedly.reading.attribution.speech import after_quote, before_quote, speeches
from reportedly.reading.findings import Span

_WORD = re.compile(r"\w+|[^\w\s]")
_AGREEING = 0.8
"""Overlap of source and of content from which a draft answers to a mark without a common cue."""
_LEAST = 0.3
"""Overlap from which the nearest content or source is learned where none is exact."""

Pieces = tuple[tuple[int, int], ...]
Words = frozenset[int]


class Article(NamedTuple):
    """A parsed article with its marked attributions."""

    document: Document
    gold: list[dict[str, list[list[int]]]]


class Mark(NamedTuple):
    """One marked attribution: pieces of text, and the numbers of their words."""

    source: Pieces
    content: Pieces
    cue_words: Words
    source_words: Words
    content_words: Words


class Example(NamedTuple):
    """A cue with, where it was marked, the shares of what its content and source should be.

    `options` are the possible contents, `speakers` the possible sources. Shares sum to 1, or are
    empty where nothing comes near what was marked.
    """

    cue: Described
    marked: bool
    options: Contents | None = None
    contents: tuple[float, ...] = ()
    speakers: tuple[Described, ...] = ()
    sources: tuple[float, ...] = ()


class Counter:
    """The words of a text by number, so that spans can be compared as sets."""

    def __init__(self, text: str) -> None:
        self._spans = [m.span() for m in _WORD.finditer(text)]
        self._starts = [start for start, _ in self._spans]

    def covered(self, pieces: Iterable[Iterable[int]]) -> Words:
        """Give the numbers of the words that the pieces touch."""
        found: set[int] = set()
        for start, end in pieces:
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


def examples(article: Article, rates: dict[str, float]) -> list[Example]:
    """Give an example for every cue that has drafts; `rates` are those of quotation verbs."""
    document = article.document
    quotes = quotations(document.text)
    found = speeches(document, quotes, lambda lemma: rates.get(lemma, 0.0))
    groups = grouped(document, quotes, found)
    counter = Counter(document.text)
    marks = [_mark(document.text, counter, gold) for gold in article.gold]
    answers = _answers(document, counter, groups, marks)
    whole = Text(document, quotes)
    result = []
    for group in groups:
        cue = whole.cue(group)
        mark = answers.get(group.cue)
        if mark is None:
            result.append(Example(cue, marked=False))
        else:
            result.append(_marked(document, counter, Options(whole, group, cue), mark))
    return result


def _mark(text: str, counter: Counter, gold: dict[str, list[list[int]]]) -> Mark:
    return Mark(
        _trimmed(text, gold["source"]),
        _trimmed(text, gold["content"]),
        *(counter.covered(gold[part]) for part in ("cue", "source", "content")),
    )


def _trimmed(text: str, pieces: list[list[int]]) -> Pieces:
    found = []
    for start, end in pieces:
        inner = text[start:end]
        left = start + len(inner) - len(inner.lstrip())
        found.append((left, start + len(inner.rstrip())))
    return tuple(sorted(piece for piece in found if piece[0] < piece[1]))


def _answers(
    document: Document, counter: Counter, groups: list[Group], marks: list[Mark]
) -> dict[int, Mark]:
    """Pair cues with marks, one to one, the best pairs first."""
    pairs = []
    for group in groups:
        token = document.tokens[group.cue]
        words = counter.covered([(token.start, token.end)])
        contents = [counter.covered(_pieces(d.content)) for d in group.drafts]
        sources = [counter.covered(_pieces(d.source)) for d in group.drafts]
        around = frozenset[int]().union(*contents)
        for number, mark in enumerate(marks):
            same = bool(words & mark.cue_words)
            if not same and not around & mark.content_words:
                continue
            content = max(overlap(c, mark.content_words) for c in contents)
            source = max(overlap(s, mark.source_words) for s in sources)
            if same or min(content, source) > _AGREEING:
                bonus = (0.4 if token.pos == "VERB" else 0.3) if same else 0.0
                pairs.append((bonus + content + source / 2, group.cue, number))
    answers: dict[int, Mark] = {}
    taken: set[int] = set()
    for _, cue, number in sorted(pairs, reverse=True):
        if cue not in answers and number not in taken:
            answers[cue] = marks[number]
            taken.add(number)
    return answers


def _pieces(spans: tuple[Span, ...]) -> Pieces:
    return tuple((span.start, span.end) for span in spans)


def overlap(first: Words, second: Words) -> float:
    """Give the share of words in common; two empty sets agree."""
    return len(first & second) / len(first | second) if first or second else 1.0


def _marked(document: Document, counter: Counter, options: Options, mark: Mark) -> Example:
    found = options.contents
    contents = [_pieces(found.draft(n).content) for n in range(len(found))]
    sources = [_pieces(speaker.spans) for speaker in options.speakers]
    wanted = _without_later_quotations(document.text, mark.content)
    return Example(
        options.cue,
        True,
        found,
        _shares(counter, contents, wanted, mark.content_words),
        tuple(options.sources),
        _shares(counter, sources, {mark.source}, mark.source_words),
    )


def _without_later_quotations(text: str, content: Pieces) -> set[Pieces]:
    """Give a content whole, and without the quotations that carry it on: rules add those."""
    wanted = {content}
    while len(content) > 1 and text[content[-1][0]] in "\"“'‘":
        content = content[:-1]
        wanted.add(content)
    return wanted


def _shares(
    counter: Counter, found: list[Pieces], wanted: set[Pieces], words: Words
) -> tuple[float, ...]:
    exact = [1.0 if one in wanted else 0.0 for one in found]
    if any(exact):
        return tuple(share / sum(exact) for share in exact)
    near = [overlap(counter.covered(one), words) for one in found]
    best = max(near, default=0.0)
    if best < _LEAST:
        return ()
    nearest = [1.0 if one == best else 0.0 for one in near]
    return tuple(share / sum(nearest) for share in nearest)


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
