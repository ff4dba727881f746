"""The history of an incident's toll: what could be said of it on each day of publication."""

from collections.abc import Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.assessment import AssessedFigure, Side
from reportedly.model.claim import Claim
from reportedly.model.decision import Decision
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.ledger import LedgerEntry
from reportedly.model.review import ReviewState
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.policy import policy_of
from reportedly.weighing.assess import assessed_figures
from reportedly.weighing.corrections import figure_overrides, signature

CHARTED = (Category.KILLED, Category.INJURED)


class Said(msgspec.Struct, frozen=True):
    """A figure claimed on a day: its bounds, words and origin, and the report that printed it.

    `counted` is False where no number of the day rests on it: its origin left it behind, or said
    more of the same.
    """

    claim: str
    low: int | None
    high: int | None
    words: str
    origin: str
    report: str
    publisher: str | None
    counted: bool = True


class TollPoint(msgspec.Struct, frozen=True):
    """Low, best and high as the reports published until the end of `day` have them.

    `day` is ISO 8601, None for reports without a date, which come last. None for a number is
    unknown, never zero. `said` are the figures printed on that day.
    """

    day: str | None
    low: int | None
    best: int | None
    high: int | None
    said: tuple[Said, ...]
    open: tuple[Side, ...] = ()
    """Which of the three are no count, as in `AssessedFigure`."""


class TollHistory(msgspec.Struct, frozen=True):
    """How the numbers of one incident moved: a line of points for each category that is claimed.

    `set_by` says of a category whose numbers a person set who did so, when and why.
    """

    incident: str
    title: str
    policy: str
    lines: dict[Category, tuple[TollPoint, ...]]
    set_by: dict[Category, str] = {}

    def said_set(self, category: Category) -> str:
        """Say who set a category's numbers: 'Numbers set by M. Analyst on …'; '' if nobody did."""
        return f"Numbers {self.set_by[category]}." if category in self.set_by else ""


def toll_history(session: Session, incident: str) -> TollHistory:
    """Give the history of an incident's toll, by its id, a former id or the beginning of one.

    Raises UnknownId where there is none, or it still waits to be weighed.
    """
    return toll_of(session, ledger_entry(session, incident), decided(session).decisions)


def toll_of(session: Session, entry: LedgerEntry, decisions: Sequence[Decision]) -> TollHistory:
    """Give the history of the toll of an incident whose ledger is at hand.

    `decisions` are those in force.
    """
    policy = policy_of(session)
    published = {report.id: report.published for report in entry.reports}
    days = sorted({(published[c.report] or "")[:10] or None for c in entry.claims}, key=_last)
    reports = {report.id: report for report in entry.reports}
    lines: dict[Category, list[TollPoint]] = {category: [] for category in CHARTED}
    for day in days:
        new = [c for c in entry.claims if _day(published[c.report]) == day and _charted(c)]
        if not new:
            continue
        if day == days[-1] and not entry.reviews:
            figures = entry.assessment.figures  # weighed of the same claims by the same rules
        else:
            until = [c for c in entry.claims if _last(_day(published[c.report])) <= _last(day)]
            figures = assessed_figures(
                entry.incident, until, entry.assessment.origins, reports, policy, decisions
            )
        for total in (f for f in figures if f.group is Group.ALL and f.category in lines):
            said = _said(entry, new, total)
            if said:
                point = TollPoint(day, total.low, total.best, total.high, said, total.open)
                lines[total.category].append(point)
    place = entry.incident.place.name if entry.incident.place else "unknown place"
    when = str(entry.incident.when.first) if entry.incident.when else "undated"
    told = {category: tuple(points) for category, points in lines.items() if points}
    made = figure_overrides(entry.incident.id, decisions)
    set_by = {c: signature(made[c, Group.ALL][1]) for c in told if (c, Group.ALL) in made}
    return TollHistory(entry.incident.id, f"{when}, {place}", policy, told, set_by)


def _day(published: str | None) -> str | None:
    return published[:10] if published else None


def _last(day: str | None) -> str:
    return day or "9999"


def _charted(claim: Claim) -> bool:
    return isinstance(claim.content, Figure) and claim.content.category in CHARTED


def _said(entry: LedgerEntry, claims: Sequence[Claim], total: AssessedFigure) -> tuple[Said, ...]:
    """Give the claims that count all, or that an origin's number for all is derived from.

    Those that somebody rejected are left out.
    """
    rejected = {r.claim for r in entry.reviews if r.state is ReviewState.REJECTED}
    names = {c: origin.name for origin in entry.assessment.origins for c in origin.claims}
    reports = {report.id: report for report in entry.reports}
    used = {claim for origin in total.by_origin for claim in origin.claims}
    return tuple(
        Said(
            claim.id,
            claim.content.low,
            claim.content.high,
            claim.passage.quote,
            names.get(claim.id, claim.origin.name),
            claim.report,
            reports[claim.report].publisher,
            claim.id in used,
        )
        for claim in claims
        if isinstance(claim.content, Figure)
        and claim.content.category is total.category
        and claim.id not in rejected
        and (claim.content.group is Group.ALL or claim.id in used)
    )
