"""One disagreement between gold and prediction, and how the worst of many are chosen."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

SHOWN = 50
A_DOCUMENT = 3
"""Disagreements shown of one document at most, so that the page is of many."""


class Mark(NamedTuple):
    """Code points `start` to `end` of the text, half-open; `side` is 'gold' or 'ours'."""

    start: int
    end: int
    side: str


class Disagreement(NamedTuple):
    """One thing on which gold and prediction differ.

    `kind` sorts it ('missed', 'spurious', …), `badness` ranks it within its kind, `gold` and `ours`
    say what each side holds, line by line, and `marks` show where in `text`.
    """

    document: str
    kind: str
    badness: float
    gold: tuple[str, ...]
    ours: tuple[str, ...]
    text: str
    marks: tuple[Mark, ...] = ()


def worst(found: Iterable[Disagreement], shown: int = SHOWN) -> list[Disagreement]:
    """Choose the worst of each kind, kinds in proportion to how often they occur."""
    by_kind: dict[str, list[Disagreement]] = defaultdict(list)
    for one in sorted(found, key=lambda d: (-d.badness, d.document, d.marks)):
        by_kind[one.kind].append(one)
    shares = _shares({kind: len(group) for kind, group in by_kind.items()}, shown)
    told: Counter[str] = Counter()
    chosen: list[Disagreement] = []
    for kind in sorted(shares, key=lambda k: (-len(by_kind[k]), k)):
        chosen += _first(by_kind[kind], shares[kind], told)
    return chosen


def _first(group: Sequence[Disagreement], count: int, told: Counter[str]) -> list[Disagreement]:
    """Take `count` of a kind, of documents of which enough is shown only for want of others."""
    fresh: list[Disagreement] = []
    rest: list[Disagreement] = []
    for one in group:
        if len(fresh) < count and told[one.document] < A_DOCUMENT:
            told[one.document] += 1
            fresh.append(one)
        else:
            rest.append(one)
    return [*fresh, *rest][:count]


def _shares(counts: dict[str, int], shown: int) -> dict[str, int]:
    """Share `shown` places among kinds: at least one for each, the rest by largest remainder."""
    total = sum(counts.values())
    if total <= shown:
        return counts
    exact = {kind: count * shown / total for kind, count in counts.items()}
    given = {kind: max(1, int(value)) for kind, value in exact.items()}
    for kind in sorted(exact, key=lambda k: (int(exact[k]) - exact[k], k)):
        if sum(given.values()) >= shown:
            break
        given[kind] += 1
    while sum(given.values()) > shown:
        given[max(given, key=lambda k: (given[k], k))] -= 1
    return given
