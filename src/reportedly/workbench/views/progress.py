"""How far an import beside the workbench is, and whether the casebook has changed since a page."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from reportedly.casebook.lock import writing_elsewhere
from reportedly.casebook.rooms.settings import Backlog
from reportedly.casebook.session import Session
from reportedly.workbench.desk import Desk


class Progress(msgspec.Struct, frozen=True):
    """What waits, whether somebody works on it, and whether a page is older than the casebook.

    `entries` are those of the log when the page was shown.
    """

    entries: int
    writing: bool
    changed: bool
    backlog: Backlog


def router(desk: Desk) -> APIRouter:
    """Give the route that pages ask now and then."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/progress")
    def progress(seen: Annotated[int, Query(ge=0, le=1 << 60)] = 0) -> HTMLResponse:
        with desk.book.reading() as session:
            found = progress_of(desk, session, seen)
        return desk.page("progress.html", {"progress": found})

    return routes


def progress_of(desk: Desk, session: Session, seen: int | None = None) -> Progress:
    """Say how far the casebook is; `seen` are the log's entries of an earlier page."""
    entries = session.log_head().count
    return Progress(
        entries=entries if seen is None else seen,
        writing=writing_elsewhere(desk.book.path),
        changed=seen is not None and seen != entries,
        backlog=session.backlog(),
    )
