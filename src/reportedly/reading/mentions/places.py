"""Compares the places of incidents, and picks the place of one from the places it is told with."""

import re
from collections.abc import Sequence

from reportedly.gazetteer.sphere import kilometres
from reportedly.language.document import Document
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.role import role_at
from reportedly.reading.findings import Finding

_RANK = {precision: rank for rank, precision in enumerate(PlacePrecision)}
_SLACK_KM = 5.0
"""Circles this far apart still count as touching: gazetteer centres are rough."""
_ELSEWHERE = frozenset({"from", "to", "toward", "towards", "into", "by"})
"""Prepositions of places that things come from or go to, not of where they happen."""
_AFTER_DATELINE = re.compile(
    r",?(?: [\w.]+ ?\d{0,2},?(?: \d{2,4})?)?\s?(?:[(\[][^)\]\n]{1,60}[)\]])?\s?(?:--?|–|—)\s"
)
_LINE_BEFORE = re.compile(r"(?:^|\n)[\s\[(]*$")


def apart(one: Place, other: Place) -> bool:
    """Tell whether two places cannot be one: their circles lie apart.

    Places of which one is not located are not taken to be apart.
    """
    if one.latitude is None or one.longitude is None or one.name == other.name:
        return False
    if other.latitude is None or other.longitude is None:
        return False
    reach = (one.radius_km or 0.0) + (other.radius_km or 0.0) + _SLACK_KM
    if one.name in other.within or other.name in one.within:
        return False
    return kilometres(one.latitude, one.longitude, other.latitude, other.longitude) > reach


def same(one: Place, other: Place) -> bool:
    """Tell whether two places share a name or touch, as far as can be told."""
    if one.name.casefold() == other.name.casefold():
        return True
    located = one.latitude is not None and other.latitude is not None
    return located and not apart(one, other)


def differ(one: Place, other: Place) -> bool:
    """Tell whether two places are apart, or have different names and cannot be compared."""
    if one.latitude is None or other.latitude is None:
        return one.name.casefold() != other.name.casefold()
    return apart(one, other)


def best(places: Sequence[Place]) -> Place | None:
    """Pick the place of an incident: agreeing with most others, then most exact, then first.

    A place that is not located is picked only where none is.
    """
    located = [place for place in places if place.precision is not PlacePrecision.UNRESOLVED]
    pool = located or list(places)
    if not pool:
        return None
    return min(
        enumerate(pool),
        key=lambda at: (-_support(at[1], pool), _RANK[at[1].precision], _radius(at[1]), at[0]),
    )[1]


def _support(place: Place, places: Sequence[Place]) -> int:
    return sum(not apart(place, other) for other in places)


def _radius(place: Place) -> float:
    return place.radius_km if place.radius_km is not None else float("inf")


def is_dateline(document: Document, finding: Finding) -> bool:
    """Tell whether a place opens a dateline: 'LONDON, November 27 - …'."""
    text = document.text
    if not _LINE_BEFORE.search(text, max(0, finding.span.start - 40), finding.span.start):
        return False
    return _AFTER_DATELINE.match(text, finding.span.end) is not None


def belongs_to_event(document: Document, finding: Finding) -> bool:
    """Tell whether a place is where something is said to happen."""
    if _preposition(document, finding.token) in _ELSEWHERE:
        return False
    return role_at(document, finding.token) is DateRole.EVENT


def belongs_to_speaker(document: Document, finding: Finding) -> bool:
    """Tell whether a place is only where somebody speaks: 'officials in Washington said'."""
    if is_dateline(document, finding):
        return True
    return role_at(document, finding.token) is DateRole.SPEECH


def _preposition(document: Document, token: int) -> str:
    """Give the preposition that governs a place, lower case, or ''."""
    node = document.tokens[token]
    while node.dep in ("compound", "nmod", "amod", "flat") and node.head != node.index:
        node = document.tokens[node.head]
    governor = document.tokens[node.head]
    return governor.lower if governor.pos == "ADP" else ""
