"""Locates a place given as a string, such as 'Al-Bureij refugee camp, central Gaza'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.keys import bare_key, strict_key
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.place import Place
from reportedly.reading.placing.as_place import as_place, unresolved

_BREAKS: Final = re.compile(
    r"\s*[,;/()]\s*|\s+-\s+|\s+(?:near|in|of|with|and|between|from|at|by|to)\s+", re.IGNORECASE
)
_LEADING: Final = re.compile(
    r"^(?:(?:the|a|an|vicinity|area|outskirts|city centre|city center|centre|center|village|town|"
    r"city|near|around|outside|between|western|eastern|northern|southern|central|west|east|north|south|"
    r"countryside|popular market|market|road linking)\b\s*(?:of\s+)?)+",
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
_ALIKE: Final = 70.0
"""Likeness (0 to 100) from which two romanised names with the same consonants are taken as one."""
_ONE_SOUND: Final = (
    (re.compile(r"(?:ah|eh|e)\b"), "a"),
    (re.compile(r"ay|ai|ei|ee|iy|ey|e"), "i"),
    (re.compile(r"aw|au|ou|oo|uw|o"), "u"),
    (re.compile(r"(.)\1"), r"\1"),
)
"""Spellings of one Arabic vowel in Latin letters: 'Busayrah', 'Bisira'; a doubled letter is one."""
_AREA_WORDS: Final = ("district", "governorate", "province", "subdistrict", "region", "oblast")


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
    parts = [part for part in (p.strip(" .,،\u0650") for p in _BREAKS.split(string)) if part]
    outer = _country(gazetteer, country)
    others: Sequence[Entry] = ()
    for position, part in enumerate(reversed(parts)):
        found = _entries(part, gazetteer, country, outer)
        if found:
            smallest = position == len(parts) - 1
            entry = _choose(found, part, smallest)
            if outer is None or _narrower(gazetteer, outer.entry, entry):
                outer, others = _Outer(part, entry), [e for e in found if e.id != entry.id]
    if outer is None:
        return unresolved(string)
    return as_place(string, outer.entry, gazetteer, others)


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
    spoken = _spoken(form)
    alike = [
        (fuzz.ratio(spoken, _spoken(entry.name)), entry)
        for entry in gazetteer.sounds_like(form, country)
        if _fits(gazetteer, entry, country, outer)
    ]
    good = [pair for pair in alike if pair[0] >= _ALIKE]
    return [entry for _, entry in sorted(good, key=lambda pair: (-pair[0], pair[1].id))]


def _spoken(name: str) -> str:
    """Give a romanised name with each vowel spelled in one way."""
    key = bare_key(strict_key(name))
    for spelling, sound in _ONE_SOUND:
        key = spelling.sub(sound, key)
    return key


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
