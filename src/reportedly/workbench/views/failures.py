"""What was set aside, and why."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse

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
        return desk.page("failures.html", {"failures": found[:SHOWN], "total": len(found)})

    return routes
