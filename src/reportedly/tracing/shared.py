"""The passages that two texts share: verbatim, trimmed, re-headlined, lifted or reworded."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import msgspec

from reportedly.model.report import Report
from reportedly.tracing.prints import GRAM
from reportedly.tracing.short import Side, counts_otherwise, is_short_copy
from reportedly.tracing.words import Word, words

ENOUGH_WORDS = 20
"""Common words that make a passage shared. Stock phrases and sign-off lines are shorter, and so are
short texts: `short.py` says when one of those is a copy."""

ENOUGH_ARABIC_WORDS = 14
"""The same in Arabic, which writes articles, particles and pronouns as one with the word: a post
that says as much as twenty English words has some fourteen."""

_ARABIC = re.compile("[\u0621-\u064a]")

_MAX_GAP = 10
"""Words in a row that an editor may have put in, cut or changed inside a shared passage."""

_MIN_DENSITY = 0.5
"""Part of a shared passage's words that must stand in both texts, in the same order."""

_FULL_WORDS = 40
_SHORT_DENSITY = 0.7
"""Passages with fewer words in common than `_FULL_WORDS` are denser: a few stock phrases in a row
are none."""

QUOTED_WORDS = 10
"""Words of a quotation that make it a shared passage where another text has nearly all of them."""

_QUOTED_SHARE = 0.9

_QUOTATION = re.compile('“[^”]*”|„[^“”]*[“”]|«[^»]*»|"[^"\n]*"')

_STOCK = 4
"""A run of words that comes more often than this in one text is stock and starts no match."""

Stretch = tuple[int, int, int, int]
"""`start_a, end_a, start_b, end_b`: code points of a passage in the first and second text."""


class SharedText(msgspec.Struct, frozen=True):
    """What two reports have in common. `first` is the report with the smaller id.

    `passages` are the aligned stretches, half-open, in the first text's order. `share` is the
    part of the shorter text's words that stands in them, 0 to 1.
    """

    first: str
    second: str
    passages: tuple[Stretch, ...]
    share: float


@dataclass(frozen=True, order=True)
class _Run:
    """`length` consecutive equal words, from word `a` of one text and word `b` of the other."""

    a: int
    b: int
    length: int


_Chain = list[_Run]
"""Runs in the order of both texts, with small gaps: a shared passage in the making."""


def shared_text(first: Report, second: Report) -> SharedText | None:
    """Find the passages that two reports share, or None. The order of the two does not matter."""
    one, other = sorted((first, second), key=lambda report: report.id)
    in_a, in_b = _indexed(one.text), _indexed(other.text)
    a, b = in_a.words, in_b.words
    shorter = min(len(a), len(b))
    sides = (one.text, a), (other.text, b)
    found = _apart(_chains(_runs(in_a.grams, in_b.grams)))
    chains = [
        c for c in found if _counts(c, *sides) or _quotes(c, in_a.quotations, in_b.quotations)
    ]
    if not chains:
        return None
    passages = tuple(sorted(_stretch(chain, a, b) for chain in chains))
    common = sum(_matched(chain) for chain in chains)
    return SharedText(one.id, other.id, passages, round(min(1.0, common / shorter), 4))


class _Indexed(NamedTuple):
    """A text's words, and where each run of `GRAM` words stands among them."""

    words: list[Word]
    grams: dict[tuple[str, ...], list[int]]
    quotations: list[tuple[int, int]]
    """Words that stand between quotation marks: from and up to which, half-open."""


@lru_cache(maxsize=256)
def _indexed(text: str) -> _Indexed:
    # Cached, since one report is compared with many.
    found = words(text)
    plain = [word.text for word in found]
    grams: dict[tuple[str, ...], list[int]] = {}
    for i, gram in enumerate(zip(*(plain[n:] for n in range(GRAM)), strict=False)):
        grams.setdefault(gram, []).append(i)
    return _Indexed(found, grams, list(_quotations(text, found)))


def _quotations(text: str, found: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Give the stretches of enough words between quotation marks."""
    starts = [word.start for word in found]
    for match in _QUOTATION.finditer(text):
        first = bisect_left(starts, match.start())
        last = bisect_left(starts, match.end())
        if last - first >= QUOTED_WORDS:
            yield first, last


def _runs(
    in_a: dict[tuple[str, ...], list[int]], in_b: dict[tuple[str, ...], list[int]]
) -> list[_Run]:
    """Find the longest runs of at least `GRAM` equal words."""
    seeds = {
        (i, j)
        for gram in in_a.keys() & in_b.keys()
        if len(in_a[gram]) <= _STOCK and len(in_b[gram]) <= _STOCK
        for i in in_a[gram]
        for j in in_b[gram]
    }
    starts = sorted((i, j) for i, j in seeds if (i - 1, j - 1) not in seeds)
    return [_Run(i, j, _steps(i, j, seeds) + GRAM - 1) for i, j in starts]


def _steps(i: int, j: int, seeds: set[tuple[int, int]]) -> int:
    steps = 0
    while (i + steps, j + steps) in seeds:
        steps += 1
    return steps


def _chains(runs: Iterable[_Run]) -> list[_Chain]:
    """Put runs that follow each other closely in both texts into one chain each."""
    done: list[_Chain] = []
    growing: list[_Chain] = []
    for run in runs:
        over = [chain for chain in growing if run.a - _end(chain)[0] > _MAX_GAP]
        done += over
        growing = [chain for chain in growing if chain not in over]
        near = [chain for chain in growing if _follows(chain, run)]
        if near:
            min(near, key=lambda chain: abs(_drift(chain[-1], run))).append(run)
        else:
            growing.append([run])
    return [*done, *growing]


def _end(chain: _Chain) -> tuple[int, int]:
    last = chain[-1]
    return last.a + last.length, last.b + last.length


def _follows(chain: _Chain, run: _Run) -> bool:
    end_a, end_b = _end(chain)
    return 0 <= run.a - end_a <= _MAX_GAP and 0 <= run.b - end_b <= _MAX_GAP


def _drift(one: _Run, other: _Run) -> int:
    return (other.a - one.a) - (other.b - one.b)


def _matched(chain: _Chain) -> int:
    return sum(run.length for run in chain)


def _apart(chains: Iterable[_Chain]) -> list[_Chain]:
    """Keep, of chains that overlap in either text, the one with most words in common."""
    kept: list[_Chain] = []
    for chain in sorted(chains, key=lambda c: (-_matched(c), c)):
        if not any(_overlap(chain, other) for other in kept):
            kept.append(chain)
    return kept


def _overlap(one: _Chain, other: _Chain) -> bool:
    """Tell whether two chains claim the same words of either text.

    A few words at the seam are let be: paragraphs put in another order often begin alike.
    """
    (end_a, end_b), (other_a, other_b) = _end(one), _end(other)
    in_a = min(end_a, other_a) - max(one[0].a, other[0].a)
    in_b = min(end_b, other_b) - max(one[0].b, other[0].b)
    return max(in_a, in_b) > GRAM


def _counts(chain: _Chain, first: Side, second: Side) -> bool:
    end_a, end_b = _end(chain)
    longest = max(end_a - chain[0].a, end_b - chain[0].b)
    matched = _matched(chain)
    if matched < (_MIN_DENSITY if matched >= _FULL_WORDS else _SHORT_DENSITY) * longest:
        return False
    runs = [(run.a, run.b, run.length) for run in chain]
    if matched >= ENOUGH_WORDS or is_short_copy(runs, first, second):
        return True
    arabic = matched >= ENOUGH_ARABIC_WORDS and _in_arabic(chain, first[1])
    return arabic and not counts_otherwise(runs, first, second)


def _in_arabic(chain: _Chain, words: Sequence[Word]) -> bool:
    common = [words[run.a + n].text for run in chain for n in range(run.length)]
    return 2 * sum(bool(_ARABIC.match(word)) for word in common) > len(common)


def _quotes(
    chain: _Chain, in_a: Sequence[tuple[int, int]], in_b: Sequence[tuple[int, int]]
) -> bool:
    """Tell whether a chain holds nearly all of a quotation in either text."""
    in_first = [(run.a, run.a + run.length) for run in chain]
    in_second = [(run.b, run.b + run.length) for run in chain]
    return any(
        _within(runs, quotation) >= _QUOTED_SHARE * (quotation[1] - quotation[0])
        for runs, quotations in ((in_first, in_a), (in_second, in_b))
        for quotation in quotations
    )


def _within(runs: Iterable[tuple[int, int]], stretch: tuple[int, int]) -> int:
    """Count the words of runs that lie in a stretch."""
    return sum(max(0, min(end, stretch[1]) - max(start, stretch[0])) for start, end in runs)


def _stretch(chain: _Chain, a: Sequence[Word], b: Sequence[Word]) -> Stretch:
    end_a, end_b = _end(chain)
    return (a[chain[0].a].start, a[end_a - 1].end, b[chain[0].b].start, b[end_b - 1].end)
