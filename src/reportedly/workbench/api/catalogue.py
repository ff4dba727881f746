"""Every operation of the API, in the order of its documentation."""

from http import HTTPStatus

from reportedly.workbench.api import deciding, looking, publishing
from reportedly.workbench.api.operations import Operation, operation

OPERATIONS: tuple[Operation, ...] = (
    operation("GET", "/casebook", looking.casebook),
    operation("GET", "/incidents", looking.incidents),
    operation("GET", "/incidents/{incident}", looking.incident),
    operation("GET", "/incidents/{incident}/origins", looking.origins),
    operation("GET", "/incidents/{incident}/toll", looking.toll),
    operation("GET", "/incidents/{incident}/questions", looking.incident_questions),
    operation("GET", "/reports", looking.reports),
    operation("GET", "/reports/{report}", looking.report),
    operation("GET", "/claims", looking.claims),
    operation("GET", "/claims/{claim}", looking.claim),
    operation("GET", "/search", looking.search),
    operation("GET", "/queue", looking.queue),
    operation("GET", "/decisions", deciding.decisions),
    operation("POST", "/decisions", deciding.decide_on, HTTPStatus.CREATED),
    operation("POST", "/decisions/{decision}/undo", deciding.undo_decision, HTTPStatus.CREATED),
    operation("GET", "/failures", looking.failures),
    operation("GET", "/publication/preview", publishing.publication_preview),
    operation("GET", "/publication", publishing.publication),
)
