"""Places as a person names them: by a name, a gazetteer's id, or coordinates of their own."""

from reportedly.gazetteer.entry import Entry
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.errors import DecisionError
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.places import resolve_string
from reportedly.reading.placing.as_place import as_place

_OWN_RADIUS_KM = 1.0
"""How far around coordinates that a person gives the place may lie."""

_SHOWN = 5


def named_place(gazetteer: Gazetteer, name: str, coordinates: str = "") -> Place:
    """Give the place that a name, a gazetteer's id or 'latitude, longitude' mean.

    What no gazetteer knows as a whole is read part by part: 'a village, its district, country',
    'between A and B', '10 km north of A', as exactly as that tells. A name that several places go
    by is not guessed at: coordinates or an id must say which. Raises DecisionError for a name that
    is not known or not clear, and for what are no coordinates.
    """
    if coordinates.strip():
        return _located(name, coordinates)
    entry = gazetteer.get(name)
    if entry is not None:
        return as_place(entry.name, entry, gazetteer)
    found = gazetteer.lookup(name)
    if len(found) == 1:
        return as_place(name, found[0], gazetteer)
    told = resolve_string(name, gazetteer) if not found else None
    if told is not None and told.latitude is not None:
        return told
    if not found:
        raise DecisionError(
            f"No gazetteer knows {name!r}. Give its coordinates too, as 'latitude, longitude'."
        )
    several = "; ".join(_told(gazetteer, entry) for entry in found[:_SHOWN])
    more = f", and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    raise DecisionError(
        f"Several places are called {name!r}: {several}{more}. Name one by its id, or give "
        "coordinates."
    )


def _told(gazetteer: Gazetteer, entry: Entry) -> str:
    within = ", ".join(outer.name for outer in gazetteer.containers(entry)[:2])
    return f"{entry.id} ({within or entry.kind}; {entry.lat:.2f}, {entry.lon:.2f})"


def _located(name: str, coordinates: str) -> Place:
    try:
        latitude, longitude = (float(part) for part in coordinates.split(","))
    except ValueError as error:
        raise DecisionError(
            f"{coordinates!r} are no coordinates. Write them as 'latitude, longitude' in degrees, "
            "such as 43.31, -2.68."
        ) from error
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise DecisionError(
            f"{coordinates!r} lie on no globe: latitudes end at 90, longitudes at 180."
        )
    return Place(name, PlacePrecision.EXACT, latitude, longitude, _OWN_RADIUS_KM)
