"""Turns what the gazetteer knows into the ledger's `Place`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.place import Alternative, Place, PlacePrecision

_PRECISION: Final = {
    PlaceKind.REGION: PlacePrecision.DIVISION,
    PlaceKind.COUNTRY: PlacePrecision.COUNTRY,
    PlaceKind.SETTLEMENT: PlacePrecision.SETTLEMENT,
    PlaceKind.NEIGHBOURHOOD: PlacePrecision.NEIGHBOURHOOD,
    PlaceKind.LANDMARK: PlacePrecision.EXACT,
}
_MOST_ALTERNATIVES: Final = 5


def as_place(name: str, entry: Entry, gazetteer: Gazetteer, others: Sequence[Entry] = ()) -> Place:
    """Give `entry` as the place that a text calls `name`; `others` are what else it could be."""
    return Place(
        name=_on_one_line(name),
        precision=precision_of(entry),
        latitude=entry.lat,
        longitude=entry.lon,
        radius_km=entry.radius_km,
        country=entry.country or None,
        within=tuple(outer.name for outer in gazetteer.containers(entry)),
        gazetteer_id=entry.id,
        alternatives=tuple(_alternative(other) for other in others[:_MOST_ALTERNATIVES]),
    )


def unresolved(name: str, others: Sequence[Entry] = ()) -> Place:
    """Give a place that is named but cannot be told."""
    alternatives = tuple(_alternative(other) for other in others[:_MOST_ALTERNATIVES])
    return Place(name=_on_one_line(name), alternatives=alternatives)


def _on_one_line(name: str) -> str:
    """Give a name that a line break may stand in."""
    return " ".join(name.split())


def precision_of(entry: Entry) -> PlacePrecision:
    """Give how exactly a place is known once it is known to be `entry`."""
    if entry.kind is PlaceKind.DIVISION:
        second_level = entry.id.count(".") > 1
        return PlacePrecision.DISTRICT if second_level else PlacePrecision.DIVISION
    return _PRECISION[entry.kind]


def _alternative(entry: Entry) -> Alternative:
    return Alternative(entry.name, entry.lat, entry.lon, entry.id)
