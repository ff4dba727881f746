"""Puts a name into the country or province in which its text says that it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.elsewhere import is_said_to_lie_in
from reportedly.reading.placing.hits import Hit
from reportedly.reading.placing.resolve import Resolved

_KIND: Final = "|".join(sorted(words.CALLED_PLACES))
_CALLED: Final = re.compile(
    rf"\s+(?:(?:north|south|east|west|central|coastal|border)[\w-]*\s+)?(?:{_KIND})\s+of\s+",
    re.IGNORECASE,
)
"""All that stands between a people's name and a town's in 'the Borian port city of Tolm'."""
_AREAS: Final = (PlaceKind.COUNTRY, PlaceKind.DIVISION)
_SURELY: Final = 0.9
"""The share that the places have together which lie where the text says."""


def as_told(
    document: Document, hits: Sequence[Hit], resolved: Sequence[Resolved], gazetteer: Gazetteer
) -> list[Resolved]:
    """Give what each hit means, with those places first that lie where the text says.

    'Tolm in northern Boria' and 'the Borian town of Tolm' are in Boria, however well known a Tolm
    elsewhere is. `resolved` has the senses of each hit. Raises GazetteerError when the gazetteer
    cannot be read.
    """
    inside: dict[str, frozenset[str]] = {}
    for town, area in _told(document, hits):
        best = resolved[area].senses[0].entry
        if best.kind not in _AREAS or gazetteer.contains(best, resolved[town].senses[0].entry):
            continue
        held = (s.entry for s in resolved[town].senses if gazetteer.contains(best, s.entry))
        inside[hits[town].name.casefold()] = frozenset(entry.id for entry in held)
    return [
        _first(meant, inside.get(hit.name.casefold(), frozenset()))
        for hit, meant in zip(hits, resolved, strict=True)
    ]


def _told(document: Document, hits: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """Give the index of each town with that of the area in which it is said to lie."""
    for index in range(len(hits) - 1):
        one, two = hits[index], hits[index + 1]
        if is_said_to_lie_in(document, one, two):
            yield index, index + 1
            continue
        called = _CALLED.fullmatch(document.text, one.end, two.start)
        if one.adjective and not two.adjective and called:
            yield index + 1, index


def _first(meant: Resolved, held: frozenset[str]) -> Resolved:
    """Give the senses with those of the entries `held` first, sharing nearly all likelihood."""
    pairs = list(zip(meant.senses, meant.shares, strict=True))
    inner = [pair for pair in pairs if pair[0].entry.id in held]
    if not inner:
        return meant
    outer = [pair for pair in pairs if pair[0].entry.id not in held]
    whole, rest = sum(share for _, share in inner), sum(share for _, share in outer)
    shares = [_SURELY * share / (whole or 1.0) for _, share in inner]
    shares += [(1 - _SURELY) * share / (rest or 1.0) for _, share in outer]
    return Resolved(tuple(sense for sense, _ in (*inner, *outer)), tuple(shares))
