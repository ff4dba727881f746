"""Finds every stretch of a text that the gazetteer knows as a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import Final

import msgspec
from rapidfuzz import fuzz

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.keys import bare_key, strict_key
from reportedly.gazetteer.lookup import Gazetteer, fame
from reportedly.language.document import Document, Token
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.streets import follows_street

LONGEST = 8
"""Tokens in the longest name, hyphens counted."""
_MOST_SENSES = 40
_KNOWN_NAMES = 16_384
_ALIKE = 70
"""Per cent of letters from which two names are spellings of one."""
_SPELLING = 0.6
_ADDED = re.compile(r"\s*\([^)]*\)$")
"""What a list adds to a name to tell it from its like: 'Tolm (Saale)'."""
_ALSO_WORDS = frozenset({"an", "as", "at"})
"""Articles of Arabic names that are words of English as well: 'At Tall', 'At the gate'."""
_NAMING = ("PROPN", "NOUN", "X")
_IN_HASHTAG = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a blank is left out of a hashtag: '#SierraLeone'."""


CITY: Final = 6.5
"""How well known a city is (200,000 people) that needs no more than its name: it tells by itself
what country a text speaks of, and few others are meant by a short name like its."""


class Sense(msgspec.Struct, frozen=True, gc=False):
    """One place that a name may mean, with what the resolver reads most often."""

    entry: Entry
    fame: float
    cell: tuple[int, int] | None
    """One-degree square of the globe; None for places too large to lie in one."""
    own: float = 1.0
    """How far the name is the place's own (1), and not another that it goes by as well (0)."""


class Hit(msgspec.Struct, frozen=True):
    """Tokens `first` up to `last` (half-open) read as the name of one of `senses`.

    `start` and `end` are code points. `qualifier` indexes the hit that says where this place is
    ('Columbus, Ohio'), None without one. `adjective` tells 'Syrian' from 'Syria'. `hint` is the
    kind of place that a noun beside the name says it is.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    senses: tuple[Sense, ...]
    adjective: bool = False
    certain: bool = False
    qualifier: int | None = None
    hint: PlaceKind | None = None


def find_hits(document: Document, gazetteer: Gazetteer) -> list[Hit]:
    """Give all names of the text in order, the longest first where several begin together."""
    hits: list[Hit] = []
    tokens = document.tokens
    index = 0
    while index < len(tokens):
        opens = _may_open(tokens[index]) and not follows_street(document, index)
        hit = _hit_at(document, gazetteer, index) if opens else None
        if hit is not None:
            hits.append(hit)
        index = hit.last if hit is not None else index + 1
    known = {token for hit in hits for token in range(hit.first, hit.last)}
    whole = [hit for hit in hits if not _is_half(document, hit, known)]
    return _qualified(document, gazetteer, whole)


def _is_half(document: Document, hit: Hit, known: Set[int]) -> bool:
    """Tell a word that some place goes by as well, and a hyphen ties to an unknown name.

    So 'Kali' of 'Kali-Ballee', but not behind an article ('Al-Raqqa'). `known` are the tokens that
    stand in names of places.
    """
    if hit.adjective or hit.senses[0].own == 1.0:
        return False
    tokens = document.tokens
    for dash, other in ((hit.first - 1, hit.first - 2), (hit.last, hit.last + 1)):
        if not min(dash, other) >= 0 or max(dash, other) >= len(tokens):
            continue
        tied = tokens[dash].text == "-" and tokens[dash].start in (hit.end, tokens[other].end)
        joined = tied and tokens[dash].end in (hit.start, tokens[other].start)
        if joined and tokens[other].text[:1].isupper() and other not in known:
            return tokens[other].lower not in words.CONNECTORS
    return False


def _may_open(token: Token) -> bool:
    first = token.text[0]
    if token.lower == "the" or (token.lower in _ALSO_WORDS and token.pos not in _NAMING):
        return False
    return first.isupper() or (first.isalpha() and not first.islower())


def _hit_at(document: Document, gazetteer: Gazetteer, first: int) -> Hit | None:
    """Give the longest name that begins at token `first`."""
    for last in _ends(document, first):
        start, end = document.span(first, last)
        hit = _read(document, gazetteer, first, last, start, end)
        if hit is not None:
            return hit
    return None


def _ends(document: Document, first: int) -> list[int]:
    """Give where a name that opens at `first` may end (half-open), the farthest first."""
    tokens = document.tokens
    ends = [first + 1]
    for index in range(first + 1, min(first + LONGEST, len(tokens))):
        token = tokens[index]
        if token.sentence != tokens[first].sentence:
            break
        if _may_open(token) or token.lower.startswith(("d'", "d’", "l'", "l’")):
            ends.append(index + 1)
        elif not _continues(document, index):
            break
    return ends[::-1]


def _continues(document: Document, index: int) -> bool:
    """Tell whether a word or mark may stand inside a name; a dash between blanks may not."""
    token = document.tokens[index]
    if token.lower in words.CONNECTORS:
        return True
    return token.text in words.INSIDE and not document.text[token.end : token.end + 1].isspace()


def _read(
    document: Document, gazetteer: Gazetteer, first: int, last: int, start: int, end: int
) -> Hit | None:
    text = document.text[start:end]
    single = last == first + 1
    if single and document.text[start - 1 : start] == "#":
        text = _IN_HASHTAG.sub(" ", text)
    abbreviation = _abbreviation(document, gazetteer, first, last, start, end)
    if abbreviation is not None:
        return abbreviation
    if single and (text.lower() in words.NEVER and text not in ("US",)):
        return None
    people = gazetteer.demonym(text)
    if people is not None:
        return Hit(first, last, start, end, text, (sense_of(people),), adjective=True)
    senses = senses_of(gazetteer, text)
    if single and len(text) < 3 and not (senses and senses[0].entry.kind is PlaceKind.COUNTRY):
        return None
    if not senses:
        return None
    return Hit(first, last, start, end, text, senses, hint=_hint(document, first, last))


def _hint(document: Document, first: int, last: int) -> PlaceKind | None:
    """Give the kind that 'province' after a name or 'city of' before it says, else None."""
    tokens = document.tokens
    after = tokens[last].lower if last < len(tokens) else ""
    before = tokens[first - 2].lower if first > 1 and tokens[first - 1].lower == "of" else ""
    if after in words.DIVISION_NOUNS or before in words.DIVISION_NOUNS:
        return PlaceKind.DIVISION
    if after in words.SETTLEMENT_NOUNS or before in words.SETTLEMENT_NOUNS:
        return PlaceKind.SETTLEMENT
    return None


def _abbreviation(
    document: Document, gazetteer: Gazetteer, first: int, last: int, start: int, end: int
) -> Hit | None:
    text = document.text[start:end]
    bare = not text.endswith(".") and document.text[end : end + 1] == "."
    dotted = text + "." if bare else text
    after_comma = first > 1 and document.tokens[first - 1].text == ","
    id_ = words.ABBREVIATIONS.get(dotted)
    if id_ and (after_comma or dotted in words.FREE_ABBREVIATIONS):
        end = start + len(dotted)
    elif after_comma and text in words.POSTAL and _is_code(document, first):
        id_ = f"US.{text}"
    else:
        return None
    entry = gazetteer.get(id_)
    if entry is None:
        return None
    return Hit(first, last, start, end, text, (sense_of(entry),), certain=True)


def _is_code(document: Document, at: int) -> bool:
    """Tell the Indiana of 'Gary, IN 46402' from the 'IN' of a text in capitals."""
    tokens = document.tokens
    name, after = tokens[at - 2], tokens[at + 1 : at + 2]
    shouted = name.text.isupper() and len(name.text) > 1
    return not shouted or not after or after[0].pos in ("PUNCT", "NUM")


@lru_cache(_KNOWN_NAMES)
def senses_of(gazetteer: Gazetteer, name: str) -> tuple[Sense, ...]:
    """Give what `name` may mean, the best known first."""
    known = gazetteer.in_arabic(name)
    return tuple(
        sense_of(entry, 1.0 if entry.id in known else _own(name, entry.name))
        for entry in gazetteer.lookup(name)[:_MOST_SENSES]
    )


def _own(name: str, known: str) -> float:
    """Tell how far a name is a place's own: in full, or as a spelling of it ('Odessa', 'Odesa')."""
    first, second = (bare_key(strict_key(one)) for one in (name, _ADDED.sub("", known)))
    if first == second:
        return 1.0
    return _SPELLING if fuzz.ratio(first, second) >= _ALIKE else 0.0


def sense_of(entry: Entry, own: float = 1.0) -> Sense:
    """Give an entry as a sense of a name, which is its `own` in so far."""
    large = entry.is_area and entry.radius_km > 200
    cell = None if large else (int(entry.lat // 1), int(entry.lon // 1))
    return Sense(entry, fame(entry), cell, own)


def _qualified(document: Document, gazetteer: Gazetteer, hits: list[Hit]) -> list[Hit]:
    """Mark each hit that the next one qualifies, as in 'Columbus, Ohio'."""
    out = list(hits)
    for index in range(len(hits) - 1):
        if _touch(document, hits[index], hits[index + 1]):
            inside = _senses_within(gazetteer, hits[index], hits[index + 1])
            if inside:
                out[index] = msgspec.structs.replace(
                    hits[index], senses=inside, qualifier=index + 1
                )
    return out


def is_whole_name(document: Document, hit: Hit) -> bool:
    """Tell a name that stands alone from a word of a longer one: 'Moss' in 'Moss Side Avenue'."""
    tokens = document.tokens
    before = tokens[hit.first - 1] if hit.first else None
    after = tokens[hit.last] if hit.last < len(tokens) else None
    opens = before is None or document.sentence_of(hit.first).first == before.index
    longer = before is not None and not opens and before.text[0].isupper()
    goes_on = after is not None and (after.text[0].isupper() or after.lower in ("of", "-"))
    return not (longer or goes_on)


def _touch(document: Document, hit: Hit, following: Hit) -> bool:
    """Tell whether a comma or a bracket alone stands between two hits."""
    between = document.text[hit.end : following.start].strip()
    return between in (",", "(", ", in", "in") and not (hit.adjective or following.adjective)


def _senses_within(gazetteer: Gazetteer, hit: Hit, outer: Hit) -> tuple[Sense, ...]:
    areas = [sense.entry for sense in outer.senses if sense.entry.is_area]
    if not areas:
        areas = [sense.entry for sense in outer.senses[:3]]
    return tuple(
        sense
        for sense in hit.senses
        if any(gazetteer.contains(area, sense.entry) for area in areas)
    )


def groups(hits: Sequence[Hit]) -> Iterator[list[int]]:
    """Give the hits of each name: one name means one place in a report, unless qualified."""
    by_name: dict[tuple[str, PlaceKind | None], list[int]] = {}
    for index, hit in enumerate(hits):
        by_name.setdefault((hit.name.casefold(), hit.hint), []).append(index)
    yield from by_name.values()
