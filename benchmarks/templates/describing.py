"""Describes texts and candidates by numbers: what the first stage and the encoder say of them."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.templates.candidates import ROLES, Candidate
from benchmarks.templates.heard import Heard
from benchmarks.templates.stages import WHOLE, First

Floats = NDArray[np.float32]
_RANKS, _RANKS_HEARD = 5, 3
_NEVER = -6.0
"""Log odds of what is no candidate of a role at all."""
_LEAST = 1e-3
"""Candidates of a role that are expected in any text at least."""


def text_row(first: First, heard: Heard, found: Sequence[Candidate]) -> Floats:
    """Give the numbers of a text: its own odds, the best of each role, and how many to expect."""
    seen = [_log_odds(chance) for chance in first.each]
    expected = [
        sum(
            1 / (1 + np.exp(-odds))
            for odds, c in zip(heard.each, found, strict=True)
            if c.role == r
        )
        for r in ROLES
    ]
    return np.array(
        [
            *(_log_odds(first.whole[name]) for name in WHOLE),
            *(_best(seen, found, role) for role in ROLES),
            *heard.whole,
            *(_best(heard.each, found, role) for role in ROLES),
            *np.log(np.array(expected) + _LEAST),
        ],
        np.float32,
    )


def candidate_rows(
    first: First, heard: Heard, found: Sequence[Candidate], told: Mapping[str, float]
) -> Floats:
    """Give the numbers of every candidate, one row for each.

    A row holds what the first stage and the encoder say of the candidate, of its rivals, of the
    text and of the same words in other roles, where it stands, and how near the likeliest of each
    role; and what is `told` by the text as judged.
    """
    seen = [_log_odds(chance) for chance in first.each]
    tops = [_log_odds(max(chances)) for chances in first.apart]
    about_text = [
        _log_odds(told[WHOLE[0]]),
        *(_log_odds(first.whole[name]) for name in WHOLE),
        *(_best(seen, found, role) for role in ROLES),
        *heard.whole,
        *(_log_odds(told[name]) for name in WHOLE[1:]),
    ]
    strongest = _strongest(seen, found)
    seen_by_words, heard_by_words = _by_words(seen, found), _by_words(heard.each, found)
    rows = [
        [
            *_among_rivals(seen, found, index, _RANKS),
            *_where(candidate, found),
            *_by_mentions(first.apart[index], tops, found, index),
            *_heard(heard, found, index),
            *about_text,
            *(seen_by_words.get((role, candidate.words), _NEVER) for role in ROLES),
            *(heard_by_words.get((role, candidate.words), _NEVER) for role in ROLES),
            *(_nearness(candidate, strongest.get(role)) for role in ROLES),
            seen[index] + heard.each[index],
        ]
        for index, candidate in enumerate(found)
    ]
    return np.array(rows, np.float32)


def _log_odds(chance: float) -> float:
    kept = min(max(chance, 1e-4), 1 - 1e-4)
    return float(np.log(kept / (1 - kept)))


def _best(odds: Sequence[float], found: Sequence[Candidate], role: str) -> float:
    return max((o for c, o in zip(found, odds, strict=True) if c.role == role), default=_NEVER)


def _by_words(odds: Sequence[float], found: Sequence[Candidate]) -> dict[tuple[str, str], float]:
    return {(c.role, c.words): o for c, o in zip(found, odds, strict=True)}


def _strongest(odds: Sequence[float], found: Sequence[Candidate]) -> dict[str, Candidate]:
    """Give the likeliest candidate of each role."""
    order = sorted(range(len(found)), key=odds.__getitem__)
    return {found[at].role: found[at] for at in order}


def _rivals(odds: Sequence[float], found: Sequence[Candidate], index: int) -> list[float]:
    role = found[index].role
    return [o for at, o in enumerate(odds) if at != index and found[at].role == role]


def _among_rivals(
    odds: Sequence[float], found: Sequence[Candidate], index: int, ranks: int
) -> list[float]:
    """Give a candidate's own odds, how far they lead its rivals', and which rank they take."""
    own, rivals = odds[index], _rivals(odds, found, index)
    rank = sum(other > own for other in rivals)
    return [own, own - max(rivals, default=_NEVER), *(float(rank == at) for at in range(ranks))]


def _where(candidate: Candidate, found: Sequence[Candidate]) -> list[float]:
    """Give how often and how early a candidate is mentioned, and how many rivals it has."""
    rivals = sum(other.role == candidate.role for other in found) - 1
    counts = (len(candidate.tokens), candidate.tokens[0], rivals)
    return [float(np.log1p(count)) for count in counts]


def _by_mentions(
    chances: Sequence[float], tops: Sequence[float], found: Sequence[Candidate], index: int
) -> list[float]:
    """Give the likeliest mention's odds, how far they lead its rivals', and the mentions' mean."""
    lead = tops[index] - max(_rivals(tops, found, index), default=_NEVER)
    return [tops[index], lead, sum(_log_odds(chance) for chance in chances) / len(chances)]


def _heard(heard: Heard, found: Sequence[Candidate], index: int) -> list[float]:
    """Give what the encoder says of a candidate, of its mentions, and of its rivals."""
    mentions = heard.apart[index]
    lead = max(mentions) - max(_rivals(heard.each, found, index), default=_NEVER)
    own = _among_rivals(heard.each, found, index, _RANKS_HEARD)
    return [*own, max(mentions), sum(mentions) / len(mentions), lead]


def _nearness(candidate: Candidate, other: Candidate | None) -> float:
    """Give how near the mentions of two candidates come, from 0 to 1."""
    if other is None:
        return 0.0
    least = min(abs(one - two) for one in candidate.tokens for two in other.tokens)
    return float(1 / (1 + np.log1p(least)))
