"""Finds the places that a report names and tells where they are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import msgspec

from reportedly.gazetteer.entry import PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document, Name
from reportedly.model.place import Place, PlacePrecision
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.findings import Span
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.as_place import as_place, unresolved
from reportedly.reading.placing.beside import is_told_by
from reportedly.reading.placing.called_after import names_another
from reportedly.reading.placing.elsewhere import put_elsewhere
from reportedly.reading.placing.evidence import Surroundings, credence, entities_at
from reportedly.reading.placing.hits import Hit, Sense, find_hits, is_whole_name, sense_of
from reportedly.reading.placing.longer import area_behind, parts_of_longer
from reportedly.reading.placing.namesakes import (
    is_acronym,
    is_in_aged_name,
    is_relative,
    names_of_persons,
    spells,
)
from reportedly.reading.placing.parts import parts_of_cities
from reportedly.reading.placing.resolve import Resolved, resolve
from reportedly.reading.placing.sites import (
    closes_site,
    is_part_of_site,
    names_worship,
    opens_site,
)
from reportedly.reading.placing.spelt import by_sound
from reportedly.reading.placing.streets import goes_on, has_blocks
from reportedly.reading.placing.strings import resolve_string
from reportedly.reading.placing.told_in import as_told
from reportedly.reading.placing.unlisted import (
    Unlisted,
    find_unlisted,
    is_called_place,
    is_used_as_place,
    may_be_unlisted,
    names_attack,
    placed_by,
)
from reportedly.reading.placing.unmeant import is_unmeant
from reportedly.reading.placing.whose import is_met_in, says_whose

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
_WELL_KNOWN: Final = 5.7
"""How well known a town is (`gazetteer.lookup.fame`: 30,000 people) whose name alone tells it."""
_SURE: Final = 0.6
"""The likelihood and the share from which on a province or town points to its country."""
_OWN_NAME: Final = 0.6
"""How far a name is its place's own (`placing.hits.Sense.own`) from which on it tells the place."""
_FORCES: Final = frozenset("army force military navy soldier troop warplane".split())
_TOLD, _USED = 0.8, 0.6
"""How surely an unlisted name is a place: one that a noun calls so, one that is used as one."""


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
    unresolved with its alternatives; so does one that the gazetteer lacks, where the words around
    it tell that it is a place and no known place at its side tells where.
    Raises GazetteerError when the gazetteer cannot be read.
    """
    hits = find_hits(document, gazetteer)
    around = Surroundings(document, hits)
    credences = [credence(hit, hits, index, around) for index, hit in enumerate(hits)]
    home = [entry for id_ in context.home if (entry := gazetteer.get(id_)) is not None]
    resolved = resolve(hits, credences, [sense_of(entry) for entry in home])
    resolved = as_told(document, hits, resolved, gazetteer)
    credences = _called(document, hits, credences, resolved)
    parts = parts_of_cities(document, hits, resolved, gazetteer) | {
        *parts_of_longer(document, hits)
    }
    kept = [
        i
        for i, hit in enumerate(hits)
        if credences[i] >= LEAST_CREDENCE
        and i not in parts
        and not names_worship(document, hit.first, hit.last)
        and not is_part_of_site(document, hit.first, hit.last)
        and not is_unmeant(document, hit, resolved[i].senses[0].entry, hits)
        and not goes_on(document, hit.last)
        and not has_blocks(document, hit.first)
        and not _is_acronym(document, hit, resolved[i])
        and not is_in_aged_name(document, hit.first, hit.last)
        and not (is_relative(document, hit.first, hit.last) and not _is_country(hit))
    ]
    persons = names_of_persons(document, {hits[index].name.casefold() for index in kept})
    kept = [i for i in kept if not _is_person(hits[i], resolved[i], persons)]
    elsewhere = put_elsewhere(document, *_at(kept, hits, resolved), gazetteer)
    kept = [index for index in kept if hits[index].name.casefold() not in elsewhere]
    known = [_mention(hits, i, credences[i], resolved[i], gazetteer) for i in kept]
    country = _sole_country([m for m in known if _tells_country(document, m)])
    unlisted = [
        _unlisted_mention(document, found, known, gazetteer, elsewhere)
        for found in find_unlisted(document, [hits[index] for index in kept], elsewhere)
    ]
    unlisted = _as_told_once(unlisted)
    if country is not None:
        unlisted = [_in_country(mention, country, gazetteer) for mention in unlisted]
    unlisted = [
        msgspec.structs.replace(mention, place=by_sound(mention.place, gazetteer))
        for mention in unlisted
    ]
    return tuple(sorted((*known, *unlisted), key=lambda mention: mention.span))


def _tells_country(document: Document, mention: PlaceMention) -> bool:
    """Tell whether a place may say in which country others lie, and not whose embassy was hit."""
    whose = not mention.adjective and says_whose(document, document.tokens[mention.last - 1])
    whose = whose or names_another(document, mention.first, mention.last)
    met = not mention.adjective and is_met_in(document, mention.first, mention.last)
    return not (whose or met or _is_bureau(document, mention))


def _is_bureau(document: Document, mention: PlaceMention) -> bool:
    """Tell the town of '(Bangkok) – Soldiers …', where an aid group wrote it."""
    opened = document.text[max(mention.span.start - 1, 0) : mention.span.start] in ("(", "[")
    return opened and stands_in_dateline(document.text, mention.span)


def _is_country(hit: Hit) -> bool:
    return hit.senses[0].entry.kind is PlaceKind.COUNTRY


def _is_person(hit: Hit, meant: Resolved, persons: frozenset[str]) -> bool:
    """Tell the town of 'Karm', which the text calls a person by; a country does what people do."""
    entry = meant.senses[0].entry
    whole = hit.qualifier is None and entry.kind is not PlaceKind.COUNTRY
    return whole and hit.name.casefold() in persons


def _is_acronym(document: Document, hit: Hit, meant: Resolved) -> bool:
    """Tell the SWAT of 'a SWAT team', the US of 'US$9', from initials of a country or state."""
    entry = meant.senses[0].entry
    country = entry.kind is PlaceKind.COUNTRY and "$" not in hit.name
    own = country or hit.certain or spells(hit.name, entry.name)
    return not own and is_acronym(document, hit.first, hit.last) and not _is_used(document, hit)


def _sole_country(known: Sequence[PlaceMention]) -> Place | None:
    """Give a place in the one country in which all the known places of a text lie, if they do.

    The country that it names by itself stands where other peoples are named beside it.
    """
    located = [mention for mention in known if mention.place.country]
    named = [mention.place for mention in located if not mention.adjective]
    if not any(place.precision is PlacePrecision.COUNTRY for place in named):
        named = [mention.place for mention in located]
    return named[0] if len({place.country for place in named}) == 1 else None


def _as_told_once(unlisted: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Put an unlisted place that nothing at its side tells where another mention of it tells."""
    placed = (m.place for m in reversed(unlisted) if m.place.latitude is not None)
    told = {p.name.casefold(): p for p in placed if p.precision is not PlacePrecision.COUNTRY}
    return [
        msgspec.structs.replace(m, place=told.get(m.place.name.casefold(), m.place))
        if m.place.latitude is None
        else m
        for m in unlisted
    ]


def _in_country(mention: PlaceMention, other: Place, gazetteer: Gazetteer) -> PlaceMention:
    """Say the country of a place that nothing at its side puts on the map.

    The country goes by its own name also where the text names its people alone.
    """
    if mention.place.country is not None:
        return mention
    known = gazetteer.get(other.gazetteer_id or "")
    around = (*other.within[-1:],) or (known.name if known is not None else other.name,)
    within = (*mention.place.within, *around)
    place = msgspec.structs.replace(mention.place, country=other.country, within=within)
    return msgspec.structs.replace(mention, place=place)


def _called(
    document: Document,
    hits: Sequence[Hit],
    credences: Sequence[float],
    resolved: Sequence[Resolved],
) -> list[float]:
    """Raise what is told to be a place: 'Tolm village', in a country that the text names.

    So does a well-known town in or near which something happens, whatever a parser takes it for.
    """
    named, implied = _countries(hits, credences, resolved)
    by_name = _named_themselves(document, hits, credences, resolved)
    told = list(credences)
    for index, (hit, meant) in enumerate(zip(hits, resolved, strict=True)):
        if told[index] >= _TOLD:
            continue
        best = meant.senses[0]
        called = is_called_place(document, hit.first, hit.last)
        alone = len(hit.senses) == 1 and best.own == 1.0 and not hit.adjective
        likely = implied or {best.entry.country}
        if called and best.entry.country in (likely if alone else named):
            told[index] = _TOLD
        elif told[index] < _USED and _may_be_meant(document, hit, best, by_name, implied):
            used = is_whole_name(document, hit) and (called or _is_used(document, hit))
            known = best.fame >= _WELL_KNOWN or best.entry.country in implied
            site = known and opens_site(document, hit.first, hit.last)
            told[index] = _USED if used or site else told[index]
    return told


def _countries(
    hits: Sequence[Hit], credences: Sequence[float], resolved: Sequence[Resolved]
) -> tuple[frozenset[str], frozenset[str]]:
    """Give the countries that a text names, and those that it points to by any other name.

    By a province or a well-known town, or by a people within another name ('Syrian Red Crescent').
    """
    named, implied = set(), set()
    for hit, sure, meant in zip(hits, credences, resolved, strict=True):
        best = meant.senses[0]
        if sure >= LEAST_CREDENCE and best.entry.kind is PlaceKind.COUNTRY:
            named.add(best.entry.country)
        elif hit.adjective or (
            min(sure, meant.shares[0]) >= _SURE and (best.entry.is_area or best.fame >= _WELL_KNOWN)
        ):
            implied.add(best.entry.country)
    return frozenset(named), frozenset(named | implied)


def _named_themselves(
    document: Document,
    hits: Sequence[Hit],
    credences: Sequence[float],
    resolved: Sequence[Resolved],
) -> frozenset[str]:
    """Give the countries that a text names, without those of which it names the arms alone.

    A 'Borian missile' may hit a town of any country.
    """
    return frozenset(
        meant.senses[0].entry.country
        for hit, sure, meant in zip(hits, credences, resolved, strict=True)
        if sure >= LEAST_CREDENCE
        and meant.senses[0].entry.kind is PlaceKind.COUNTRY
        and not (hit.adjective and _has_arms(document, hit))
    )


def _has_arms(document: Document, hit: Hit) -> bool:
    """Tell the people of 'Borian missile', 'Borian air strikes', 'Borian troops'."""
    behind = document.tokens[hit.last : hit.last + 2]
    return any(word.lemma in words.ARMS | words.ATTACKS | _FORCES for word in behind)


def _may_be_meant(
    document: Document, hit: Hit, sense: Sense, named: frozenset[str], implied: frozenset[str]
) -> bool:
    """Tell whether a sense is of a well-known town, or goes by its own name in a likely country.

    'Congress' is of neither sort, though some village is called so.
    """
    country = sense.entry.country
    if sense.fame >= _WELL_KNOWN:
        return country in (named or {country})
    words = document.tokens[hit.first : hit.last]
    proper = all(word.name is Name.OTHER for word in words if word.text != "-")
    return proper and country in implied and sense.own >= _OWN_NAME


def _is_used(document: Document, hit: Hit) -> bool:
    """Tell whether something happens in or near what the name stands for, or is called by it."""
    return (
        is_used_as_place(document, hit.first, hit.last)
        or is_told_by(document.text, Span(hit.start, hit.end))
        or names_attack(document, hit.first, hit.last)
        or closes_site(document, hit.first, hit.last)
    )


def _at(
    kept: Sequence[int], hits: Sequence[Hit], resolved: Sequence[Resolved]
) -> tuple[list[Hit], list[Resolved]]:
    return [hits[index] for index in kept], [resolved[index] for index in kept]


def entities_asked_for(gazetteer: Gazetteer, document: Document) -> frozenset[int]:
    """Give the tokens of a document whose named entities `find_places` looks at.

    Which they are does not depend on entities. Where no name may be one of a place, there are
    none. Raises GazetteerError when the gazetteer cannot be read.
    """
    hits = find_hits(document, gazetteer)
    return frozenset((*entities_at(hits, document), *may_be_unlisted(document, hits)))


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


def _unlisted_mention(
    document: Document,
    found: Unlisted,
    known: Sequence[PlaceMention],
    gazetteer: Gazetteer,
    elsewhere: frozenset[str],
) -> PlaceMention:
    start, end = document.span(found.first, found.last)
    others = gazetteer.lookup(found.name) if found.name.casefold() in elsewhere else ()
    place, told_by = unresolved(found.name, others), end
    beside = known[found.qualifier] if found.qualifier is not None else None
    outer = beside and beside.place.gazetteer_id and gazetteer.get(beside.place.gazetteer_id)
    if beside and outer:
        told_by = max(end, beside.span.end)
        place = placed_by(found, document.text[start:told_by], outer, gazetteer)
    if (area := area_behind(document.text, end)) is not None and area not in place.within:
        place = msgspec.structs.replace(place, within=(area, *place.within))
    return PlaceMention(
        span=Span(start, end),
        first=found.first,
        last=found.last,
        place=place,
        adjective=False,
        qualified=Span(start, told_by),
        confidence=_TOLD if found.told else _USED,
        share=0.0,
    )
