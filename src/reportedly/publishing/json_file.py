"""Writes ledger entries as JSON: everything the ledger holds, nothing flattened."""

from collections.abc import Iterable, Iterator
from typing import TextIO

import msgspec

from reportedly.model.ledger import LedgerEntry
from reportedly.publishing.json_text import json_text
from reportedly.publishing.rows import Table

LOSS = {
    "incidents": "exactly: incidents with assessments, claims, and the reports' particulars",
    "claims": "exactly",
    "figures": "exactly",
    "coverage": "exactly",
    "references": "closely: the rows with the highest numbers; all rows stand in the table itself",
}
"""How much of each table this format carries. The reports' texts stay in the casebook."""


def write_json(entries: Iterable[LedgerEntry], table: Table, out: TextIO) -> int:
    """Write `table` to `out` as one JSON array, an element a line; give the number of elements."""
    count = 0
    out.write("[")
    for element in _elements(entries, table):
        out.write(",\n" if count else "\n")
        out.write(json_text(element))
        count += 1
    out.write("\n]\n")
    return count


def _elements(entries: Iterable[LedgerEntry], table: Table) -> Iterator[object]:
    for entry in entries:
        if table is Table.CLAIMS:
            yield from entry.claims
        elif table is Table.FIGURES:
            yield from (_with_incident(entry, figure) for figure in entry.assessment.figures)
        elif table is Table.REFERENCES:
            yield from (_with_incident(entry, answer) for answer in entry.answers)
        elif table is Table.COVERAGE:
            yield entry.coverage
        else:
            yield whole(entry)


def _with_incident(entry: LedgerEntry, figure: object) -> object:
    return {"incident": entry.incident.id, **msgspec.to_builtins(figure)}


def whole(entry: LedgerEntry) -> dict[str, object]:
    """Give everything of an incident that JSON carries."""
    particulars = [
        {
            "id": report.id,
            "title": report.title,
            "publisher": report.publisher,
            "published": report.published,
            "url": report.url,
            "language": report.language,
        }
        for report in entry.reports
    ]
    return {
        "incident": entry.incident,
        "assessment": entry.assessment,
        "claims": entry.claims,
        "reviews": entry.reviews,
        "judgements": entry.judgements,
        "coverage": entry.coverage,
        "references": entry.answers,
        "reports": particulars,
    }
