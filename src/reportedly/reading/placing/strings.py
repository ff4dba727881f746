"""Locates a place given as a string, such as 'Al-Bureij refugee camp, central Gaza'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.place import Place
from reportedly.reading.placing.as_place import as_place, unresolved
from reportedly.reading.placing.relations import (
    Form,
    Relation,
    around,
    between,
    nearest_pair,
    offset,
    relation_in,
)
from reportedly.reading.placing.spelt import most_alike

_BREAKS: Final = re.compile(
    r"\s*[,;/()]\s*|\s+-\s+|\s+(?:near|in|of|with|and|between|from|at|by|to)\s+", re.IGNORECASE
)
_PIECES: Final = re.compile(r"[,;/()]|\s+-\s+")
_LEADING: Final = re.compile(
    r"^(?:(?:the|a|an|vicinity|area|outskirts|city centre|city center|centre|center|village|town|"
    r"city|near|around|outside|off|rural|between|western|eastern|northern|southern|central|west|"
    r"east|north|south|countryside|environs|surroundings|hinterland|popular market|market|"
    r"road linking)\b\s*(?:of\s+)?)+",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    r"(?:\s+(?:neighbou?rhoods?|quarter|district|sub-?district|area|areas|village|villages|"
    r"town|city|countryside|suburb|region|province|governorate|municipality|camp|refugee camp|"
    r"block|town centre|desert|street|road|market))+$",
    re.IGNORECASE,
)
_FACILITY: Final = re.compile(
    r"\s+(?:(?:national|general|field|children's|central|main|water|power|train|police)\s+)?"
    r"(?:hospital|clinic|school|mosque|prison|bakery|station|crossing|bridge|junction|roundabout|"
    r"airport|airbase|checkpoint|factory|university|cemetery)$",
    re.IGNORECASE,
)
_LONG_VOWEL: Final = re.compile(r"([aeiou])['’]?\1")
_NEAR_KM: Final = 15.0
_LANDMARK_NEAR_KM: Final = 30.0
"""A dam or a base is named after a town that may lie a good way off."""
_AREA_WORDS: Final = ("district", "governorate", "province", "subdistrict", "region", "oblast")
_BY: Final = (
    r"(?:countryside|outskirts|vicinity|surroundings|environs|hinterland|(?:sub-?)?district)"
)
_BEFORE: Final = re.compile(
    rf"\b(?:near|around|outside|off|rural|{_BY}\s+of)\s+(?:(?:the|city|town|village|of)\s+)*$",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(rf"^(?:['’]s)?\s+(?:\w+\s+)?{_BY}\b", re.IGNORECASE)
"""Words before and after the name of a place for what lies by it, and not in it."""
_SETTLED: Final = re.compile(r"\b(?:villages?|towns?|hamlet|camp)\b", re.IGNORECASE)
_LISTED_KM: Final = 50.0
"""Towns named side by side lie within this; one further off is a namesake of the one meant."""


class _Outer(NamedTuple):
    """The area that the rest of the string is looked for in."""

    name: str
    entry: Entry


def resolve_string(string: str, gazetteer: Gazetteer, country: str | None = None) -> Place:
    """Give the place that `string` names, read from its end, the widest part, to its beginning.

    `country` is the ISO 3166-1 alpha-2 code of the country it lies in, where known. Where the
    smallest part is unknown to the gazetteer, the smallest known part around it is given, with
    that part's radius and precision; where nothing is known, the country, else 'unresolved'.
    """
    relation = relation_in(string)
    related = _related(string, relation, gazetteer, country) if relation else None
    return related or _innermost(string, gazetteer, country)


def _innermost(string: str, gazetteer: Gazetteer, country: str | None) -> Place:
    """Give the smallest place that the parts of `string` name, one within the other."""
    parts = [part for part in (p.strip(" .,،\u0650") for p in _BREAKS.split(string)) if part]
    outer = _country(gazetteer, country)
    others: Sequence[Entry] = ()
    beside: Entry | None = None
    told_by = len(parts)
    for position, part in enumerate(reversed(parts)):
        found = _entries(part, gazetteer, country, outer) or _in_area(part, gazetteer, others)
        if found:
            smallest = position == len(parts) - 1
            entry = _choose(found, part, smallest)
            if outer is None or _narrower(gazetteer, outer.entry, entry):
                outer, others = _Outer(part, entry), [e for e in found if e.id != entry.id]
                told_by = len(parts) - 1 - position
        elif outer is not None:
            beside = _listed_with(outer.entry, part, gazetteer) or beside
    if outer is None:
        return unresolved(string)
    place = as_place(string, outer.entry, gazetteer, others)
    if beside is not None:
        return between(place, outer.entry, beside)
    return around(place) if _lies_by(string, parts[:told_by], outer) else place


def _lies_by(string: str, unknown: Sequence[str], told: _Outer) -> bool:
    """Tell whether what is meant lies by the place that is known: in its countryside, say.

    So does a village that is unknown, written before a town.
    """
    if told.entry.is_area:
        return False
    if any(_SETTLED.search(part) for part in unknown):
        return True
    core = _TRAILING.sub("", _LEADING.sub("", told.name)) or told.name
    pieces = [piece.partition(core) for piece in _PIECES.split(string) if core in piece]
    return any(_BEFORE.search(before) or _AFTER.search(behind) for before, _, behind in pieces)


def _in_area(part: str, gazetteer: Gazetteer, others: Sequence[Entry]) -> list[Entry]:
    """Give what a part means in the area of the name of a town: 'Tulsa, Oklahoma'."""
    areas = [entry for entry in others if entry.kind is PlaceKind.DIVISION]
    return [
        entry
        for form in _forms(part)
        for area in areas
        for entry in gazetteer.lookup(form)
        if gazetteer.contains(area, entry)
    ]


def _listed_with(entry: Entry, part: str, gazetteer: Gazetteer) -> Entry | None:
    """Give the town that `part` names beside another, too far off to be part of it."""
    if entry.kind is not PlaceKind.SETTLEMENT:
        return None
    towns = [
        other
        for other in gazetteer.lookup(part)
        if other.kind is PlaceKind.SETTLEMENT and other.country == entry.country
    ]
    near = [(gazetteer.distance_km(entry, other), other.id, other) for other in towns]
    distance, _, nearest = min(near, default=(_LISTED_KM + 1, "", entry))
    return nearest if distance <= _LISTED_KM else None


def _related(
    string: str, relation: Relation, gazetteer: Gazetteer, country: str | None
) -> Place | None:
    """Give the place that is told by its relation to others; None where none of them is known."""
    outer = _within(relation.rest, gazetteer, country)
    known = [
        found
        for name in relation.names
        if (found := _entries(name, gazetteer, country, outer)) and not _too_wide(found[0])
    ]
    if not known:
        return None
    if relation.form is Form.OFFSET:
        centre = _choose(known[0], relation.names[0], smallest=True)
        place = as_place(string, centre, gazetteer)
        return offset(place, centre, relation.km, relation.bearing)
    if len(known) < len(relation.names):
        return around(as_place(string, known[0][0], gazetteer, known[0][1:]))
    one, other = nearest_pair(known[0], known[1])
    return between(as_place(string, one, gazetteer, [other]), one, other)


def _too_wide(entry: Entry) -> bool:
    """Tell whether a place is too large to say by itself where something near it is."""
    return entry.kind in (PlaceKind.COUNTRY, PlaceKind.REGION)


def _within(rest: str, gazetteer: Gazetteer, country: str | None) -> _Outer | None:
    """Give the area that a relation's places are said to lie in, or the country."""
    if rest:
        place = _innermost(rest, gazetteer, country)
        entry = gazetteer.get(place.gazetteer_id) if place.gazetteer_id else None
        if entry is not None:
            return _Outer(rest, entry)
    return _country(gazetteer, country)


def _country(gazetteer: Gazetteer, country: str | None) -> _Outer | None:
    entry = gazetteer.get(country) if country else None
    return _Outer(entry.name, entry) if entry else None


def _entries(
    part: str, gazetteer: Gazetteer, country: str | None, outer: _Outer | None
) -> list[Entry]:
    """Give what one part may mean inside what is known so far, the likeliest first."""
    for form in _forms(part):
        found = [
            entry for entry in gazetteer.lookup(form) if _fits(gazetteer, entry, country, outer)
        ]
        if found:
            return found
    within = country or (outer.entry.country if outer else "")
    if not within:
        return []
    for form in _forms(part):
        alike = _by_sound(form, gazetteer, within, outer)
        if alike:
            return alike
    wide = outer is None or outer.entry.kind is PlaceKind.COUNTRY
    return _by_facility(part, gazetteer, within) if wide else []


def _by_facility(part: str, gazetteer: Gazetteer, country: str) -> list[Entry]:
    """Take 'Tal Rifaat Hospital' for Tal Rifaat, where no smaller area is known."""
    town = _FACILITY.sub("", part)
    if town == part:
        return []
    found = [entry for entry in gazetteer.lookup(town) if entry.country == country]
    found = found or _by_sound(town, gazetteer, country, None)
    return [entry for entry in found if entry.kind is PlaceKind.SETTLEMENT]


def _forms(part: str) -> list[str]:
    """Give the part as written, then without the words that only say what sort of place it is."""
    forms = [part]
    forms += [_LEADING.sub("", part), _TRAILING.sub("", part)]
    forms.append(_TRAILING.sub("", _LEADING.sub("", part)))
    forms += [_LONG_VOWEL.sub(r"\1", form) for form in forms]
    return [form for form in dict.fromkeys(forms) if form]


def _fits(gazetteer: Gazetteer, entry: Entry, country: str | None, outer: _Outer | None) -> bool:
    if country and entry.country != country:
        return False
    if outer is None or outer.entry.id == entry.id:
        return True
    if gazetteer.contains(outer.entry, entry) or gazetteer.contains(entry, outer.entry):
        return True
    if outer.entry.kind is PlaceKind.COUNTRY:
        return False
    near = _LANDMARK_NEAR_KM if entry.kind is PlaceKind.LANDMARK else _NEAR_KM
    reach = outer.entry.radius_km * 1.5 + near
    return gazetteer.distance_km(outer.entry, entry) <= reach


def _by_sound(form: str, gazetteer: Gazetteer, country: str, outer: _Outer | None) -> list[Entry]:
    found = gazetteer.sounds_like(form, country)
    return most_alike(form, (e for e in found if _fits(gazetteer, e, country, outer)))


def _choose(found: Sequence[Entry], part: str, smallest: bool) -> Entry:
    """Choose among the senses of a part: an area where it holds a smaller part, else a town."""
    named_area = any(word in part.casefold().split() for word in _AREA_WORDS)
    if named_area or not smallest:
        areas = [entry for entry in found if entry.kind is PlaceKind.DIVISION]
        if areas and (named_area or areas[0].radius_km < 15):
            return areas[0]
    return found[0]


def _narrower(gazetteer: Gazetteer, outer: Entry, entry: Entry) -> bool:
    """Tell whether `entry` says more about the place than `outer`, which was written after it."""
    if entry.id == outer.id or gazetteer.contains(entry, outer):
        return False
    return entry.radius_km <= outer.radius_km or not outer.is_area
