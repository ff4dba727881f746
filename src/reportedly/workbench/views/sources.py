"""Sources: each one's record in this casebook, and the analyst's own letter for it."""

from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse

from reportedly.casebook.incident_table import IncidentFilter
from reportedly.casebook.log import Head
from reportedly.casebook.session import Session
from reportedly.model.errors import UnknownId
from reportedly.model.rating import Letter
from reportedly.pipeline.decide import decisions
from reportedly.pipeline.sources import SourceRecord, source_records
from reportedly.workbench.desk import Desk
from reportedly.workbench.reviewing import reviewer

SHOWN = 300
"""Sources on the page; a search narrows them."""


class _Records:
    """The records as of one end of the log: they go through the whole casebook."""

    def __init__(self) -> None:
        self._at: Head | None = None
        self._records: tuple[SourceRecord, ...] = ()

    def of(self, session: Session) -> tuple[SourceRecord, ...]:
        at = session.log_head()
        if at != self._at:
            self._at, self._records = at, source_records(session)
        return self._records


def router(desk: Desk) -> APIRouter:
    """Give the source pages' routes."""
    routes = APIRouter(include_in_schema=False)
    records = _Records()

    @routes.get("/sources")
    def sources(q: Annotated[str, Query(max_length=200)] = "") -> HTMLResponse:
        with desk.book.reading() as session:
            found = records.of(session)
        words = q.casefold().split()
        fitting = [r for r in found if all(word in r.name.casefold() for word in words)]
        rows = [_row(desk, record) for record in fitting[:SHOWN]]
        values = {"rows": rows, "total": len(fitting), "q": q}
        return desk.page("sources.html", values)

    @routes.get("/sources/{source}")
    def source(source: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            record = next((r for r in records.of(session) if r.id == source), None)
            if record is None:
                raise UnknownId(f"No source {source!r} speaks in this casebook.")
            values = {
                "record": record,
                "rows": session.incident_rows(IncidentFilter(among=record.origin_of[:SHOWN])),
                "made": [d for d in decisions(session) if record.id in d.decision.subjects],
                "letters": tuple(Letter),
                "who": reviewer(desk, request, session),
            }
        return desk.page("source.html", values)

    return routes


def _row(desk: Desk, record: SourceRecord) -> Markup:
    """Draw a source's row; a decision moves the numbers of a few at most."""
    shown = (msgspec.structs.replace(record, origin_of=()), len(record.origin_of))
    return desk.piece("source_row.html", {"one": record}, shown)
