"""Parts the fillers of one type of incident into incidents, by how likely two share one."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, combinations_with_replacement

import numpy as np
from numpy.typing import NDArray

from benchmarks.templates.candidates import FIVE, Candidate
from benchmarks.templates.judging import Line
from benchmarks.templates.observed import Observed, type_of
from reportedly.language.document import Token

Floats = NDArray[np.float32]
SUFFERING = ("Target", "Victim")
"""Roles whose fillers each belong to one incident, as those who did it may not."""
APART, ALSO = 0.25, 1.0
"""Log odds under which groups stay apart, and over which others belong to a further group."""
MOST = 5
"""Incidents of one type that are told apart in a text."""
_LONG = 400
"""Tokens beyond which nobody looks at what stands between two mentions."""
_FAR = 5
_ROLES = tuple(combinations_with_replacement(sorted(FIVE), 2))
_CUES = (
    "another also meanwhile other later same earlier yesterday today previously moreover addition "
    "separate second simultaneously elsewhere first last recent several series since ago"
).split()
"""Words between two mentions that go on with one incident, or begin the next."""


class Pairs:
    """Tells of the fillers of one text and type how likely two of them share an incident."""

    def __init__(self, seen: Observed, kind: str, line: Line | None = None) -> None:
        self._seen, self._kind, self._line = seen, kind, line
        self._tokens = seen.document.tokens
        self._events = [(f.token, type_of(f.content)) for f in seen.events]
        self._known: dict[frozenset[int], float] = {}

    def odds(self, one: Candidate, other: Candidate) -> float:
        """Give the log odds that two fillers share an incident."""
        key = frozenset((id(one), id(other)))
        if key not in self._known and self._line:
            self._known[key] = float(self._line.odds(self.row(one, other)[None])[0])
        return self._known[key]

    def row(self, one: Candidate, other: Candidate) -> Floats:
        """Give the numbers of a pair, by its mentions that stand nearest to each other."""
        nearest = min((abs(a - b), a, b) for a in one.tokens for b in other.tokens)
        distance, (first, last) = nearest[0], sorted(nearest[1:])
        between = self._tokens[first + 1 : last] if distance < _LONG else ()
        far, roles = np.log1p(distance), tuple(sorted((one.role, other.role)))
        both = [float(roles == pair) for pair in _ROLES]
        numbers = [
            far,
            np.log1p(abs(one.tokens[0] - other.tokens[0])),
            *self._sentences_apart(first, last),
            *_told_between(between),
            self._share_head(first, last),
            *self._events_near(first, last),
            *self._counts(one, other),
            *both,
            *(far * is_pair for is_pair in both),
        ]
        return np.array(numbers, np.float32)

    def _sentences_apart(self, first: int, last: int) -> list[float]:
        apart = self._tokens[last].sentence - self._tokens[first].sentence
        return [np.log1p(apart), *(float(min(apart, _FAR) == at) for at in range(_FAR + 1))]

    def _share_head(self, first: int, last: int) -> float:
        one, other = self._tokens[first].head, self._tokens[last].head
        return float(one in (other, last) or other == first)

    def _events_near(self, first: int, last: int) -> list[float]:
        """Tell whether both stand nearest to one event, or one type; and what events part them."""
        if not self._events:
            return [0.0] * 4
        near, nearer = (
            min(self._events, key=lambda event: abs(event[0] - at)) for at in (first, last)
        )
        parting = [kind for at, kind in self._events if first < at < last]
        same = [float(near[0] == nearer[0]), float(near[1] == nearer[1])]
        return [*same, np.log1p(len(parting)), np.log1p(parting.count(self._kind))]

    def _counts(self, one: Candidate, other: Candidate) -> list[float]:
        counts = (len(one.tokens), len(other.tokens))
        return [np.log1p(counts).sum(), np.log1p(max(counts)), self._length]

    @cached_property
    def _length(self) -> float:
        return float(np.log1p(len(self._tokens)))


def _told_between(between: Sequence[Token]) -> Iterator[float]:
    """Tell of the words between two mentions: places, times, and each of _CUES."""
    entities = [token.entity for token in between]
    words = {token.lower for token in between}
    yield np.log1p(sum(entity in ("GPE", "LOC") for entity in entities))
    yield np.log1p(sum(entity in ("DATE", "TIME") for entity in entities))
    yield from (float(cue in words) for cue in _CUES)


def part(pairs: Pairs, own: Sequence[Candidate]) -> list[tuple[Candidate, ...]]:
    """Part fillers of one type into incidents: all in one where nothing parts what suffers.

    The likeliest groups of sufferers are joined first, by the mean over their pairs. Others go to
    the group that they most likely share an incident with, and to every one they surely share.
    """
    groups = _groups(pairs, [c for c in own if c.role in SUFFERING])
    if len(groups) < 2:
        return [tuple(own)]
    found = [list(group) for group in groups]
    for candidate in own:
        if candidate.role not in SUFFERING:
            odds = [_between(pairs, [candidate], group) for group in groups]
            for group, one in zip(found, odds, strict=True):
                if one == max(odds) or one > ALSO:
                    group.append(candidate)
    return [tuple(group) for group in found]


def _groups(pairs: Pairs, hit: Sequence[Candidate]) -> list[list[Candidate]]:
    groups = [[candidate] for candidate in hit]
    while len(groups) > 1:
        near = max(combinations(groups, 2), key=lambda two: _between(pairs, *two))
        if _between(pairs, *near) < APART and len(groups) <= MOST:
            break
        groups = [group for group in groups if group not in near] + [near[0] + near[1]]
    return groups


def _between(pairs: Pairs, one: Sequence[Candidate], other: Sequence[Candidate]) -> float:
    odds = [pairs.odds(a, b) for a in one for b in other]
    return sum(odds) / len(odds)
