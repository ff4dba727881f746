"""Sets the ranges that an incident's reports bear out beside those that Airwars published.

The range spans every origin, however far one errs. The best figure, by the default policy, is the
one that most origins bear out: it is measured too, as a range of that number alone.
"""

from typing import Any

from benchmarks.covering import coverage
from benchmarks.given_incidents import assessed
from reportedly.model.assessment import AssessedFigure, Assessment
from reportedly.model.figure import Category, Group

TASK = "incident_ranges"
FILES = ("linking/incidents.jsonl",)
JOINED = {"linking/incidents.jsonl": "linking/reports.jsonl"}
NAIVE: dict[str, float] = {
    "killed.exact": 0.362,
    "killed.overlap": 0.573,
    "killed.within": 0.573,
    "killed_best.exact": 0.362,
    "killed_best.within": 0.573,
    "injured.exact": 0.184,
    "injured.overlap": 0.406,
    "injured.within": 0.406,
    "injured_best.exact": 0.184,
    "injured_best.within": 0.406,
}
"""One civilian killed and two injured, always: the commonest of each."""
_CATEGORIES = (Category.KILLED, Category.INJURED)


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give low and high, and the best, for each incident from its reports alone; None for none."""
    return [{"incident_id": name, **_told(found)} for name, found in assessed(rows)]


def _told(found: Assessment | None) -> dict[str, list[int] | None]:
    told: dict[str, list[int] | None] = {}
    for category in _CATEGORIES:
        figure = _figure(found, category)
        told[str(category)] = _span(figure.low, figure.high) if figure else None
        told[f"{category}_best"] = _span(figure.best, figure.best) if figure else None
    return told


def _figure(found: Assessment | None, category: Category) -> AssessedFigure | None:
    """Give the figure for civilians where any origin counts them apart, else that for all."""
    figures = {f.group: f for f in found.figures if f.category is category} if found else {}
    for group in (Group.CIVILIANS, Group.ALL):
        figure = figures.get(group)
        if figure is not None and figure.low is not None and figure.high is not None:
            return figure
    return None


def _span(low: int | None, high: int | None) -> list[int] | None:
    return None if low is None or high is None else [low, high]


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, Any]:
    """Compare with the published minimum and maximum of civilians killed and injured."""
    told = {row["incident_id"]: row for row in predicted}
    return {
        f"{category}{what}": coverage(
            [
                (tuple(row[category]), _bounds(told[row["incident_id"]][f"{category}{what}"]))
                for row in gold
                if row[category] is not None
            ]
        )
        for category in _CATEGORIES
        for what in ("", "_best")
    }


def _bounds(told: list[int] | None) -> tuple[int, int] | None:
    return (told[0], told[1]) if told else None
