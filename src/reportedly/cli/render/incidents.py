"""The table of incidents."""

from collections.abc import Iterable

from rich import box
from rich.table import Table
from rich.text import Text

from reportedly.casebook.incident_table import Bounds, IncidentRow
from reportedly.cli.render.inert import one_line
from reportedly.cli.render.words import UNKNOWN, bounds_words


def incident_table(rows: Iterable[IncidentRow]) -> Table:
    """Give the table: a row an incident, figures as low–best–high."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in ("incident", "date"):
        table.add_column(column, no_wrap=True)
    for column in ("place", "what"):
        table.add_column(column, overflow="fold")
    for column in ("killed", "injured", "origins/\nreports"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("grade")
    table.add_column("contested", overflow="fold")
    for row in rows:
        table.add_row(*_cells(row))
    return table


def _cells(row: IncidentRow) -> list[Text]:
    return [
        Text(row.id, style="dim"),
        Text(_days(row)),
        Text(one_line(row.place or UNKNOWN, 40)),
        Text(one_line(row.what or ", ".join(row.kinds), 60)),
        Text(_bounds(row.killed)),
        Text(_bounds(row.injured)),
        Text(f"{row.origins}/{row.reports}"),
        Text(row.label),
        Text(one_line(", ".join(row.contested), 60), style="yellow"),
    ]


def _days(row: IncidentRow) -> str:
    if row.first_day is None or row.first_day == row.last_day:
        return row.first_day or UNKNOWN
    return f"{row.first_day}/{row.last_day}"


def _bounds(bounds: Bounds) -> str:
    return bounds_words(bounds.low, bounds.best, bounds.high)
