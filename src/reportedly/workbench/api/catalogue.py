"""Every operation of the API, in the order of its documentation."""

from http import HTTPStatus

from reportedly.workbench.api import deciding, looking, material, publishing, sources
from reportedly.workbench.api.operations import Operation, operation

OPERATIONS: tuple[Operation, ...] = (
    operation("GET", "/casebook", looking.casebook),
    operation("GET", "/progress", looking.progress),
    operation("GET", "/incidents", looking.incidents),
    operation("GET", "/incidents/{incident}", looking.incident),
    operation("GET", "/incidents/{incident}/origins", looking.origins),
    operation("GET", "/incidents/{incident}/toll", looking.toll),
    operation("GET", "/incidents/{incident}/questions", looking.incident_questions),
    operation("GET", "/incidents/{incident}/comparison", sources.comparison),
    operation("GET", "/reports", looking.reports),
    operation("GET", "/reports/{report}", looking.report),
    operation("GET", "/reports/{report}/original", material.original),
    operation("GET", "/claims", looking.claims),
    operation("GET", "/claims/{claim}", looking.claim),
    operation("GET", "/search", looking.search),
    operation("GET", "/sources", sources.sources),
    operation("GET", "/sources/{source}", sources.source),
    operation("GET", "/footage", material.footage),
    operation("GET", "/footage/{footage}", material.one_footage),
    operation("GET", "/footage/{footage}/sightings", material.sightings),
    operation("GET", "/likenesses", material.likenesses),
    operation("GET", "/queue", looking.queue),
    operation("GET", "/queue/decisions", looking.queue_decisions),
    operation("GET", "/queue/pairs", looking.queue_pairs),
    operation("GET", "/decisions", deciding.decisions),
    operation("POST", "/decisions", deciding.decide_on, HTTPStatus.CREATED),
    operation("POST", "/decisions/{decision}/undo", deciding.undo_decision, HTTPStatus.CREATED),
    operation("GET", "/failures", looking.failures),
    operation("GET", "/publication/preview", publishing.publication_preview),
    operation("GET", "/publication", publishing.publication),
)
