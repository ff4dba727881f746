"""Tells whether a name that the gazetteer knows names a place in an Arabic text at all."""

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.keys import ARABIC_SPEAKING
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.listed_names import is_listed
from reportedly.reading.arabic.name_ends import LARGE, SMALL, WELL_KNOWN
from reportedly.reading.arabic.place_signals import Signal
from reportedly.reading.arabic.place_words import barred_behind_in, ordinary
from reportedly.reading.placing.hits import Sense

SHORTEST = 3
"""Letters in the shortest name that no noun announces."""
FAR_TOWN = 100_000
"""People from which a town of a country that does not write Arabic is known behind 'in'."""
_ISLAND = "island"


def fitting(senses: tuple[Sense, ...], noun: str) -> tuple[Sense, ...]:
    """Keep the senses of the sort that the noun before the name says, where there are some."""
    if noun in SMALL and noun != _ISLAND:
        fitting = tuple(s for s in senses if not s.entry.is_area)
    elif noun == "division":
        fitting = tuple(s for s in senses if s.entry.is_area)
    else:
        return senses
    return fitting or senses


def said_to_be_one(name: str, senses: tuple[Sense, ...], noun: str) -> bool:
    """Tell whether the noun before an ordinary word makes it a name: 'the province of', a city."""
    entry = senses[0].entry if senses else None
    if entry is None or entry.is_area or noun not in SMALL:
        return entry is not None and entry.is_area and noun == "division"
    least = WELL_KNOWN if noun == "settlement" else LARGE
    return entry.population >= least or is_listed(senses) or _named_so(name, entry, noun)


def believed(name: str, senses: tuple[Sense, ...], signal: Signal, gone: int) -> bool:
    """Tell whether the words name a place at all.

    Behind a noun for places they do; behind a preposition where they name a place in a country
    that writes Arabic, a country or a large city; alone only where they name a well-known one.
    """
    if signal.noun:
        goes_on = signal.chained and not signal.many
        return len(name) >= SHORTEST and not (goes_on and ordinary(name))
    entry = senses[0].entry
    if of_a_country(name) and entry.country not in ARABIC_SPEAKING and not entry.is_area:
        return False
    far = entry.country not in ARABIC_SPEAKING and not entry.is_area
    common = ordinary(name) and not (signal.within and not gone and barred_behind_in(name))
    if (far or is_listed(senses)) and common:
        return False
    if entry.kind is PlaceKind.COUNTRY or entry.population >= LARGE:
        if _is_adjective(name):
            near = entry.country in ARABIC_SPEAKING
            return near and (signal.located or (signal.opening and not gone))
        return signal.located or signal.origin or not gone
    if signal.puts(gone) and not gone and _is_town_abroad(name, entry):
        return True
    if entry.country not in ARABIC_SPEAKING or (_is_adjective(name) and not signal.located):
        return False
    if not entry.is_area and common:
        return False
    known = entry.is_area or entry.population >= WELL_KNOWN
    told = signal.located or signal.origin or signal.tagged
    if signal.opening and not gone and not entry.is_area:
        return len(name) >= SHORTEST
    return (told and len(name) > SHORTEST) or (known and not gone and len(name) >= SHORTEST)


def _is_town_abroad(name: str, entry: Entry) -> bool:
    """Tell a town of some size whose country does not write Arabic: 'in Kunduz'."""
    if _is_adjective(name) or of_a_country(name):
        return False
    return entry.country not in ARABIC_SPEAKING and entry.population >= FAR_TOWN


def _is_adjective(name: str) -> bool:
    """Tell whether a word has the form of 'the Syrian', which names a people and no place."""
    return name.startswith("ال") and name.endswith(("ي", "ية", "يه")) and " " not in name


def _named_so(name: str, entry: Entry, noun: str) -> bool:
    """Tell whether an ordinary word is the name of what its noun says: 'the town of', a town."""
    local = entry.country in ARABIC_SPEAKING
    return local and noun == entry.kind.value == "settlement" and ordinary(name)
