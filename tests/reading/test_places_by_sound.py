"""Romanised Arabic names that no list spells so, told by their sound and country.

The reports are in our own words; nothing in them is said to have happened.
"""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.reading.places import find_places


def told(text: str) -> dict[str, str | None]:
    found = find_places(english().parse(text), Gazetteer.shipped())
    return {mention.place.name: mention.place.gazetteer_id for mention in found}


@pytest.mark.parametrize(
    ("spelt", "listed"), [("Boukamal", "Abu Kamal"), ("Tabaqa", "Tabqa"), ("Zabadanny", "Zabadani")]
)
def test_a_town_is_told_by_its_sound_in_the_country_of_the_text(spelt: str, listed: str) -> None:
    known = {entry.id for entry in Gazetteer.shipped().lookup(listed)}
    assert told(f"The talks were held in the town of {spelt} in Syria.")[spelt] in known


def test_a_village_that_sounds_like_no_town_stays_as_it_is_named() -> None:
    assert told("The talks were held in the village of Belmora in Syria.")["Belmora"] is None


def test_a_town_that_lies_elsewhere_is_not_meant() -> None:
    found = told("The talks were held in the town of Tabaqa in Daraa province, Syria.")
    assert found["Tabaqa"] is None
