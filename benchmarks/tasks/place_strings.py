"""Locates the place strings of coded incidents in Gaza and Syria."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import cache
from typing import Any

from reportedly.gazetteer.lookup import SHIPPED, Gazetteer
from reportedly.model.place import Place, PlacePrecision
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
    lat, lon = _point(resolve_string(string, gazetteer, country), country)
    return {"id": string_id, "lat": lat, "lon": lon}


def _point(place: Place, country: str) -> tuple[float | None, float | None]:
    """Reduce a place to a point: of a whole country, to where its people live."""
    if place.precision is PlacePrecision.COUNTRY:
        return _where_people_live(country)
    return place.latitude, place.longitude


@cache
def _where_people_live(country: str) -> tuple[float, float]:
    """Give the median point of a country's inhabitants, by the towns of the gazetteer."""
    query = (
        "SELECT lat, lon, population FROM place "
        "WHERE country = ? AND kind = 'settlement' AND population > 0"
    )
    with closing(sqlite3.connect(f"{SHIPPED.as_uri()}?mode=ro", uri=True)) as table:
        towns = table.execute(query, (country,)).fetchall()
    return (
        _median((lat, people) for lat, _, people in towns),
        _median((lon, people) for _, lon, people in towns),
    )


def _median(weighted: Iterable[tuple[float, int]]) -> float:
    ordered = sorted(weighted)
    half, passed = sum(weight for _, weight in ordered) / 2, 0
    for value, weight in ordered:
        passed += weight
        if passed >= half:
            return value
    raise ValueError("a country without towns has no median point")
