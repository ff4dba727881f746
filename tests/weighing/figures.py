"""What the tests of figures weigh: counts as origins tell them, and the rows that come of them."""

from reportedly.model.assessment import AssessedFigure, Assessment
from reportedly.model.claim import Claim
from reportedly.model.figure import Category, Group
from reportedly.model.origin import OriginGroup
from reportedly.model.report import Report
from reportedly.weighing.assess import assess
from tests.hand_built import claim, incident, report

KILLED = (Category.KILLED, Group.ALL)


def origin(name: str, *claims: Claim) -> OriginGroup:
    reports = tuple(sorted({c.report for c in claims}))
    return OriginGroup(f"o-{name}", name, tuple(sorted(c.id for c in claims)), reports)


def weigh(
    *origins: tuple[OriginGroup, list[tuple[Report, Claim]]], policy: str = "ucdp"
) -> Assessment:
    reports = {r.id: r for _, told in origins for r, _ in told}
    claims = [c for _, told in origins for _, c in told]
    return assess(incident(), claims, [group for group, _ in origins], reports, policy)


def told(name: str, *stated: tuple[str | None, object], **more: object):
    """Give an origin and what it states, as (published, figure), in reports of its own."""
    pairs = []
    for number, (published, content) in enumerate(stated):
        of = report(f"{name} says it for the {number}th time.", f"Paper {name} {number}", published)
        pairs.append((of, claim(of, content, name, **more)))  # type: ignore[arg-type]
    return origin(name, *(c for _, c in pairs)), pairs


def row(assessment: Assessment, slot: tuple[Category, Group] = KILLED) -> AssessedFigure | None:
    return next((f for f in assessment.figures if (f.category, f.group) == slot), None)


def numbers(assessment: Assessment, slot: tuple[Category, Group] = KILLED) -> tuple:
    found = row(assessment, slot)
    return (found.low, found.best, found.high) if found else (None, None, None)
