"""The overview: incidents in a table, filtered, a page at a time."""

from collections.abc import Mapping
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.casebook.incident_table import IncidentFilter, Sorting
from reportedly.model.assessment import AirwarsLabel
from reportedly.model.content import EventKind
from reportedly.workbench.asked import Asked, asked_of
from reportedly.workbench.desk import Desk

PAGE = 100
"""Incidents on a page."""


class Turn(msgspec.Struct, frozen=True):
    """Where the page stands among all, and the addresses of its neighbours."""

    first: int
    last: int
    total: int
    earlier: str | None
    later: str | None


def router(desk: Desk) -> APIRouter:
    """Give the overview's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/")
    def overview(request: Request) -> HTMLResponse:
        asked = asked_of(request.query_params)
        with desk.book.reading() as session:
            total = session.count_incidents(asked.wanted)
            rows = session.incident_rows(
                asked.wanted, sort=asked.sort, limit=PAGE, offset=asked.offset
            )
            counts = session.counts()
        return desk.page(
            "overview.html",
            {
                "rows": rows,
                "counts": counts,
                "asked": asked,
                "turn": _turn(asked, len(rows), total, request.query_params),
                "labels": tuple(AirwarsLabel),
                "kinds": tuple(EventKind),
                "sortings": tuple(Sorting),
                "filtered": asked.wanted != IncidentFilter(),
            },
        )

    return routes


def _turn(asked: Asked, shown: int, total: int, given: Mapping[str, str]) -> Turn:
    def address(offset: int) -> str:
        return "/?" + urlencode({**given, "offset": str(offset)})

    offset = asked.offset
    return Turn(
        first=offset + 1 if shown else 0,
        last=offset + shown,
        total=total,
        earlier=address(max(0, offset - PAGE)) if offset else None,
        later=address(offset + PAGE) if offset + shown < total else None,
    )
