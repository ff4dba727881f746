"""Why two incidents were not joined: the votes of their mentions, and what bars the two."""

from collections.abc import Mapping, Sequence

import msgspec

from reportedly.linking.apart import what_parts
from reportedly.linking.ballots import HUNDREDTHS, NOT_COMPARED, Ballot
from reportedly.linking.cluster import ballots_between
from reportedly.linking.verdicts import NO_VERDICTS, Verdicts
from reportedly.model.incident import Edge, Incident
from reportedly.model.mention import Mention


class Vote(msgspec.Struct, frozen=True):
    """What the mentions `first` and `second` say to joining their two incidents.

    Copies have one vote together, cast by the pair that gives most to compare. `weight` runs from
    -4 (against) to 4 (for).
    """

    first: str
    second: str
    weight: float
    why: str


class Between(msgspec.Struct, frozen=True):
    """What keeps two incidents, `first` and `second` by id, from being joined.

    `votes` have those against first, the strongest leading. `connected` tells whether judgements of
    'same' or people's decisions lead from the one to the other at all: otherwise nobody votes.
    `reports` tell of both. `parted` tells whether a person parted mentions of the two, or left open
    whether they are one.
    """

    first: str
    second: str
    votes: tuple[Vote, ...]
    connected: bool
    reports: tuple[str, ...]
    parted: bool

    @property
    def mean(self) -> float | None:
        """Give the mean vote; None where nobody votes."""
        return sum(v.weight for v in self.votes) / len(self.votes) if self.votes else None

    @property
    def why(self) -> tuple[str, ...]:
        """Give each thing that keeps the two apart, as a sentence."""
        said = []
        if self.parted:
            said.append("A person parted mentions of the two, or left open what they are.")
        if self.reports:
            said.append(f"{', '.join(self.reports)} tells of both, and so holds them for two.")
        if not self.connected:
            said.append("No judgement of 'same' leads from the one to the other: nobody votes.")
        elif self.mean is None:
            said.append("No two of their mentions have anything to say of each other.")
        elif self.mean <= 0:
            said.append(f"The mean vote, {self.mean:+.2f}, does not speak for joining them.")
        return tuple(said)


def between(
    first: Incident,
    second: Incident,
    mentions: Sequence[Mention],
    edges: Sequence[Edge],
    decided: Verdicts = NO_VERDICTS,
    published: Mapping[str, str | None] | None = None,
) -> Between:
    """Say what keeps two incidents apart that `cluster` made of `mentions` and the rest.

    `mentions` and `edges` may be those alone that hang together with the two.
    """
    told = {mention.id: mention for mention in mentions}
    judged = {(edge.first, edge.second): edge for edge in edges}
    members = first.mentions[0], second.mentions[0]
    cast = ballots_between(*members, mentions, edges, decided, published)
    votes = [_vote(one, told, judged) for one in cast or ()]
    votes = [one if one.first in first.mentions else _turned(one) for one in votes]
    foes = {foe for mention in first.mentions for foe in decided.foes(mention)}
    return Between(
        first=first.id,
        second=second.id,
        votes=tuple(sorted(votes, key=lambda v: (v.weight, v.first, v.second))),
        connected=cast is not None,
        reports=tuple(sorted({*first.reports} & {*second.reports})),
        parted=not foes.isdisjoint(second.mentions),
    )


def _vote(
    cast: Ballot, told: Mapping[str, Mention], judged: Mapping[tuple[str, str], Edge]
) -> Vote:
    pair = cast.first, cast.second
    weight = cast.votes / HUNDREDTHS
    if cast.traits == NOT_COMPARED:
        parts = what_parts(told[cast.first], told[cast.second])
        return Vote(*pair, weight, f"never compared, but {parts}")
    edge = judged[pair]
    against = min(edge.features, key=lambda feature: feature.weight, default=None)
    most = ""
    if weight < 0 and against is not None and against.weight < 0:
        most = f"; most against it: {against.name} ({against.first}; {against.second})"
    return Vote(*pair, weight, f"{edge.judgement}, at a score of {edge.score:g}{most}")


def _turned(vote: Vote) -> Vote:
    return msgspec.structs.replace(vote, first=vote.second, second=vote.first)
