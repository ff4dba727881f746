"""Reduces each Airwars narrative to the ranges of people killed and injured."""

from typing import Any

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.find import find_figures
from reportedly.reading.casualties.summary import spread, spread_of

TASK = "ranges"
FILES = ("casualties_ranges/incidents.jsonl",)
NAIVE: dict[str, float] = {
    "killed.min_exact": 0.595,
    "killed.max_exact": 0.440,
    "killed.both_exact": 0.405,
    "injured.both_exact": 0.437,
}
"""The first number before a keyword (casualties_ranges/DATA.md)."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its narrative alone."""
    return [_row(row["incident_id"], row["text"]) for row in rows]


def _row(incident_id: str, text: str) -> dict[str, Any]:
    found = find_figures(english().parse(text))
    return {
        "incident_id": incident_id,
        "killed": spread(found, Category.KILLED),
        "injured": spread(found, Category.INJURED),
        "children": spread_of(found, Group.CHILDREN),
        "women": spread_of(found, Group.WOMEN),
        "men": spread_of(found, Group.MEN),
    }
