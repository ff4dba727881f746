"""Writes where an incident happened in the form of the 1992 answer keys."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from benchmarks.templates.observed import Observed
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.places import PlaceMention, find_places

_LOCAL = 4
"""Mentions of a country that one mention of a place inside it outweighs."""


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


def location(seen: Observed, fillers: Iterable[int] = ()) -> list[str]:
    """Give 'COUNTRY: PLACE', or the country alone, or nothing where no place is known.

    The country is the one that the text's places speak for most; the place is the first of it
    named in a sentence with one of `fillers` (tokens), or else with an event.
    """
    found = [m for m in find_places(seen.document, _gazetteer()) if m.place.country]
    countries: Counter[str | None] = Counter()
    for mention in found:
        countries[mention.place.country] += _LOCAL if _is_local(mention) else 1
    if not countries:
        return []
    country = countries.most_common(1)[0][0]
    places = [m for m in found if m.place.country == country and _is_local(m)]
    near = _first_near(seen, places, fillers)
    near = near or _first_near(seen, places, (event.token for event in seen.events))
    entry = _gazetteer().get(country or "")
    name = _capitals(entry.name) if entry else ""
    return [f"{name}: {_capitals(near.name)}" if near else name]


def _is_local(mention: PlaceMention) -> bool:
    return not mention.adjective and mention.place.precision is not PlacePrecision.COUNTRY


def _first_near(
    seen: Observed, places: Sequence[PlaceMention], tokens: Iterable[int]
) -> Place | None:
    sentences = {seen.document.tokens[token].sentence for token in tokens}
    for mention in places:
        if seen.document.tokens[mention.first].sentence in sentences:
            return mention.place
    return None


def _capitals(name: str) -> str:
    """Give `name` as wires wrote it: capitals without accents, on one line."""
    plain = unicodedata.normalize("NFKD", " ".join(name.split()))
    return "".join(c for c in plain if not unicodedata.combining(c)).upper()
