"""An incident among its peers: the incidents with no greater toll, and which have more reports."""

from sqlalchemy import func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.model.coverage import Neglect

_SHOWN = tables.summaries.c


def neglect_of(access: Access, incident: str) -> Neglect | None:
    """Count an incident's peers, and those with more reports.

    None where its lowest number killed is unknown, or it has no peer.
    """
    own = access.first(select(_SHOWN.killed_low, _SHOWN.reports).where(_SHOWN.incident == incident))
    if own is None or own.killed_low is None:
        return None
    peers = (_SHOWN.killed_low <= own.killed_low, _SHOWN.incident != incident)
    counted = select(func.count()).select_from(tables.summaries)
    of = int(access.rows(counted.where(*peers))[0][0])
    more = int(access.rows(counted.where(*peers, _SHOWN.reports > own.reports))[0][0])
    return Neglect(more, of) if of else None


def report_counts(access: Access) -> list[tuple[str, int | None, int]]:
    """Give every incident with its lowest number killed (None: unknown) and its reports."""
    statement = select(_SHOWN.incident, _SHOWN.killed_low, _SHOWN.reports)
    return [(row.incident, row.killed_low, row.reports) for row in access.rows(statement)]
