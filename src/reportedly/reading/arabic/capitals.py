"""Reads 'the Algerian capital' in Arabic as the town that it is."""

from functools import cache

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.arabic.clitics import stems, without_article
from reportedly.model.peoples import PEOPLES
from reportedly.reading.arabic.countries import of_a_country
from reportedly.reading.arabic.words import Text, carries_article
from reportedly.reading.placing.capitals import capital_of

_CAPITAL = "عاصمه"


def capital_at(text: Text, index: int, last: int, gazetteer: Gazetteer) -> Entry | None:
    """Give the capital that words `index` and the next name by its country; None for none.

    Raises GazetteerError when the gazetteer cannot be read.
    """
    if index + 1 >= last or _CAPITAL not in stems(text.words[index].lower):
        return None
    people = text.words[index + 1].lower
    if not (carries_article(text, index) and of_a_country(people)):
        return None
    for name in _names_beside().get(without_article(people), ()):
        for entry in gazetteer.lookup(name):
            if entry.kind is PlaceKind.COUNTRY:
                return capital_of(entry.country, gazetteer)
    return None


@cache
def _names_beside() -> dict[str, tuple[str, ...]]:
    """Give, for every form by which a country or its people go, all of them."""
    lines = (tuple(line.split("|")) for line in PEOPLES.split("\n") if line)
    return {form: forms for forms in lines for form in forms}
