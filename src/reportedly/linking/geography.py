"""How two places weigh for one incident: the same, one inside the other, near, or apart."""

from reportedly.gazetteer.keys import spoken_key
from reportedly.gazetteer.sphere import kilometres
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision

_EXACTNESS = tuple(PlacePrecision)

_SAME = {
    PlacePrecision.EXACT: 3.0,
    PlacePrecision.NEIGHBOURHOOD: 3.0,
    PlacePrecision.SETTLEMENT: 2.0,
    PlacePrecision.DISTRICT: 1.0,
    PlacePrecision.DIVISION: -1.5,
    PlacePrecision.COUNTRY: -2.0,
    PlacePrecision.UNRESOLVED: 2.0,
}
"""One place in both, by how exactly it is known: a whole province says little."""

_BY_SIZE = ((2.5, 2.25), (8.0, 2.0))
"""One settlement in both, by its circle in km: in a village less happens than in a city."""

_LARGE = 1.5
"""One settlement in both that is larger than these."""

SMALL_KM = 8.0
"""Circle up to which a place is small enough for two undated mentions to be told by it."""

_INSIDE = {
    PlacePrecision.EXACT: 2.0,
    PlacePrecision.NEIGHBOURHOOD: 2.0,
    PlacePrecision.SETTLEMENT: 1.5,
    PlacePrecision.DISTRICT: 0.5,
    PlacePrecision.DIVISION: -1.5,
    PlacePrecision.COUNTRY: -2.0,
    PlacePrecision.UNRESOLVED: 1.0,
}
"""One place inside the other, by how exactly the outer one is known."""

_GAPS = ((1.0, 0.5), (5.0, -1.0), (25.0, -2.0), (60.0, -4.0))
"""Two different places, by the distance in km of their centres; farther is `_APART`."""

TWO_PLACES = -4.0
"""Weight up to which two places are two: some 25 km apart."""

_APART = -10.0
_NAMED_APART = -1.5
"""Two different names of which at least one cannot be put on the map."""

_ONE_PLACE_KM = 25.0
"""Places of one name may lie so far apart in two gazetteers and still be one; one that no list
holds, so far from what it lies in or by."""

_UNLISTED_KM = 50.0
"""How far beyond its circle, which is that of what it lies in or by, an unlisted place may be."""

_SHORTEST = 2
"""Letters that a name has more than, to be told by its sound."""

_SMALL = frozenset(_EXACTNESS[: _EXACTNESS.index(PlacePrecision.DISTRICT)])


def place_weight(first: Place, second: Place) -> float:
    """Weigh two places. The order of the two does not matter."""
    gap = _gap_km(first, second)
    if _one_place(first, second, gap):
        return _same(first, second)
    around = _container(first, second, gap)
    if around is not None:
        return _INSIDE[around.precision]
    inner, outer = sorted((first, second), key=lambda p: _EXACTNESS.index(p.precision))
    reach = _UNLISTED_KM + (first.radius_km or 0) + (second.radius_km or 0)
    if gap is None or (gap <= reach and (first.unlisted or second.unlisted)):
        return _NAMED_APART
    if inner.precision in _SMALL and outer.precision in _SMALL:
        return next((weight for most, weight in _GAPS if gap <= most), _APART)
    return _APART if gap > (first.radius_km or 0) + (second.radius_km or 0) else -2.0


def _same(first: Place, second: Place) -> float:
    precision = max(first.precision, second.precision, key=_EXACTNESS.index)
    if first.unlisted or second.unlisted:
        precision = PlacePrecision.UNRESOLVED
    if precision is not PlacePrecision.SETTLEMENT or first.radius_km is None:
        return _SAME[precision]
    radius = max(first.radius_km, second.radius_km or 0.0)
    return next((weight for most, weight in _BY_SIZE if radius <= most), _LARGE)


def weight_of_two(first: Place, second: Place) -> float:
    """Weigh what speaks for two places being two; 0 where one may hold the other, or be it.

    A town and the area it lies in do not differ. Nor, unless they lie far apart, do a listed place
    and a name that no list holds: that may be another name for it, or a spot in it.
    """
    weight = place_weight(first, second)
    if weight >= 0 or _one_holds_the_other(first, second):
        return 0.0
    one_unlisted = _is_off_the_map(first) != _is_off_the_map(second)
    return 0.0 if one_unlisted and weight > TWO_PLACES else weight


def is_one_city(first: Place, second: Place) -> bool:
    """Tell whether two places are one town that is larger than those that tell incidents apart."""
    gap = _gap_km(first, second)
    return _one_place(first, second, gap) and _same(first, second) == _LARGE


def is_small(place: Place) -> bool:
    """Tell whether a place is known so exactly, and is so small, that it tells incidents apart.

    What cannot be put on the map is mostly a village or a quarter that no list holds.
    """
    if _is_off_the_map(place):
        return True
    return place.precision in _SMALL and (place.radius_km or 0.0) <= SMALL_KM


def is_vague(place: Place | None) -> bool:
    """Tell whether no place is known, or nothing smaller than a country."""
    return place is None or (place.precision is PlacePrecision.COUNTRY and not place.unlisted)


def _one_place(first: Place, second: Place, gap: float | None) -> bool:
    if first.gazetteer_id is not None and first.gazetteer_id == second.gazetteer_id:
        return True
    if not _called_alike(first, second):
        return False
    circle = sum(place.radius_km or 0.0 for place in (first, second) if place.unlisted)
    return gap is None or gap <= _ONE_PLACE_KM + circle or _could_be(first, second)


def _called_alike(first: Place, second: Place) -> bool:
    """Tell whether two names are one: 'Haas' that no list holds is 'Hass', spelled otherwise."""
    if _folded(first.name) == _folded(second.name):
        return True
    if not (_is_off_the_map(first) or _is_off_the_map(second)):
        return False
    one, other = spoken_key(first.name), spoken_key(second.name)
    return one == other and one.isascii() and len(one) > _SHORTEST


def _is_off_the_map(place: Place) -> bool:
    return place.unlisted or place.precision is PlacePrecision.UNRESOLVED


def _could_be(first: Place, second: Place) -> bool:
    """Tell whether one place is among those that the other's name could also mean."""
    ids = {first.gazetteer_id, second.gazetteer_id} - {None}
    return any(a.gazetteer_id in ids for p in (first, second) for a in p.alternatives)


def _one_holds_the_other(first: Place, second: Place) -> bool:
    gap = _gap_km(first, second)
    return (
        _one_place(first, second, gap)
        or _container(first, second, gap) is not None
        or _is_country_of(first, second)
        or _is_country_of(second, first)
        or _circle_holds_circle(first, second, gap)
    )


def _circle_holds_circle(first: Place, second: Place, gap: float | None) -> bool:
    """Tell whether one is a suburb of the other, though a list has both as towns."""
    inner, outer = sorted((first.radius_km or 0.0, second.radius_km or 0.0))
    return gap is not None and gap + inner <= outer


def _is_country_of(outer: Place, inner: Place) -> bool:
    """Tell it by the country's code: its name may be in another language than what is in it."""
    whole = outer.precision is PlacePrecision.COUNTRY and not outer.unlisted
    return whole and outer.country is not None and outer.country == inner.country


def _container(first: Place, second: Place, gap: float | None) -> Place | None:
    """Give the one of two places that the other lies in, by name or by the larger one's circle."""
    for inner, outer in ((first, second), (second, first)):
        if _folded(outer.name) in map(_folded, inner.within):
            reach = _ONE_PLACE_KM + (outer.radius_km or 0) + (inner.radius_km or 0)
            return outer if gap is None or gap <= reach else None
    inner, outer = sorted((first, second), key=lambda p: _EXACTNESS.index(p.precision))
    coarser = inner.precision != outer.precision and outer.precision is not PlacePrecision.COUNTRY
    holds = coarser and not outer.unlisted
    return outer if holds and gap is not None and gap <= (outer.radius_km or 0) else None


def _gap_km(first: Place, second: Place) -> float | None:
    if first.latitude is None or first.longitude is None:
        return None
    if second.latitude is None or second.longitude is None:
        return None
    return kilometres(first.latitude, first.longitude, second.latitude, second.longitude)


def _folded(name: str) -> tuple[str, ...]:
    return name_words(name)
