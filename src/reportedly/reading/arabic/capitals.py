"""Reads 'the Algerian capital' in Arabic as the town that it is, and which country is told."""

from functools import cache

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.clitics import stems, without_article
from reportedly.model.peoples import PEOPLES
from reportedly.reading.arabic.countries import is_country, of_a_country
from reportedly.reading.arabic.words import Text, carries_article
from reportedly.reading.placing.capitals import capital_of

_CAPITAL = "عاصمه"
_IN, _WITH = "في", "ب"


def capital_at(text: Text, index: int, last: int, gazetteer: Gazetteer) -> Entry | None:
    """Give the capital that words `index` and the next name by its country; None for none.

    Raises GazetteerError when the gazetteer cannot be read.
    """
    if index + 1 >= last or _CAPITAL not in stems(text.words[index].lower):
        return None
    country = country_told(text, index + 1, gazetteer) if carries_article(text, index) else None
    return capital_of(country, gazetteer) if country else None


def country_told(text: Text, index: int, gazetteer: Gazetteer) -> str | None:
    """Give the country, as ISO 3166-1 alpha-2, whose adjective with the article word `index` is.

    None where it is none. Raises GazetteerError when the gazetteer cannot be read.
    """
    if index >= len(text) or not carries_article(text, index):
        return None
    people = text.words[index].lower
    names = _names_beside().get(without_article(people), ()) if of_a_country(people) else ()
    entries = (entry for name in names for entry in gazetteer.lookup(name))
    return next((e.country for e in entries if e.kind is PlaceKind.COUNTRY), None)


def country_behind(text: Text, index: int, gazetteer: Gazetteer) -> str | None:
    """Give the country, as ISO 3166-1 alpha-2, that 'in' puts what stands before word `index` in.

    None where it puts it in none. Raises GazetteerError when the gazetteer cannot be read.
    """
    if index >= len(text) or not text.same_sentence(index - 1, index):
        return None
    word = text.words[index].lower
    apart = word == _IN and index + 1 < len(text)
    name = text.words[index + 1].lower if apart else word.removeprefix(_WITH)
    if name == word or not is_country(name):
        return None
    names = _names_beside().get(without_article(name), (name,))
    entries = (entry for one in names for entry in gazetteer.lookup(one))
    return next((e.country for e in entries if e.kind is PlaceKind.COUNTRY), None)


@cache
def _names_beside() -> dict[str, tuple[str, ...]]:
    """Give, for every form by which a country or its people go, all of them."""
    lines = (tuple(line.split("|")) for line in PEOPLES.split("\n") if line)
    return {form: forms for forms in lines for form in forms}
