"""Reads how a place string tells a place by others: between two of them, or so far from one."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.sphere import displaced, kilometres, midway
from reportedly.model.place import Place, PlacePrecision

_KM_A_MILE: Final = 1.609
_WORDS_FOR_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_POINTS: Final = {
    point: 22.5 * step
    for step, point in enumerate(
        "north north-northeast northeast east-northeast east east-southeast southeast "
        "south-southeast south south-southwest southwest west-southwest west west-northwest "
        "northwest north-northwest".split()
    )
}
"""Points of the compass, in degrees clockwise from north."""
_NAMED: Final = r"(?:the\s+)?(?:(?:villages?|towns?|cit(?:y|ies)|districts?|areas?)\s+of\s+)?"
_WAY: Final = r"(?:road|highway|motorway|street|route|way|border|railway|line)"
_BETWEEN: Final = re.compile(
    rf"^(?:.*?\s)??(?:(?:in\s+|mid-?way\s+|half-?way\s+)?between|(?:linking|connecting|joining)"
    rf"|{_WAY}\s+(?:\w+\s+)?from)\s+{_NAMED}(?P<one>[^,;()]+?)\s+(?:and|with|to)\s+{_NAMED}"
    rf"(?P<other>[^,;()]+)(?P<rest>[,;(].*)?$",
    re.IGNORECASE,
)
_WAY_OF_TWO: Final = re.compile(
    rf"^(?:the\s+)?(?P<one>[^,;()–—]+?)(?:\s+-\s+|\s*[–—]\s*)(?P<other>[^,;()–—]+?)\s+{_WAY}"
    rf"(?P<rest>[,;(].*)?$",
    re.IGNORECASE,
)
AWAY_FROM: Final = (
    r"(?P<unit>k\.?m\.?s?|kilomet(?:er|re)s?|miles?)\s+"
    r"(?:(?:to\s+the\s+|due\s+)?(?P<point>(?:north|south|east|west)[a-z -]*?)\s+(?:of|from)"
    r"|(?:away\s+)?(?:from|outside|off))\s+"
)
"""Pattern of what stands between a distance's number and the place it is measured from."""
_OFFSET: Final = re.compile(
    r"^(?:.*?\b)??(?P<number>\d+(?:[.,]\d+)?|[a-z]+)[\s-]*"
    rf"{AWAY_FROM}{_NAMED}(?P<one>[^,;()]+)(?P<rest>[,;(].*)?$",
    re.IGNORECASE,
)
_LEAST_SPREAD_KM: Final = 2.0
_UNSURE: Final = 0.3
"""Distances in news are round, and measured from anywhere in a town: part of one to allow for."""
_AROUND: Final = {
    PlacePrecision.EXACT: (PlacePrecision.NEIGHBOURHOOD, 1.0),
    PlacePrecision.NEIGHBOURHOOD: (PlacePrecision.SETTLEMENT, 2.0),
    PlacePrecision.SETTLEMENT: (PlacePrecision.DISTRICT, 10.0),
}
"""What lies by a place and not in it: its precision, and how far (km) beyond it that may be."""
_COARSE: Final = (PlacePrecision.DISTRICT, PlacePrecision.DIVISION, PlacePrecision.COUNTRY)


class Form(StrEnum):
    """How a string places what it means by other places."""

    BETWEEN = "between"
    OFFSET = "offset"


class Relation(NamedTuple):
    """Names that a string places something by; `rest` says where these lie, or is empty.

    `km` is the distance of an offset, `bearing` its direction in degrees, None where it is not
    said.
    """

    form: Form
    names: tuple[str, ...]
    rest: str
    km: float = 0.0
    bearing: float | None = None


def relation_in(string: str) -> Relation | None:
    """Give the relation that a place string states: 'between A and B', '5 km north of A'."""
    for pattern in (_BETWEEN, _WAY_OF_TWO):
        if found := pattern.match(string):
            names = found["one"].strip(), found["other"].strip()
            return Relation(Form.BETWEEN, names, _rest(found))
    offset = _OFFSET.match(string)
    km = _kilometres(offset["number"], offset["unit"]) if offset else None
    if offset is None or km is None:
        return None
    bearing = _bearing(offset["point"])
    return Relation(Form.OFFSET, (offset["one"].strip(),), _rest(offset), km, bearing)


def _rest(found: re.Match[str]) -> str:
    return (found["rest"] or "").strip(" ,;()")


def _kilometres(number: str, unit: str) -> float | None:
    """Give a distance in km, or None where the word before the unit is no number."""
    if number[0].isdigit():
        value = float(number.replace(",", "."))
    elif (word := number.casefold()) in _WORDS_FOR_NUMBERS:
        value = float(_WORDS_FOR_NUMBERS[word])
    else:
        return None
    return value * (_KM_A_MILE if unit.casefold().startswith("mile") else 1.0)


def _bearing(point: str | None) -> float | None:
    if not point:
        return None
    joined = re.sub(r"[\s-]+", "", point.casefold())
    return next((b for name, b in _POINTS.items() if name.replace("-", "") == joined), None)


def between(place: Place, one: Entry, other: Entry) -> Place:
    """Give `place` moved half-way between two others, with a circle that holds both centres.

    Where it is on the way is not said: it is never more exact than a district.
    """
    lat, lon = midway(one.lat, one.lon, other.lat, other.lon)
    span = kilometres(one.lat, one.lon, other.lat, other.lon) / 2
    return _moved(place, lat, lon, max(span, one.radius_km, other.radius_km, _LEAST_SPREAD_KM))


def offset(place: Place, centre: Entry, km: float, bearing: float | None) -> Place:
    """Give `place` moved `km` from `centre`, or only widened by them where no direction is said."""
    if bearing is None:
        return _moved(place, centre.lat, centre.lon, km + centre.radius_km)
    lat, lon = displaced(centre.lat, centre.lon, km, bearing)
    return _moved(place, lat, lon, max(km * _UNSURE + centre.radius_km, _LEAST_SPREAD_KM))


def _moved(place: Place, lat: float, lon: float, radius: float) -> Place:
    return msgspec.structs.replace(
        place,
        precision=place.precision if place.precision in _COARSE else PlacePrecision.DISTRICT,
        latitude=round(lat, 5),
        longitude=round(lon, 5),
        radius_km=round(radius, 1),
        gazetteer_id=None,
    )


def around(place: Place) -> Place:
    """Give `place` for what lies near it, in its countryside or outskirts: wider, less exact."""
    if place.precision not in _AROUND or place.radius_km is None:
        return place
    precision, beyond = _AROUND[place.precision]
    return msgspec.structs.replace(place, precision=precision, radius_km=place.radius_km + beyond)


def nearest_pair(ones: list[Entry], others: list[Entry]) -> tuple[Entry, Entry]:
    """Give the senses of two names that lie closest together; towns before areas of their name."""
    return min(
        ((one, other) for one in _towns(ones) for other in _towns(others) if one.id != other.id),
        key=lambda pair: (
            kilometres(pair[0].lat, pair[0].lon, pair[1].lat, pair[1].lon),
            pair[0].id,
            pair[1].id,
        ),
        default=(ones[0], others[0]),
    )


def _towns(entries: list[Entry]) -> list[Entry]:
    small = [entry for entry in entries if not entry.is_area]
    return small or [entry for entry in entries if entry.kind is not PlaceKind.COUNTRY] or entries
