"""Writes one table of the ledger as CSV, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable
from typing import TextIO

from reportedly.model.ledger import LedgerEntry
from reportedly.publishing.rows import Cell, Table, rows

LOSS = {
    "incidents": "closely: alternatives of a place and claims by slot are left out",
    "claims": "exactly: `content` holds the whole statement as JSON",
    "figures": "closely: the breakdown by origin stands in the explanation only",
    "coverage": "closely: neglect stands in the table of incidents",
    "references": "closely: the rows with the highest numbers, one a line",
}
"""How much of each table this format carries."""

_FORMULA_OPENINGS = ("=", "+", "-", "@", "\t", "\r")


def write_csv(entries: Iterable[LedgerEntry], table: Table, out: TextIO) -> int:
    """Write `table` to `out` with a header line; give the number of rows.

    Text that a spreadsheet would run as a formula gets an apostrophe in front. An empty ledger
    writes nothing.
    """
    count = 0
    writer: csv.DictWriter[str] | None = None
    for row in rows(entries, table):
        if writer is None:
            writer = csv.DictWriter(out, fieldnames=list(row), lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: inert(cell) for name, cell in row.items()})
        count += 1
    return count


def inert(cell: Cell) -> Cell:
    """Escape text that a spreadsheet would take for a formula; leave everything else."""
    if isinstance(cell, str) and cell.startswith(_FORMULA_OPENINGS):
        return "'" + cell
    return cell
