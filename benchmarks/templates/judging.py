"""Judges each candidate in the light of the others and of the text, by small networks."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.templates.candidates import ROLES, Candidate
from benchmarks.templates.stages import WHOLE, First

Floats = NDArray[np.float32]
FILE = Path(__file__).with_name("judges.npz")
_RANKS = 5
_NEVER = -6.0
"""Log odds of what is no candidate of a role at all."""


class Judge:
    """Networks of one hidden layer that judge the candidates of one role; their mean counts."""

    def __init__(self, middle: Floats, across: Floats, out: Floats, scale: Floats) -> None:
        self._middle, self._across, self._out = middle, across, out
        self._scale = scale

    def chances(self, described: Floats) -> Floats:
        """Give the chance of each row to fill the role."""
        scaled = (described - self._scale[0]) / self._scale[1]
        hidden = np.maximum(np.einsum("nd,kdh->knh", scaled, self._middle) + self._across, 0)
        scores = np.einsum("knh,kh->kn", hidden, self._out[:, :-1]) + self._out[:, -1:]
        chances: Floats = (1 / (1 + np.exp(-scores))).mean(axis=0)
        return chances


@cache
def judges() -> dict[str, Judge]:
    """Load the judge of each role (made by `tools/train_template_weights.py`)."""
    with np.load(FILE, allow_pickle=False) as arrays:
        return unpacked(dict(arrays))


def unpacked(arrays: dict[str, NDArray[Any]]) -> dict[str, Judge]:
    """Make the judges of the arrays that the file holds."""
    names = ("middle", "across", "out", "scale")
    return {
        role: Judge(*(arrays[f"{role}.{name}"].astype(np.float32) for name in names))
        for role in ROLES
    }


def chances(first: First, found: Sequence[Candidate], relevant: float) -> list[float]:
    """Give the chance of each candidate to fill its role, as the judge of the role sees it."""
    if not found:
        return []
    numbers = described(first, found, relevant)
    roles = np.array([ROLES.index(candidate.role) for candidate in found])
    result = np.zeros(len(found))
    for place in np.unique(roles):
        result[roles == place] = judges()[ROLES[place]].chances(numbers[roles == place])
    return [float(chance) for chance in result]


def described(first: First, found: Sequence[Candidate], relevant: float) -> Floats:
    """Describe every candidate by numbers, one row for each.

    A row holds what the first stage says of the candidate, of its rivals, of the text and of the
    same words in other roles, where it stands, and how near the likeliest of each role.
    """
    odds = np.array([_log_odds(chance) for chance in first.each])
    about_text = [_log_odds(relevant), *(_log_odds(first.whole[name]) for name in WHOLE)]
    best = [_best(odds, found, role) for role in ROLES]
    by_words = {(c.role, c.words): float(o) for c, o in zip(found, odds, strict=True)}
    strongest = _strongest(odds, found)
    tops = [_log_odds(max(chances)) for chances in first.apart]
    rows = [
        [
            *_alone(odds, found, index),
            *_by_mentions(first.apart[index], tops, found, index),
            *about_text,
            *best,
            *(by_words.get((role, candidate.words), _NEVER) for role in ROLES),
            *(_nearness(candidate, strongest.get(role)) for role in ROLES),
        ]
        for index, candidate in enumerate(found)
    ]
    return np.array(rows, np.float32)


def _log_odds(chance: float) -> float:
    kept = min(max(chance, 1e-4), 1 - 1e-4)
    return float(np.log(kept / (1 - kept)))


def _best(odds: NDArray[np.float64], found: Sequence[Candidate], role: str) -> float:
    return max((float(o) for c, o in zip(found, odds, strict=True) if c.role == role), default=-6.0)


def _strongest(odds: NDArray[np.float64], found: Sequence[Candidate]) -> dict[str, Candidate]:
    """Give the likeliest candidate of each role."""
    order = sorted(range(len(found)), key=lambda at: float(odds[at]))
    return {found[at].role: found[at] for at in order}


def _alone(odds: NDArray[np.float64], found: Sequence[Candidate], index: int) -> list[float]:
    """Give a candidate's own odds, how it stands among its rivals, and where it is mentioned."""
    candidate, own = found[index], float(odds[index])
    rivals = [
        float(o)
        for at, (c, o) in enumerate(zip(found, odds, strict=True))
        if c.role == candidate.role and at != index
    ]
    rank = sum(other > own for other in rivals)
    ranks = [float(rank == place) for place in range(_RANKS)]
    ahead = own - max(rivals, default=_NEVER)
    mentions, place = np.log1p(len(candidate.tokens)), np.log1p(candidate.tokens[0])
    return [own, ahead, *ranks, float(mentions), float(place), np.log1p(len(rivals))]


def _by_mentions(
    chances: Sequence[float], tops: Sequence[float], found: Sequence[Candidate], index: int
) -> list[float]:
    """Give the likeliest mention's odds, how far they lead its rivals', and the mentions' mean."""
    role = found[index].role
    rivals = (top for at, top in enumerate(tops) if found[at].role == role and at != index)
    mean = sum(_log_odds(chance) for chance in chances) / len(chances)
    return [tops[index], tops[index] - max(rivals, default=_NEVER), mean]


def _nearness(candidate: Candidate, other: Candidate | None) -> float:
    """Give how near the mentions of two candidates come, from 0 to 1."""
    if other is None:
        return 0.0
    least = min(abs(one - two) for one in candidate.tokens for two in other.tokens)
    return float(1 / (1 + np.log1p(least)))
