"""One claim: its words in their place, its chain, what was decided on it, and what can be."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.model.figure import Figure
from reportedly.pipeline.decide import decisions
from reportedly.workbench.context import context_of
from reportedly.workbench.desk import Desk
from reportedly.workbench.reviewing import reviewer


def router(desk: Desk) -> APIRouter:
    """Give the claim page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/claims/{claim}")
    def claim(claim: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            found = session.readings.claim(claim)
            report = session.reports.get(found.report)
            incident = session.incidents.of_mentions([found.mention]).get(found.mention)
            made = [d for d in decisions(session) if found.id in d.decision.subjects]
            values = {
                "claim": found,
                "report": report,
                "incident": incident,
                "made": made,
                "context": context_of(report, found),
                "is_figure": isinstance(found.content, Figure),
                "who": reviewer(desk, request, session),
            }
        return desk.page("claim.html", values)

    return routes
