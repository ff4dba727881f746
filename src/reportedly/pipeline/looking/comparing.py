"""Two reports, or two sources, on one incident side by side."""

from collections.abc import Sequence

import msgspec

from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.ledger import LedgerEntry
from reportedly.model.source import Source
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.weighing.comparison import SlotComparison, compare_claims


class Side(msgspec.Struct, frozen=True):
    """One of the two: a report by its id, or a source by its name."""

    name: str
    report: str | None
    claims: tuple[Claim, ...]


class Comparison(msgspec.Struct, frozen=True):
    """Two sides on one incident, slot by slot; rejected claims are left out."""

    entry: LedgerEntry
    first: Side
    second: Side
    slots: tuple[SlotComparison, ...]


def compare_on(
    session: Session, first: str, second: str, incident: str | None = None
) -> Comparison:
    """Set two reports (by ids or their beginnings) or sources (by name) beside each other.

    Without an `incident`, the one that both reports speak of is taken. Raises UnknownId for what
    is not there or says nothing of the incident, DecisionError where no incident can be told.
    """
    entry = ledger_entry(session, incident or _common(session, first, second))
    sides = side_of(entry, first), side_of(entry, second)
    slots = compare_claims(sides[0].claims, sides[1].claims)
    return Comparison(entry, *sides, slots)


def side_of(entry: LedgerEntry, typed: str) -> Side:
    """Find a side of an incident by a report's id, or by a source's name. Raises UnknownId."""
    if typed.startswith("r-"):
        found = [report for report in entry.reports if report.id.startswith(typed)]
        if len(found) == 1:
            (report,) = found
            claims = tuple(c for c in entry.standing if c.report == report.id)
            return Side(report.publisher or report.title, report.id, claims)
    else:
        claims = _said_by(entry, typed)
        if claims:
            return Side(typed, None, claims)
    raise UnknownId(
        f"No report or source {typed!r} speaks of {entry.incident.id}. "
        f"'reportedly origins {entry.incident.id}' lists them."
    )


def sources_of(entry: LedgerEntry) -> tuple[str, ...]:
    """Name the sources that an incident's claims are credited to, each origin's first."""
    named = (group.name for group in entry.assessment.origins)
    credited = (claim.origin.name for claim in entry.standing)
    found: dict[str, str] = {}
    for name in (*named, *credited):
        found.setdefault(Source(name).key, name)
    return tuple(found.values())


def _said_by(entry: LedgerEntry, name: str) -> tuple[Claim, ...]:
    """Give the claims of an origin of this name, or credited to a source of this name."""
    key = Source(name).key
    grouped = {
        claim
        for group in entry.assessment.origins
        if Source(group.name).key == key
        for claim in group.claims
    }
    return tuple(c for c in entry.standing if c.id in grouped or c.origin.key == key)


def _common(session: Session, first: str, second: str) -> str:
    spoken = [_incidents(session, typed) for typed in (first, second)]
    both = sorted(set(spoken[0]) & set(spoken[1]))
    if len(both) == 1:
        return both[0]
    told = f"several incidents: {', '.join(both)}" if both else "no incident"
    raise DecisionError(f"{first} and {second} both speak of {told}. Name one with --incident.")


def _incidents(session: Session, typed: str) -> Sequence[str]:
    if not typed.startswith("r-"):
        raise DecisionError(f"Say with --incident where {typed!r} is to be compared.")
    report = session.reports.get(typed)
    mentions = [mention.id for mention in session.readings.mentions(reports=[report.id])]
    return tuple(session.incidents.of_mentions(mentions).values())
