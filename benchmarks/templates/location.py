"""Writes where an incident happened in the form of the 1992 answer keys."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from benchmarks.templates.observed import Observed
from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Token


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.shipped()


def location(seen: Observed) -> list[str]:
    """Give 'COUNTRY: PLACE', or the country alone, or nothing where no place is known.

    The country is the one that the text's places speak for most; the place is the first one
    named in the sentence of an event.
    """
    places = [(token, entry) for token in seen.document.tokens for entry in _entry(seen, token)]
    countries = Counter(entry.country for _, entry in places if entry.country)
    if not countries:
        return []
    country = countries.most_common(1)[0][0]
    name = _country_name(country, [entry for _, entry in places])
    sentences = {seen.document.tokens[event.token].sentence for event in seen.events}
    for token, entry in places:
        near = token.sentence in sentences and entry.kind is not PlaceKind.COUNTRY
        if near and entry.country == country:
            return [f"{name}: {_capitals(entry.name)}"]
    return [name]


def _capitals(name: str) -> str:
    """Give `name` as wires wrote it: capitals without accents."""
    plain = unicodedata.normalize("NFKD", name)
    return "".join(c for c in plain if not unicodedata.combining(c)).upper()


def _country_name(code: str, entries: list[Entry]) -> str:
    for entry in entries:
        for outer in (entry, *_gazetteer().containers(entry)):
            if outer.kind is PlaceKind.COUNTRY and outer.country == code:
                return _capitals(outer.name)
    return code


def _entry(seen: Observed, token: Token) -> Iterator[Entry]:
    """Give the likeliest place that the name ending at `token` stands for, if it is one."""
    tokens = seen.document.tokens
    if token.entity not in ("GPE", "LOC") or _goes_on(tokens, token):
        return
    first = token.index
    while first and tokens[first].entity and not tokens[first].entity_start:
        first -= 1
    start, end = seen.document.span(first, token.index + 1)
    found = _gazetteer().lookup(" ".join(seen.document.text[start:end].split()).title())
    yield from found[:1]


def _goes_on(tokens: tuple[Token, ...], token: Token) -> bool:
    if token.index + 1 == len(tokens):
        return False
    after = tokens[token.index + 1]
    return after.entity == token.entity and not after.entity_start
