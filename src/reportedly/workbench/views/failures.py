"""What was set aside, and why."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from reportedly.model.capture import Stage
from reportedly.workbench.desk import Desk

SHOWN = 1000
"""Failures on the page; the rest are counted."""


def router(desk: Desk) -> APIRouter:
    """Give the failures page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/failures")
    def failures() -> HTMLResponse:
        with desk.book.reading() as session:
            found = session.failures.open()
            unread = [one.subject for one in found[:SHOWN] if one.stage is Stage.READ]
            reports = {row.id: row for row in session.reports.rows(unread)}
        values = {"failures": found[:SHOWN], "total": len(found), "reports": reports}
        return desk.page("failures.html", values)

    return routes
