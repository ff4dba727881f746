"""Compare: two reports, or two sources, on one incident side by side."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from reportedly.pipeline.looking.comparing import side_of, sources_of
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.weighing.comparison import compare_claims
from reportedly.workbench.desk import Desk


def router(desk: Desk) -> APIRouter:
    """Give the comparison's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/compare/{incident}")
    def compare(
        incident: str,
        a: Annotated[str, Query(max_length=500)] = "",
        b: Annotated[str, Query(max_length=500)] = "",
    ) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = ledger_entry(session, incident)
        sides = [side_of(entry, typed) for typed in (a, b) if typed]
        first, second = (*(side.claims for side in sides), (), ())[:2]
        slots = compare_claims(first, second)
        values = {
            "entry": entry,
            "sources": sources_of(entry),
            "a": a,
            "b": b,
            "sides": sides,
            "slots": slots,
            "reviews": {review.claim: review for review in entry.reviews},
        }
        return desk.page("compare.html", values)

    return routes
