"""Decides which place each name of a report means, all names together."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

from reportedly.gazetteer.entry import PlaceKind
from reportedly.reading.placing.hits import Hit, Sense, groups
from reportedly.reading.placing.votes import Ballot, prior, softmax


class Weights(NamedTuple):
    """How much each sort of evidence counts; tuned on news with marked places."""

    fame: float = 1.6
    country: float = 1.2
    admin1: float = 1.2
    around: float = 1.2
    division_name: float = -0.5
    first_level: float = 3.0
    hint: float = 4.0
    own_name: float = 2.2
    rounds: int = 2


WEIGHTS: Final = Weights()
_FAR_BETTER_KNOWN: Final = 1.0
"""How much better known a town is that ten times as many people live in."""
_OF_PEOPLE: Final = 0.5
"""How much the name of a people counts at least, as in 'the Syrian Red Crescent'."""


class Resolved(NamedTuple):
    """The senses of one hit with their shares, the likeliest first."""

    senses: tuple[Sense, ...]
    shares: tuple[float, ...]


def resolve(
    hits: Sequence[Hit],
    credence: Sequence[float],
    home: Sequence[Sense] = (),
    weights: Weights = WEIGHTS,
) -> list[Resolved]:
    """Give the senses of each hit in order of likelihood.

    `credence` is how surely each hit is a place at all (0 to 1): what is hardly a place hardly
    votes. `home` are places that the publisher serves; they vote too.
    """
    parts = _parts(hits)
    shares = [prior(hits[members[0]].senses) for members in parts]
    votes = [_weight([_vote(hits[i], credence[i]) for i in members]) for members in parts]
    ballot = Ballot()
    for place in home:
        ballot.cast([place], [1.0], 1.0)
    for members, share, vote in zip(parts, shares, votes, strict=True):
        ballot.cast(hits[members[0]].senses, share, vote)
    for _ in range(weights.rounds):
        shares = [
            _reconsider(hits[members[0]], share, vote, ballot, weights)
            for members, share, vote in zip(parts, shares, votes, strict=True)
        ]
    return _spread(hits, parts, shares)


def _parts(hits: Sequence[Hit]) -> list[list[int]]:
    """Group hits that must mean one place: same name, and the same qualified senses."""
    parts: list[list[int]] = []
    for members in groups(hits):
        qualified: dict[tuple[Sense, ...], list[int]] = {}
        for index in members:
            if hits[index].qualifier is not None:
                qualified.setdefault(hits[index].senses, []).append(index)
        plain = [index for index in members if hits[index].qualifier is None]
        if qualified:
            main = max(qualified.values(), key=lambda part: (len(part), -part[0]))
            main.extend(plain)
            parts.extend(qualified.values())
        else:
            parts.append(plain)
    return parts


def _vote(hit: Hit, credence: float) -> float:
    """Give how much one naming counts: a people's name points to its country whatever it is of."""
    return max(credence, _OF_PEOPLE) if hit.adjective else credence


def _weight(credences: Sequence[float]) -> float:
    """Let a name mentioned often vote more, but not in proportion."""
    return max(credences) * (1 + 0.4 * math.log(len(credences)))


def _reconsider(
    hit: Hit, share: list[float], vote: float, ballot: Ballot, weights: Weights
) -> list[float]:
    """Weigh one name's senses anew in the light of the others, and recast its vote."""
    senses = hit.senses
    if len(senses) == 1:
        return share
    ballot.cast(senses, share, -vote)
    new = softmax([_score(hit, sense, ballot, weights) for sense in senses])
    ballot.cast(senses, new, vote)
    return new


def _score(hit: Hit, sense: Sense, ballot: Ballot, weights: Weights) -> float:
    country, admin1, around = ballot.support(sense)
    score = (
        weights.fame * sense.fame
        + weights.country * math.log1p(4 * max(0.0, country))
        + weights.admin1 * math.log1p(4 * max(0.0, admin1))
        + weights.around * math.log1p(4 * max(0.0, around))
    )
    if hit.hint is sense.entry.kind:
        score += weights.hint
    score += weights.own_name * sense.own
    return score + _division_score(hit, sense, weights)


def _division_score(hit: Hit, sense: Sense, weights: Weights) -> float:
    entry = sense.entry
    if entry.kind is not PlaceKind.DIVISION:
        return 0.0
    if entry.id == entry.admin1:
        # 'Oregon' is the state before it is a town elsewhere, but 'Homs' is the town of Homs.
        namesake = any(_is_city_of(o, sense) or _outshines(o, sense) for o in hit.senses)
        return weights.first_level if hit.name == entry.name and not namesake else 0.0
    # A bare name seldom means the county or district that is called after it.
    return weights.division_name if len(hit.name) < len(entry.name) else 0.0


def _is_city_of(city: Sense, division: Sense) -> bool:
    """Tell whether a sense is a town that its division shares its name with.

    Or a better-known city of that country, as Buenos Aires is beside the province around it.
    """
    one, other = city.entry, division.entry
    better_known = one.country == other.country and city.fame > division.fame
    return one.kind is PlaceKind.SETTLEMENT and (one.admin1 == other.id or better_known)


def _outshines(city: Sense, division: Sense) -> bool:
    """Tell a town of a name of its own that is far better known than a province elsewhere."""
    own = city.entry.kind is PlaceKind.SETTLEMENT and city.own == 1.0
    return own and city.fame > division.fame + _FAR_BETTER_KNOWN


def _spread(
    hits: Sequence[Hit], parts: Sequence[Sequence[int]], shares: Sequence[Sequence[float]]
) -> list[Resolved]:
    out: list[Resolved | None] = [None] * len(hits)
    for members, share in zip(parts, shares, strict=True):
        senses = hits[members[0]].senses
        order = sorted(range(len(senses)), key=lambda i: -share[i])
        resolved = Resolved(tuple(senses[i] for i in order), tuple(share[i] for i in order))
        for index in members:
            out[index] = resolved
    return [resolved for resolved in out if resolved is not None]
