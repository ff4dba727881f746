"""Who repeats whom: each origin of an incident with the reports that rest on it, and why."""

import msgspec

from reportedly.model.ledger import LedgerEntry
from reportedly.model.origin import Evidence, OriginGroup
from reportedly.publishing.lettering import origin_label

_UNDATED = "9999"


class Repeat(msgspec.Struct, frozen=True):
    """A report that rests on an origin, with what ties it to those printed before it.

    `published` is ISO 8601; `evidence` is empty for the first, and for a report that other
    reports tie in.
    """

    report: str
    publisher: str | None
    published: str | None
    claims: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()


class OriginChain(msgspec.Struct, frozen=True):
    """One origin: whose word it is, and the reports that carry it, earliest first."""

    label: str
    id: str
    name: str
    reports: tuple[Repeat, ...]
    states_incident: bool
    """Whether the grade counts it among the origins that state the incident."""


def origin_chains(entry: LedgerEntry) -> tuple[OriginChain, ...]:
    """Give the origins of an incident with the reports that repeat each."""
    stating = set(entry.assessment.grade.stating)
    return tuple(
        OriginChain(
            origin_label(index), origin.id, origin.name, _repeats(entry, origin),
            origin.id in stating,
        )
        for index, origin in enumerate(entry.assessment.origins)
    )  # fmt: skip


def _repeats(entry: LedgerEntry, origin: OriginGroup) -> tuple[Repeat, ...]:
    report_of = {claim.id: claim.report for claim in entry.claims}
    reports = {report.id: report for report in entry.reports}
    ordered = sorted(
        (name for name in origin.reports if name in reports),
        key=lambda name: (reports[name].published or _UNDATED, name),
    )
    told: list[Repeat] = []
    for index, name in enumerate(ordered):
        earlier = {name, *ordered[:index]}
        ties = tuple(e for e in origin.evidence if _ties(e, name, earlier, report_of))
        claims = tuple(c for c in origin.claims if report_of.get(c) == name)
        report = reports[name]
        told.append(Repeat(name, report.publisher, report.published, claims, _once(ties)))
    return tuple(told)


def _ties(evidence: Evidence, report: str, earlier: set[str], report_of: dict[str, str]) -> bool:
    """Tell whether evidence ties a report to an earlier one, or its own parts together."""
    ends = {report_of.get(end, end) for end in (evidence.first, evidence.second)}
    return report in ends and ends <= earlier


def _once(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    return tuple({(e.kind, e.explanation): e for e in reversed(evidence)}.values())[::-1]
