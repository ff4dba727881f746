"""Tells names that a text means by places that the gazetteer does not know.

'The town of Tolm in northern Norway' is none of the Tolms that the gazetteer has in Peru and Spain,
however well known they are. Such a name is one that no list holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.gazetteer.sphere import kilometres
from reportedly.gazetteer.user_files import USER_PREFIX
from reportedly.language.document import Document
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.findings import Span
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.beside import is_reference
from reportedly.reading.placing.hits import CITY, Hit
from reportedly.reading.placing.resolve import Resolved

_KIND: Final = "|".join(sorted(words.CALLED_PLACES))
_POINT: Final = r"(?:(?:north|south|east|west)[\w-]*|central|rural|far|remote)"
_INSIDE: Final = re.compile(
    rf"(?:\s*[,(]?\s*(?:an?\s+(?:[\w-]+\s+){{0,2}}?(?:{_KIND})\s+)?in\s+(?:the\s+)?(?:{_POINT}\s+)*"
    rf"(?:(?:{_KIND})\s+of\s+)?|\s*,\s*(?:{_POINT}\s+)+)",
    re.IGNORECASE,
)
"""All that stands between a name and the country or province that it is said to lie in."""
_AREAS: Final = (PlaceKind.COUNTRY, PlaceKind.DIVISION)
_KNOWN_ABROAD: Final = 6.3
"""How well known a town is (`gazetteer.lookup.fame`: 30,000 people) that is named without its
country."""
_NO_HAMLET: Final = 5.7
"""How well known a place of a name of its own is (30,000 people) that tells of its country."""
_BEYOND_KM: Final = 300.0
"""How far outside a country's circle what a text about that country speaks of may lie.

And as far from a place what is told by it.
"""
_DISTANCE: Final = re.compile(r"\bk\.?m\b|kilomet|\bmiles?\b", re.IGNORECASE)
_LIKELY: Final = 0.6
"""Share of what a name may mean from which on that is likely meant."""
_DESCRIBING: Final = frozenset({"compound", "nmod", "amod", "poss"})
_OWNER: Final = frozenset({"'s", "’s", "'", "’"})


def put_elsewhere(
    document: Document, hits: Sequence[Hit], resolved: Sequence[Resolved], gazetteer: Gazetteer
) -> frozenset[str]:
    """Give the names among `hits`, in one case, that none of their known places fits.

    `resolved` has the senses of each hit. Raises GazetteerError when the gazetteer cannot be read.
    """
    found = _strays(document, hits, resolved, gazetteer)
    for index in range(len(hits) - 1):
        hit, outer = hits[index], hits[index + 1]
        if _is_told_far_off(document.text, hit, outer, resolved[index], resolved[index + 1]):
            found.add(hit.name.casefold())
        if _names_part(document, hit, outer) and _apart(resolved[index], resolved[index + 1]):
            found.add(outer.name.casefold())
        if is_said_to_lie_in(document, hit, outer):
            areas = [s.entry for s in resolved[index + 1].senses if s.entry.kind in _AREAS]
            if areas and not _known_in(areas, resolved[index], gazetteer):
                found.add(hit.name.casefold())
    return frozenset(found)


def _strays(
    document: Document, hits: Sequence[Hit], resolved: Sequence[Resolved], gazetteer: Gazetteer
) -> set[str]:
    """Give the names of little-known places, far off, in countries that the text does not name.

    'Tolm', of whose namesakes a hamlet in Peru alone is listed, is not in Peru where the text
    speaks of Norway, or of a province or a city of it. What lies across a border from there may be
    meant.
    """
    told = {
        _as_one(hit): meant
        for hit, meant in zip(hits, resolved, strict=True)
        if not (_names_country(hit) and _describes(document, hit))
    }
    likely = {name: meant for name, meant in told.items() if meant.shares[0] >= _LIKELY}
    written = _written_in(document, hits, told.values())
    obscure = {
        _as_one(hit): meant.senses[0].entry
        for hit, meant in zip(hits, resolved, strict=True)
        if _is_obscure(hit, meant)
    }
    strays = {
        name
        for name, place in obscure.items()
        if name != written and _is_alone(name, place, likely, gazetteer)
    }
    return {hit.name.casefold() for hit in hits if _as_one(hit) in strays}


def _written_in(document: Document, hits: Sequence[Hit], told: Iterable[Resolved]) -> str:
    """Give the name of where a report is from, in one case: its dateline's, or else its first.

    Where it names a country outright, its first name may lie there.
    """
    places = [hit for hit in hits if not hit.adjective]
    lines = (h for h in places if stands_in_dateline(document.text, Span(h.start, h.end)))
    named = any(meant.senses[0].entry.kind is PlaceKind.COUNTRY for meant in told)
    opening = next(lines, None if named else next(iter(places), None))
    return _as_one(opening) if opening else ""


def _is_alone(
    name: str, place: Entry, likely: Mapping[str, Resolved], gazetteer: Gazetteer
) -> bool:
    """Tell whether all else that a text speaks of is far from a place, and some of it is sure."""
    others = [meant for other, meant in likely.items() if other != name]
    if any(meant.senses[0].entry.country == place.country for meant in others):
        return False
    sure = [meant.senses[0].entry for meant in others if _tells_country(meant)]
    return bool(sure) and all(_is_far(place, entry, gazetteer) for entry in sure)


def _as_one(hit: Hit) -> str:
    return " ".join(hit.name.casefold().split())


def _tells_country(meant: Resolved) -> bool:
    """Tell whether a name says by itself which country a text speaks of."""
    best = meant.senses[0]
    only = len(meant.senses) == 1 and best.fame >= _NO_HAMLET
    return best.entry.is_area or best.fame >= CITY or only


def _describes(document: Document, hit: Hit) -> bool:
    token = document.tokens[hit.last - 1]
    return token.dep in _DESCRIBING and token.head >= hit.last


def _is_far(place: Entry, country: Entry, gazetteer: Gazetteer) -> bool:
    apart = place.country != country.country
    return apart and gazetteer.distance_km(place, country) > country.radius_km + _BEYOND_KM


def _names_country(hit: Hit) -> bool:
    return hit.senses[0].entry.kind is PlaceKind.COUNTRY


def _is_obscure(hit: Hit, meant: Resolved) -> bool:
    """Tell whether a name is of little-known towns, or but another name of a better-known one."""
    own = any(sense.entry.id.startswith(USER_PREFIX) for sense in hit.senses)
    settled = meant.senses[0].entry.kind is PlaceKind.SETTLEMENT and not _names_country(hit)
    little_known = max(sense.fame for sense in hit.senses) < _KNOWN_ABROAD
    return settled and not own and (little_known or not any(s.own for s in meant.senses))


def is_said_to_lie_in(document: Document, hit: Hit, outer: Hit) -> bool:
    """Tell 'Tolm in northern Boria', 'Tolm, a town in Boria', whose `outer` is what it lies in."""
    if hit.adjective or outer.adjective or hit.senses[0].entry.is_area:
        return False
    if _INSIDE.fullmatch(document.text, hit.end, outer.start) is None:
        return False
    following = document.tokens[outer.last : outer.last + 2]
    # 'Hit Tolm in Norway's worst raid' puts nothing in Norway; 'in Norway's Vest county' does.
    owns = bool(following) and following[0].lower in _OWNER
    return not owns or (len(following) == 2 and following[1].pos == "PROPN")


def _is_told_far_off(text: str, hit: Hit, other: Hit, one: Resolved, two: Resolved) -> bool:
    """Tell 'Tolm, east of Osk', whose likeliest namesake lies nowhere near Osk.

    Where it is said how far it is from Osk, it may be far.
    """
    here = one.senses[0].entry
    measured = _DISTANCE.search(text, hit.end, other.start) is not None
    if hit.adjective or here.is_area or measured:
        return False
    if not is_reference(text, Span(hit.start, hit.end), Span(other.start, other.end)):
        return False
    return _apart(one, two)


def _apart(one: Resolved, two: Resolved) -> bool:
    here, there = one.senses[0].entry, two.senses[0].entry
    apart = kilometres(here.lat, here.lon, there.lat, there.lon)
    return apart > _BEYOND_KM + max(here.radius_km, there.radius_km)


def _names_part(document: Document, city: Hit, hit: Hit) -> bool:
    """Tell 'Tolm's Osk district', which is no Osk elsewhere."""
    tokens = document.tokens
    owned = hit.first == city.last + 1 and tokens[city.last].lower in _OWNER
    part = hit.last < len(tokens) and tokens[hit.last].lower in words.CITY_PARTS
    return owned and part and not (city.adjective or hit.adjective)


def _known_in(areas: Sequence[Entry], name: Resolved, gazetteer: Gazetteer) -> bool:
    return any(gazetteer.contains(area, s.entry) for area in areas for s in name.senses)
