"""What the interactive map shows, as JSON: incidents gathered into circles, countries' names."""

import math
from collections.abc import Mapping

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import Response

from reportedly.casebook.overview.incident_map import Cluster, Grid
from reportedly.casebook.overview.incident_table import Box, IncidentRow
from reportedly.publishing.inert import inert
from reportedly.publishing.words import numbers_words
from reportedly.workbench.asked import asked_of, view_of
from reportedly.workbench.charts.frame import WORLD, fitted
from reportedly.workbench.charts.gathered import gathered
from reportedly.workbench.desk import Desk
from reportedly.workbench.languages.catalogue import LANGUAGES
from reportedly.workbench.languages.countries import country_names
from reportedly.workbench.languages.reader import reader
from reportedly.workbench.languages.wording import day_words, label, number
from reportedly.workbench.narrowing import Narrowed
from reportedly.workbench.views.overview import named

_CELL = 64
"""Pixels of a cell in which incidents are gathered."""
_TILE = 512
"""Pixels of the whole world at zoom 0, in web maps' own measure."""
_STEP = 10.0
"""Degrees of latitude after which cells change their height, so that they lie still in between."""


class Circle(msgspec.Struct, frozen=True):
    """Incidents around a point: degrees (WGS 84), kilometres, and the box that opens them.

    `incident` is there where there is one alone; `label` says what it is, or how many there are.
    `radius` is that within which the places are known, where they are one place.
    """

    longitude: float
    latitude: float
    count: int
    radius: float | None
    extent: tuple[float, float, float, float]
    incident: str | None = None
    label: str = ""


class Circles(msgspec.Struct, frozen=True):
    """All circles of a view, and the extent of everything that the filter leaves, if any."""

    circles: tuple[Circle, ...]
    extent: tuple[float, float, float, float] | None


def router(desk: Desk) -> APIRouter:
    """Give the map's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/map/circles.json")
    def circles(request: Request) -> Response:
        asked = asked_of(request.query_params)
        box, zoom = view_of(request.query_params) or (WORLD, 0)
        with desk.book.reading() as session:
            narrowed = Narrowed(desk.memory, session, asked)
            grid = grid_at(zoom, box)
            found = gathered(narrowed.clusters(box, grid), grid)
            rows = named(session, found)
            held = narrowed.extent()
        shown = Circles(
            tuple(_circle(one, rows) for one in found),
            msgspec.structs.astuple(fitted(held)) if held else None,
        )
        return Response(msgspec.json.encode(shown), media_type="application/json")

    @routes.get("/map/countries.json")
    def countries(language: str = "") -> Response:
        named = country_names(language if language in LANGUAGES else reader().language)
        return Response(msgspec.json.encode(named), media_type="application/json")

    return routes


def grid_at(zoom: int, box: Box) -> Grid:
    """Give the cells of a zoom: as wide as high, in pixels, around the middle of a view."""
    width = 360.0 * _CELL / (_TILE * 2**zoom)
    middle = round((box.south + box.north) / 2 / _STEP) * _STEP
    return Grid(width, width * max(math.cos(math.radians(middle)), 0.1))


def _circle(cluster: Cluster, rows: Mapping[str, IncidentRow]) -> Circle:
    row = rows.get(cluster.incident) if cluster.count == 1 else None
    return Circle(
        longitude=round(cluster.longitude, 5),
        latitude=round(cluster.latitude, 5),
        count=cluster.count,
        radius=cluster.radius_km if cluster.at_one_place else None,
        extent=msgspec.structs.astuple(fitted(cluster.extent)),
        incident=cluster.incident if cluster.count == 1 else None,
        label=_label(row) if row else label("{1} incidents: look closer", [number(cluster.count)]),
    )


def _label(row: IncidentRow) -> str:
    """Name an incident in a line: place, day and the number killed."""
    killed = numbers_words(row.killed)
    day = day_words(row.first_day) if row.first_day else "?"
    return label("{1}, {2} · killed {3}", [inert(row.place or "?"), day, killed])
