"""Publishing: incidents, a profile and a format are chosen, all that would leave is shown first."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import HTMLResponse, Response

from reportedly.casebook.overview.incident_table import IncidentFilter, IncidentRow
from reportedly.casebook.session import Session
from reportedly.model.errors import PublishError
from reportedly.pipeline.publish import prepare
from reportedly.publishing.preview import Leaving, What, leaving
from reportedly.publishing.profile import PROFILES, PlaceRule
from reportedly.publishing.publication import Publication
from reportedly.publishing.publication_file import publication_formats
from reportedly.publishing.rows import Table
from reportedly.workbench.desk import Desk
from reportedly.workbench.publication_query import PublicationQuery, publication_file
from reportedly.workbench.queries import UnclearQuery, read_query

OFFERED = 50
"""Incidents offered to be chosen besides those that are."""
FEW = 12
"""Things of a kind up to which a preview shows all at once; more are folded under their number."""
_PAGES: dict[What, str] = {"claim": "claims", "report": "reports"}
_PARTS: dict[What, str] = {
    "figure": "#figures",
    "grade": "/sentences#origins",
    "contested": "#contested",
    "origin": "/sentences#origins",
    "decision": "#decided",
}
"""Where an incident's pages have what leaves: of a reason or an origin, the sentences."""


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
                "leaving": _by_what(leaving(prepared.publication)) if prepared else (),
                "quotes": _quotes(prepared.publication) if prepared else {},
                "behind": behind,
                "few": FEW,
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


def _by_what(items: Iterable[Leaving]) -> list[tuple[What, list[Leaving]]]:
    """Sort what leaves by what it is, in the order in which each comes first."""
    found: dict[What, list[Leaving]] = {}
    for item in items:
        found.setdefault(item.what, []).append(item)
    return list(found.items())


def _quotes(publication: Publication) -> dict[str, str]:
    """Give each claim's words as they leave."""
    entries = [one.entry for one in publication.incidents]
    claims = (claim for entry in entries for claim in (*entry.claims, *entry.added))
    return {claim.id: claim.passage.quote for claim in claims}


def behind(item: Leaving) -> str:
    """Give the page on which what leaves stands with what it rests on."""
    if item.what in _PAGES:
        return f"/{_PAGES[item.what]}/{item.id}"
    return f"/incidents/{item.incident}{_PARTS.get(item.what, '')}"


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
