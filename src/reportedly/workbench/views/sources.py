"""Sources: each one's record in this casebook, and the analyst's own letter for it."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import msgspec
from fastapi import APIRouter, Query, Request
from markupsafe import Markup
from starlette.responses import HTMLResponse

from reportedly.casebook.log import Head
from reportedly.casebook.overview.incident_table import IncidentFilter, IncidentRow
from reportedly.casebook.session import Session
from reportedly.model.errors import UnknownId
from reportedly.model.rating import Letter
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.sources.records import SourceRecord, source_records
from reportedly.pipeline.sources.sentences import Count, Counted, source_sentences
from reportedly.workbench.desk import Desk
from reportedly.workbench.reviewing import reviewer

FEW = 8
"""Things counted up to which they are all shown at once; more are a press away."""
SHOWN = 40
"""Sources on a page; a search narrows them."""


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
    def sources(
        q: Annotated[str, Query(max_length=200)] = "",
        offset: Annotated[int, Query(ge=0, le=1 << 60)] = 0,
    ) -> HTMLResponse:
        with desk.book.reading() as session:
            found = records.of(session)
        words = q.casefold().split()
        fitting = [r for r in found if all(word in r.name.casefold() for word in words)]
        offset = min(offset, max(len(fitting) - 1, 0) // SHOWN * SHOWN)
        rows = [_row(desk, record) for record in fitting[offset : offset + SHOWN]]
        values = {"rows": rows, "total": len(fitting), "q": q, "first": offset + 1}
        turn = {
            "earlier": max(offset - SHOWN, 0) if offset else None,
            "later": offset + SHOWN if offset + SHOWN < len(fitting) else None,
        }
        return desk.page("sources.html", {**values, **turn})

    @routes.get("/sources/{source}")
    def source(source: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            record = next((r for r in records.of(session) if r.id == source), None)
            if record is None:
                raise UnknownId(f"No source {source!r} speaks in this casebook.")
            counted = source_sentences(session, record)
            values = {
                "record": record,
                "counted": {count: counted.get(count, ()) for count in Count},
                "named": _rows(session, counted),
                "made": [d for d in decisions(session) if record.id in d.decision.subjects],
                "letters": tuple(Letter),
                "few": FEW,
                "who": reviewer(desk, request, session),
            }
        return desk.page("source.html", values)

    return routes


def _rows(session: Session, counted: Mapping[Count, Sequence[Counted]]) -> dict[str, IncidentRow]:
    """Give the rows of the incidents in which something was counted, by id."""
    among = {one.incident for found in counted.values() for one in found if one.incident}
    rows = session.incident_rows(IncidentFilter(among=tuple(sorted(among)))) if among else ()
    return {row.id: row for row in rows}


def _row(desk: Desk, record: SourceRecord) -> Markup:
    """Draw a source's row; a decision moves the numbers of a few at most."""
    shown = (msgspec.structs.replace(record, origin_of=()), len(record.origin_of))
    return desk.piece("source_row.html", {"one": record}, shown)
