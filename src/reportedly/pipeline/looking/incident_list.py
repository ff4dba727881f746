"""The incident table as CSV: every incident that a filter leaves, for an analyst's own work."""

import csv
from collections.abc import Iterator
from typing import TextIO

from reportedly.casebook.overview.incident_table import Bounds, IncidentFilter, IncidentRow, Sorting
from reportedly.casebook.session import Session
from reportedly.publishing.csv_file import cell_text
from reportedly.publishing.rows import Cell
from reportedly.publishing.words import numbers_cell

_PAGE = 1000
COLUMNS = (
    "incident", "first_day", "last_day", "place", "country", "latitude", "longitude", "what",
    "killed_low", "killed_best", "killed_high", "killed_words",
    "injured_low", "injured_best", "injured_high", "injured_words",
    "held_responsible", "origins", "reports", "airwars_label", "contested", "open_questions",
)  # fmt: skip
"""The columns, as the exports name theirs. An empty cell is unknown, never zero."""


def write_incident_list(
    session: Session, wanted: IncidentFilter, sort: Sorting, out: TextIO
) -> int:
    """Write what `wanted` leaves in the order of `sort`; give the number of incidents.

    Nothing is made coarse or held back: it is no publication. No text can run as a
    formula or turn a line around (`cell_text`).
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    count = 0
    for row in _rows(session, wanted, sort):
        writer.writerow(map(cell_text, _cells(row)))
        count += 1
    return count


def _rows(session: Session, wanted: IncidentFilter, sort: Sorting) -> Iterator[IncidentRow]:
    after: str | None = None
    while page := session.incident_rows(wanted, sort=sort, limit=_PAGE, after=after):
        yield from page
        after = page[-1].id
        if len(page) < _PAGE:
            return


def _cells(row: IncidentRow) -> tuple[Cell, ...]:
    return (
        row.id, row.first_day, row.last_day, row.place, row.country, row.latitude, row.longitude,
        row.what or ", ".join(row.kinds), *_bounds(row.killed), *_bounds(row.injured),
        "; ".join(row.held_responsible), row.origins, row.reports, row.label,
        "; ".join(row.contested), row.asks,
    )  # fmt: skip


def _bounds(figure: Bounds) -> tuple[Cell, ...]:
    return figure.low, figure.best, figure.high, numbers_cell(figure)
