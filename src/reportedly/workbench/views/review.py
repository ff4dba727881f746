"""The review queue: incidents by how much they disagree, and each one's questions on a page."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.casebook.incident_table import IncidentFilter, Sorting
from reportedly.casebook.session import Session
from reportedly.pipeline.entries import ledger_entry
from reportedly.pipeline.questions import PairQuestion, questions
from reportedly.workbench.context import context_of
from reportedly.workbench.desk import Desk
from reportedly.workbench.reviewing import reviewer

WAITING = 200
"""Incidents in the queue; the widest disagreements come first."""
CONTESTED = IncidentFilter(contested=True)


def router(desk: Desk) -> APIRouter:
    """Give the review queue's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/review")
    def queue() -> HTMLResponse:
        with desk.book.reading() as session:
            rows = session.incident_rows(CONTESTED, sort=Sorting.DISAGREEMENT, limit=WAITING)
            total = session.count_incidents(CONTESTED)
        return desk.page("queue.html", {"rows": rows, "total": total})

    @routes.get("/review/{incident}")
    def review(incident: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = ledger_entry(session, incident)
            asked = questions(session, entry)
            pairs = [(pair, _both(session, pair)) for pair in asked.pairs]
            values = {
                "entry": entry,
                "asked": asked,
                "contexts": {q.claim.id: context_of(q.report, q.claim) for q in asked.figures},
                "pairs": pairs,
                "after": _after(session, entry.incident.id),
                "who": reviewer(desk, request, session),
            }
        return desk.page("review.html", values)

    return routes


def _both(session: Session, pair: PairQuestion) -> str:
    """Name the other incident of a pair."""
    other = session.incidents.get(pair.other)
    return other.place.name if other.place else "unknown place"


def _after(session: Session, incident: str) -> str | None:
    """Give the incident that comes after this one in the queue; None at its end."""
    rows = session.incident_rows(CONTESTED, sort=Sorting.DISAGREEMENT, limit=WAITING)
    ids = [row.id for row in rows]
    place = ids.index(incident) + 1 if incident in ids else 0
    return ids[place] if place < len(ids) else None
