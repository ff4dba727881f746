"""The overview: incidents on a map and a timeline, and in a table, each narrowing the others."""

import io
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from reportedly.casebook.overview.incident_map import Cluster, Grid
from reportedly.casebook.overview.incident_table import IncidentFilter, IncidentRow, Sorting
from reportedly.casebook.session import Session
from reportedly.model.assessment import AirwarsLabel
from reportedly.model.content import EventKind
from reportedly.pipeline.looking.incident_list import write_incident_list
from reportedly.pipeline.looking.leading import leading_sentences
from reportedly.pipeline.policy import policy_of
from reportedly.weighing.policies import policy_named
from reportedly.workbench.asked import asked_of
from reportedly.workbench.charts.frame import fitted
from reportedly.workbench.charts.timeline import MOST, timeline
from reportedly.workbench.charts.world import COLUMNS, LINES, WorldMap, world_map
from reportedly.workbench.desk import Desk
from reportedly.workbench.languages.reader import reader
from reportedly.workbench.narrowing import Narrowed
from reportedly.workbench.views.progress import Progress, progress_of

PAGE = 50
"""Incidents on a page."""

MOST_NAMED = 200
"""Incidents standing alone on the map whose place is named."""


class Turn(msgspec.Struct, frozen=True):
    """The addresses of the neighbouring pages of the table; None where there is none."""

    earlier: str | None
    later: str | None


def router(desk: Desk) -> APIRouter:
    """Give the overview's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/")
    def overview(request: Request) -> HTMLResponse:
        return overview_page(desk, request.query_params)

    @routes.get("/incidents.csv")
    def listed(request: Request) -> Response:
        asked, out = asked_of(request.query_params), io.StringIO(newline="")
        with desk.book.reading() as session:
            wanted = Narrowed(desk.memory, session, asked).wanted
            write_incident_list(session, wanted, asked.sort, out)
        answer = Response(out.getvalue(), media_type="text/csv; charset=utf-8")
        answer.headers["Content-Disposition"] = 'attachment; filename="reportedly-incidents.csv"'
        return answer

    return routes


def overview_page(desk: Desk, given: Mapping[str, str]) -> HTMLResponse:
    """Give the overview narrowed by the fields of an address, drawn once for each state of things.

    It is the page that is asked for most, and the largest.
    """
    with desk.book.reading() as session:
        progress = progress_of(desk, session)
        drawn = desk.pages.of(
            session,
            (reader(), tuple(given.items()), progress),
            lambda: desk.drawn("overview.html", _values(desk, session, given, progress)),
        )
    return HTMLResponse(drawn)


def _values(
    desk: Desk, session: Session, given: Mapping[str, str], progress: Progress
) -> dict[str, object]:
    asked, address = asked_of(given), _address(given)
    narrowed = Narrowed(desk.memory, session, asked)
    rows, earlier, later = narrowed.rows(PAGE)
    return {
        "rows": rows,
        "leading": leading_sentences(session, [r.id for r in rows]) if asked.picked else {},
        "progress": progress,
        "total": narrowed.total(),
        "counts": narrowed.counts(),
        "views": _views(desk, session, narrowed, given),
        "best_chosen": policy_named(policy_of(session)).chooses,
        "asked": asked,
        "turn": _turn(rows, earlier, later, address),
        "listed": address().replace("/", "/incidents.csv", 1),
        "labels": tuple(AirwarsLabel),
        "kinds": tuple(EventKind),
        "sortings": tuple(Sorting),
    }


def _views(
    desk: Desk, session: Session, narrowed: Narrowed, given: Mapping[str, str]
) -> Sequence[Markup]:
    """Draw the map and the timeline; nothing where there is neither."""
    asked, address = narrowed.asked, _address(given)
    world = narrowed.laid_out(lambda: _map(session, narrowed))
    line = timeline(narrowed.periods(MOST), asked.wanted)
    if world is None and line is None:
        return ()
    fields, drawn = tuple(given.items()), list[Markup]()
    if world is not None:
        extent, unlocated = narrowed.extent(), narrowed.unlocated()
        values = {"map": world, "extent": extent, "unlocated": unlocated, "with_": address}
        drawn.append(desk.piece("map.html", values, (world, extent, unlocated, fields)))
    of_line = {"timeline": line, "asked": asked, "with_": address}
    return (*drawn, desk.piece("timeline.html", of_line, (line, fields)))


def _map(session: Session, narrowed: Narrowed) -> WorldMap | None:
    """Lay out the map of what is asked for; None where nothing of it is located."""
    held, box = narrowed.extent(), narrowed.asked.wanted.box
    if held is None:
        return None
    shown = box or fitted(held)
    found = narrowed.clusters(shown, Grid.over(shown, COLUMNS, LINES))
    return world_map(shown, found, named(session, found), whole=box is None)


def named(session: Session, found: Sequence[Cluster]) -> dict[str, IncidentRow]:
    """Give the rows of the incidents that stand alone, by id: as many as a map can name."""
    alone = tuple(cluster.incident for cluster in found if cluster.count == 1)[:MOST_NAMED]
    rows = session.incident_rows(IncidentFilter(among=alone))
    return {row.id: row for row in rows}


def _address(given: Mapping[str, str]) -> Callable[..., str]:
    """Give what makes addresses of this page with some fields changed; '' takes a field away."""
    kept = {name: _field(name, value) for name, value in given.items()}

    def address(**changed: str) -> str:
        fields = {name: _field(name, value) for name, value in changed.items()}
        return "/?" + "&".join(filter(None, {**kept, "after": "", "before": "", **fields}.values()))

    return address


def _field(name: str, value: str) -> str:
    return urlencode({name: value}) if value else ""


def _turn(
    rows: Sequence[IncidentRow], earlier: bool, later: bool, address: Callable[..., str]
) -> Turn:
    return Turn(
        earlier=address(before=rows[0].id) if earlier and rows else None,
        later=address(after=rows[-1].id) if later and rows else None,
    )
