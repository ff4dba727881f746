"""Locates the place strings of coded incidents in Gaza and Syria."""

from typing import Any

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.reading.places import resolve_string

TASK = "places"
FILES = ("places/place_strings.jsonl",)
NAIVE: dict[str, float] = {"acc@161km": 0.872, "acc@25km": 0.546, "acc@5km": 0.157}
"""The median point of the country (places/DATA.md)."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its string and country alone."""
    gazetteer = Gazetteer.shipped()
    return [_row(row["id"], row["place"], row["country"], gazetteer) for row in rows]


def _row(string_id: str, string: str, country: str, gazetteer: Gazetteer) -> dict[str, Any]:
    place = resolve_string(string, gazetteer, country)
    return {"id": string_id, "lat": place.latitude, "lon": place.longitude}
