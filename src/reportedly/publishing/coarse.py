"""Places as a profile lets them leave: the middle of a grid's cell, with an honest circle."""

import math

from msgspec.structs import replace

from reportedly.model.content import Target
from reportedly.model.ledger import LedgerEntry
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision
from reportedly.publishing.profile import PlaceRule, Profile

PROTECTED = frozenset({"hospital", "ambulance", "camp"})
"""Kinds of target whose place never leaves exactly; 'camp' is what shelters are filed under."""

_PROTECTED_WORDS = frozenset(
    "hospital clinic infirmary maternity shelter camp مستشفى ملجأ مخيم больница лікарня госпиталь "
    "госпіталь приют притулок укриття убежище".split()
)
_KM_PER_DEGREE = 111.32
_STEPS = {PlaceRule.GRID_TENTH: 0.1, PlaceRule.GRID_HALF: 0.5}
_ORDER = tuple(PlacePrecision)
_FINEST = {
    PlaceRule.GRID_TENTH: PlacePrecision.SETTLEMENT,
    PlaceRule.GRID_HALF: PlacePrecision.DISTRICT,
}


def place_rule(entry: LedgerEntry, profile: Profile) -> PlaceRule:
    """Give the rule for an incident's places: that for protected ones where it was at such."""
    return profile.protected_places if is_protected(entry) else profile.places


def is_protected(entry: LedgerEntry) -> bool:
    """Tell whether a claim or the place's name speaks of a hospital, a camp or a shelter."""
    place = entry.incident.place
    named = set(name_words(place.name)) if place else set[str]()
    return bool(named & _PROTECTED_WORDS) or any(
        isinstance(claim.content, Target) and _shelters(claim.content) for claim in entry.claims
    )


def _shelters(target: Target) -> bool:
    words = {*name_words(target.words), *name_words(target.name or "")}
    return target.kind in PROTECTED or bool(words & _PROTECTED_WORDS)


def coarse(place: Place, rule: PlaceRule) -> Place:
    """Give a place as `rule` lets it leave.

    Other places that its name could mean, and its id in the gazetteer, point at it as surely as
    coordinates do, so they stay behind with them.
    """
    if rule is PlaceRule.EXACT:
        return place
    bare = replace(place, alternatives=(), gazetteer_id=None)
    if rule is PlaceRule.COUNTRY:
        return _country(bare)
    if place.latitude is None or place.longitude is None:
        return bare
    step = _STEPS[rule]
    latitude, longitude = _middle(place.latitude, step), _middle(place.longitude, step)
    corner = step / 2 * _KM_PER_DEGREE * math.hypot(1, math.cos(math.radians(latitude)))
    finest = _FINEST[rule]
    return replace(
        bare,
        latitude=latitude,
        longitude=longitude,
        radius_km=math.ceil(10 * ((place.radius_km or 0.0) + corner)) / 10,
        precision=max(place.precision, finest, key=_ORDER.index),
    )


def _country(place: Place) -> Place:
    name = place.within[-1] if place.within else place.country or "place withheld"
    return Place(name, country=place.country)


def _middle(degrees: float, step: float) -> float:
    return round((math.floor(round(degrees / step, 9)) + 0.5) * step, 6)
