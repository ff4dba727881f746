"""Full-text search over the casebook's reports and their claims, in any script."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from reportedly.casebook.folding import folded
from reportedly.casebook.search import SHORTEST, search, sought
from reportedly.casebook.session import Session
from reportedly.model.claim import Claim
from reportedly.pipeline.decisions.reviewed import AsLeft, as_left
from reportedly.workbench.desk import Desk

SHOWN = 50
"""Reports on a page of results."""

MOST = 20
"""Claims listed under one report; the report has them all."""


def router(desk: Desk) -> APIRouter:
    """Give the search page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/search")
    def results(
        q: Annotated[str, Query(max_length=500)] = "", offset: Annotated[int, Query(ge=0)] = 0
    ) -> HTMLResponse:
        with desk.book.reading() as session:
            found = search(session, q, limit=SHOWN, offset=offset)
            reports = [hit.report.id for hit in found.hits]
            incidents = _incidents(session, reports)
            left = as_left(session, session.readings.claims(reports=reports))
        later = offset + SHOWN if offset + len(found.hits) < found.total else None
        values = {
            "q": q,
            "found": found,
            "incidents": incidents,
            "claims": _claims(left, q),
            "reviews": {review.claim: review for review in left.reviews},
            "shortest": SHORTEST,
            "most": MOST,
        }
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


def _claims(left: AsLeft, words: str) -> dict[str, list[Claim]]:
    """Give the claims of each report whose quote, or whoever it is credited to, has every word.

    As people left them, and found by what the machine had read too.
    """
    terms, _ = sought(words)
    read = {review.claim: review.read for review in left.reviews}
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in left.claims:
        forms = (claim, read.get(claim.id) or claim)
        if terms and any(_says(form, terms) for form in forms):
            found[claim.report].append(claim)
    return dict(found)


def _says(claim: Claim, terms: Sequence[str]) -> bool:
    said = folded(" ".join((claim.passage.quote, *(one.source.name for one in claim.chain))))
    return all(term in said for term in terms)
