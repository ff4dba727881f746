"""Who is said to have done it: accusations, admissions and denials, and whether they compete."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.model.assessment import AttributionAxis
from reportedly.model.claim import Claim
from reportedly.model.content import Admission, Confidence, Denial, Responsibility
from reportedly.model.source import each_once
from reportedly.weighing.case import Case, deniers, supports
from reportedly.weighing.parties import (
    any_same_side,
    by_side,
    names_a_side,
    same_side,
    sides_named,
)


@dataclass(frozen=True)
class Responsibilities:
    """The claims about who did it, sorted; `accused` gives the parties that each origin names."""

    accused: Mapping[str, tuple[str, ...]]
    accusing: tuple[Claim, ...]
    admitting: tuple[Claim, ...]
    denying: tuple[Claim, ...]

    @property
    def held(self) -> tuple[str, ...]:
        """Name the parties that are held responsible or admit it, side by side, each once."""
        named = {party for parties in self.accused.values() for party in parties}
        named |= {c.content.party for c in self.admitting if isinstance(c.content, Admission)}
        return tuple(name for side in by_side(each_once(named)) for name in side)

    @property
    def competing(self) -> bool:
        """Tell whether two origins hold different sides responsible."""
        sides = sides_named(party for parties in self.accused.values() for party in parties)
        held = {
            frozenset(side for party in parties for side in sides[party])
            for parties in self.accused.values()
        }
        return any(one.isdisjoint(other) for one, other in combinations(held, 2))

    @property
    def axis(self) -> AttributionAxis:
        """Give the axis. An admission by the party itself outweighs what others say of it."""
        if self.admitting:
            return AttributionAxis.ADMITTED
        if self.competing:
            return AttributionAxis.COMPETING
        if not self.accused:
            return AttributionAxis.UNNAMED
        return AttributionAxis.DENIED if self.denying else AttributionAxis.UNCONTESTED


def responsibilities(case: Case) -> Responsibilities:
    """Sort the claims about responsibility. Bare 'troops' name no side."""
    accusing = tuple(claim for claim in case.claims if _accused_in(claim))
    naming = [claim for claim in accusing if names_a_side(_accused_in(claim) or "")]
    accused = {
        origin: tuple(sorted({party for claim in claims if (party := _accused_in(claim))}))
        for origin, claims in case.by_origin(naming).items()
    }
    sides = sorted({party for named in accused.values() for party in named})
    return Responsibilities(
        accused,
        accusing,
        tuple(claim for claim in case.claims if admits(claim)),
        tuple(claim for claim in case.claims if denies_responsibility(claim, sides)),
    )


def _accused_in(claim: Claim) -> str | None:
    content = claim.content
    if not isinstance(content, Responsibility) or not supports(claim):
        return None
    return None if content.confidence is Confidence.ACQUITTED else content.party


def admits(claim: Claim) -> bool:
    """Tell whether the claim is an admission that the party itself is on record with.

    Somebody in the chain must speak for the party; a publisher's word that a party took
    responsibility is not enough.
    """
    content = claim.content
    if not isinstance(content, Admission) or not supports(claim):
        return False
    holders = [link.source for link in claim.chain]
    voices = [name for s in holders for name in (s.name, s.speaks_for) if name]
    return any(same_side(voice, content.party) for voice in voices)


def denies_responsibility(claim: Claim, accused: Iterable[str]) -> bool:
    """Tell whether somebody denies here that a party did it.

    What an accused party denies without further words ('that its guns had fired') is taken for
    its responsibility.
    """
    content = claim.content
    if isinstance(content, Responsibility):
        return bool(deniers(claim))
    if not isinstance(content, Denial) or not supports(claim):
        return False
    if content.of == "statement":
        return any_same_side([content.party], accused)
    return content.of == "responsibility"


def denies_event(claim: Claim) -> bool:
    """Tell whether somebody denies here that the incident happened at all.

    Only a denial that says so counts: 'we did not fire' denies who did it, not that it was done.
    """
    content = claim.content
    return isinstance(content, Denial) and content.of == "event" and supports(claim)


def parties(claims: Sequence[Claim]) -> list[str]:
    """Name the sides that the claims speak of, sorted, each with how else they call it.

    Designations that say nobody's side ('troops') follow, so that none is left out.
    """
    kinds = (Responsibility, Admission, Denial)
    named = each_once(c.content.party for c in claims if isinstance(c.content, kinds))
    sides = by_side(name for name in named if names_a_side(name))
    unsided = [name for name in named if not names_a_side(name)]
    return [
        *(_called(side) for side in sides),
        *(f"'{name}' (whose is not said)" for name in unsided),
    ]


def _called(side: tuple[str, ...]) -> str:
    plainest, *others = side
    return f"{plainest} (also {', '.join(others)})" if others else plainest
