"""Attacks told in clauses with a place in front, and the day that a further attack shares."""

import pytest

from reportedly import read
from tests.reading.mention_lines import line_of, numbers_of

TOLD = [
    (
        "Bombs went off on Friday. In Tuzla, nine died; in Zenica, four died, doctors said.",
        [("main Tuzla 2001-06-08", {9}), ("main Zenica 2001-06-08", {4})],
    ),
    (
        "On Friday nine people were killed in Tuzla; four of them were women.",
        [("main Tuzla 2001-06-08", {9, 4})],
    ),
    (
        "Gunmen killed 16 in Tuzla on Monday. In a separate attack, a bomber killed 24 in Zenica.",
        [("main Tuzla 2001-06-11", {16}), ("main Zenica 2001-06-11", {24})],
    ),
    (
        "A bomb killed nine in Tuzla on Tuesday. Hours later a bomb in Zenica wounded three.",
        [("main Tuzla 2001-06-12", {9}), ("main Zenica 2001-06-12", {3})],
    ),
    (
        "A bomb killed nine in Tuzla on Tuesday. In 1992 a bomb in Zenica had killed three.",
        [("main Tuzla 2001-06-12", {9}), ("recap Zenica 1992-01-01..1992-12-31", {3})],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_each_place_has_its_own_dead_and_the_day_is_shared(
    text: str, expected: list[tuple[str, set[int]]]
) -> None:
    reading = read(text, published="2001-06-13")
    assert [(line_of(m), numbers_of(reading, m)) for m in reading.mentions] == expected


PLACES = [
    ("Rocket strike on Kramatorsk station: 50 dead.", "Kramatorsk"),
    ("The bomb went off in the foyer of Manchester Arena, killing nine.", "Manchester"),
    ("Warplanes killed nine villagers near the Iraqi border.", None),
    ("Warplanes killed nine villagers near Iraq's border.", None),
    ("Warplanes killed nine villagers in Iraq.", "Iraq"),
    ("The bombing of St Mary church in Tuzla killed nine.", "Tuzla"),
    ("A bomb at Bethlehem mosque in Cape Town killed nine.", "Cape Town"),
    ("Gunmen shot 28 people in Tuzla. The Front said it was revenge for raids on Zenica.", "Tuzla"),
    ("A man shot two people dead outside the synagogue of Halle in Germany.", "Halle"),
    ("Bombs rock U.S. embassies in Kenya, killing nine", "Kenya"),
]


@pytest.mark.parametrize(("text", "name"), PLACES)
def test_places_by_what_they_name(text: str, name: str | None) -> None:
    place = read(text, published="2001-06-13").mentions[0].place
    assert (place.name if place else None) == name


def test_the_larger_halle_goes_by_its_name_without_what_lists_add() -> None:
    (mention,) = read("A man shot two people dead in Halle in Germany.").mentions
    assert mention.place is not None
    assert mention.place.latitude == pytest.approx(51.48, abs=0.1)


def test_a_total_over_counts_in_one_town_is_that_towns() -> None:
    """The shelling of Tuzla on 25 May 1995 is history; the counts beside it are made up."""
    text = (
        "Shelling killed at least 71 people in a town in northern Bosnia on Thursday, a monitor"
        " said. It was not clear who had fired on Tuzla.\n"
        "Nearby the body of a man in a blue shirt lay where he had died.\n"
        "Elsewhere the bodies of at least three children were laid out on the ground."
    )
    reading = read(text, published="1995-05-26")
    (whole,) = [m for m in reading.mentions if 71 in numbers_of(reading, m)]
    assert line_of(whole).startswith("main Tuzla")
