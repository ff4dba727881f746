"""Finds the places that a report names and tells where they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document
from reportedly.model.place import Place
from reportedly.reading.findings import Span
from reportedly.reading.placing.as_place import as_place, unresolved
from reportedly.reading.placing.evidence import Surroundings, credence, entities_at
from reportedly.reading.placing.hits import Hit, find_hits, sense_of
from reportedly.reading.placing.resolve import Resolved, resolve
from reportedly.reading.placing.strings import resolve_string

__all__ = [
    "PlaceMention",
    "ReportContext",
    "entities_asked_for",
    "find_places",
    "resolve_string",
]

LEAST_CREDENCE: Final = 0.35
"""A name is taken for a place from this likelihood on."""
LEAST_SHARE: Final = 0.15
"""A place is given as resolved when its sense holds at least this share."""


class ReportContext(msgspec.Struct, frozen=True):
    """What is known of a report besides its text: ids of the places that its publisher serves."""

    home: tuple[str, ...] = ()


_NO_CONTEXT: Final = ReportContext()


class PlaceMention(msgspec.Struct, frozen=True):
    """A place named in a text.

    `first` and `last` are the half-open range of tokens, `span` the code points. `adjective`
    marks the name of a people ('Syrian'), which points to a country but is no location.
    `qualified` is the span with what says where it is ('Columbus, Ohio'). `confidence` (0 to 1)
    says how surely the words name a place at all, `share` how surely it is this one.
    """

    span: Span
    first: int
    last: int
    place: Place
    adjective: bool
    qualified: Span
    confidence: float
    share: float


def find_places(
    document: Document, gazetteer: Gazetteer, context: ReportContext = _NO_CONTEXT
) -> tuple[PlaceMention, ...]:
    """Give the places that `document` names, in text order, none overlapping.

    A name that may mean several places, with nothing in the text to tell which, comes back
    unresolved with its alternatives. Raises GazetteerError when the gazetteer cannot be read.
    """
    hits = find_hits(document, gazetteer)
    around = Surroundings(document, hits)
    credences = [credence(hit, hits, index, around) for index, hit in enumerate(hits)]
    home = [entry for id_ in context.home if (entry := gazetteer.get(id_)) is not None]
    resolved = resolve(hits, credences, [sense_of(entry) for entry in home])
    return tuple(
        _mention(hits, index, credences[index], resolved[index], gazetteer)
        for index, hit in enumerate(hits)
        if credences[index] >= LEAST_CREDENCE
    )


def entities_asked_for(gazetteer: Gazetteer, document: Document) -> frozenset[int]:
    """Give the tokens of a document whose named entities `find_places` looks at.

    Which they are does not depend on entities. Where no name is known to the gazetteer, there are
    none. Raises GazetteerError when the gazetteer cannot be read.
    """
    return frozenset(entities_at(find_hits(document, gazetteer), document))


def _mention(
    hits: Sequence[Hit], index: int, confidence: float, resolved: Resolved, gazetteer: Gazetteer
) -> PlaceMention:
    hit = hits[index]
    end = hits[hit.qualifier].end if hit.qualifier is not None else hit.end
    return PlaceMention(
        span=Span(hit.start, hit.end),
        first=hit.first,
        last=hit.last,
        place=_place(hit.name, resolved, gazetteer),
        adjective=hit.adjective,
        qualified=Span(hit.start, end),
        confidence=round(confidence, 3),
        share=round(resolved.shares[0], 3),
    )


def _place(name: str, resolved: Resolved, gazetteer: Gazetteer) -> Place:
    entries = [sense.entry for sense in resolved.senses]
    if resolved.shares[0] < LEAST_SHARE:
        return unresolved(name, entries)
    return as_place(name, entries[0], gazetteer, entries[1:])
