"""The claims of an incident by slot, each under the letter of its origin."""

import msgspec

from reportedly.model.assessment import AssessedFigure
from reportedly.model.claim import Claim
from reportedly.model.ledger import LedgerEntry
from reportedly.model.report import Report
from reportedly.publishing.lettering import origin_label
from reportedly.publishing.rows import SLOTS


class ClaimRow(msgspec.Struct, frozen=True):
    """A claim with its report and the label of its origin ('' where it has none)."""

    claim: Claim
    report: Report
    origin: str


class Slot(msgspec.Struct, frozen=True):
    """The claims of one type, and what is contested about them (None where nothing is)."""

    name: str
    rows: tuple[ClaimRow, ...]
    contest: str | None


def claims_behind(figure: AssessedFigure) -> tuple[str, ...]:
    """Give the ids of the claims that a figure rests on, origin by origin, each once."""
    claims = (claim for origin in figure.by_origin for claim in origin.claims)
    return tuple(dict.fromkeys(claims))


def claim_rows(entry: LedgerEntry) -> tuple[Slot, ...]:
    """Give the incident's claims slot by slot; slots without a claim are left out."""
    labels = {
        claim: origin_label(index)
        for index, group in enumerate(entry.assessment.origins)
        for claim in group.claims
    }
    contests = {contest.slot: contest.explanation for contest in entry.assessment.contested}
    reports = {report.id: report for report in entry.reports}
    slots = []
    for name in SLOTS:
        rows = tuple(
            ClaimRow(claim, reports[claim.report], labels.get(claim.id, ""))
            for claim in entry.claims
            if claim.kind == name
        )
        if rows:
            slots.append(Slot(name, rows, contests.get(name)))
    return tuple(slots)
