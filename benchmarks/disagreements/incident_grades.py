"""Incidents whose reports bear out another grade than the assessors gave."""

from collections.abc import Iterator

from benchmarks.disagreements import grade
from benchmarks.disagreements.model import Disagreement
from benchmarks.disagreements.reports import shown
from benchmarks.scorer import Row


def disagreements(gold: list[Row], predicted: list[Row]) -> Iterator[Disagreement]:
    """Give every incident whose grade differs, with the beginnings of its reports."""
    told = [{**row, "text": shown(row["reports"])} for row in gold]
    return grade.disagreements(told, predicted)
