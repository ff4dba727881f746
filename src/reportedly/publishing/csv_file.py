"""Writes one table of the ledger as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import TextIO

from reportedly.model.ledger import LedgerEntry
from reportedly.publishing.columns import COLUMNS
from reportedly.publishing.inert import inert
from reportedly.publishing.rows import Cell, Table, rows

LOSS = {
    "incidents": "closely: alternatives of a place and claims by slot are left out",
    "claims": "exactly: `content` holds the whole statement as JSON; "
    "in words, what would turn a line around is U+FFFD",
    "figures": "closely: the breakdown by origin stands in the explanation only",
    "coverage": "closely: neglect stands in the table of incidents",
    "references": "closely: the rows with the highest numbers, one a line",
}
"""How much of each table this format carries."""

_FORMULA_OPENINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that spreadsheets run, in full-width letters too (OWASP, CSV injection)."""


def write_csv(entries: Iterable[LedgerEntry], table: Table, out: TextIO) -> int:
    """Write `table` to `out` with a header line; give the number of rows.

    No text can run as a formula or turn a line around: see `cell_text`.
    """
    count = 0
    writer = csv.DictWriter(out, fieldnames=COLUMNS[table], lineterminator="\n")
    writer.writeheader()
    for row in rows(entries, table):
        writer.writerow({name: cell_text(cell) for name, cell in row.items()})
        count += 1
    return count


def cell_text(cell: Cell) -> Cell:
    """Give a cell as a spreadsheet may show it; what is no text stays as it is.

    Controls and marks that turn text around become U+FFFD, as on every screen: JSON has them
    exactly. Text that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    if not isinstance(cell, str):
        return cell
    shown = inert(cell)
    return "'" + shown if shown.startswith(_FORMULA_OPENINGS) else shown
