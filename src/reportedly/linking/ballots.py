"""The votes of pairs of mentions on whether two clusters of them are one incident.

Votes are whole hundredths of a score, so that no rounding depends on the order of addition.
"""

from typing import NamedTuple

from reportedly.linking.apart import weight_apart
from reportedly.linking.compare import SAME_FROM
from reportedly.model.incident import Edge, Judgement
from reportedly.model.mention import Mention

HUNDREDTHS = 100
MOST = 400
"""Votes for or against that one pair has at most, in hundredths of a score."""

_MOST_UNSURE = 100
"""Votes against that a pair has at most of which the machine cannot tell: a doubt, such as a place
that one report misread, must not outweigh what speaks for the two in others."""

NOT_COMPARED = -1
"""`Ballot.traits` of two voices that nothing compared, but whose days or places differ."""


class Ballot(NamedTuple):
    """The vote of two voices. Of their pairs the one that gives most to compare has the larger."""

    traits: int
    votes: int
    first: str
    second: str


def ballot(edge: Edge) -> Ballot:
    """Turn a judgement into a vote: by how far its score is over or under SAME_FROM."""
    return Ballot(len(edge.features), _votes(edge), edge.first, edge.second)


def uncompared(one: Mention, other: Mention) -> Ballot | None:
    """Give the vote of two voices that nothing compared; None where nothing parts them."""
    weight = weight_apart(one, other)
    votes = -round(weight * HUNDREDTHS)
    return Ballot(NOT_COMPARED, votes, one.id, other.id) if votes else None


def _votes(edge: Edge) -> int:
    margin = round((edge.score - SAME_FROM) * HUNDREDTHS)
    if edge.judgement is Judgement.SAME:
        return min(max(margin, 1), MOST)
    if edge.judgement is Judgement.DIFFERENT:
        return -MOST
    if not any(feature.weight < 0 for feature in edge.features):
        # Too little in common to tell speaks neither way; only a contradiction speaks against.
        return 0
    return max(-_MOST_UNSURE, min(0, margin))
