"""Sets claims such as 'the worst since 2014' beside the rows of reference tables."""

from collections.abc import Iterable, Mapping

from reportedly.casebook.session import Session
from reportedly.model.assessment import AssessedFigure, Assessment
from reportedly.model.claim import Claim
from reportedly.model.content import Characterisation, Location
from reportedly.model.figure import Category, Group
from reportedly.model.incident import Incident
from reportedly.model.place import Place
from reportedly.model.reference import Measure, ReferenceAnswer, ReferenceTable, Scope
from reportedly.model.report import Report
from reportedly.reference.adapters import ADAPTERS
from reportedly.reference.scope import scope_of
from reportedly.reference.sentences import sentence_around

SUPERLATIVE = "superlative"
"""The kind of characterisation that compares one attack with all others."""

MOST_ROWS = 10
"""Rows shown with an answer."""

_GROUP = {Measure.KILLED: Group.ALL, Measure.CIVILIANS: Group.CIVILIANS}


def answers(
    session: Session,
    incident: Incident,
    assessment: Assessment,
    claims: Iterable[Claim],
    reports: Mapping[str, Report],
) -> tuple[ReferenceAnswer, ...]:
    """Set every comparison that is claimed of an incident beside every table that is loaded.

    The tables are told by name, the claims keep their order.
    """
    told = list(claims)
    compared = [c for c in told if _compares(c)]
    tables = session.references.all() if compared else ()
    places = [c.content.place for c in told if isinstance(c.content, Location)]
    return tuple(
        _answer(session, table, claim, _scope(claim, reports[claim.report], incident, places), own)
        for own in (_bounds(assessment),)
        for claim in compared
        for table in tables
    )


def _compares(claim: Claim) -> bool:
    return isinstance(claim.content, Characterisation) and claim.content.kind == SUPERLATIVE


def _scope(claim: Claim, report: Report, incident: Incident, places: list[Place]) -> Scope:
    sentence, at = sentence_around(report.text, claim.passage.start, claim.passage.end)
    day = incident.when.first if incident.when else report.published_date
    return scope_of(sentence, at, day, incident.place, places)


Own = Mapping[Measure, AssessedFigure | None]


def _bounds(assessment: Assessment) -> Own:
    killed = {f.group: f for f in assessment.figures if f.category is Category.KILLED}
    return {measure: killed.get(group) for measure, group in _GROUP.items()}


def _answer(
    session: Session, table: ReferenceTable, claim: Claim, scope: Scope, own: Own
) -> ReferenceAnswer:
    scope, kinds = _as_the_table_can(session, table, scope)
    ours = own[scope.measure]
    low = ours.low if ours else None
    found = session.references.in_scope(table.sha256, scope, kinds, at_least=low, most=MOST_ROWS)
    return ReferenceAnswer(
        claim.id,
        claim.report,
        claim.passage.quote,
        table,
        scope,
        (ours.low, ours.best, ours.high) if ours else (None, None, None),
        found.rows,
        found.as_many,
        found.faulty,
        found.highest,
        ours.open if ours else (),
    )


def _as_the_table_can(
    session: Session, table: ReferenceTable, scope: Scope
) -> tuple[Scope, tuple[str, ...]]:
    """Widen a scope where the table does not hold what it asks for, and say so."""
    adapter, doubts = ADAPTERS[table.adapter], list(scope.unclear)
    kinds = adapter.kinds.get(scope.kind, ())
    if scope.kind and not kinds:
        doubts.append(f"{adapter.name} does not say '{scope.kind}': attacks of any kind count.")
    where, measure = scope.where, scope.measure
    if where and where.km is None and not session.references.names_place(table.sha256, where.name):
        doubts.append(f"{table.name} names no place '{where.name}': rows of any place count.")
        where = None
    if measure is Measure.CIVILIANS and adapter.civilians is None:
        doubts.append(f"{adapter.name} does not count civilians apart: all killed are compared.")
        measure = Measure.KILLED
    widened = Scope(
        measure, scope.since, scope.before, where, scope.kind, scope.read, tuple(doubts)
    )
    return widened, kinds
