"""Keys of a date and a place: a stretch of time and a spot, as exactly as both are known.

Time comes in three levels (day, month, year). Two mentions are candidates when the coarser of
their two levels and one of their spots agree: by day, give or take one, and in neighbouring cells
where both dates are known to the day.
"""

from collections.abc import Iterator

from reportedly.linking.keys.spots import spots_near, spots_of
from reportedly.linking.keys.stretches import Level, level, stretches
from reportedly.model.place import Place
from reportedly.model.when import When


def filed(place: Place | None, when: When | None) -> Iterator[str]:
    """Give the keys under which a place on a date is filed; none where either is not known."""
    if place is None or when is None:
        return
    own = level(when)
    for at in Level:
        for stretch in stretches(when, at) if at >= own else ():
            yield from (_key(own, at, stretch, spot) for spot in spots_of(place, at))


def sought(place: Place | None, when: When | None) -> Iterator[str]:
    """Give the keys under which places on dates are found that may be one with this."""
    if place is None or when is None:
        return
    own = level(when)
    for other in Level:
        at = max(own, other)
        for stretch in stretches(when, at, near=True):
            yield from (_key(other, at, stretch, spot) for spot in spots_near(place, at))


def _key(known: Level, at: Level, stretch: str, spot: str) -> str:
    """Spell a key: how exactly the filed date is known, the level of comparison, when, where."""
    return f"{known.name[0]}{at.name[0]}|{stretch}|{spot}".lower()
