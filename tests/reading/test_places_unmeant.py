"""Words spelled like a place that mean none, names of several words, and names over two lines."""

import pytest

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.model.place import Place
from reportedly.reading.places import find_places


def found(text: str) -> dict[str, Place]:
    mentions = find_places(english().parse(text), Gazetteer.shipped())
    return {mention.place.name: mention.place for mention in mentions}


@pytest.mark.parametrize(
    "text",
    [
        "A SHELL HIT THE SIDE OF THE CAR. THE GUARD LEFT THE CAR IN 1987.",
        "Twelve died in the Old City on Monday.",
        "Talks went on in the Center on Monday.",
        "[GARCIA] We met them there.",
    ],
)
def test_a_word_like_a_place_is_none(text: str) -> None:
    assert found(text) == {}


def test_the_old_city_is_of_the_town_named_with_it() -> None:
    """The siege of the Old City of Homs ended in May 2014."""
    assert set(found("The siege of the Old City of Homs ended in May 2014.")) == {"Homs"}


def test_the_middle_east_is_no_town_of_america() -> None:
    text = "American envoys left Washington and toured the Middle East on Monday."
    assert all(place.name != "Middle East" or not place.country for place in found(text).values())


def test_a_part_of_a_country_is_one_where_others_of_it_are_named() -> None:
    text = "They travelled from Yaounde to the North, Cameroon's largest province but one."
    assert found(text)["North"].country == "CM"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Five people met in the village of Orum al-Karm on Monday.", "Orum al-Karm"),
        ("A fair was held in the Luz al-Karm district on Monday.", "Luz al-Karm"),
        ("A fair was held in the Zarn al-Jadida district.", "Zarn al-Jadida"),
    ],
)
def test_a_name_with_an_article_inside_is_one(text: str, name: str) -> None:
    places = found(text)
    assert set(places) == {name}
    assert places[name].gazetteer_id is None


def test_a_line_break_is_no_part_of_a_name() -> None:
    text = (
        "The delegates of all the parties to the treaty of that year met in the city of Los\n"
        "Angeles on Monday morning, talked for two days and left by air for the city of San\n"
        "Salvador, where the treaty was to be signed by the ministers at the end of the week.\n"
    )
    places = found(text)
    assert set(places) == {"Los Angeles", "San Salvador"}
