"""One incident: its figures, grade, contests, origins and claims, each with its sentence."""

import msgspec
from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from reportedly.casebook.session import Session
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.decisions.states import DecisionState, decisions
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.history import toll_history
from reportedly.pipeline.looking.history_svg import NARROW, WIDE, history_svg
from reportedly.pipeline.looking.questions import pair_questions
from reportedly.publishing.chains import origin_chains
from reportedly.weighing.headlines import surer_headlines
from reportedly.workbench.charts.bars import figure_bars
from reportedly.workbench.charts.origins import origin_graph, paths
from reportedly.workbench.desk import Desk
from reportedly.workbench.languages import wording
from reportedly.workbench.languages.reader import reader
from reportedly.workbench.ledger_page import names_in, slot_views
from reportedly.workbench.reviewing import reviewer
from reportedly.workbench.views.footage import shown_in

FEW = 8
"""Claims of an incident up to which all are shown at once; more are folded by what they say."""
SPELLED_OUT = 3
"""Origins up to which the sentence beside a figure stands whole; a longer one is a press away."""
DRAWN = 12
"""Boxes of the graph, origins or reports that are shown at once; more are a press away."""

MOST = 200
"""Values of a slot, and claims of a value, that are listed."""


def router(desk: Desk) -> APIRouter:
    """Give the incident page's routes."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/incidents/{incident}")
    def incident(incident: str, request: Request) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = ledger_entry(session, incident)
            made = _decided(session, entry)
            who = reviewer(desk, request, session)
            footage = shown_in(session, entry.incident.reports)
            pairs = pair_questions(session, entry.incident)
        chains = origin_chains(entry)
        graph = origin_graph(chains, {claim.id: claim.report for claim in entry.claims})
        return desk.page(
            "incident.html",
            {
                "entry": entry,
                "grade": entry.assessment.grade,
                "spelled_out": SPELLED_OUT,
                "bars": [figure_bars(figure) for figure in entry.assessment.figures],
                "origins": chains,
                "graph": graph,
                "paths": tuple(paths(graph)),
                "slots": slot_views(entry),
                "headlines": surer_headlines(entry.standing),
                "reviews": {review.claim: review for review in entry.reviews},
                "made": made,
                "pairs": pairs,
                "who": who,
                "footage": footage,
                "few": FEW,
                "most": MOST,
                "drawn": DRAWN,
                "names": names_in(entry),
            },
        )

    @routes.get("/incidents/{incident}/toll.svg")
    def toll(incident: str, narrow: bool = False) -> Response:
        with desk.book.reading() as session:
            history = toll_history(session, incident)
        turned = reader().catalogue.direction == "rtl"
        sheet = msgspec.structs.replace(NARROW if narrow else WIDE, right_to_left=turned)
        drawn = history_svg(history, dark=True, say=wording.plain, sheet=sheet)
        return Response(drawn, media_type="image/svg+xml")

    return routes


def _decided(session: Session, entry: LedgerEntry) -> tuple[DecisionState, ...]:
    """Give what was decided on the incident, its mentions and its claims, earliest first."""
    own = {entry.incident.id, *entry.incident.mentions, *(claim.id for claim in entry.claims)}
    own |= {judged.decision for judged in entry.judgements}
    made = decisions(session)
    return tuple(d for d in made if own & {d.decision.id, *d.decision.subjects})
