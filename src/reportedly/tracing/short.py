"""Whether a short text is a copy: nearly all of its words, and no telling word put in for another.

Short statements of one kind share a stock phrase ('… people were killed in …') and differ in the
few words that tell: numbers, names, a denial. A copy changes others, or adds and drops words.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from reportedly.tracing.words import Word

WHOLE_WORDS = 8
WHOLE_SHARE = 0.8
"""A text of which this part, and at least `WHOLE_WORDS` words, stand in another is a copy."""

EXACT_WORDS = 6
"""Words from which a text that stands whole in another, word for word, is a copy."""

_NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    hundreds thousand thousands dozen dozens scores several many few
    """.split()
)
_DENYING = frozenset("no not never nor neither nobody none without denies denied deny".split())

_ARABIC_NUMBER = re.compile(
    "[وبل]?(?:احد|واحد|اثنان|اثنا|اثن|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عشر)(?:ة|ين|ون|ات|ي|)$"
)
"""Numbers in words, as they are folded."""

_SENTENCE_ENDS = ".!?:;…\n«»“”\"'•—–-|"
"""What may stand before a word that is written with a capital for its place alone."""

_REACH = 5
"""Words beyond a gap in which what stands in the other text's gap may stand too."""

Run = tuple[int, int, int]
"""`length` equal words from word `a` of one text and word `b` of the other: (a, b, length)."""

Side = tuple[str, Sequence[Word]]
"""A text, and its words."""


def is_short_copy(runs: Sequence[Run], first: Side, second: Side) -> bool:
    """Tell whether the shorter of two texts is a copy, by the runs of words that both have.

    Runs stand in the order of both texts. The order of the two texts does not matter.
    """
    matched = sum(length for _, _, length in runs)
    shorter = min(len(first[1]), len(second[1]))
    if matched == shorter and len(runs) == 1:
        return matched >= EXACT_WORDS
    if matched < WHOLE_WORDS or matched < WHOLE_SHARE * shorter:
        return False
    return not any(_tells(one, other) for one, other in _gaps(runs, first, second))


def counts_otherwise(runs: Sequence[Run], first: Side, second: Side) -> bool:
    """Tell whether one text has a number where the other has another: 'six' for 'eight'."""
    return any(
        one and other and one.isdisjoint(other)
        for one, other in (
            (_counts(gap.telling), _counts(beside.telling))
            for gap, beside in _gaps(runs, first, second)
        )
    )


def _counts(words: Iterable[str]) -> frozenset[str]:
    return frozenset(
        word
        for word in words
        if word in _NUMBERS or any(map(str.isdigit, word)) or _ARABIC_NUMBER.match(word)
    )


@dataclass(frozen=True)
class _Gap:
    """Words of one text where the runs leave a gap: those that tell, and all in reach of it."""

    telling: frozenset[str]
    reach: frozenset[str]
    empty: bool


def _gaps(runs: Sequence[Run], first: Side, second: Side) -> Iterable[tuple[_Gap, _Gap]]:
    """Give what stands in each text before, between and after the runs.

    Of what stands before and after, as much as the shorter has of it: the rest of a long text
    takes the place of nothing.
    """
    ends = [(0, 0), *((a + n, b + n) for a, b, n in runs)]
    starts = [*((a, b) for a, b, _ in runs), (len(first[1]), len(second[1]))]
    for index, (end, start) in enumerate(zip(ends, starts, strict=True)):
        outer = min(start[0] - end[0], start[1] - end[1])
        for_side = partial(_gap, before=index == 0, after=index == len(runs), outer=outer)
        yield for_side(first, end[0], start[0]), for_side(second, end[1], start[1])


def _gap(side: Side, start: int, end: int, *, before: bool, after: bool, outer: int) -> _Gap:
    text, words = side
    near = far = words[start:end]
    if before:
        near, far = near[len(near) - outer :], far[max(0, len(far) - outer - _REACH) :]
    elif after:
        near, far = near[:outer], far[: outer + _REACH]
    telling = frozenset(word.text for word in near if _is_telling(text, word))
    return _Gap(telling, frozenset(word.text for word in far), not near)


def _is_telling(text: str, word: Word) -> bool:
    written = text[word.start : word.end]
    if word.text in _NUMBERS or word.text in _DENYING or any(map(str.isdigit, written)):
        return True
    if written.lower() == written.upper():
        # A script without capitals hides its names: any word may be one.
        return True
    before = text[: word.start].rstrip(" \t")
    return written[0].isupper() and bool(before) and before[-1] not in _SENTENCE_ENDS


def _tells(one: _Gap, other: _Gap) -> bool:
    """Tell whether words that tell were put in for others, or a denial was put in."""
    replaced = not (one.telling <= other.reach and other.telling <= one.reach)
    denied = (one.telling ^ other.telling) & _DENYING
    return bool(denied) or (replaced and not (one.empty or other.empty))
