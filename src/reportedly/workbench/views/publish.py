"""Publishing: incidents, a profile and a format are chosen, all that would leave is shown first."""

from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, Response

from reportedly.casebook.incident_table import IncidentFilter, IncidentRow
from reportedly.casebook.session import Session
from reportedly.model.errors import PublishError
from reportedly.pipeline.publish import prepare
from reportedly.publishing.preview import leaving
from reportedly.publishing.profile import PROFILES, PlaceRule
from reportedly.publishing.publication_file import publication_formats
from reportedly.publishing.rows import Table
from reportedly.workbench.desk import Desk
from reportedly.workbench.publication_query import PublicationQuery, publication_file
from reportedly.workbench.queries import UnclearQuery, read_query

OFFERED = 50
"""Incidents offered to be chosen besides those that are."""


def router(desk: Desk) -> APIRouter:
    """Give the publish page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/publish")
    def publish(
        request: Request, place: Annotated[str, Query(max_length=200)] = ""
    ) -> HTMLResponse:
        asked = _asked(request, without="place")
        with desk.book.reading() as session:
            chosen = [session.incidents.get(typed).id for typed in asked.incident]
            prepared = prepare(session, chosen, asked.rules, title=asked.title) if chosen else None
            offered = _offered(session, chosen, place)
        return desk.page(
            "publish.html",
            {
                "asked": asked,
                "chosen": chosen,
                "offered": offered,
                "place": place,
                "prepared": prepared,
                "leaving": leaving(prepared.publication) if prepared else (),
                "profiles": tuple(PROFILES),
                "formats": publication_formats(),
                "tables": tuple(Table),
                "place_rules": tuple(PlaceRule),
            },
        )

    @routes.get("/publish/file")
    def file(request: Request) -> Response:
        with desk.book.reading() as session:
            return publication_file(session, _asked(request, without="place"))

    return routes


def _asked(request: Request, without: str) -> PublicationQuery:
    given = request.query_params
    fields = type(given)([(k, v) for k, v in given.multi_items() if k != without])
    try:
        return read_query(fields, PublicationQuery)
    except UnclearQuery as error:
        raise PublishError(str(error)) from error


def _offered(session: Session, chosen: list[str], place: str) -> list[IncidentRow]:
    """Give the rows of the chosen incidents, then others that fit `place`."""
    fits = session.incident_rows(IncidentFilter(place=place.strip() or None), limit=OFFERED)
    rows = {row.id: row for row in fits}
    own = [rows[i] for i in chosen if i in rows]
    missing = [i for i in chosen if i not in rows]
    if missing:
        own += session.incident_rows(IncidentFilter(among=tuple(missing)))
    return [*own, *(row for row in fits if row.id not in set(chosen))]
