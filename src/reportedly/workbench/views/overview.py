"""The overview: incidents in a table, filtered, a page at a time."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse

from reportedly.casebook.incident_map import clusters, count_unlocated, extent, periods
from reportedly.casebook.incident_table import IncidentFilter, Sorting
from reportedly.casebook.session import Session
from reportedly.model.assessment import AirwarsLabel
from reportedly.model.content import EventKind
from reportedly.workbench.asked import Asked, asked_of
from reportedly.workbench.charts.timeline import MOST, timeline
from reportedly.workbench.charts.world import COLUMNS, LINES, WorldMap, fitted, world_map
from reportedly.workbench.desk import Desk

PAGE = 100
"""Incidents on a page."""

MOST_CIRCLES = 200
"""Incidents standing alone whose circle of precision is drawn."""


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
            drawn = _map(session, asked.wanted)
            lost = count_unlocated(session, asked.wanted)
            dated = timeline(periods(session, asked.wanted, MOST))
        return desk.page(
            "overview.html",
            {
                "rows": rows,
                "counts": counts,
                "asked": asked,
                "map": drawn,
                "unlocated": lost,
                "timeline": dated,
                "with_": _with(request.query_params),
                "turn": _turn(asked, len(rows), total, request.query_params),
                "labels": tuple(AirwarsLabel),
                "kinds": tuple(EventKind),
                "sortings": tuple(Sorting),
                "filtered": asked.wanted != IncidentFilter(),
            },
        )

    return routes


def _map(session: Session, wanted: IncidentFilter) -> WorldMap | None:
    """Lay out the map of what is asked for; None where nothing of it is located."""
    held = extent(session, wanted)
    if held is None:
        return None
    box = wanted.box or fitted(held)
    found = clusters(session, wanted, box, COLUMNS, LINES)
    alone = [cluster.incident for cluster in found if cluster.incident][:MOST_CIRCLES]
    places = {incident.id: incident.place for incident in session.incidents.many(alone)}
    return world_map(box, found, places, whole=wanted.box is None)


def _with(given: Mapping[str, str]) -> Callable[..., str]:
    """Give what makes addresses of this page with some fields changed; '' takes a field away."""

    def address(**changed: str) -> str:
        fields = {**given, "offset": "", **changed}
        return "/?" + urlencode({name: value for name, value in fields.items() if value})

    return address


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
