"""Whole ledger entries out of a casebook, for screens, exports and library users."""

from collections.abc import Iterable, Iterator

from reportedly.casebook.session import Session
from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.incident import Incident
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.added import beside
from reportedly.pipeline.weigh import policy_of

_UNDATED = "9999"
"""Sorts reports without a date after all others."""


def ledger_entry(session: Session, incident: str) -> LedgerEntry:
    """Give the ledger of one incident, by its id, an earlier id, or the beginning of one.

    Raises UnknownId where there is none, or it still waits to be weighed.
    """
    found = session.incidents.get(incident)
    return _entry(session, found, session.incidents.assessment(found.id, policy_of(session)))


def ledger_entries(session: Session) -> Iterator[LedgerEntry]:
    """Stream the ledger of every incident that has been weighed, by id."""
    for assessment in session.incidents.assessments(policy_of(session)):
        yield _entry(session, session.incidents.get(assessment.incident), assessment)


def _entry(session: Session, incident: Incident, assessment: Assessment) -> LedgerEntry:
    known = session.readings.claims(mentions=incident.mentions)
    added = beside(session, incident, known)
    reports = sorted(
        session.reports.many(incident.reports).values(),
        key=lambda report: (report.published or _UNDATED, report.id),
    )
    position = {report.id: place for place, report in enumerate(reports)}

    def ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(sorted(claims, key=lambda c: (position[c.report], c.passage, c.id)))

    counted = ordered((*known, *added.counted))
    return LedgerEntry(incident, assessment, counted, tuple(reports), ordered(added.shown))
