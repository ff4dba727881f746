"""The review queue: what most needs a person first, and each incident's questions on a page."""

from http import HTTPStatus

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from reportedly.casebook.overview.incident_table import IncidentFilter, IncidentRow
from reportedly.casebook.session import Session
from reportedly.model.incident import Edge
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.decisions.states import Fate, decisions
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.leading import mention_sentences
from reportedly.pipeline.looking.questions import (
    ClaimQuestion,
    open_pairs,
    questions,
    waiting_judgements,
)
from reportedly.publishing.inert import inert
from reportedly.weighing.comparison import slot_of
from reportedly.workbench.context import Context, context_of
from reportedly.workbench.desk import Desk
from reportedly.workbench.languages.wording import date_words, label, place_words
from reportedly.workbench.reviewing import reviewer

WAITING = 200
"""Incidents in the queue."""
PAIRS = 50
"""Pairs of incidents in the queue."""
FEW = 3
"""Questions about claims up to which all are open at once; of more, the first."""
ASKING = IncidentFilter(needs_review=True)


class Asked(msgspec.Struct, frozen=True):
    """A question with the words around its claim; `shares` are other reports of its origin."""

    question: ClaimQuestion
    context: Context
    shares: int
    other: Context | None = None
    """The words of a second reader's reading, where it differs."""

    @property
    def slot(self) -> str:
        """Name what the claim is about, so that questions on one word are told apart."""
        return slot_of(self.question.claim)


class Pair(msgspec.Struct, frozen=True):
    """Two incidents to be told apart, each under its name, with what was compared."""

    first: str
    first_name: str
    second: str
    second_name: str
    edge: Edge


def router(desk: Desk) -> APIRouter:
    """Give the review queue's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/review")
    def queue(request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            rows = session.review_queue(WAITING)
            values = {
                "rows": rows,
                "total": session.count_incidents(ASKING),
                "untouched": _untouched(session, rows),
                "pairs": _named(session, PAIRS),
                "judged": waiting_judgements(session),
                "who": reviewer(desk, request, session),
            }
        return desk.page("queue.html", values)

    @routes.get("/review/next")
    def following(after: str = "") -> Response:
        with desk.book.reading() as session:
            found = _after(session, after)
        where = f"/review/{found}" if found else "/review"
        return RedirectResponse(where, status_code=HTTPStatus.SEE_OTHER)

    @routes.get("/review/{incident}")
    def review(incident: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = ledger_entry(session, incident)
            asked = questions(session, entry)
            made = decisions(session)
            values = {
                "entry": entry,
                "asked": [_asked(entry, question) for question in asked.claims],
                "judged": asked.decisions,
                "settled": asked.settled,
                "few": FEW,
                "pairs": [(pair, _name(session, pair.other)) for pair in asked.pairs],
                "said": mention_sentences(
                    session, [m for p in asked.pairs for m in (p.edge.first, p.edge.second)]
                ),
                "last": next((d for d in reversed(made) if d.state is Fate.IN_FORCE), None),
                "who": reviewer(desk, request, session),
            }
        return desk.page("review.html", values)

    return routes


def _asked(entry: LedgerEntry, question: ClaimQuestion) -> Asked:
    claim = question.claim
    origin = next((o for o in entry.assessment.origins if claim.id in o.claims), None)
    shares = len(origin.reports) - 1 if origin else 0
    report = entry.report(claim.report)
    other = context_of(report, question.other) if question.other else None
    return Asked(question, context_of(report, claim), shares, other)


def _named(session: Session, limit: int) -> list[Pair]:
    return [
        Pair(
            pair.first,
            _name(session, pair.first),
            pair.second,
            _name(session, pair.second),
            pair.edge,
        )
        for pair in open_pairs(session, limit)
    ]


def _name(session: Session, incident: str) -> str:
    """Name an incident by its place and date, inert as a report's words are to be."""
    found = session.incidents.get(incident)
    return label("{1}, {2}", [inert(place_words(found.place)), date_words(found.when)])


def _untouched(session: Session, rows: list[IncidentRow]) -> frozenset[str]:
    """Give those of the incidents on which nobody has decided anything yet."""
    touched = {name for state in decisions(session) for name in state.decision.subjects}
    mentions = {m: i.id for i in session.incidents.many(r.id for r in rows) for m in i.mentions}
    claims = session.readings.claims(ids=[name for name in touched if name.startswith("c-")])
    on = {claim.mention for claim in claims} | touched
    return frozenset(row.id for row in rows) - {mentions[m] for m in on if m in mentions} - touched


def _after(session: Session, incident: str) -> str | None:
    """Give the incident that comes after one in the queue, the first after none or the last."""
    ids = [row.id for row in session.review_queue(WAITING)]
    others = [name for name in ids if name != incident]
    place = ids.index(incident) if incident in ids else 0
    return next(iter([*others[place:], *others[:place]]), None)
