"""The votes of pairs of mentions on whether two clusters of them are one incident.

Votes are whole hundredths of a score, so that no rounding depends on the order of addition.
"""

from typing import NamedTuple

from reportedly.linking.compare import SAME_FROM
from reportedly.model.incident import Edge, Judgement

HUNDREDTHS = 100
MOST = 400
"""Votes for or against that one pair has at most, in hundredths of a score."""

NOT_COMPARED = -1
"""`Ballot.traits` of two voices that nothing compared and that are apart."""


class Ballot(NamedTuple):
    """The vote of two voices. Of their pairs the one that gives most to compare has the larger."""

    traits: int
    votes: int
    first: str
    second: str


def ballot(edge: Edge) -> Ballot:
    """Turn a judgement into a vote: by how far its score is over or under SAME_FROM."""
    return Ballot(len(edge.features), _votes(edge), edge.first, edge.second)


def _votes(edge: Edge) -> int:
    margin = round((edge.score - SAME_FROM) * HUNDREDTHS)
    if edge.judgement is Judgement.SAME:
        return min(max(margin, 1), MOST)
    if edge.judgement is Judgement.DIFFERENT:
        return -MOST
    if not any(feature.weight < 0 for feature in edge.features):
        # Too little in common to tell speaks neither way; only a contradiction speaks against.
        return 0
    return max(-MOST, min(0, margin))
