"""Whether two values of one slot can both be right: event kinds, means, places, times."""

import math

from reportedly.model.content import EventKind, Means
from reportedly.model.names import name_words
from reportedly.model.place import Place
from reportedly.model.when import When

_KM_PER_DEGREE = 111.2
_LOOSE_KM = 5.0
"""How far apart two points for one settlement may lie in different gazetteers."""


EXPLOSIVE = frozenset(
    {
        EventKind.SHELLING,
        EventKind.AIR_STRIKE,
        EventKind.DRONE_STRIKE,
        EventKind.MISSILE_STRIKE,
        EventKind.MINE,
    }
)
"""Kinds of attack that a report may just call a bombing or an explosion."""

_ARMS = (
    frozenset("shell mortar round artillery howitzer cannon tank projectile rocket".split()),
    frozenset("aircraft aeroplane plane air incendiary helicopter".split()),
    frozenset("device mine vehicle suicide booby trap dynamite".split()),
    frozenset("rifle handgun pistol shotgun bullet knife edged blunt".split()),
    frozenset("chemical gas".split()),
)
"""Words for means that exclude each other: fired, dropped, planted, by hand, poisoned. Words that
reports use for several of them ('bomb', 'explosive', 'missile', 'gun') are left out."""


def kinds_agree(first: EventKind, second: EventKind) -> bool:
    """Tell whether one event can be both: one kind, or one that is wider than the other."""
    return first is second or first in fitting(second) or second in fitting(first)


def fitting(kind: EventKind) -> frozenset[EventKind]:
    """Give the kinds that a wider word fits too: an 'attack' is any, a 'bombing' any blast."""
    if kind is EventKind.ATTACK:
        return frozenset(EventKind) - {kind}
    return EXPLOSIVE if kind is EventKind.BOMBING else frozenset()


def means_agree(first: Means, second: Means) -> bool:
    """Tell whether one weapon can be both, as far as calibres and kinds of means tell."""
    if None not in (first.calibre_mm, second.calibre_mm):
        return first.calibre_mm == second.calibre_mm
    one, other = _arms(first), _arms(second)
    return not one or not other or bool(one & other)


def _arms(means: Means) -> set[int]:
    words = set(name_words(means.kind))
    return {index for index, family in enumerate(_ARMS) if words & family}


def times_agree(first: When, second: When) -> bool:
    """Tell whether the two stretches share a day, give or take one for nights and time zones."""
    return first.overlaps(second, slack_days=1)


def places_agree(first: Place, second: Place) -> bool:
    """Tell whether the places are one, contain each other, or lie within each other's radius."""
    one, other = _names(first), _names(second)
    if one[0] in other or other[0] in one:
        return True
    gap = _gap_km(first, second)
    return gap is not None and gap <= (first.radius_km or 0) + (second.radius_km or 0) + _LOOSE_KM


def _names(place: Place) -> tuple[tuple[str, ...], ...]:
    return tuple(name_words(name) for name in (place.name, *place.within))


def _gap_km(first: Place, second: Place) -> float | None:
    """Give the distance in km on a locally flat map, which is near enough at city scale."""
    if first.latitude is None or first.longitude is None:
        return None
    if second.latitude is None or second.longitude is None:
        return None
    middle = math.radians((first.latitude + second.latitude) / 2)
    turn = (first.longitude - second.longitude + 180) % 360 - 180
    return _KM_PER_DEGREE * math.hypot(first.latitude - second.latitude, turn * math.cos(middle))
