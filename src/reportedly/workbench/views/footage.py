"""Footage: the list, one file with its sightings and matches, and its pictures on request.

Nothing that can be made out is loaded before it is asked for: the pages show blurred, grey stills
made here; clear ones stand on a page of their own, and a film plays only on another.
"""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, HTMLResponse, Response

from reportedly.casebook.session import Session
from reportedly.model.errors import FootageError
from reportedly.model.footage import Footage, MediaKind
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.footage.describe import object_path
from reportedly.pipeline.footage.places import said_places
from reportedly.pipeline.footage.sheets import strip_times
from reportedly.pipeline.footage.sighted import (
    FootageEntry,
    entries_of,
    footage_entries,
    footage_entry,
    resemblances,
    waiting_pairs,
)
from reportedly.workbench.charts.sightings import time_line
from reportedly.workbench.charts.sightings_map import sightings_map
from reportedly.workbench.desk import Desk
from reportedly.workbench.guard import POLICY
from reportedly.workbench.reviewing import reviewer
from reportedly.workbench.stills import Stills

PAGE = 100
"""Media files on a page of the list."""
_MOST_MS = 100_000_000
_SANDBOX = "; ".join(("sandbox", "default-src 'none'", "media-src 'self'"))
_PLAYING = f"{POLICY}; media-src 'self'"

Milliseconds = Annotated[int, Path(ge=0, le=_MOST_MS)]


def router(desk: Desk) -> APIRouter:
    """Give the routes of footage."""
    routes, stills = APIRouter(include_in_schema=False), Stills()
    _add_pages(routes, desk)
    _add_pictures(routes, desk, stills)
    _add_films(routes, desk)
    return routes


def _add_pages(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/footage")
    def footage_list(offset: Annotated[int, Query(alias="from", ge=0)] = 0) -> HTMLResponse:
        with desk.book.reading() as session:
            found = list(footage_entries(session))
            pairs, missing = waiting_pairs(session), session.footage.missing()
        values = {
            "entries": found[offset : offset + PAGE],
            "total": len(found),
            "offset": offset,
            "page": PAGE,
            "pairs": pairs[:PAGE],
            "waiting": len(pairs),
            "missing": missing[:PAGE],
            "missed": len(missing),
        }
        return desk.page("footage_list.html", values)

    @routes.get("/footage/{footage}")
    def one(footage: str, request: Request) -> HTMLResponse:
        return _page(desk, footage, request, clear=False)

    @routes.get("/footage/{footage}/clear")
    def one_clear(footage: str, request: Request) -> HTMLResponse:
        return _page(desk, footage, request, clear=True)


def _page(desk: Desk, typed: str, request: Request, *, clear: bool) -> HTMLResponse:
    with desk.book.reading() as session:
        entry = footage_entry(session, typed)
        alike = resemblances(session, entry.footage)
        others = [seen for one in alike for seen in one.other.seen]
        values = {
            "entry": entry,
            "alike": alike,
            "made": [d for d in decisions(session) if entry.footage.id in d.decision.subjects],
            "who": reviewer(desk, request, session),
            "line": time_line(entry.seen, others),
            "places": sightings_map(said_places(session, [*entry.seen, *others]), entry.seen),
            "times": strip_times(entry.footage, entry.described),
            "clear": clear,
        }
    return desk.page("footage.html", values)


def _add_pictures(routes: APIRouter, desk: Desk, stills: Stills) -> None:
    def picture(typed: str, ms: int, *, clear: bool) -> Response:
        with desk.book.reading() as session:
            (entry,) = entries_of(session, [session.footage.get(typed)])
            path = object_path(session, entry.footage.sha256)
        times = strip_times(entry.footage, entry.described)
        wanted = ms / 1000
        together = times if wanted in times else ()
        try:
            made = stills.at(path, entry.footage.sha256, together, wanted, clear=clear)
        except FootageError as error:
            raise HTTPException(HTTPStatus.NOT_FOUND, str(error)) from error
        return Response(made, media_type="image/jpeg")

    @routes.get("/footage/{footage}/blurred/{ms}.jpg")
    def blurred(footage: str, ms: Milliseconds) -> Response:
        return picture(footage, ms, clear=False)

    @routes.get("/footage/{footage}/clear/{ms}.jpg")
    def clear(footage: str, ms: Milliseconds) -> Response:
        return picture(footage, ms, clear=True)


def _add_films(routes: APIRouter, desk: Desk) -> None:
    @routes.get("/footage/{footage}/play")
    def play(footage: str) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = footage_entry(session, footage)
        _check_plays(entry.footage)
        page = desk.page("footage_play.html", {"entry": entry})
        page.headers["Content-Security-Policy"] = _PLAYING
        return page

    @routes.get("/footage/{footage}/media")
    def media(footage: str) -> Response:
        with desk.book.reading() as session:
            found = session.footage.get(footage)
            path = object_path(session, found.sha256)
        _check_plays(found)
        if not path.is_file():
            raise HTTPException(HTTPStatus.NOT_FOUND, "The bytes of this footage are missing.")
        return FileResponse(
            path,
            media_type=found.media_type,
            headers={"Content-Security-Policy": _SANDBOX, "Referrer-Policy": "no-referrer"},
        )


def _check_plays(footage: Footage) -> None:
    if footage.kind is MediaKind.IMAGE:
        raise HTTPException(HTTPStatus.NOT_FOUND, "This is a picture: it has nothing to play.")


def shown_in(session: Session, reports: tuple[str, ...]) -> tuple[FootageEntry, ...]:
    """Give the footage that these reports show."""
    sightings = session.footage.of_reports(reports)
    hashes = sorted({s.footage for many in sightings.values() for s in many})
    return entries_of(session, list(session.footage.many(hashes).values()))
