"""Tells what a name may mean in a far country that a text does not speak of from what it does."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.gazetteer.entry import Entry
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.reading.arabic.capitals import country_told
from reportedly.reading.arabic.listed_names import is_listed
from reportedly.reading.arabic.name_ends import LARGE
from reportedly.reading.arabic.place_names import Candidate
from reportedly.reading.arabic.words import Text
from reportedly.reading.placing.resolve import Resolved

_OTHER_SPEECH = frozenset({"IR", "ML", "NE", "TD"})
"""Countries whose names Arabic writes often, where most people speak otherwise: many a hamlet
there is called as a quarter or village elsewhere is."""


def without_namesakes(named: Sequence[Candidate]) -> Iterator[Candidate]:
    """Give the names without the small, unlisted places of such countries that nothing else names.

    What means nothing then is a name that the gazetteer lacks, or, without a noun, none.
    """
    told = {entry.country for entry in _likeliest(named) if _is_large(entry)}
    for candidate in named:
        kept = tuple(
            sense
            for sense in candidate.senses
            if sense.entry.country not in _OTHER_SPEECH - told
            or _is_large(sense.entry)
            or is_listed([sense])
        )
        if kept == candidate.senses:
            yield candidate
        elif kept or candidate.noun:
            yield msgspec.structs.replace(candidate, senses=kept)


def nearer(text: Text, resolved: Sequence[Resolved], gazetteer: Gazetteer) -> Iterator[Resolved]:
    """Give what names mean, a far namesake behind one in a country whose people the text names.

    'The Yemeni army in Zanjibar' is not in Zanzibar, where no word tells of Tanzania. Raises
    GazetteerError when the gazetteer cannot be read.
    """
    places = {one.senses[0].entry.country for one in resolved if one.senses[0].entry.is_area}
    peoples: set[str | None] | None = None
    for one in resolved:
        entry = one.senses[0].entry
        home = [s.entry.country in ARABIC_SPEAKING for s in one.senses]
        if home[0] or entry.is_area or entry.country in places or not any(home):
            yield one
            continue
        if peoples is None:
            peoples = {country_told(text, index, gazetteer) for index in range(len(text))}
        here = (n for n, s in enumerate(one.senses) if home[n] and s.entry.country in peoples)
        at = next(here, 0)
        yield one if not at or entry.country in peoples else _first(one, at)


def _first(one: Resolved, at: int) -> Resolved:
    """Give the senses with the one at `at` before all others, each with its share."""
    order = [at, *(n for n in range(len(one.senses)) if n != at)]
    return Resolved(tuple(one.senses[n] for n in order), tuple(one.shares[n] for n in order))


def _likeliest(named: Sequence[Candidate]) -> Iterator[Entry]:
    return (candidate.senses[0].entry for candidate in named if candidate.senses)


def _is_large(entry: Entry) -> bool:
    return entry.is_area or entry.population >= LARGE
