"""Which origins state that the incident happened, and so count towards its support."""

from collections.abc import Sequence

from reportedly.model.claim import Claim
from reportedly.model.content import Admission, Event
from reportedly.model.figure import Figure
from reportedly.weighing.case import Case, supports
from reportedly.weighing.moments import order_of
from reportedly.weighing.sums import shared_sums


def stating_origins(case: Case) -> tuple[str, ...]:
    """Give the ids of the origins that state the incident or harm from it, earliest first.

    Harm, the attack or an admission does; an accusation, a weapon, a place or a date alone takes
    the incident for granted, and a count over a period is no statement of it.
    A publisher that only sets the scene for what others say in its report ('A shell fell on the
    market. The mayor said…') is no origin beside them, nor is whoever adds up what others say.
    """
    added_up = {one.claim.id for one in shared_sums(case)}
    claims = [c for c in case.claims if c.id not in added_up and supports(c) and _states(c)]
    stating = case.by_origin(claims)
    witnesses = {origin for origin, claims in stating.items() if not _sets_the_scene(claims)}
    told_by_others = {claim.report for origin in witnesses for claim in stating[origin]}
    counted = [
        origin
        for origin, claims in stating.items()
        if origin in witnesses or told_by_others.isdisjoint(claim.report for claim in claims)
    ]

    def first_print(origin: str) -> tuple[object, ...]:
        printed = order_of(case.published[claim.report] for claim in stating[origin])
        return (printed, case.name_of(origin), origin)

    return tuple(sorted(counted, key=first_print))


def _states(claim: Claim) -> bool:
    content = claim.content
    if isinstance(content, Figure):
        return not content.cumulative and content.high != 0
    return isinstance(content, Event | Admission)


def _sets_the_scene(claims: Sequence[Claim]) -> bool:
    """Tell whether a publisher says these in its own voice and counts nobody harmed."""
    return all(len(c.chain) == 1 and not isinstance(c.content, Figure) for c in claims)
