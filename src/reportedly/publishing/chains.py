"""Who repeats whom: each origin of an incident with the reports that rest on it, and why."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from reportedly.model.ledger import LedgerEntry
from reportedly.model.origin import Evidence, OriginGroup
from reportedly.model.report import Report
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
    report_of = {claim.id: claim.report for claim in entry.claims}
    reports = {report.id: report for report in entry.reports}
    return tuple(
        OriginChain(
            origin_label(index),
            origin.id,
            origin.name,
            _repeats(origin, reports, report_of),
            origin.id in stating,
        )
        for index, origin in enumerate(entry.assessment.origins)
    )


def _repeats(
    origin: OriginGroup, reports: Mapping[str, Report], report_of: Mapping[str, str]
) -> tuple[Repeat, ...]:
    ordered = sorted(
        (name for name in origin.reports if name in reports),
        key=lambda name: (reports[name].published or _UNDATED, name),
    )
    position = {name: index for index, name in enumerate(ordered)}
    ties: dict[str, list[Evidence]] = defaultdict(list)
    for evidence in origin.evidence:
        ends = {report_of.get(end, end) for end in (evidence.first, evidence.second)}
        if ends <= position.keys():  # it ties the later to the earlier, or one's parts together
            ties[max(ends, key=position.__getitem__)].append(evidence)
    claims: dict[str, list[str]] = defaultdict(list)
    for claim in origin.claims:
        if claim in report_of:
            claims[report_of[claim]].append(claim)
    return tuple(
        Repeat(
            name,
            reports[name].publisher,
            reports[name].published,
            tuple(claims[name]),
            _once(ties[name]),
        )
        for name in ordered
    )


def _once(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return tuple({(e.kind, e.explanation): e for e in reversed(evidence)}.values())[::-1]
