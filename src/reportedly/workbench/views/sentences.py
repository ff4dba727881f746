"""The sentences of one incident: what each of its numbers rests on, a press away from anywhere."""

from fastapi import APIRouter
from starlette.responses import HTMLResponse

from reportedly.casebook.overview.incident_table import IncidentFilter
from reportedly.casebook.overview.peers import more_reported
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.history import toll_of
from reportedly.pipeline.looking.leading import leading_sentences
from reportedly.workbench.behind import behind
from reportedly.workbench.desk import Desk
from reportedly.workbench.ledger_page import names_in

MOST_PEERS = 50
"""Incidents with more reports that are listed beside the number of neglect."""

FEW = 40
"""Sentences up to which the whole page is open."""

MOST = 200
"""Sentences, origins or reports listed under one number."""


def router(desk: Desk) -> APIRouter:
    """Give the route of the page of sentences."""
    routes = APIRouter(include_in_schema=False)

    @routes.get("/incidents/{incident}/sentences")
    def sentences(incident: str) -> HTMLResponse:
        with desk.book.reading() as session:
            entry = ledger_entry(session, incident)
            toll = toll_of(session, entry, decided(session).decisions)
            among = more_reported(session, entry.incident.id, MOST_PEERS)
            peers = session.incident_rows(IncidentFilter(among=among)) if among else []
            shown = behind(entry, toll)
            values = {
                "entry": entry,
                "behind": shown,
                "few": len(entry.claims) <= FEW,
                "most": MOST,
                "peers": sorted(peers, key=lambda row: among.index(row.id)),
                "names": names_in(entry),
                "leading": leading_sentences(session, among),
            }
        return desk.page("sentences.html", values)

    return routes
