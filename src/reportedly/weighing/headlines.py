"""Where a headline is surer than the text below it: a fact above, somebody's word below."""

from collections.abc import Iterable, Sequence
from enum import IntEnum

import msgspec

from reportedly.model.chain import CueKind, Stance
from reportedly.model.claim import Claim, Position
from reportedly.model.content import Event, Responsibility
from reportedly.model.figure import Figure
from reportedly.weighing.bounds import Bounds
from reportedly.weighing.parties import same_side


class Sureness(IntEnum):
    """How surely a report puts a claim, by its chain and cues alone; only the order means much."""

    NOT_CLAIMED = 0
    HEDGED = 1
    ATTRIBUTED = 2
    PLAIN = 3


class SurerHeadline(msgspec.Struct, frozen=True):
    """A headline's claim, and the surest claim of the same report's body that says the same."""

    headline: Claim
    body: Claim

    @property
    def explanation(self) -> str:
        """Say in a few words how the two differ."""
        return f"plain in the headline, {_WORDS[sureness(self.body)]} in the text"


_WORDS = {
    Sureness.NOT_CLAIMED: "denied or unverified",
    Sureness.HEDGED: "hedged",
    Sureness.ATTRIBUTED: "somebody's word",
}
_UNSURE = frozenset({Stance.DENIED, Stance.UNKNOWN})
_FIRM = frozenset({CueKind.SAYING, CueKind.CONFIRMATION})


def sureness(claim: Claim) -> Sureness:
    """Rank how surely a report puts a claim: plainly, as somebody's word, hedged, or not at all."""
    stances = {link.stance for link in claim.chain}
    if stances & _UNSURE:
        return Sureness.NOT_CLAIMED
    cues = {cue.kind for link in claim.chain for cue in link.cues}
    if Stance.ALLEGED in stances or cues - _FIRM:
        return Sureness.HEDGED
    return Sureness.PLAIN if len(claim.chain) == 1 else Sureness.ATTRIBUTED


def surer_headlines(claims: Iterable[Claim]) -> tuple[SurerHeadline, ...]:
    """Give the plain claims of headlines that the same report's body never puts so plainly.

    Compared are figures, events and who is held responsible, of one incident mention.
    """
    by_mention: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda c: (c.report, c.passage, c.id)):
        by_mention.setdefault(claim.mention, []).append(claim)
    return tuple(
        SurerHeadline(headline, body)
        for together in by_mention.values()
        for headline in together
        if headline.position is Position.HEADLINE
        and sureness(headline) is Sureness.PLAIN
        and (body := _surest_below(headline, together)) is not None
        and sureness(body) < Sureness.PLAIN
    )


def _surest_below(headline: Claim, claims: Sequence[Claim]) -> Claim | None:
    below = [c for c in claims if c.position is not Position.HEADLINE and _alike(headline, c)]
    return max(below, key=sureness, default=None)


def _alike(first: Claim, second: Claim) -> bool:
    one, other = first.content, second.content
    if isinstance(one, Figure) and isinstance(other, Figure):
        same_row = (one.category, one.group) == (other.category, other.group)
        return same_row and Bounds.of(one).meets(Bounds.of(other))
    if isinstance(one, Event) and isinstance(other, Event):
        return one.kind is other.kind
    if isinstance(one, Responsibility) and isinstance(other, Responsibility):
        return same_side(one.party, other.party)
    return False
