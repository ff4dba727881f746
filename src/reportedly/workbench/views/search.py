"""Full-text search over the casebook's reports, in any script."""

from collections import defaultdict
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from reportedly.casebook.search import SHORTEST, search
from reportedly.casebook.session import Session
from reportedly.workbench.desk import Desk

SHOWN = 50
"""Reports on a page of results."""


def router(desk: Desk) -> APIRouter:
    """Give the search page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/search")
    def results(
        q: Annotated[str, Query(max_length=500)] = "", offset: Annotated[int, Query(ge=0)] = 0
    ) -> HTMLResponse:
        with desk.book.reading() as session:
            found = search(session, q, limit=SHOWN, offset=offset)
            incidents = _incidents(session, [hit.report.id for hit in found.hits])
        later = offset + SHOWN if offset + len(found.hits) < found.total else None
        values = {"q": q, "found": found, "incidents": incidents, "shortest": SHORTEST}
        return desk.page("search.html", {**values, "offset": offset, "later": later})

    return routes


def _incidents(session: Session, reports: list[str]) -> dict[str, list[str]]:
    """Give the incidents that each report speaks of."""
    mentions = session.readings.mentions(reports=reports)
    held = session.incidents.of_mentions([mention.id for mention in mentions])
    found: defaultdict[str, list[str]] = defaultdict(list)
    for mention in mentions:
        incident = held.get(mention.id)
        if incident is not None and incident not in found[mention.report]:
            found[mention.report].append(incident)
    return dict(found)
