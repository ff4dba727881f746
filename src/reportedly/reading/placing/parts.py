"""Tells the names of a city's parts and buildings from places elsewhere that share them.

'The Oregon District of Dayton' is not in Oregon, and 'the Paris Hotel in Kirkuk' not in Paris.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.hits import Hit
from reportedly.reading.placing.resolve import Resolved

_LONGEST: Final = 6
"""Tokens that may stand between the name of a part and that of its city."""
_LIKELY: Final = 2
"""Senses of a city's name within whose reach a part of it may lie."""
_OF_ONE_CITY_KM: Final = 150.0
"""Farther than this from a city lies nothing that is in it."""
_OF_CITIES: Final = frozenset(
    "area district quarter neighborhood neighbourhood market slum suburb ward".split()
)
"""Parts that are told to be 'of' a city: a 'School of Law' is of none."""
_IN: Final = frozenset({"in", "of"})


def parts_of_cities(
    document: Document, hits: Sequence[Hit], resolved: Sequence[Resolved], gazetteer: Gazetteer
) -> frozenset[int]:
    """Give the numbers of the hits that name parts of a city that is named with them.

    None of their own places lies by it. A name told once to be a building's is one wherever it
    stands without 'in' or a place around it ('the gunmen stormed the Dusit').
    """
    found: set[int] = set()
    for index, (hit, city) in enumerate(pairwise(hits)):
        inside = _names_part(document, hit, city) and not (hit.adjective or city.adjective)
        if inside and not _may_lie_in(hit, resolved[index + 1], gazetteer):
            found.add(index)
    names = {hits[i].name for i in found if not resolved[i].senses[0].entry.is_area}
    again = (i for i, hit in enumerate(hits) if hit.name in names and _stands_alone(document, hit))
    return frozenset({*found, *again})


def _names_part(document: Document, hit: Hit, city: Hit) -> bool:
    """Tell whether a noun for a part or a building, and 'in' or 'of', stand between two names."""
    between = [token.lower for token in document.tokens[hit.last : city.first]]
    while between and between[-1] in words.DIRECTIONS | words.SETTLEMENT_NOUNS | {"of"}:
        if between[-1] == "of" and between[-2:-1] and between[-2] in words.CITY_PARTS:
            break
        between.pop()
    if not 1 < len(between) <= _LONGEST or between[-1] not in _IN:
        return False
    if between[-1] == "of" and between[-2] not in _OF_CITIES:
        return False
    nouns = document.tokens[hit.last : hit.last + len(between) - 1]
    return all(token.pos in ("NOUN", "PROPN", "ADJ") for token in nouns) and (
        nouns[-1].lower in words.CITY_PARTS
    )


def _may_lie_in(hit: Hit, city: Resolved, gazetteer: Gazetteer) -> bool:
    outer = [sense.entry for sense in city.senses[:_LIKELY]]
    return any(
        gazetteer.contains(area, sense.entry)
        or gazetteer.distance_km(area, sense.entry) <= _OF_ONE_CITY_KM
        for area in outer
        for sense in hit.senses
    )


def _stands_alone(document: Document, hit: Hit) -> bool:
    before = document.tokens[hit.first - 1].lower if hit.first else ""
    return hit.qualifier is None and before not in words.WITHIN
