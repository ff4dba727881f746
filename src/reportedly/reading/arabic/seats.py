"""Tells a province from the town that it is called after, by what else a text names.

'Shelling of Aleppo' over a report of a village in its countryside is said of the province; 'the
city of Aleppo', and 'Aleppo' where nothing else there is named, of the town.
"""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.gazetteer.entry import PlaceKind
from reportedly.reading.arabic.place_names import Candidate
from reportedly.reading.placing.hits import Sense
from reportedly.reading.placing.resolve import Resolved

_TOWN = "settlement"


def seats_of_areas(
    named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> dict[int, Resolved]:
    """Give anew what those names mean that stand for the division which their town is the seat of.

    Keys are the first words of the names.
    """
    towns = {c.name for c in named if c.noun == _TOWN}
    around = set(_divisions_of_villages(named, found))
    return {
        c.first: Resolved((division, *found[c.first].senses), (1.0, *found[c.first].shares))
        for c in named
        if c.first in found and not c.noun and c.name not in towns
        for division in _division(found[c.first].senses)
        if division.entry.id in around
    }


def _division(senses: Sequence[Sense]) -> Iterator[Sense]:
    """Give the first-level division that a name means too where it means its seat first."""
    seat = senses[0].entry
    if seat.kind is PlaceKind.SETTLEMENT:
        yield from (s for s in senses[1:] if s.entry.id == seat.admin1 and s.entry.is_area)


def _divisions_of_villages(
    named: Sequence[Candidate], found: Mapping[int, Resolved]
) -> Iterator[str]:
    """Give the divisions of the towns and villages that a text names, less those of their seats.

    A village that no list holds lies in any of the divisions that the text names as such.
    """
    unlisted = any(c.noun == _TOWN and c.first not in found for c in named)
    for candidate in named:
        if candidate.first in found and not candidate.origin:
            senses = found[candidate.first].senses
            entry = senses[0].entry
            if entry.is_area:
                yield entry.id if unlisted else ""
            elif not any(_division(senses)):
                yield entry.admin1
