"""One report: its text with every claim marked where it stands, and the claims beside it."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import HTMLResponse

from reportedly.capture.address_dates import by_address
from reportedly.capture.printed_dates import by_stamp
from reportedly.casebook.session import Session
from reportedly.model.capture import Stage
from reportedly.model.claim import Claim
from reportedly.model.review import ReviewState
from reportedly.pipeline.decisions.reviewed import AsLeft, as_left
from reportedly.weighing.headlines import surer_headlines
from reportedly.workbench.desk import Desk
from reportedly.workbench.leaves import leaf_at
from reportedly.workbench.stretches import spans_of, stretches


def router(desk: Desk) -> APIRouter:
    """Give the report page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/reports/{report}")
    def report(
        report: str, claim: str = "", first: Annotated[int, Query(alias="from", ge=0)] = 0
    ) -> HTMLResponse:
        with desk.book.reading() as session:
            found = session.reports.get(report)
            left = as_left(session, session.readings.claims(reports=[found.id]))
            claims = left.claims
            incidents = _incidents(session, claims)
            unread = session.failures.of(found.id, Stage.READ)
        chosen = next((c for c in claims if c.id == claim), None)
        starts = [c.passage.start for c in claims]
        leaf = leaf_at(chosen.passage.start if chosen else first, len(found.text), starts)
        text = found.text[leaf.first : leaf.last]
        ordered = sorted(claims, key=lambda c: (c.passage, c.kind, c.id))
        return desk.page(
            "report.html",
            {
                "report": found,
                "dated_by_address": by_address(found.published, found.url),
                "dated_by_stamp": by_stamp(found.published, found.text),
                "claims": [c for c in ordered if c.passage.start in range(leaf.first, leaf.last)],
                "numbers": {c.id: number for number, c in enumerate(ordered, start=1)},
                "chosen": chosen,
                "incidents": incidents,
                "unread": unread,
                "reviews": {review.claim: review for review in left.reviews},
                "leaf": leaf,
                "stretches": stretches(text, spans_of(claims), leaf.first),
                "headlines": surer_headlines(_standing(left)),
            },
        )

    return routes


def _standing(left: AsLeft) -> tuple[Claim, ...]:
    rejected = {r.claim for r in left.reviews if r.state is ReviewState.REJECTED}
    return tuple(claim for claim in left.claims if claim.id not in rejected)


def _incidents(session: Session, claims: tuple[Claim, ...]) -> dict[str, str]:
    """Give the incident of each mention."""
    mentions = sorted({claim.mention for claim in claims})
    return dict(session.incidents.of_mentions(mentions))
