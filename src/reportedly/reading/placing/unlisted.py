"""Finds places that the gazetteer lacks, told to be places by the words around their names.

A village, a camp or a quarter that no list holds is still where something happened. It is kept as
a place without coordinates, by whose name reports meet, or as lying somewhere in or by the known
place that is named at its side ('Tolm, Kherson region').
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.document import Document, Name, Token
from reportedly.model.place import Place
from reportedly.reading.casualties.measures import is_aged
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.role import role_at
from reportedly.reading.findings import Span
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.as_place import as_place
from reportedly.reading.placing.hits import Hit
from reportedly.reading.placing.longer import (
    BESIDE_KNOWN,
    area_behind,
    head_of_name,
    is_community,
    joins,
)
from reportedly.reading.placing.namesakes import names_of_bodies, names_of_persons
from reportedly.reading.placing.relations import Form, around, offset, relation_in
from reportedly.reading.placing.sites import opens_site
from reportedly.reading.placing.streets import follows_street
from reportedly.reading.placing.striking import is_struck
from reportedly.reading.placing.unmeant import joins_name
from reportedly.reading.slots.actor_words import BODIES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.words import singular

_LONGEST: Final = 5
"""Tokens in the longest name that is taken, hyphens counted."""
_SHORT_NAME: Final = 2
"""Tokens in the name of a camp or a jail that is called by its place."""
_FARTHEST_NOUN: Final = 3
"""Tokens behind a name among which is the attack that is called by it."""
_ATTACKS: Final = words.CALLED_AFTER_PLACES | {"attack", "attacks"}
_DRIVEN: Final = frozenset({"car", "lorry", "truck", "van"})
"""What an attack that is called by its place was done with, and no person of some sort."""
_PLACE_LABELS: Final = frozenset({"GPE", "LOC"})
_SAYS: Final = ("nsubj", "nsubjpass")
"""What a name is that only speaks or acts beside an unlisted one: 'on Tolm, Norway said'."""
_ACTS: Final = frozenset({"exercise", "operation", "plan", "project"})
"""What begins the name of something done, and not of a place: 'in Operation X'."""
_OPENING: Final = frozenset({"DET", "ADJ", "NUM", "ADP", "CCONJ"})
"""What stands before the noun in 'the village Tolm'."""
_OWNED: Final = frozenset({"'s", "’s"})
_SHOP: Final = 2
"""Tokens of a town's name and that of a shop or firm in it."""
_SETTLED: Final = frozenset("city hamlet settlement town village".split())
"""Nouns for a place, between which and 'of' stands whose place it is: 'the Fulbe village of'."""


class Unlisted(msgspec.Struct, frozen=True):
    """Tokens `first` up to `last` (half-open) that name a place which the gazetteer lacks.

    `told` marks a name that a noun calls a place ('the village of Tolm'). `qualifier` indexes the
    hit that says where it lies, None without one.
    """

    first: int
    last: int
    name: str
    told: bool
    qualifier: int | None = None


def find_unlisted(
    document: Document, hits: Sequence[Hit], elsewhere: frozenset[str] = frozenset()
) -> list[Unlisted]:
    """Give the unlisted places in text order; none overlaps one of `hits`.

    A name that is told to be a place once is one wherever it stands alone. `elsewhere` are names,
    in one case, of known places that the text means others by.
    """
    runs = list(_runs(document, hits))
    shown: dict[str, bool] = {}
    listed = -1
    for first, last in runs:
        told = is_called_place(document, first, last) or _goes_on(document, listed, first)
        listed = last if told and (listed > 0 or _is_plural(document, first)) else -1
        told = told or _name(document, first, last).casefold() in elsewhere
        told = told or _has_own_ground(document, first, last)
        told = told or _opens_dateline(document, first, last, hits)
        used = is_used_as_place(document, first, last) or _names_massacre(document, first, last)
        used = used or _closes_street(document, first, last)
        used = used and not noun_in(document.tokens[last - 1], BODIES)
        if told or used:
            key = _name(document, first, last).casefold()
            shown[key] = told or shown.get(key, False)
    used_alone = {key for key, told in shown.items() if not told}
    others = names_of_persons(document, used_alone) | names_of_bodies(document, used_alone)
    return [
        Unlisted(first, last, name, shown[key], _qualifier(document, first, last, hits))
        for first, last in runs
        if (key := (name := _name(document, first, last)).casefold()) in shown and key not in others
    ]


def may_be_unlisted(document: Document, hits: Sequence[Hit]) -> Iterator[int]:
    """Give the tokens whose entities help to tell whether they name unlisted places."""
    for first, last in _runs(document, hits):
        if _is_located(document, first):
            yield from range(first, last)


_FAR_OFF: Final = 50.0
"""Kilometres from a town from which on a place need not lie in the town's province."""


def placed_by(unlisted: Unlisted, string: str, entry: Entry, gazetteer: Gazetteer) -> Place:
    """Give an unlisted place as lying in or by `entry`, as `string` tells it up to its name.

    It has the circle and the precision of what is known: of the area it lies in, of the city that
    it is a quarter of, or of the surroundings of the town that it is told by.
    """
    place = as_place(unlisted.name, entry, gazetteer)
    relation = relation_in(string)
    if relation is not None and relation.form is Form.OFFSET:
        place = offset(place, entry, relation.km, relation.bearing)
        if relation.km > _FAR_OFF:
            return msgspec.structs.replace(place, gazetteer_id=None, within=place.within[-1:])
    elif not entry.is_area and unlisted.name.rpartition(" ")[2] not in words.QUARTERS:
        place = around(place)
    return msgspec.structs.replace(place, gazetteer_id=None, within=(entry.name, *place.within))


def _runs(document: Document, hits: Sequence[Hit]) -> Iterator[tuple[int, int]]:
    """Give the stretches of capitalised words outside `hits` that may be names (half-open)."""
    tokens = document.tokens
    taken = {index for hit in hits for index in range(hit.first, hit.last)}
    last = 0
    while last < len(tokens):
        first = last
        while last < len(tokens) and _continues(document, first, last):
            last += 1
        fits = first < last <= first + _LONGEST and taken.isdisjoint(range(first, last))
        if fits and _is_name(document, first, last, hits):
            yield first, last
        last = max(last, first + 1)


def _continues(document: Document, first: int, index: int) -> bool:
    """Tell whether a token goes on with the name that opens at `first`, or may open one."""
    token = document.tokens[index]
    if token.sentence != document.tokens[first].sentence:
        return False
    if token.text == "-" and index > first:
        return not document.text[token.end : token.end + 1].isspace()
    if index > first and joins(document, index):
        return True
    if index > first and token.lower in words.ARABIC_ARTICLES:
        return joins_name(document, index)
    return token.text[0].isupper() and token.pos == "PROPN" and token.lower not in words.NEVER


def _is_name(document: Document, first: int, last: int, hits: Sequence[Hit]) -> bool:
    """Tell whether a run holds a word that is no ordinary one, or is told to be a place."""
    tokens = document.tokens[first:last]
    if _opens_dateline(document, first, last, hits):
        return True
    if any(t.name in (Name.PEOPLE, Name.PEOPLES, Name.INITIALS) for t in tokens):
        return False
    if follows_street(document, first) or is_aged(document, last):
        return False
    if len(tokens) > 1 and tokens[-1].lower in words.ENDS_OF_STREETS:
        return False
    if _opens_with_town(document, first, last, hits):
        return False
    if tokens[0].lower in _ACTS:
        return False
    if any(t.name is Name.OTHER for t in tokens) or is_called_place(document, first, last):
        return True
    if len(tokens) > 1 and tokens[-1].lower in words.ENDS_OF_TOWNS:
        return True
    if last - first < 2 or not _is_located(document, first):
        return False
    opened = tokens[0].lower in words.ARTICLES | words.GROUND
    return opened or _has_area(document, last, hits)


def _opens_with_town(document: Document, first: int, last: int, hits: Sequence[Hit]) -> bool:
    """Tell the shop of 'at Elmore Walmart', in a text on Elmore, from a place called so."""
    end = document.tokens[last - 1].lower
    shop = last - first == _SHOP and end not in words.ENDS_OF_TOWNS | words.CALLED_PLACES
    town = document.tokens[first].text
    return shop and any(hit.name == town and not hit.adjective for hit in hits)


def _opens_dateline(document: Document, first: int, last: int, hits: Sequence[Hit]) -> bool:
    """Tell the town of 'TOLM, Norway, May 4 -', which opens its line before where it lies."""
    start, end = document.span(first, last)
    line = document.text.rfind("\n", 0, start) + 1
    behind = document.tokens[last : last + 1]
    if document.text[line:start].strip() or not behind or behind[0].text != ",":
        return False
    area = next((hit for hit in hits if hit.first == last + 1), None)
    if area is None:
        return False
    return area.senses[0].entry.is_area and stands_in_dateline(document.text, Span(start, end))


def _names_massacre(document: Document, first: int, last: int) -> bool:
    """Tell 'the Tolm massacre', which is called by where it was."""
    opened = first > 0 and document.tokens[first - 1].lower in {"the", "from", "in", "of"}
    return (
        opened
        and last - first <= _SHORT_NAME
        and any(t.lower == "massacre" for t in document.tokens[last : last + 1])
    )


def _has_area(document: Document, last: int, hits: Sequence[Hit]) -> bool:
    """Tell whether after a name stands only where it lies: 'in Sand Springs, Ohio, on Sunday'."""
    tokens = document.tokens
    area = next((hit for hit in hits if hit.first == last + 1), None)
    if area is None or tokens[last].text != "," or not area.senses[0].entry.is_area:
        return False
    return area.last == len(tokens) or tokens[area.last].pos in ("PUNCT", "ADP", "SPACE")


def is_called_place(document: Document, first: int, last: int) -> bool:
    """Tell whether a noun calls tokens `first` up to `last` (half-open) a place.

    'Tolm village', 'the village of Tolm', 'the village Tolm'.
    """
    tokens = document.tokens
    if last < len(tokens) and tokens[last].text in words.CALLED_PLACES:
        behind = tokens[last + 1 : last + 3]  # 'the Fulbe village of Ogosso' is not called Fulbe
        other = len(behind) == 2 and behind[0].lower == "of" and behind[1].text[:1].isupper()
        other = other and tokens[last].lower in _SETTLED
        other = other and area_behind(document.text, tokens[last - 1].end) is None
        return tokens[last].sentence == tokens[first].sentence and not other
    if _is_quarter(document, first, last) or is_community(document, last):
        return True
    if first < 2 or tokens[first - 2].sentence != tokens[first].sentence:
        return False
    if tokens[first - 1].lower == "of":
        return tokens[first - 2].lower in words.CALLED_PLACES
    return _stands_behind_noun(document, first, last)


def _is_quarter(document: Document, first: int, last: int) -> bool:
    """Tell 'the Garden District of', 'Market Quarter in', whose last word says what it is."""
    tokens = document.tokens
    if not first + 1 < last < len(tokens) - 1 or tokens[last].lower not in ("of", "in"):
        return False
    city = tokens[last + 1]
    named = city.text[0].isupper() or city.lower in words.DIRECTIONS - {"the"}
    return named and tokens[last - 1].text in words.QUARTERS


def _stands_behind_noun(document: Document, first: int, last: int) -> bool:
    """Tell 'the village Tolm', where the noun comes first, from 'the city Council'."""
    tokens = document.tokens
    noun, opening = tokens[first - 1], tokens[first - 2]
    called = {noun.text, singular(noun.text)} & words.CALLED_PLACES and opening.pos in _OPENING
    return bool(called) and all(t.name is Name.OTHER for t in tokens[first:last] if t.text != "-")


def _is_plural(document: Document, first: int) -> bool:
    """Tell 'the settlements' before a name, which calls those after it places too."""
    before = document.tokens[first - 1].text
    return singular(before) != before and singular(before) in words.CALLED_PLACES


def _goes_on(document: Document, listed: int, first: int) -> bool:
    """Tell whether a name goes on with a list of places that ends before token `listed`."""
    between = [token.lower for token in document.tokens[listed:first]] if listed > 0 else []
    return between in ([","], ["and"], [",", "and"])


def is_used_as_place(document: Document, first: int, last: int) -> bool:
    """Tell whether something happens in what the name stands for, or was done to it."""
    if last < len(document.tokens) and document.tokens[last].lower in _OWNED:
        return False
    name = head_of_name(document, first, last)
    if is_struck(document, last - 1):
        return True
    if name.dep == "pobj" and _is_of_town(document, first):
        return True
    if not _is_located(document, first) or name.dep != "pobj":
        return False
    if document.tokens[first - 1].lower == "at" and name.lower in words.BUILDINGS:
        return False
    return name.entity in _PLACE_LABELS or role_at(document, name.index) is DateRole.EVENT


def _is_of_town(document: Document, first: int) -> bool:
    """Tell 'residents of Tolm', 'the square of Tolm', which nothing but a place has."""
    before = [token.lower for token in document.tokens[max(0, first - 2) : first]]
    of = before[1:] == ["of"] and before[0] in words.PARTS_OF_TOWN
    return of or (before[1:] == ["in"] and before[0] in words.LOCAL)


def _closes_street(document: Document, first: int, last: int) -> bool:
    """Tell whether commas alone put a name behind a street: 'on Hale Road, Tolm, on Sunday'."""
    tokens = document.tokens
    if first < 2 or tokens[first - 1].text != "," or last >= len(tokens):
        return False
    street = tokens[first - 2]
    named = street.lower in words.STREETS and street.text[0].isupper()
    return named and (tokens[last].text in (",", ".") or tokens[last].pos == "ADP")


def _has_own_ground(document: Document, first: int, last: int) -> bool:
    """Tell whether something happens at 'Tolm camp', 'the Tolm jail', called by where they are."""
    site = document.tokens[last : last + 1]
    named = any(token.lower in words.OWN_GROUND for token in site)
    return named and last - first <= _SHORT_NAME and opens_site(document, first, last)


def names_attack(document: Document, first: int, last: int) -> bool:
    """Tell 'the Tolm attack' and 'Tolm lorry bombing', which are called by where they were."""
    tokens = document.tokens
    opens = first == document.sentence_of(first).first
    if (opens and tokens[last - 1].pos != "PROPN" and not _opens_headline(tokens, last)) or (
        not opens and tokens[first - 1].text[0].isupper() and tokens[first - 1].lower != "the"
    ):
        return False
    for token in tokens[last : last + _FARTHEST_NOUN]:
        if token.sentence != tokens[first].sentence or not token.text.islower():
            return False
        if token.lower in _ATTACKS:
            return True
        if token.pos != "NOUN":
            return False
    return False


def _opens_headline(tokens: Sequence[Token], last: int) -> bool:
    """Tell 'Nice lorry attack', where the first word is one that describes no lorry's attack."""
    return last + 1 < len(tokens) and tokens[last].lemma in _DRIVEN


def _is_located(document: Document, first: int) -> bool:
    """Tell whether 'in', 'near' or the like stands before a name, or 'northern' after such."""
    at = first - 1
    while at > 0 and document.tokens[at].lower in words.DIRECTIONS:
        at -= 1
    if at > 0 and document.tokens[at].lower == "to":
        return document.tokens[at - 1].lower in words.BESIDE
    return at >= 0 and document.tokens[at].lower in words.LOCATING


def _name(document: Document, first: int, last: int) -> str:
    start, end = document.span(first, last)
    return document.text[start:end]


def _qualifier(document: Document, first: int, last: int, hits: Sequence[Hit]) -> int | None:
    """Find the hit that says where the name lies: right before it ('Kherson's X') or after it."""
    _, end = document.span(first, last)
    for index, hit in enumerate(hits):
        if hit.adjective:
            continue
        if hit.last == first - 1 and document.tokens[first - 1].lower in _OWNED:
            return index
        if hit.first >= last:
            return index if _tells_where(document, end, hit) else None
    return None


def _tells_where(document: Document, end: int, hit: Hit) -> bool:
    """Tell whether a hit after a name that ends at code point `end` says where that lies.

    After a comma alone only an area does: in 'Tolm, Kherson and Odesa' towns are listed.
    """
    between = BESIDE_KNOWN.fullmatch(document.text, end, hit.start)
    if between is None or document.tokens[hit.last - 1].dep in _SAYS:
        return False
    after = document.tokens[hit.last : hit.last + 1]
    called = any(token.lower in words.DISTRICTS for token in after)
    area = called or hit.hint is PlaceKind.DIVISION or hit.senses[0].entry.is_area
    listed = between["by"] is None and not area
    return not listed and (between["by"] is not None or bool(between["mark"].strip()))
