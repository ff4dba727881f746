"""Widens a place by which a text tells another: 'near Tolm', '5 km north of Tolm' are not Tolm."""

from __future__ import annotations

import re
from typing import Final

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.findings import Span
from reportedly.reading.placing.relations import AWAY_FROM, Form, around, offset, relation_in

_KIND: Final = r"(?:city|town|village|hamlet|settlement|port)"
_NAMED: Final = rf"(?:the\s+)?(?:{_KIND}s?\s+of\s+|{_KIND}\s+)?"
_POINT: Final = r"(?:north|south|east|west)(?:ern|east|west|eastern|western)?"
_NEAR: Final = re.compile(
    r"\b(?:near|close\s+to|outside|not\s+far\s+from|in\s+the\s+vicinity\s+of|(?:on|in|at)\s+the"
    rf"\s+(?:{_POINT}\s+)?(?:outskirts|edge|countryside|surroundings|environs)\s+of)\s+{_NAMED}$",
    re.IGNORECASE,
)
_FAR: Final = re.compile(rf"\b[\w.,]+[\s-]*{AWAY_FROM}{_NAMED}$", re.IGNORECASE)
_REACH: Final = 80
"""Code points before a name in which it is said how what is told lies to it."""
_SMALL: Final = frozenset(
    {PlacePrecision.EXACT, PlacePrecision.NEIGHBOURHOOD, PlacePrecision.SETTLEMENT}
)


_REFERENCE: Final = re.compile(
    rf"(?:\s+{_KIND}\b)?\s*[,(]?\s*(?:which\s+(?:is|lies)\s+)?(?:an?\s+(?:[\w-]+\s+){{0,2}}?{_KIND}\s+)?"
    r"(?:about\s+|some\s+|just\s+)?"
    rf"(?:near|close\s+to|outside|not\s+far\s+from|{_POINT}\s+of|[\w.,]+[\s-]*{AWAY_FROM})\s*"
    rf"{_NAMED}",
    re.IGNORECASE,
)
"""All that stands between a place and another by which it is told."""


def is_reference(text: str, place: Span, other: Span) -> bool:
    """Tell whether `other` only says where `place` lies: 'Osk, west of Tolm'."""
    return _REFERENCE.fullmatch(text, place.end, other.start) is not None


def is_told_by(text: str, named: Span) -> bool:
    """Tell whether the words before a name say how what is told lies to it."""
    before = text[max(0, named.start - _REACH) : named.start]
    return bool(_NEAR.search(before) or _FAR.search(before))


def told_beside(text: str, named: Span, place: Place, gazetteer: Gazetteer) -> Place:
    """Give `place`, `named` in `text`, as what the words before its name tell.

    What lies near a town has a wider circle than the town, and is less exact; at a distance and in
    a direction it lies there. A province or country stays what it is.
    Raises GazetteerError when the gazetteer cannot be read.
    """
    if place.precision not in _SMALL:
        return place
    before = text[max(0, named.start - _REACH) : named.start]
    far = _FAR.search(before)
    entry = gazetteer.get(place.gazetteer_id) if far and place.gazetteer_id else None
    if far and entry:
        relation = relation_in(far[0] + text[named.start : named.end])
        if relation is not None and relation.form is Form.OFFSET:
            return offset(place, entry, relation.km, relation.bearing)
    return around(place) if _NEAR.search(before) else place
