"""Whole ledger entries out of a casebook, for screens, exports and library users."""

from collections.abc import Iterable, Iterator

from reportedly.casebook.overview.peers import neglect_of, report_counts
from reportedly.casebook.session import Session
from reportedly.model.assessment import Assessment
from reportedly.model.claim import Claim
from reportedly.model.coverage import Neglect
from reportedly.model.incident import Incident
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.added import beside
from reportedly.pipeline.decisions.decided import Decided, decided
from reportedly.pipeline.decisions.reviewed import (
    Judgements,
    asks_for_second,
    bearing_on,
    claim_reviews,
)
from reportedly.pipeline.decisions.standing import held_in
from reportedly.pipeline.footage.reuse import reuses_of
from reportedly.pipeline.looking.answers import answers
from reportedly.pipeline.policy import policy_of
from reportedly.weighing.corrections import corrected
from reportedly.weighing.coverage import coverage_of, neglects
from reportedly.weighing.scales import with_letters

_UNDATED = "9999"
"""Sorts reports without a date after all others."""


def ledger_entry(session: Session, incident: str) -> LedgerEntry:
    """Give the ledger of one incident, by its id, an earlier id, or the beginning of one.

    Raises UnknownId where there is none, or it still waits to be weighed.
    """
    return next(ledger_entries_as_decided(session, [incident], decided(session)))


def ledger_entries_as_decided(
    session: Session, incidents: Iterable[str], now: Decided
) -> Iterator[LedgerEntry]:
    """Give the ledgers of some incidents, in order, where the decisions in force are at hand.

    Raises UnknownId as `ledger_entry` does.
    """
    policy, judgements = policy_of(session), Judgements(now, second=asks_for_second(session))
    for incident in incidents:
        found = session.incidents.get(incident)
        assessment = session.incidents.assessment(found.id, policy)
        yield _entry(session, found, assessment, neglect_of(session, found.id), now, judgements)


def ledger_entries(session: Session) -> Iterator[LedgerEntry]:
    """Stream the ledger of every incident that has been weighed, by id."""
    compared = neglects(report_counts(session))
    now = decided(session)
    judgements = Judgements(now, second=asks_for_second(session))
    for assessment in session.incidents.assessments(policy_of(session)):
        incident = session.incidents.get(assessment.incident)
        yield _entry(session, incident, assessment, compared.get(incident.id), now, judgements)


def _entry(
    session: Session,
    incident: Incident,
    assessment: Assessment,
    neglect: Neglect | None,
    standing: Decided,
    judgements: Judgements,
) -> LedgerEntry:
    made = standing.decisions
    known = session.readings.claims(mentions=incident.mentions)
    added = beside(session, incident, known, made)
    read = (*known, *added.counted)
    held = held_in(session, incident, read, made)
    now = {claim.id: claim for claim in corrected(read, held)}
    reports = sorted(
        session.reports.many(incident.reports).values(),
        key=lambda report: (report.published or _UNDATED, report.id),
    )
    position = {report.id: place for place, report in enumerate(reports)}

    def ordered(claims: Iterable[Claim]) -> tuple[Claim, ...]:
        return tuple(sorted(claims, key=lambda c: (position[c.report], c.passage, c.id)))

    counted = ordered(now.get(claim.id, claim) for claim in read)
    reviews = claim_reviews(read, held, second=asks_for_second(session))
    assessment = with_letters(assessment, judgements.letters)
    coverage = coverage_of(incident, reports, assessment.origins, neglect, assessment.grade.stating)
    shown = ordered(added.shown)
    beside_tables = answers(session, incident, assessment, counted, {r.id: r for r in reports})
    return LedgerEntry(
        incident,
        assessment,
        counted,
        tuple(reports),
        shown,
        coverage,
        beside_tables,
        reviews,
        reuses_of(session, incident, counted),
        bearing_on(session, judgements, incident, read),
    )
