"""Leaves out what a name may mean in a far country that a text does not speak of."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.gazetteer.entry import Entry
from reportedly.reading.arabic.listed_names import is_listed
from reportedly.reading.arabic.name_ends import LARGE
from reportedly.reading.arabic.place_names import Candidate

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


def _likeliest(named: Sequence[Candidate]) -> Iterator[Entry]:
    return (candidate.senses[0].entry for candidate in named if candidate.senses)


def _is_large(entry: Entry) -> bool:
    return entry.is_area or entry.population >= LARGE
