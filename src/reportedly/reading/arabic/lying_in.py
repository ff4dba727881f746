"""Tells where a place lies that the gazetteer lacks, by the known places that a text names with it.

'The hospital of Azaz' and 'the road of Harem' are called after where they lie; a quarter lies in
the town that follows it; anything else in the area that is named near it.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.gazetteer.entry import Entry
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.folding import plain_word
from reportedly.model.place import Place
from reportedly.reading.arabic.place_names import Candidate
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.placing.hits import senses_of
from reportedly.reading.placing.resolve import Resolved

_FAR = 8
"""Words within which an area says where an unknown village lies."""
_BESIDE = 3
"""Words from a quarter to the town in which it lies: 'in the quarter X in the city of Y'."""
_IN_TOWNS = ("neighbourhood", "landmark")


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
    outer = _town(candidate, named, found) or _area(candidate, named, found)
    entry = found[outer.first].senses[0].entry if outer is not None else None
    country = (entry.country if entry is not None else place.country) or None
    host = _called_after(candidate, text)
    at = _known(host, country, gazetteer)
    names = [host] if host else []
    if at is not None:
        names += _and_around(at, gazetteer)
    if outer is not None and entry is not None:
        names += [outer.name, *_and_around(entry, gazetteer)]
    country = country or (at.country if at is not None else None)
    return msgspec.structs.replace(place, country=country, within=tuple(dict.fromkeys(names)))


def _called_after(candidate: Candidate, text: Text) -> str:
    """Name what a landmark is called after: the town, village or quarter at which it stands."""
    landmark = phrases("landmarks").at(text, candidate.first, candidate.last)
    if landmark is None:
        return ""
    return " ".join(plain_word(word.text) for word in text.words[landmark.last : candidate.last])


def _known(name: str, country: str | None, gazetteer: Gazetteer) -> Entry | None:
    lands = {country} if country else ARABIC_SPEAKING
    entries = (sense.entry for sense in senses_of(gazetteer, name)) if name else ()
    return next((e for e in entries if not e.is_area and e.country in lands), None)


def _and_around(entry: Entry, gazetteer: Gazetteer) -> Iterator[str]:
    yield entry.name
    yield from (outer.name for outer in gazetteer.containers(entry))


def _town(
    candidate: Candidate, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Candidate | None:
    """Give the town that follows a quarter or landmark: 'the quarter X in the city of Y'."""
    if candidate.noun not in _IN_TOWNS:
        return None
    behind = (c for c in named if 0 <= c.first - candidate.last <= _BESIDE and c.first in found)
    town = next(behind, None)
    return town if town is not None and not town.side and not town.origin else None


def _area(
    candidate: Candidate, named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Candidate | None:
    """Give the next area that the text names near an unknown place: 'the village … near …'."""
    areas = [c for c in named if c.first in found and found[c.first].senses[0].entry.is_area]
    near = min(
        areas,
        key=lambda c: (c.first < candidate.first, abs(c.first - candidate.first)),
        default=None,
    )
    return near if near is not None and abs(near.first - candidate.first) <= _FAR else None
