"""Finds the places that an Arabic text names, and tells where they are.

A name is known by the gazetteer, or by a noun before it ('the village of …'). What stands behind
a noun for a small place is a name even where the gazetteer lacks it: it comes back unresolved, with
the places around it that the text names. All names of a text are resolved together.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.gazetteer.sphere import kilometres
from reportedly.language.arabic.folding import fold
from reportedly.model.place import Place
from reportedly.reading.arabic.believed import FAR_TOWN
from reportedly.reading.arabic.capitals import country_told
from reportedly.reading.arabic.datelines import is_bare_dateline, is_dateline
from reportedly.reading.arabic.listed_names import is_listed
from reportedly.reading.arabic.lying_in import circled, is_countryside, lying_in, where_said
from reportedly.reading.arabic.name_ends import LARGE, SMALL, WELL_KNOWN
from reportedly.reading.arabic.namesakes import nearer, without_namesakes
from reportedly.reading.arabic.place_names import Candidate, candidates
from reportedly.reading.arabic.seats import seats_of_areas
from reportedly.reading.arabic.tables import phrases, rows
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Span
from reportedly.reading.placing.as_place import as_place, unresolved
from reportedly.reading.placing.hits import Hit
from reportedly.reading.placing.resolve import Resolved, Weights, resolve

_WEIGHTS = Weights(country=3.0, admin1=2.0)
"""A post names few places, and of these most lie in one country: that counts for more here."""


_IN, _WITH = "في", "ب"
_DASHES = frozenset("-–—:")
_FAR_OFF = 60
"""Kilometres from the town of a dateline at which something is told of another place."""
_NEAR = 4
"""Words between a village and the town that says where it lies."""


class PlaceHit(msgspec.Struct, frozen=True):
    """A place named at words `first` up to `last`.

    `circled` is the place with the circle of the town by which an unlisted village is placed.
    `origin` marks one that something or somebody comes from, `general` one that only says which
    wider area is meant ('in the countryside of …'), `told` one that the words before it put there
    ('in the village of …', 'on …').
    """

    first: int
    last: int
    place: Place
    origin: bool
    general: bool
    told: bool
    circled: Place


def find_places(text: Text, gazetteer: Gazetteer) -> tuple[PlaceHit, ...]:
    """Give the places that the text names, in order, none overlapping.

    Raises GazetteerError when the gazetteer cannot be read.
    """
    named = list(without_namesakes(list(candidates(text, gazetteer))))
    known = [c for c in named if c.senses]
    hits = [_as_hit(text, candidate) for candidate in known]
    likely = resolve(hits, [0.9 if c.certain else 0.5 for c in known], weights=_WEIGHTS)
    resolved = list(nearer(text, likely, gazetteer))
    found = dict(zip((c.first for c in known), resolved, strict=True))
    country = _country(known, resolved)
    kept = [
        c
        for c in named
        if c.noun or c.first not in found or not _stray(found[c.first].senses[0].entry, country)
    ]
    found |= seats_of_areas(kept, found)
    openings = frozenset(c.first for c in kept)
    told = max((c.first for c in kept if c.noun in SMALL and c.certain and not c.origin), default=0)
    datelines = frozenset(
        c.first
        for c in kept
        if (c.first < told and is_dateline(text, c.first, c.last, openings))
        or (is_bare_dateline(text, c.first, c.last) and _is_told_elsewhere(text, c, kept, found))
        or (
            is_bare_dateline(text, c.first, c.last, dashed=True)
            and _is_told_far_away(text, c, kept, found)
        )
    )
    wide = frozenset(_towns_of_villages(text, kept, found))
    around = frozenset(_areas_of_villages(text, kept))
    places = [_place(text, c, country, named, found, gazetteer) for c in kept]
    return tuple(
        PlaceHit(
            c.first,
            c.last,
            place,
            c.origin
            or c.first in datelines
            or _glosses_dateline(text, c)
            or _gives_bearings(text, c, kept, found)
            or _is_foreign(text, c, found, country),
            c.side
            or _is_wide(c, found)
            or c.first in around
            or (not c.noun and _means(c, found) in wide),
            c.certain,
            circled(place, c, text, named, found),
        )
        for c, place in zip(kept, places, strict=True)
    )


def _is_told_elsewhere(
    text: Text, town: Candidate, kept: Sequence[Candidate], found: dict[int, Resolved]
) -> bool:
    """Tell whether the sentence that a town opens puts something in a place that is not around it.

    None is put in a country, nor in the town itself by the name of its division.
    """
    if town.first not in found:
        return False
    written = found[town.first].senses[0].entry
    for other in kept:
        if other.first == town.first or not text.same_sentence(other.first, town.first):
            continue
        if other.origin or not other.certain or other.side or other.name == town.name:
            continue
        entry = found[other.first].senses[0].entry if other.first in found else None
        if entry is None or (
            entry.kind is not PlaceKind.COUNTRY and entry.id not in (written.id, written.admin1)
        ):
            return True
    return False


def _is_told_far_away(
    text: Text, town: Candidate, kept: Sequence[Candidate], found: dict[int, Resolved]
) -> bool:
    """Tell whether a town's sentence puts something in a town far from it, or beside such a one."""
    if town.first not in found or found[town.first].senses[0].entry.is_area:
        return False
    here = found[town.first].senses[0].entry
    told = [
        found[other.first].senses[0].entry
        for other in kept
        if other.first in found
        and other.first != town.first
        and text.same_sentence(other.first, town.first)
        and (other.certain and not other.origin)
    ]
    away = [entry for entry in told if entry.kind is not PlaceKind.COUNTRY]
    return bool(away) and all(
        kilometres(here.lat, here.lon, entry.lat, entry.lon) > _FAR_OFF + entry.radius_km
        for entry in away
    )


def _gives_bearings(
    text: Text, town: Candidate, kept: Sequence[Candidate], found: dict[int, Resolved]
) -> bool:
    """Tell a town that only says where a province is: 'in the province of Osk, west of Tarn'."""
    if not town.side or town.first not in found:
        return False
    provinces = [c for c in kept if c.noun == "division" and c.first in found and not c.origin]
    here = found[town.first].senses[0].entry
    told = [
        found[c.first].senses[0].entry for c in provinces if text.same_sentence(c.first, town.first)
    ]
    return (
        bool(told)
        and bool(here.admin1)
        and all(
            entry.kind is PlaceKind.DIVISION
            and entry.id.split(".")[:2] != here.admin1.split(".")[:2]
            for entry in told
        )
    )


def _glosses_dateline(text: Text, candidate: Candidate) -> bool:
    """Tell the country in brackets behind the town of a dateline: 'OSK (Valmark) – …'."""
    start, last = candidate.first - 1, candidate.last
    opened = text.sentence_start(candidate.first) < start <= text.sentence_start(start) + _NEAR
    if not opened or last + 1 >= len(text):
        return False
    marks = text.words[start].text, text.words[last].text
    return marks == ("(", ")") and text.words[last + 1].text in _DASHES


def _is_foreign(text: Text, candidate: Candidate, found: dict[int, Resolved], country: str) -> bool:
    """Tell whether a country is named that does something, and is not where it happens.

    'Aircraft of …', 'shelling by …': where the text's other places lie in one country, another is
    where something happens only behind 'in'.
    """
    resolved = found.get(candidate.first)
    if not country or resolved is None or resolved.senses[0].entry.kind is not PlaceKind.COUNTRY:
        return False
    before = candidate.first - 1
    within = before >= 0 and text.words[before].lower == _IN
    return resolved.senses[0].entry.country != country and not within


def _is_wide(candidate: Candidate, found: dict[int, Resolved]) -> bool:
    """Tell whether a noun says that a wider area is meant: 'area of' may be said of a town too."""
    if candidate.noun == "district":
        return candidate.first not in found or _is_division(found[candidate.first])
    return candidate.noun in ("division", "country")


def _towns_of_villages(
    text: Text, kept: Sequence[Candidate], found: dict[int, Resolved]
) -> Iterator[str]:
    """Give the towns by which a village is placed ('X, south of the town of Y'), by their ids.

    Where the text goes on to name the town alone, it means what lies around it too.
    """
    for village, town in pairwise(kept):
        placing = town.side or town.noun == "division" or is_countryside(text, town)
        if placing and village.noun == "settlement" and town.first - village.last <= _NEAR:
            yield _means(town, found)


def _areas_of_villages(text: Text, kept: Sequence[Candidate]) -> Iterator[int]:
    """Give the first words of areas named for a village in them: 'X in the area of Y'.

    So with 'X in the countryside of the town of Y'.
    """
    for village, area in pairwise(kept):
        near = area.first - village.last <= _NEAR and not village.origin
        wide = area.noun == "district" or is_countryside(text, area)
        if wide and village.noun == "settlement" and near:
            yield area.first


def _means(candidate: Candidate, found: dict[int, Resolved]) -> str:
    resolved = found.get(candidate.first)
    return resolved.senses[0].entry.id if resolved is not None else ""


def _as_hit(text: Text, candidate: Candidate) -> Hit:
    span = text.span(candidate.first, candidate.last)
    return Hit(
        text.token(candidate.first),
        text.token(candidate.last - 1) + 1,
        span.start,
        span.end,
        candidate.name,
        candidate.senses,
        hint=candidate.hint,
    )


def _country(known: Sequence[Candidate], resolved: Sequence[Resolved]) -> str:
    """Give the country that most names of the text lie in, or '' where none leads.

    A village's name may be another's elsewhere: a province or a large city counts for more, a
    quarter, whose name many towns have, for less.
    """
    votes: Counter[str] = Counter()
    for candidate, one in zip(known, resolved, strict=True):
        entry = one.senses[0].entry
        if candidate.noun == "landmark" or _unlikely(entry, candidate):
            continue
        if entry.kind is not PlaceKind.COUNTRY:
            sure = candidate.certain and candidate.noun != "neighbourhood"
            votes[entry.country] += (2 if sure else 1) + _is_large(entry)
    leading = votes.most_common(2)
    if not leading or (len(leading) > 1 and leading[0][1] == leading[1][1]):
        return ""
    return leading[0][0]


def _place(
    text: Text,
    candidate: Candidate,
    country: str,
    named: Sequence[Candidate],
    found: dict[int, Resolved],
    gazetteer: Gazetteer,
) -> Place:
    resolved = found.get(candidate.first) or _other_name(text, candidate, named, found)
    if resolved is None:
        told = country_told(text, candidate.last, gazetteer) or country
        place = msgspec.structs.replace(unresolved(candidate.name), country=told or None)
        return lying_in(place, candidate, text, named, found, gazetteer)
    entries = [sense.entry for sense in resolved.senses]
    meant = entries
    if _is_small(entries[0]) or candidate.noun == "neighbourhood":
        meant = where_said(candidate, entries, text, named, found, gazetteer)
    abroad = candidate.noun == "landmark" and country and meant and meant[0].country != country
    if (
        meant
        and not abroad
        and not _stray(meant[0], country)
        and not _unlikely(meant[0], candidate)
    ):
        return as_place(candidate.name, meant[0], gazetteer, meant[1:])
    place = msgspec.structs.replace(unresolved(candidate.name, entries), country=country or None)
    return lying_in(place, candidate, text, named, found, gazetteer)


def _other_name(
    text: Text, candidate: Candidate, named: Sequence[Candidate], found: dict[int, Resolved]
) -> Resolved | None:
    """Give what the name in brackets behind an unlisted village means: its other name."""
    if candidate.noun != "settlement" or candidate.last + 1 >= len(text):
        return None
    if text.words[candidate.last].text != "(":
        return None
    at = candidate.last + 1
    inside = next((c for c in named if c.first == at and c.first in found), None)
    closed = inside is not None and inside.last < len(text) and text.words[inside.last].text == ")"
    return found[at] if closed and not found[at].senses[0].entry.is_area else None


def _stray(entry: Entry, country: str, noun: str = "") -> bool:
    """Tell whether a small place lies in another country than the text's other places.

    A landmark may be called after a large city abroad, and lies at home.
    """
    large = _is_large(entry) and noun != "landmark"
    return bool(country) and not large and entry.country != country


def _is_small(entry: Entry) -> bool:
    return not entry.is_area and entry.population < WELL_KNOWN


def _is_large(entry: Entry) -> bool:
    return entry.is_area or entry.population >= LARGE


def _unlikely(entry: Entry, candidate: Candidate) -> bool:
    """Tell whether a name behind a noun is known only of a small place far from Arabic speech."""
    far = entry.country not in ARABIC_SPEAKING and not entry.is_area
    small = bool(candidate.noun) and far and entry.population < FAR_TOWN
    return small and not is_listed(candidate.senses, entry)


def _is_division(resolved: Resolved) -> bool:
    entry = resolved.senses[0].entry
    return entry.is_area and entry.kind is not PlaceKind.REGION


def span_of(text: Text, hit: PlaceHit) -> Span:
    """Give the code points of a place's words."""
    return text.span(hit.first, hit.last)


def is_put_in(text: Text, hit: PlaceHit) -> bool:
    """Tell whether 'in' stands before a place, or before the noun that says what it is."""
    before = range(max(text.sentence_start(hit.first), hit.first - 2), hit.first)
    if any(text.words[at].lower == _IN or _is_joined(text, at) for at in before):
        return True
    word, name = text.words[hit.first].lower, fold(hit.place.name)
    return word.startswith(_WITH) and not name.startswith(word)


def _is_joined(text: Text, index: int) -> bool:
    """Tell whether 'in' is joined to a word that has a letter of its own behind it: 'in the …'."""
    word = text.words[index].lower
    known = word.removeprefix(_WITH)
    return (
        word.startswith(_WITH)
        and phrases("place_nouns").at(text, index, index + 1) is not None
        and (known.startswith(_WITH) or known in _place_nouns())
    )


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(fold(form) for row in rows("place_nouns") for form in row["forms"].split("|"))
