"""An incident among its peers: the incidents with no greater toll, and which have more reports."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.model.coverage import Neglect

_SHOWN = tables.summaries.c
_OWN = select(_SHOWN.killed_low, _SHOWN.reports).where(_SHOWN.incident == bindparam("incident"))
_TOLLS = (
    select(_SHOWN.killed_low, _SHOWN.reports, func.count().label("incidents"))
    .where(_SHOWN.killed_low.is_not(None))
    .group_by(_SHOWN.killed_low, _SHOWN.reports)
)


def neglect_of(access: Access, incident: str) -> Neglect | None:
    """Count an incident's peers, and those with more reports.

    None where its lowest number killed is unknown, or it has no peer.
    """
    own = access.first(_OWN, incident=incident)
    if own is None or own.killed_low is None:
        return None
    peers = [row for row in _tolls(access) if row.killed_low <= own.killed_low]
    others = sum(row.incidents for row in peers) - 1
    more = sum(row.incidents for row in peers if row.reports > own.reports)
    return Neglect(more, others) if others else None


def _tolls(access: Access) -> Sequence[Row[Any]]:
    """Count the incidents of each lowest number killed and each number of reports.

    A session that only reads sees one moment: what it counted for one incident serves for others.
    """
    if access.writable:
        return access.rows(_TOLLS)
    return access.remembered.of(tables.summaries.name, "tolls", lambda: access.rows(_TOLLS))


def more_reported(access: Access, incident: str, limit: int) -> tuple[str, ...]:
    """Give the ids of an incident's peers that have more reports, those with most first.

    At most `limit`; none where its lowest number killed is unknown.
    """
    own = access.first(_OWN, incident=incident)
    if own is None or own.killed_low is None:
        return ()
    statement = (
        select(_SHOWN.incident)
        .where(_SHOWN.killed_low <= own.killed_low, _SHOWN.reports > own.reports)
        .order_by(_SHOWN.reports.desc(), _SHOWN.incident)
        .limit(limit)
    )
    return tuple(row.incident for row in access.rows(statement))


def report_counts(access: Access) -> list[tuple[str, int | None, int]]:
    """Give every incident with its lowest number killed (None: unknown) and its reports."""
    statement = select(_SHOWN.incident, _SHOWN.killed_low, _SHOWN.reports)
    return [(row.incident, row.killed_low, row.reports) for row in access.rows(statement)]
