"""Tells where a place lies by the known places that a text names with it.

'The hospital of Azaz' and 'the road of Harem' are called after where they lie; a quarter lies in
the town that follows it; anything else in the area that is named near it. Of namesakes the one is
meant that lies in the area which the text says.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.clitics import stems
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.arabic.called_after import hosts_of
from reportedly.reading.arabic.name_ends import WELL_KNOWN
from reportedly.reading.arabic.place_names import Candidate
from reportedly.reading.arabic.place_words import is_direction
from reportedly.reading.arabic.words import Text
from reportedly.reading.placing.resolve import Resolved

_FAR = 8
"""Words within which an area says where an unknown village lies."""
_BESIDE = 3
"""Words from a quarter to the town in which it lies: 'in the quarter X in the city of Y'."""
_BELONGING = frozenset({"التابعه", "التابع", "تابعه", "تابع"})
_WITH = "مع"
"""'With', behind a border: it does not lie in the country that is named."""
_THE_CITY = (["بالمدينه"], ["بالبلده"], ["في", "المدينه"], ["في", "البلده"])
_CITY = frozenset({"المدينه", "البلده"})
_IN_TOWNS = ("neighbourhood", "landmark")
_COUNTRYSIDE, _OF_THE_TOWN = frozenset({"ريف", "ارياف", "باديه"}), 2
"""'Countryside', and how many words before a town's name it stands: 'of the town of …'."""
_BEYOND_KM = 40.0
"""Farther than this outside an area a place is not said to lie in it."""
_ROADS = frozenset({"طريق", "الطريق", "اوتوستراد"})
"""A road may be called after a town that it only leads to."""
_COUNTRYSIDE_KM = 25.0
"""How far beyond a town its countryside reaches, and what lies 'north of' it."""
BY_A_TOWN_KM = 5.0
"""How far beyond its circle what is said to be in a place, or by it, may lie."""
_HEADS = frozenset(":|")
"""Marks behind a town that heads its line."""
_PARTS = frozenset({"،", ",", "-", "/", ".", "؛", ":"})
_NO_AND = frozenset({"وسط", "ولاية", "وادي"})
"""Words of places that begin with the letter of 'and'."""


def lying_in(
    place: Place,
    candidate: Candidate,
    text: Text,
    named: Sequence[Candidate],
    found: Mapping[int, Resolved],
    gazetteer: Gazetteer,
) -> Place:
    """Give an unlisted place with the names of what it lies in, smallest first.

    What lies around it has two names where the text writes it otherwise than the gazetteer.
    """
    outer = (
        _town(candidate, text, named, found)
        or _area(candidate, text, _beside(candidate, text, named, found), found)
        or _told_town(candidate, text, named, found)
        or _area(candidate, text, named, found)
    )
    entry = found[outer.first].senses[0].entry if outer is not None else None
    country = (entry.country if entry is not None else place.country) or None
    hosts, at = hosts_of(candidate, text, country, gazetteer)
    if at is not None and _is_elsewhere(at, candidate, text, named, found, gazetteer):
        at = None
    if at is not None and entry is not None and at.country != entry.country:
        outer, country = None, at.country  # a port of a town abroad
    names = list(hosts)
    if at is not None:
        names += _and_around(at, gazetteer)
        if len(hosts) > 1 or text.words[candidate.first].lower not in _ROADS:
            place = _by(place, at, BY_A_TOWN_KM)
    if outer is not None and entry is not None:
        names += [outer.name, *_and_around(entry, gazetteer)]
    if at is None and (entry is None or entry.kind is PlaceKind.COUNTRY):
        names += _around_beside(candidate, text, named, found, gazetteer)
    country = country or (at.country if at is not None else None)
    return msgspec.structs.replace(place, country=country, within=tuple(dict.fromkeys(names)))


def _is_elsewhere(
    host: Entry,
    candidate: Candidate,
    text: Text,
    named: Sequence[Candidate],
    found: Mapping[int, Resolved],
    gazetteer: Gazetteer,
) -> bool:
    """Tell whether a town is only a namesake of what a landmark is called after.

    A farm in the countryside of X is not called after a town elsewhere, nor is one in a text that
    names other provinces and not the small town's.
    """
    area = _stated_area(candidate, text, named, found)
    if area is not None and _beyond(host, area, gazetteer):
        return True
    entries = [one.senses[0].entry for one in found.values()]
    told = {entry.admin1 for entry in entries if entry.admin1}
    small = host.kind is not PlaceKind.LANDMARK and host.population < WELL_KNOWN
    return small and bool(told) and host.admin1 not in told


def _by(place: Place, town: Entry, km: float) -> Place:
    """Give a place the circle of the town that it is called after or placed by, `km` wider."""
    return msgspec.structs.replace(
        place,
        precision=PlacePrecision.DISTRICT,
        latitude=town.lat,
        longitude=town.lon,
        radius_km=town.radius_km + km,
    )


def circled(
    place: Place,
    candidate: Candidate,
    text: Text,
    named: Sequence[Candidate],
    found: Mapping[int, Resolved],
) -> Place:
    """Give an unlisted village the circle of the town in whose countryside it is said to be.

    So with one 'north of' a town. A place that is on the map already stays as it is.
    """
    if place.latitude is not None or candidate.noun != "settlement" or not place.within:
        return place
    town = _stated_area(candidate, text, named, found)
    return place if town is None or town.is_area else _by(place, town, _COUNTRYSIDE_KM)


def _around_beside(
    candidate: Candidate,
    text: Text,
    named: Sequence[Candidate],
    found: Mapping[int, Resolved],
    gazetteer: Gazetteer,
) -> Iterator[str]:
    """Name what lies around the town in whose countryside a village is said to be."""
    town = _stated_area(candidate, text, named, found)
    if town is not None:
        yield from (outer.name for outer in gazetteer.containers(town))


def where_said(
    candidate: Candidate,
    entries: Sequence[Entry],
    text: Text,
    named: Sequence[Candidate],
    found: Mapping[int, Resolved],
    gazetteer: Gazetteer,
) -> list[Entry]:
    """Give what a name may mean without what lies far outside the area that the text puts it in."""
    area = _stated_town(candidate, text, named, found)
    area = area or _stated_area(candidate, text, named, found)
    if area is None and (town := _told_town(candidate, text, named, found)) is not None:
        area = found[town.first].senses[0].entry
    if area is None:
        return list(entries)
    return [entry for entry in entries if not _beyond(entry, area, gazetteer)]


def _stated_town(
    candidate: Candidate, text: Text, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Entry | None:
    """Give the town right behind a quarter, called a town or named by 'in': the quarter is its."""
    town = _town(candidate, text, named, found)
    if town is None or not town.certain or _parts(text, candidate.last, town.first):
        return None
    entry = found[town.first].senses[0].entry
    return None if entry.is_area else entry


def _stated_area(
    candidate: Candidate, text: Text, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Entry | None:
    """Give the area behind a name that says where it lies: 'X in the countryside of Y'."""
    for other in named:
        if other.first < candidate.last or other.first not in found:
            continue
        if other.first - candidate.last > _FAR or _parts(text, candidate.last, other.first):
            return None
        entry = found[other.first].senses[0].entry
        if entry.is_area or other.side or other.noun == "division" or is_countryside(text, other):
            return entry
    return None


def is_countryside(text: Text, town: Candidate) -> bool:
    """Tell 'the countryside of the town of …', which means what lies around it."""
    if town.noun != "settlement" or town.first < _OF_THE_TOWN:
        return False
    return not _COUNTRYSIDE.isdisjoint(stems(text.words[town.first - _OF_THE_TOWN].lower))


def _parts(text: Text, first: int, last: int) -> bool:
    """Tell whether a comma, an 'and' or a new line stands among words: the list then goes on."""
    words = [word.lower for word in text.words[first:last]]
    between = text.document.text[text.words[first - 1].end : text.words[last].start]
    return "\n" in between or any(
        word in _PARTS or (word.startswith("و") and word not in _NO_AND) for word in words
    )


def _beyond(entry: Entry, area: Entry, gazetteer: Gazetteer) -> bool:
    one_province = bool(entry.admin1) and entry.admin1 == area.admin1
    if entry.is_area or one_province or gazetteer.contains(area, entry):
        return False  # 'north of Idlib' is said of all its province
    return gazetteer.distance_km(area, entry) > area.radius_km + _BEYOND_KM


def _and_around(entry: Entry, gazetteer: Gazetteer) -> Iterator[str]:
    yield entry.name
    yield from (outer.name for outer in gazetteer.containers(entry))


def _town(
    candidate: Candidate, text: Text, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Candidate | None:
    """Give the town that follows a quarter or landmark: 'the quarter X in the city of Y'."""
    if candidate.noun not in _IN_TOWNS and not _is_quarter(candidate, found):
        return None
    end = candidate.last
    end += 2 * (end < len(text) and text.words[end].lower in _BELONGING)  # 'belonging to the …'
    behind = (c for c in named if 0 <= c.first - end <= _BESIDE and c.first in found)
    town = next((c for c in behind if text.same_sentence(c.first, candidate.first)), None)
    if town is None or town.side or town.origin or _is_joined(text, town) or _is_beside(text, town):
        return None
    return town


def _is_city(name: Candidate, found: Mapping[int, Resolved]) -> bool:
    """Tell whether a name is that of a town with people, or of the area called after it."""
    resolved = found.get(name.first)
    if resolved is None or resolved.senses[0].entry.kind is PlaceKind.COUNTRY:
        return False
    return any(sense.entry.population for sense in resolved.senses)


def _is_beside(text: Text, name: Candidate) -> bool:
    """Tell whether 'with' stands before a name: 'at the border with Turkey'."""
    return name.first > 0 and text.words[name.first - 1].lower == _WITH


def _is_joined(text: Text, name: Candidate) -> bool:
    """Tell whether 'and' is joined to a name: it goes on with a list."""
    return text.words[name.first].lower.startswith("و") and not name.name.startswith("و")


def _told_town(
    candidate: Candidate, text: Text, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Candidate | None:
    """Give the town that a landmark or quarter is in where none follows it at once.

    'The fish market and the gate of the hospital in the city of X', '#X: shelling of the market'.
    """
    by_it = candidate.noun == "district" and _is_in_the_city(text, candidate.last)
    if candidate.noun not in _IN_TOWNS and not by_it and not _is_quarter(candidate, found):
        return None
    towns = [c for c in named if c.first in found and not found[c.first].senses[0].entry.is_area]
    called = [c for c in towns if c.noun == "settlement" and not (c.side or c.origin)]
    if _is_in_the_city(text, candidate.last):
        return next((c for c in reversed(towns) if c.first < candidate.first), None)
    near = [c for c in called if text.same_sentence(c.first, candidate.first)]
    heading = (c for c in named if _heads(text, c, candidate, named) and _is_city(c, found))
    behind = (c for c in near if 0 < c.first - candidate.last <= _FAR)
    return next(behind, None) or next(heading, None)


def _heads(text: Text, town: Candidate, candidate: Candidate, named: Sequence[Candidate]) -> bool:
    """Tell whether a town opens the text, or the line of what lies in it: '- Osk: … square of'.

    Of a round-up ('Osk: … Tarn: …') a town opens its own line alone.
    """
    if town.first == 0 and not any(c.first > 0 and _heads(text, c, c, ()) for c in named):
        return True
    near = town.first - text.sentence_start(town.first) <= 1 and town.last < len(text)
    same = text.same_sentence(town.first, candidate.first)
    return near and same and text.words[town.last].text in _HEADS


def _is_in_the_city(text: Text, index: int) -> bool:
    """Tell whether 'in the city', the one named before, stands at word `index`."""
    behind = [word.lower for word in text.words[index : index + 2]]
    by_it = len(behind) == _OF_THE_TOWN and behind[1] in _CITY and is_direction(text, index)
    return behind[:1] in _THE_CITY or behind in _THE_CITY or by_it


def _is_quarter(candidate: Candidate, found: Mapping[int, Resolved]) -> bool:
    resolved = found.get(candidate.first)
    return resolved is not None and resolved.senses[0].entry.kind is PlaceKind.NEIGHBOURHOOD


def _beside(
    candidate: Candidate, text: Text, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Sequence[Candidate]:
    """Give the names of a name's own sentence that are no countries', which may act there."""
    return [
        c
        for c in named
        if c.first in found
        and found[c.first].senses[0].entry.kind is not PlaceKind.COUNTRY
        and text.same_sentence(c.first, candidate.first)
    ]


def _area(
    candidate: Candidate, text: Text, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Candidate | None:
    """Give the next area that the text names near an unknown place: 'the village … near …'."""
    areas = [
        c
        for c in named
        if c.first in found and found[c.first].senses[0].entry.is_area and not _is_beside(text, c)
    ]
    near = min(
        areas,
        key=lambda c: (c.first < candidate.first, abs(c.first - candidate.first)),
        default=None,
    )
    return near if near is not None and abs(near.first - candidate.first) <= _FAR else None
