"""Tells in which country the attacks happened that news texts tell of, often from another one.

A text's templates name the countries of its attacks ('COLOMBIA: MEDELLIN (CITY)'). Of the main
incidents that are read from it, those count that have a place.
"""

from functools import cache
from typing import Any

import reportedly
from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.mention import MentionRole

TASK = "attack_countries"
FILES = ("attack_templates/dev.jsonl",)
NAIVE: dict[str, float] = {"precision": 0.448, "recall": 0.448}
"""El Salvador, always: the commonest."""

_LOCATION = "INCIDENT: LOCATION"


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the countries of the main incidents of each text, by their two letters."""
    return [{"doc_id": row["doc_id"], "countries": _countries(row["text"])} for row in rows]


def _countries(text: str) -> list[str | None]:
    told = reportedly.read(text, language="en").mentions
    places = [m.place for m in told if m.role is MentionRole.MAIN and m.place is not None]
    return [place.country for place in places]


def score(gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> dict[str, float]:
    """Give the share of placed incidents in a country of their text, and of texts that have one.

    Texts whose templates name no country are left out.
    """
    found = {row["doc_id"]: row["countries"] for row in predicted}
    told = [(keyed(row), found[row["doc_id"]]) for row in gold if keyed(row)]
    placed = [country in of for of, countries in told for country in countries]
    had = [not of.isdisjoint(countries) for of, countries in told]
    return {
        "precision": sum(placed) / len(placed) if placed else 1.0,
        "recall": sum(had) / len(had) if had else 0.0,
    }


def keyed(row: dict[str, Any]) -> frozenset[str]:
    """Give the countries that a text's templates name, by their two letters."""
    return frozenset(
        code
        for template in row["templates"]
        for filler in template["slots"].get(_LOCATION) or ()
        for spelled in filler["alternatives"]
        for name in spelled["value"].split(":")[0].split(" - ")
        if (code := _code(name.split(" (")[0].strip()))
    )


@cache
def _code(name: str) -> str:
    known = (e for e in Gazetteer.shipped().lookup(name) if e.kind is PlaceKind.COUNTRY)
    return next((entry.country for entry in known), "")
