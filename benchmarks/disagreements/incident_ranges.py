"""Ranges that an incident's reports bear out and that differ from the published ones."""

from collections.abc import Iterator

from benchmarks.disagreements import ranges
from benchmarks.disagreements.model import Disagreement
from benchmarks.disagreements.reports import shown
from benchmarks.scorer import Row

_LETTERS = 1_000
"""Letters shown of each report: a toll may stand far down."""
_FIELDS = ("killed", "injured")


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every published range that ours differs from, with the beginnings of the reports.

    A figure that the assessors did not code is no disagreement: the task does not score it.
    """
    ours = {row["incident_id"]: row for row in predicted}
    for row in gold:
        said = ours.get(row["incident_id"], {})
        text = shown(row["reports"], _LETTERS)
        for field in _FIELDS:
            if row[field] is not None and list(row[field]) != said.get(field):
                yield ranges.disagreement({**row, "text": text}, field, row[field], said.get(field))
