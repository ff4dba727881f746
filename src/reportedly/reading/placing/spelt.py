"""Finds a place by how its romanised Arabic name sounds, in the country where a text puts it.

Arabic has no one spelling in Latin letters: agencies write 'Boukamal', 'Deir Ezour', 'Tabaqa'.
"""

from collections.abc import Iterable
from typing import Final

from rapidfuzz import fuzz

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.keys import spoken_key
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.gazetteer.sphere import kilometres
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.placing.as_place import as_place

_ALIKE: Final = 70.0
"""Likeness (0 to 100) from which two romanised names with the same consonants are taken as one."""
_SURELY_ALIKE: Final = 80.0
"""The same where nothing but its country tells where a name lies."""
_KNOWN: Final = 10_000
"""People of a town that is known enough to be written in many ways."""
_BEYOND_KM: Final = 25.0
"""How far beyond the circle of what a name lies in or by its town may be."""


def most_alike(name: str, found: Iterable[Entry], least: float = _ALIKE) -> list[Entry]:
    """Give the entries whose names are spelt much like `name`, the most alike first."""
    spoken = spoken_key(name)
    alike = [(fuzz.ratio(spoken, spoken_key(entry.name)), entry) for entry in found]
    good = [pair for pair in alike if pair[0] >= least]
    return [entry for _, entry in sorted(good, key=lambda pair: (-pair[0], pair[1].id))]


def by_sound(place: Place, gazetteer: Gazetteer) -> Place:
    """Give the town that an unlisted place sounds like in its country, else the place as it is."""
    if place.gazetteer_id is not None or not place.country:
        return place
    towns = (
        entry
        for entry in gazetteer.sounds_like(place.name, place.country)
        if entry.kind is PlaceKind.SETTLEMENT
        and entry.population >= _KNOWN
        and _may_lie_there(place, entry)
    )
    found = most_alike(place.name, towns, _SURELY_ALIKE)
    return as_place(place.name, found[0], gazetteer) if found else place


def _may_lie_there(place: Place, entry: Entry) -> bool:
    """Tell whether a town lies where the words around an unlisted name put it."""
    if place.precision is PlacePrecision.COUNTRY:  # the country is asked for already
        return True
    if place.latitude is None or place.longitude is None:
        return True
    away = kilometres(place.latitude, place.longitude, entry.lat, entry.lon)
    return away <= (place.radius_km or 0.0) + _BEYOND_KM
