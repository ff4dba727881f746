"""One incident: its figures, grade, contests, origins and claims, each with its sentence."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from reportedly.pipeline.entries import ledger_entry
from reportedly.weighing.headlines import surer_headlines
from reportedly.workbench.charts.bars import figure_bars
from reportedly.workbench.desk import Desk
from reportedly.workbench.ledger_page import claim_rows, origin_rows


def router(desk: Desk) -> APIRouter:
    """Give the incident page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/incidents/{incident}")
    def incident(incident: str) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = ledger_entry(session, incident)
        return desk.page(
            "incident.html",
            {
                "entry": entry,
                "grade": entry.assessment.grade,
                "bars": [figure_bars(figure) for figure in entry.assessment.figures],
                "origins": origin_rows(entry),
                "slots": claim_rows(entry),
                "headlines": surer_headlines(entry.claims),
            },
        )

    return routes
