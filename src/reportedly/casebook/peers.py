"""An incident among its peers: the incidents with no greater toll, and which have more reports."""

from sqlalchemy import bindparam, case, func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.model.coverage import Neglect

_SHOWN = tables.summaries.c
_OWN = select(_SHOWN.killed_low, _SHOWN.reports).where(_SHOWN.incident == bindparam("incident"))
_WITH_MORE = case((_SHOWN.reports > bindparam("reports"), 1))
_PEERS = select(func.count().label("of"), func.count(_WITH_MORE).label("more")).where(
    _SHOWN.killed_low <= bindparam("killed_low"), _SHOWN.incident != bindparam("incident")
)


def neglect_of(access: Access, incident: str) -> Neglect | None:
    """Count an incident's peers, and those with more reports.

    None where its lowest number killed is unknown, or it has no peer.
    """
    own = access.first(_OWN, incident=incident)
    if own is None or own.killed_low is None:
        return None
    found = access.first(_PEERS, incident=incident, killed_low=own.killed_low, reports=own.reports)
    return Neglect(found.more, found.of) if found and found.of else None


def report_counts(access: Access) -> list[tuple[str, int | None, int]]:
    """Give every incident with its lowest number killed (None: unknown) and its reports."""
    statement = select(_SHOWN.incident, _SHOWN.killed_low, _SHOWN.reports)
    return [(row.incident, row.killed_low, row.reports) for row in access.rows(statement)]
