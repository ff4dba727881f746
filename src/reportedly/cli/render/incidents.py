"""The table of incidents."""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from reportedly.casebook.overview.incident_table import IncidentRow
from reportedly.publishing.inert import one_line
from reportedly.publishing.words import UNKNOWN, numbers_words

ID_SHOWN = 10
"""Characters shown of an id: enough to tell it among a million, and to ask for it by."""


TABLE_WIDTH = 100
"""Columns of the terminal from which incidents fit a table."""


def incident_list(rows: Sequence[IncidentRow], width: int) -> Iterator[Table | Text]:
    """Give the incidents as a table, or where the terminal is narrow as three lines each."""
    if width >= TABLE_WIDTH:
        yield incident_table(rows)
        return
    for row in rows:
        yield from _lines(row)


def _lines(row: IncidentRow) -> Iterator[Text]:
    ident, days, place, what, killed, injured, counts, grade, contested = _cells(row)
    yield Text.assemble(ident, "  ", days, "  ", place, ": ", what)
    yield Text.assemble("  killed ", killed, "; injured ", injured, "; origins/reports ", counts)
    if contested.plain:
        yield Text.assemble("  ", grade, "; contested: ", contested)
    else:
        yield Text.assemble("  ", grade)


def incident_table(rows: Iterable[IncidentRow]) -> Table:
    """Give the table: a row an incident, figures as low–best–high."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    for column in ("incident", "date"):
        table.add_column(column, no_wrap=True)
    for column in ("place", "what"):
        table.add_column(column, overflow="fold", min_width=8)
    for column in ("killed", "injured", "origins/\nreports"):
        table.add_column(column, justify="right", no_wrap=True)
    table.add_column("grade", no_wrap=True)
    table.add_column("contested", overflow="fold", min_width=14)
    for row in rows:
        table.add_row(*_cells(row))
    return table


def _cells(row: IncidentRow) -> list[Text]:
    return [
        Text(row.id[:ID_SHOWN], style="dim"),
        Text(_days(row)),
        Text(one_line(row.place or UNKNOWN, 40)),
        Text(one_line(row.what or ", ".join(row.kinds), 60)),
        Text(numbers_words(row.killed)),
        Text(numbers_words(row.injured)),
        Text(f"{row.origins}/{row.reports}"),
        Text(row.label),
        Text(one_line(", ".join(row.contested), 60), style="yellow"),
    ]


def _days(row: IncidentRow) -> str:
    if row.first_day is None or row.first_day == row.last_day:
        return row.first_day or UNKNOWN
    return f"{row.first_day}/{row.last_day}"
