"""Every decision, with its author, time, reason and what has become of it."""

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.pipeline.decisions.states import decisions
from reportedly.workbench.desk import Desk
from reportedly.workbench.reviewing import reviewer

SHOWN = 500
"""Decisions on the page, newest first; the rest are counted."""


def router(desk: Desk) -> APIRouter:
    """Give the decisions page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/decisions")
    def decided(request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            made = decisions(session)
            who = reviewer(desk, request, session)
        newest = tuple(reversed(made))
        return desk.page("decisions.html", {"made": newest[:SHOWN], "total": len(made), "who": who})

    return routes
