"""Finds the places that news texts name, and tells where they are."""

from typing import Any

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.reading.places import PlaceMention, find_places

TASK = "places"
FILES = ("places/lgl.jsonl", "places/geovirus.jsonl")
NAIVE: dict[str, float] = {
    "lgl:detection_exact": 0.380,
    "lgl:resolution.acc@161km": 0.218,
    "lgl:resolution.acc@161km_resolved_only": 0.780,
    "geovirus:detection_exact": 0.518,
    "geovirus:resolution.acc@161km": 0.347,
    "geovirus:resolution.acc@161km_resolved_only": 0.829,
}
"""The names seen in the other set (places/DATA.md)."""


def predict(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give a prediction row for each gold row, from its text alone.

    Names of peoples ('Syrian') are left out in every file, as the reader leaves them out of its
    places, though LGL marks them and GeoVirus does not.
    """
    gazetteer = Gazetteer.shipped()
    return [_row(row["doc_id"], row["text"], gazetteer) for row in rows]


def _row(doc_id: str, text: str, gazetteer: Gazetteer) -> dict[str, Any]:
    found = find_places(english().parse(text), gazetteer)
    return {"doc_id": doc_id, "toponyms": [_toponym(m) for m in found if not m.adjective]}


def _toponym(mention: PlaceMention) -> dict[str, Any]:
    return {
        "start": mention.span.start,
        "end": mention.span.end,
        "lat": mention.place.latitude,
        "lon": mention.place.longitude,
    }
