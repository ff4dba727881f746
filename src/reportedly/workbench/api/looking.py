"""Operations that only look: incidents, reports, claims, search, what needs review, failures."""

import datetime as dt
from typing import Annotated

import msgspec
from msgspec import Meta

from reportedly.casebook.lock import writing_elsewhere
from reportedly.casebook.overview.incident_table import Box, IncidentFilter, IncidentRow, Sorting
from reportedly.casebook.rooms.reports import ReportRow
from reportedly.casebook.search import Found
from reportedly.casebook.search import search as search_reports
from reportedly.casebook.session import Session
from reportedly.model.assessment import AirwarsLabel
from reportedly.model.capture import Failure
from reportedly.model.claim import Claim
from reportedly.model.content import EventKind
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.decisions.reviewed import as_left, one_reviewed
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.history import TollHistory, toll_history
from reportedly.pipeline.looking.questions import (
    MOST_PAIRS,
    DecisionQuestion,
    OpenPair,
    Questions,
    open_pairs,
    questions,
    waiting_judgements,
)
from reportedly.pipeline.policy import policy_of
from reportedly.publishing.chains import origin_chains
from reportedly.weighing.policies import POLICIES
from reportedly.workbench.api.answers import (
    CasebookState,
    ClaimAnswer,
    IncidentPage,
    Limit,
    Origins,
    Page,
    ProgressAnswer,
    ReportAnswer,
    Turn,
    cut,
    paged,
)
from reportedly.workbench.context import context_of

_Degrees = Annotated[float, Meta(ge=-360, le=360)]
_Count = Annotated[int, Meta(ge=0, le=100_000_000)]
_Words = Annotated[str, Meta(max_length=500)]


class IncidentQuery(msgspec.Struct, frozen=True):
    """Which incidents, in which order. Days are ISO 8601; a box needs all four of its sides."""

    limit: Limit = 100
    after: Annotated[str, Meta(max_length=80, description="The `next` of the page before.")] = ""
    since: dt.date | None = None
    until: dt.date | None = None
    place: Annotated[str | None, Meta(description="Words in the place's name.")] = None
    country: Annotated[str | None, Meta(description="ISO 3166-1 alpha-2.")] = None
    kind: EventKind | None = None
    label: AirwarsLabel | None = None
    held: Annotated[str | None, Meta(description="Words in a party held responsible.")] = None
    killed_at_least: _Count | None = None
    injured_at_least: _Count | None = None
    contested: bool | None = None
    needs_review: bool | None = None
    west: _Degrees | None = None
    south: _Degrees | None = None
    east: _Degrees | None = None
    north: _Degrees | None = None
    sort: Sorting = Sorting.NEWEST

    @property
    def wanted(self) -> IncidentFilter:
        """The filter that the fields make."""
        return IncidentFilter(
            since=self.since.isoformat() if self.since else None,
            until=self.until.isoformat() if self.until else None,
            place=self.place,
            country=self.country,
            kind=self.kind,
            label=self.label,
            held=self.held,
            killed_at_least=self.killed_at_least,
            injured_at_least=self.injured_at_least,
            contested=self.contested,
            needs_review=self.needs_review,
            box=self._box,
        )

    @property
    def _box(self) -> Box | None:
        sides = (self.west, self.south, self.east, self.north)
        if None in sides:
            return None
        west, south, east, north = (float(side or 0) for side in sides)
        return Box(west, south, east, north)


class ProgressQuery(msgspec.Struct, frozen=True):
    """How many entries of the log had been seen."""

    seen: Annotated[int, Meta(ge=0, le=1 << 53)] | None = None


class ClaimQuery(Turn, frozen=True):
    """The claims of one incident or of one report."""

    incident: _Words = ""
    report: _Words = ""


class SearchQuery(Turn, frozen=True):
    """Words of three letters or more; “quoted words” stand together."""

    q: _Words = ""


def casebook(session: Session) -> CasebookState:
    """Say what the casebook holds, where its log ends, and the policy in force.

    `counts.decisions` is what a decision gives back as `seen`.
    """
    return CasebookState(
        session.path.name,
        session.counts(),
        session.log_head(),
        policy_of(session),
        tuple(POLICIES),
    )


def progress(session: Session, query: ProgressQuery) -> ProgressAnswer:
    """Say how far an import beside the workbench is, and whether anything has changed."""
    entries = session.log_head().count
    return ProgressAnswer(
        entries,
        query.seen is not None and query.seen != entries,
        writing_elsewhere(session.path),
        session.backlog(),
    )


def incidents(session: Session, query: IncidentQuery) -> IncidentPage:
    """List incidents, filtered, a page at a time."""
    rows = session.incident_rows(
        query.wanted, sort=query.sort, limit=query.limit + 1, after=query.after or None
    )
    shown, more = rows[: query.limit], len(rows) > query.limit
    total = session.count_incidents(query.wanted)
    return IncidentPage(tuple(shown), total, shown[-1].id if more else None)


def incident(session: Session, incident: str) -> LedgerEntry:
    """Give one incident's ledger: figures, grade, contests, origins, claims and reports."""
    return ledger_entry(session, incident)


def origins(session: Session, incident: str) -> Origins:
    """Say who repeats whom: each origin with the reports that rest on it, and why."""
    return Origins(origin_chains(ledger_entry(session, incident)))


def toll(session: Session, incident: str) -> TollHistory:
    """Say how the toll moved, day by day of publication."""
    return toll_history(session, incident)


def incident_questions(session: Session, incident: str) -> Questions:
    """Give what one incident asks of a person, most telling first."""
    return questions(session, ledger_entry(session, incident))


def queue(session: Session, query: Turn) -> Page[IncidentRow]:
    """List incidents that need review, first those whose questions move a figure furthest."""
    rows = session.review_queue(query.offset + query.limit)[query.offset :]
    return paged(rows, session.count_incidents(IncidentFilter(needs_review=True)), query)


def queue_decisions(session: Session, query: Turn) -> Page[DecisionQuestion]:
    """List what one person decided on footage and sources, and a second is to see, earliest first.

    Answer with a POST to `decisions` with the act 'agree', or take the decision back. What was
    decided on incidents and their claims is asked with each incident's questions.
    """
    return cut(list(waiting_judgements(session)), query)


def queue_pairs(session: Session, query: Turn) -> Page[OpenPair]:
    """List pairs of incidents that the machine could not tell apart, the likeliest one first.

    Answer with a POST to `decisions` with the act 'same incident', 'different incident' or 'unsure
    incident', on the two.
    """
    return cut(list(open_pairs(session, MOST_PAIRS)), query)


def reports(session: Session, query: Turn) -> Page[ReportRow]:
    """List the reports, without their texts, in the order in which they were added."""
    return cut(list(session.reports.rows()), query)


def report(session: Session, report: str) -> ReportAnswer:
    """Give one report with its text and every claim anchored in it."""
    found = session.reports.get(report)
    left = as_left(session, session.readings.claims(reports=[found.id]))
    held = session.incidents.of_mentions(sorted({claim.mention for claim in left.claims}))
    return ReportAnswer(found, left.claims, dict(held), left.reviews)


def claims(session: Session, query: ClaimQuery) -> Page[Claim]:
    """List the claims of an incident, or of a report, as people left them.

    One of the two is needed.
    """
    read: tuple[Claim, ...] = ()
    if query.incident:
        read = session.claims_of(query.incident)
    elif query.report:
        read = session.readings.claims(reports=[session.reports.get(query.report).id])
    return cut(as_left(session, read).claims, query)


def claim(session: Session, claim: str) -> ClaimAnswer:
    """Give one claim: its words in their paragraph, its chain, and what was decided on it."""
    found, review = one_reviewed(session, claim)
    made = tuple(d for d in decisions(session) if found.id in d.decision.subjects)
    return ClaimAnswer(
        found,
        context_of(session.reports.get(found.report), found),
        session.incidents.of_mentions([found.mention]).get(found.mention),
        made,
        review,
    )


def search(session: Session, query: SearchQuery) -> Found:
    """Find reports by words, in any script."""
    return search_reports(session, query.q, limit=query.limit, offset=query.offset)


def failures(session: Session, query: Turn) -> Page[Failure]:
    """List what was set aside, why, and what to do."""
    return cut(session.failures.open(), query)
