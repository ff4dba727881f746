"""A case: one incident's claims as they stand after a person's decisions, with their origins."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reportedly.model.chain import CueKind, Stance
from reportedly.model.claim import Claim
from reportedly.model.decision import Decision
from reportedly.model.ids import content_id
from reportedly.model.incident import Incident
from reportedly.model.origin import OriginGroup
from reportedly.model.report import Report
from reportedly.weighing.corrections import corrected

_NOT_SAID_TO_BE = frozenset({CueKind.FUTURE, CueKind.CONDITION, CueKind.QUESTION})
"""Cues under which nothing is said to have happened: 'could rise to', 'if', 'were they …?'."""

_GUESSED = frozenset({CueKind.BELIEF, CueKind.POSSIBILITY})
"""Cues that together make a guess: 'he thought that they might have lost men'."""

_NO_SUPPORT = frozenset({Stance.DENIED, Stance.UNKNOWN})


@dataclass(frozen=True)
class Case:
    """What is weighed: the standing claims of one incident, each with its origin.

    `claims` are sorted by id. `published` gives a report's ISO 8601 date or date-time, None
    where it is unknown.
    """

    incident: Incident
    claims: tuple[Claim, ...]
    origin_of: Mapping[str, OriginGroup]
    published: Mapping[str, str | None]

    def origin(self, claim: Claim) -> OriginGroup:
        """Give the origin group of a claim; one that tracing left alone is its own origin."""
        return self.origin_of[claim.id]

    def by_origin(self, claims: Sequence[Claim]) -> dict[str, list[Claim]]:
        """Sort claims into origins: origin id → its claims, both in order of id."""
        sorted_out: dict[str, list[Claim]] = {}
        for claim in claims:
            sorted_out.setdefault(self.origin(claim).id, []).append(claim)
        return dict(sorted(sorted_out.items()))

    def name_of(self, origin: str) -> str:
        """Say whose origin it is. Raises KeyError for an origin without a standing claim."""
        return self._names[origin]

    @cached_property
    def _names(self) -> dict[str, str]:
        return {group.id: group.name for group in self.origin_of.values()}


def make_case(
    incident: Incident,
    claims: Sequence[Claim],
    origins: Sequence[OriginGroup],
    reports: Mapping[str, Report],
    decisions: Sequence[Decision],
) -> Case:
    """Gather a case. `decisions` are those in force. Raises DecisionError for unreadable ones."""
    standing = corrected(claims, decisions)
    traced = {
        claim: group for group in sorted(origins, key=lambda g: g.id) for claim in group.claims
    }
    origin_of = {claim.id: traced.get(claim.id) or _alone(claim) for claim in standing}
    published = {
        claim.report: reports[claim.report].published if claim.report in reports else None
        for claim in standing
    }
    return Case(incident, standing, origin_of, published)


def _alone(claim: Claim) -> OriginGroup:
    return OriginGroup(content_id("o", claim.id), claim.origin.name, (claim.id,), (claim.report,))


def supports(claim: Claim) -> bool:
    """Tell whether the claim's origin puts its content forward as something that happened.

    An allegation does; a denial, a 'could not verify', a fear for the future, a condition or a
    guess does not.
    """
    cues = {cue.kind for link in claim.chain for cue in link.cues}
    unsaid = cues & _NOT_SAID_TO_BE or cues >= _GUESSED
    return claim.stance not in _NO_SUPPORT and not unsaid


def deniers(claim: Claim) -> tuple[str, ...]:
    """Name the holders in the chain that deny the content, outermost first."""
    return tuple(link.source.name for link in claim.chain if link.stance is Stance.DENIED)
