"""Reads the nouns of districts that only some countries have: 'in the locality of …', Sudan's."""

from collections.abc import Sequence
from functools import cache

from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Text, carries_article
from reportedly.reading.placing.hits import Sense

_IN, _JOINED_IN = "في", "ب"
_NAMED = folded_words("مديرية ناحية قضاء عزلة محلية معتمدية")
"""Nouns whose district has a name of its own, which the gazetteer may lack."""


def is_unit(text: Text, index: int) -> bool:
    """Tell whether a word is for a district of a province, which has a name of its own."""
    row = _row(text, index)
    return row is not None and any(form in _NAMED for form in _forms(row))


def unit_before(text: Text, index: int, first: int) -> bool:
    """Tell whether the noun of a district stands right before word `index`."""
    return index - 1 >= first and _row(text, index - 1) is not None


def in_countries_of_unit(text: Text, index: int, senses: tuple[Sense, ...]) -> tuple[Sense, ...]:
    """Keep the senses in countries that have what the noun before word `index` says, if any do."""
    row = _row(text, index - 1)
    if row is None:
        return senses
    return in_countries(senses, row["countries"].split())


def in_countries(senses: tuple[Sense, ...], countries: Sequence[str]) -> tuple[Sense, ...]:
    """Keep the senses in some countries, by their ISO 3166-1 alpha-2 codes, where there are any."""
    return tuple(sense for sense in senses if sense.entry.country in countries) or senses


def _row(text: Text, index: int) -> Row | None:
    """Give the row of the unit's noun at word `index`; None where it is none, or 'local'."""
    if index < 0 or carries_article(text, index):
        return None
    found = phrases("units").at(text, index, index + 1)
    if found is None or (found.value["behind"] and not _is_put_in(text, index)):
        return None
    return found.value


def _is_put_in(text: Text, index: int) -> bool:
    """Tell whether 'in' stands before the noun at word `index`, as a word or joined to it."""
    word = text.words[index].lower
    joined = word.startswith(_JOINED_IN) and word.removeprefix(_JOINED_IN) in _nouns()
    return joined or (index > text.sentence_start(index) and text.words[index - 1].lower == _IN)


@cache
def _nouns() -> frozenset[str]:
    return frozenset[str]().union(*(_forms(row) for row in rows("units")))


def _forms(row: Row) -> frozenset[str]:
    return folded_words(row["forms"].replace("|", " "))
