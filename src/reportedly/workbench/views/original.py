"""The captured original of a report, shown inside a sandbox: as a page, or as the text of it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from reportedly.capture.objects import FolderObjects
from reportedly.model.report import Report
from reportedly.pipeline.looking.originals import MOST, Original, original, originals_of
from reportedly.workbench.desk import Desk
from reportedly.workbench.shielded import shielded_page, shielded_text

LONGEST = 200_000
"""Characters of a text that are shown."""

Number = Annotated[int, Query(alias="n", ge=0, le=10_000)]
Shown = Annotated[Literal["page", "source"], Query(alias="as")]


def router(desk: Desk) -> APIRouter:
    """Give the original's routes."""
    routes = APIRouter(include_in_schema=False)

    def found(report: str, number: int) -> tuple[Report, Original, int]:
        with desk.book.reading() as session:
            one = session.reports.get(report)
            places = len(originals_of(session, one))
            return one, original(session, FolderObjects(desk.book.objects), one, number), places

    @routes.get("/reports/{report}/original")
    def page(report: str, number: Number = 0, shown: Shown = "page") -> HTMLResponse:
        one, taken, places = found(report, number)
        shown = shown if taken.is_page else "source"
        values = {
            "report": one,
            "original": taken,
            "chosen": number,
            "places": places,
            "shown": shown,
            "cut": taken.cut or (shown == "source" and len(taken.text) > LONGEST),
            "longest": LONGEST,
            "most": MOST,
        }
        return desk.page("original.html", values)

    @routes.get("/reports/{report}/original/frame")
    def frame(report: str, number: Number = 0, shown: Shown = "page") -> HTMLResponse:
        one, taken, _ = found(report, number)
        if taken.is_page and shown == "page":
            return shielded_page(taken.text, one.title, one.language)
        return shielded_text(taken.text[:LONGEST], one.title, one.language)

    return routes
