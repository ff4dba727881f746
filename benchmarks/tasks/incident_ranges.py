"""Sets the ranges that an incident's reports bear out beside those that Airwars published."""

from typing import Any

from benchmarks.covering import coverage
from benchmarks.given_incidents import assessed
from reportedly.model.assessment import Assessment
from reportedly.model.figure import Category, Group

TASK = "incident_ranges"
FILES = ("linking/incidents.jsonl",)
JOINED = {"linking/incidents.jsonl": "linking/reports.jsonl"}
NAIVE: dict[str, float] = {
    "killed.exact": 0.362,
    "killed.overlap": 0.573,
    "injured.exact": 0.184,
    "injured.overlap": 0.406,
}
"""One civilian killed and two injured, always: the commonest of each."""
_CATEGORIES = (Category.KILLED, Category.INJURED)


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give low and high for each incident, from its reports alone; None where none is told."""
    return [
        {"incident_id": name, **{str(c): _range(found, c) for c in _CATEGORIES}}
        for name, found in assessed(rows)
    ]


def _range(found: Assessment | None, category: Category) -> list[int] | None:
    """Give the range for civilians where any origin counts them apart, else that for all."""
    figures = {f.group: f for f in found.figures if f.category is category} if found else {}
    for group in (Group.CIVILIANS, Group.ALL):
        figure = figures.get(group)
        if figure is not None and figure.low is not None and figure.high is not None:
            return [figure.low, figure.high]
    return None


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    """Compare with the published minimum and maximum of civilians killed and injured."""
    told = {row["incident_id"]: row for row in predicted}
    return {
        str(category): coverage(
            [
                (tuple(row[category]), _pair(told[row["incident_id"]][str(category)]))
                for row in gold
                if row[category] is not None
            ]
        )
        for category in _CATEGORIES
    }


def _pair(bounds: list[int] | None) -> tuple[int, int] | None:
    return (bounds[0], bounds[1]) if bounds else None
