"""One claim: its words in their place, its chain, what was decided on it, and what can be."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.pipeline.decisions.reviewed import one_reviewed
from reportedly.pipeline.decisions.states import decisions
from reportedly.publishing.citation import citation
from reportedly.workbench.context import context_of
from reportedly.workbench.desk import Desk
from reportedly.workbench.reviewing import reviewer


def router(desk: Desk) -> APIRouter:
    """Give the claim page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/claims/{claim}")
    def claim(claim: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            found, review = one_reviewed(session, claim)
            report = session.reports.get(found.report)
            values = {
                "claim": found,
                "review": review,
                "report": report,
                "incident": session.incidents.of_mentions([found.mention]).get(found.mention),
                "made": [d for d in decisions(session) if found.id in d.decision.subjects],
                "context": context_of(report, found),
                "citation": citation(report, found),
                "who": reviewer(desk, request, session),
            }
        return desk.page("claim.html", values)

    return routes
