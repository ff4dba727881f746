"""The rows of the incident table, kept in step with incidents and their latest assessments."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, delete, select, update

from reportedly.casebook import tables
from reportedly.casebook.change import chunked
from reportedly.casebook.codec import decode, plain
from reportedly.casebook.dialect import LISTED, listed, upsert
from reportedly.casebook.folding import folded
from reportedly.casebook.rooms.settings import POLICY
from reportedly.model.assessment import AssessedFigure, Assessment
from reportedly.model.figure import Category, Group
from reportedly.model.incident import Incident

BETWEEN = "\n"
"""What stands between the parties of the column `held`: names of parties hold commas."""

_TABLE = tables.summaries
_ROWS = select(_TABLE).where(listed(_TABLE.c.incident))
_WEIGHED = (
    "policy",
    "what",
    "killed_low",
    "killed_best",
    "killed_high",
    "killed_spread",
    "injured_low",
    "injured_best",
    "injured_high",
    "origins",
    "label",
    "held",
    "held_folded",
    "contested",
    "asks",
    "moves",
    "killed_open",
    "injured_open",
)
UNWEIGHED: Mapping[str, Any] = dict.fromkeys(_WEIGHED)
"""The columns of an incident that has not been weighed."""


def put_incidents(connection: Connection, incidents: Iterable[Incident]) -> None:
    """Write what the incidents say of themselves; what was weighed stays."""
    for chunk in chunked(incidents):
        stored = _stored(connection, [incident.id for incident in chunk])
        rows = [
            {**stored.get(incident.id, UNWEIGHED), **incident_columns(incident)}
            for incident in chunk
        ]
        upsert(connection, _TABLE, ("incident",), rows)


def put_assessments(connection: Connection, assessments: Iterable[Assessment], policy: str) -> None:
    """Write what was weighed of incidents that are there."""
    for chunk in chunked(assessments):
        stored = _stored(connection, [assessment.incident for assessment in chunk])
        rows = [
            {**stored[assessment.incident], **assessment_columns(assessment, policy)}
            for assessment in chunk
            if assessment.incident in stored
        ]
        upsert(connection, _TABLE, ("incident",), rows)


def rebuild(connection: Connection) -> None:
    """Write every row anew, with the assessments under the policy in force."""
    connection.execute(delete(_TABLE))
    setting = select(tables.settings.c.value).where(tables.settings.c.name == POLICY)
    policy = connection.execute(setting).scalar()
    made = connection.execute(select(tables.incidents.c.body)).scalars()
    put_incidents(connection, (decode(body, Incident) for body in made.all()))
    if policy is not None:
        table = tables.assessments
        weighed = connection.execute(select(table.c.body).where(table.c.policy == policy)).scalars()
        put_assessments(connection, (decode(body, Assessment) for body in weighed.all()), policy)


def blank(connection: Connection) -> None:
    """Take out everything that was weighed."""
    connection.execute(update(_TABLE).values(**UNWEIGHED))


def forget(connection: Connection, incidents: Sequence[str]) -> None:
    """Remove the rows of incidents."""
    connection.execute(delete(_TABLE).where(_TABLE.c.incident.in_(incidents)))


def incident_columns(incident: Incident) -> dict[str, Any]:
    """Give the columns that an incident says of itself."""
    place, when = incident.place, incident.when
    return {
        "incident": incident.id,
        "first_day": when.first.isoformat() if when else None,
        "last_day": when.last.isoformat() if when else None,
        "place": plain(place.name) if place else None,
        "place_folded": folded(plain(place.name) or "") if place else None,
        "country": place.country if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "radius_km": place.radius_km if place else None,
        "kinds": ", ".join(incident.kinds),
        "reports": len(incident.reports),
    }


def assessment_columns(assessment: Assessment, policy: str) -> dict[str, Any]:
    """Give the columns that an assessment under a policy says."""
    killed = _figure_columns(assessment, Category.KILLED)
    held = plain(BETWEEN.join(assessment.held_responsible)) or ""
    return {
        "policy": policy,
        "what": plain(assessment.what),
        **killed,
        "killed_spread": _spread(killed["killed_low"], killed["killed_high"]),
        **_figure_columns(assessment, Category.INJURED),
        "origins": len(assessment.grade.stating),
        "label": assessment.grade.label.value,
        "held": held,
        "held_folded": folded(held),
        "contested": ", ".join(dict.fromkeys(contest.slot for contest in assessment.contested)),
        "asks": assessment.attention.asks,
        "moves": assessment.attention.moves,
    }


def _stored(connection: Connection, incidents: Sequence[str]) -> dict[str, Mapping[str, Any]]:
    found = connection.execute(_ROWS, {LISTED: list(incidents)}).mappings()
    return {row["incident"]: dict(row) for row in found}


def _figure_columns(assessment: Assessment, category: Category) -> dict[str, Any]:
    found = _whole_figure(assessment, category)
    bounds = (found.low, found.best, found.high) if found else (None, None, None)
    names = (f"{category.value}_{bound}" for bound in ("low", "best", "high"))
    is_open = {f"{category.value}_open": ", ".join(found.open) if found else ""}
    return dict(zip(names, bounds, strict=True)) | is_open


def _spread(low: int | None, high: int | None) -> int | None:
    """Say how far apart the lowest and the highest number are; None where either is unknown."""
    return None if low is None or high is None else high - low


def _whole_figure(assessment: Assessment, category: Category) -> AssessedFigure | None:
    """Find the figure for everybody; counts of one group never stand in for the whole."""
    for figure in assessment.figures:
        if figure.category == category and figure.group == Group.ALL:
            return figure
    return None
