"""Tells where an Arabic text puts an incident: the smallest place that it names, on the map."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from reportedly.model.content import Location
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.arabic.lying_in import BY_A_TOWN_KM
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.incident import Incident
from reportedly.reading.mentions.places import is_area

_MOST_KM = 40.0
"""The greatest radius of a place told that says where an unlisted one is."""


def event_places(
    findings: Sequence[Finding],
    members: Sequence[int],
    elsewhere: frozenset[int],
    general: frozenset[Place],
) -> Sequence[Finding]:
    """Give the places of a sentence where its event may be said to happen, the narrower alone."""
    located = [
        (findings[i], content.place)
        for i in members
        if isinstance(content := findings[i].content, Location) and i not in elsewhere
    ]
    exact = [(f, place) for f, place in located if place not in general]
    narrow = [f for f, place in exact if not is_area(place) and not is_seat(place)]
    if exact and all(_is_country(place) for _, place in exact):
        near = [f for f, place in located if not is_area(place)]
        lands = [f for f, place in located if not _is_country(place)]
        # 'South of the city of X' and 'the province of X' say more than a country.
        return near or lands or [f for f, _ in exact]
    return narrow or [f for f, _ in exact]


def place_of(
    findings: Sequence[Finding],
    incident: Incident,
    general: frozenset[Place],
    passing: frozenset[Place],
    elsewhere: frozenset[int],
) -> Place | None:
    """Pick the incident's place: a small one before an area, the most often named, the first.

    A town that a division is called after stands for the division where a smaller place is told.
    Where nothing is said to happen (`elsewhere`) it was only where no other place is named.
    """
    named = [
        (i, f.content.place)
        for i in sorted(incident.members)
        if isinstance((f := findings[i]).content, Location)
    ]
    there = [place for i, place in named if i not in elsewhere]
    told = list(incident.places) or there or [place for _, place in named]
    at_home = _in_one_country(told)
    harmed = _in_one_country(_where_harmed(incident))
    choices = chain(_put_small(harmed, general, passing), _narrowing(at_home, general, passing))
    pool = next((found for found in choices if found), [])
    often = Counter(name_words(place.name) for place in pool)
    chosen = min(
        enumerate(pool), key=lambda at: (-often[name_words(at[1].name)], at[0]), default=(0, None)
    )[1]
    return _fullest(chosen, (*pool, *told)) if chosen is not None else None


def _fullest(chosen: Place, pool: Sequence[Place]) -> Place:
    """Give the place of that name of which most is told: a title leaves out what it lies in."""
    if chosen.within or chosen.latitude is not None:
        return chosen
    same = [place for place in pool if name_words(place.name) == name_words(chosen.name)]
    return max(same, key=lambda place: (place.latitude is not None, len(place.within)))


def on_the_map(place: Place | None, findings: Sequence[Finding]) -> Place | None:
    """Give an unlisted place the circle of the smallest place told in which it lies, widened."""
    if place is None or place.latitude is not None or not place.within:
        return place
    told = (f.content.place for f in findings if isinstance(f.content, Location))
    widest: dict[str, Place] = {}
    for p in sorted((p for p in told if p.radius_km), key=lambda p: p.radius_km or 0):
        widest[p.name] = p  # a province and its town are called alike
    outer = [widest[name] for name in place.within if name in widest]
    fitting = [p for p in outer if (p.radius_km or 0) <= _MOST_KM]
    around = min(fitting, key=lambda p: p.radius_km or 0, default=None)
    if around is None:
        return place
    return msgspec.structs.replace(
        place,
        precision=PlacePrecision.DISTRICT,
        latitude=around.latitude,
        longitude=around.longitude,
        radius_km=(around.radius_km or 0) + BY_A_TOWN_KM,
        country=place.country or around.country,
    )


def _in_one_country(told: Sequence[Place]) -> Sequence[Place]:
    """Keep the places of the country in which most lie: a dateline or other news may name more."""
    most = Counter(place.country for place in told if place.country).most_common(2)
    if len(most) < 2 or most[0][1] == most[1][1]:
        return told
    return [place for place in told if place.country in (None, most[0][0])]


def _where_harmed(incident: Incident) -> Sequence[Place]:
    """Give the places of the sentences that count people: others tell of what else was hit."""
    counting = (f for f in incident.frames if f.casualties and not f.nobody)
    return [place for frame in counting for place in frame.places]


def _narrowing(
    told: Sequence[Place], general: frozenset[Place], passing: frozenset[Place]
) -> Iterator[Sequence[Place]]:
    """Give the smallest places that the words put somewhere, then wider and wider choices."""
    small = [place for place in told if not is_area(place) and not _is_wide(place)]
    narrow = [place for place in small if place not in general and not is_seat(place)]
    yield from _put_small(told, general, passing)
    yield narrow
    yield [place for place in told if _is_region(place) and place not in general]
    yield [place for place in small if place not in passing]
    yield [place for place in small if place not in general]
    yield small
    yield [place for place in told if _is_wide(place)]
    yield [place for place in told if not _is_country(place)]
    yield told


def _put_small(
    told: Sequence[Place], general: frozenset[Place], passing: frozenset[Place]
) -> Iterator[Sequence[Place]]:
    """Give the small places that the words put somewhere, without and with the general ones."""
    small = [p for p in told if not (is_area(p) or _is_wide(p) or is_seat(p) or p in passing)]
    yield [place for place in small if place not in general]
    yield small


def is_seat(place: Place) -> bool:
    """Tell whether the name is that of a first-level division too: 'Aleppo'."""
    divisions = (other.gazetteer_id.split(".") for other in place.alternatives)
    return any(len(parts) == 2 and parts[0] == place.country for parts in divisions)


def _is_region(place: Place) -> bool:
    """Tell whether a place is a mountain, plain or desert: an area that is no division."""
    return is_area(place) and (place.gazetteer_id or "").count(".") == 0 and not _is_country(place)


def _is_country(place: Place) -> bool:
    return place.precision is PlacePrecision.COUNTRY


def _is_wide(place: Place) -> bool:
    return place.precision is PlacePrecision.DISTRICT and not place.unlisted


def first_place(findings: Sequence[Finding]) -> Place | None:
    """Give the first place that a text names, wherever it puts it."""
    told = [f for f in findings if isinstance(f.content, Location)]
    first = min(told, key=lambda f: f.span, default=None)
    return (
        first.content.place if first is not None and isinstance(first.content, Location) else None
    )
