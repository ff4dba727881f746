"""Who is said to have done it: accusations, admissions and denials, and whether they compete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reportedly.model.assessment import AttributionAxis
from reportedly.model.claim import Claim
from reportedly.model.content import Admission, Confidence, Denial, Event, Responsibility
from reportedly.weighing.case import Case, deniers, supports
from reportedly.weighing.parties import any_same_side, same_side


@dataclass(frozen=True)
class Responsibilities:
    """The claims about who did it, sorted; `accused` gives the parties that each origin names."""

    accused: Mapping[str, tuple[str, ...]]
    accusing: tuple[Claim, ...]
    admitting: tuple[Claim, ...]
    denying: tuple[Claim, ...]

    @property
    def competing(self) -> bool:
        """Tell whether two origins hold different sides responsible."""
        named = sorted(set(self.accused.values()))
        return any(
            not any_same_side(one, other)
            for index, one in enumerate(named)
            for other in named[index + 1 :]
        )

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
    """Sort the claims about responsibility."""
    accusing = tuple(claim for claim in case.claims if _accused_in(claim))
    accused = {
        origin: tuple(sorted({party for claim in claims if (party := _accused_in(claim))}))
        for origin, claims in case.by_origin(accusing).items()
    }
    return Responsibilities(
        accused,
        accusing,
        tuple(claim for claim in case.claims if admits(claim)),
        tuple(claim for claim in case.claims if denies_responsibility(claim)),
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


def denies_responsibility(claim: Claim) -> bool:
    """Tell whether somebody denies here that a party did it."""
    if isinstance(claim.content, Denial):
        return claim.content.of == "responsibility" and supports(claim)
    return isinstance(claim.content, Responsibility) and bool(deniers(claim))


def denies_event(claim: Claim) -> bool:
    """Tell whether somebody denies here that the incident happened at all."""
    if isinstance(claim.content, Denial):
        return claim.content.of == "event" and supports(claim)
    return isinstance(claim.content, Event) and bool(deniers(claim))


def parties(claims: Sequence[Claim]) -> list[str]:
    """Name the parties that the claims speak of, each once, sorted."""
    kinds = (Responsibility, Admission, Denial)
    return sorted({c.content.party for c in claims if isinstance(c.content, kinds)})
