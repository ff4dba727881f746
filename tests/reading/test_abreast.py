"""Attacks that one clause tells side by side, each at a place of its own, are several."""

import pytest

from reportedly import read
from reportedly.model.mention import MentionRole
from reportedly.model.reading import Reading
from tests.reading.mention_lines import numbers_of

APART = [
    (
        "Bombs killed 12 people in Tuzla and five in Mostar on Monday, police said.",
        {"Tuzla": {12}, "Mostar": {5}},
    ),
    (
        "Gunmen killed about 70 people in the village of Osk and around 30 in Zarn on Sunday.",
        {"Osk": {70}, "Zarn": {30}},
    ),
    (
        "Seven people died in Tuzla, four in Mostar and two in Zenica, the ministry said.",
        {"Tuzla": {7}, "Mostar": {4}, "Zenica": {2}},
    ),
    (
        (
            "Militia kill 100 in two Bosnian villages\n\nMilitiamen killed about 70 people in the "
            "village of Osk and around 30 in Zarn on Sunday."
        ),
        {"Osk": {70}, "Zarn": {30}},
    ),
]
TOGETHER = [
    "Rockets killed three people in the Osk quarter of Tuzla and two in the Zarn quarter.",
    "A bomb killed 12 people in Tuzla and wounded five in the town's market on Monday.",
    "Gunmen killed 12 people in Tuzla on Monday, nine of them near Mostar road.",
]


def _mains(reading: Reading) -> dict[str, set[int]]:
    return {
        mention.place.name if mention.place else "-": numbers_of(reading, mention)
        for mention in reading.mentions
        if mention.role is MentionRole.MAIN
    }


@pytest.mark.parametrize(("text", "mains"), APART)
def test_attacks_on_several_places_are_several(text: str, mains: dict[str, set[int]]) -> None:
    assert _mains(read(text, published="2001-06-13")) == mains


@pytest.mark.parametrize("text", TOGETHER)
def test_what_one_attack_did_in_parts_of_a_town_is_one(text: str) -> None:
    assert len(_mains(read(text, published="2001-06-13"))) == 1


def test_a_day_told_behind_both_is_that_of_both() -> None:
    reading = read(
        "Bombs killed 12 people in Tuzla and five in Mostar on Monday.", published="2001-06-13"
    )
    assert {str(m.when.first) for m in reading.mentions if m.when} == {"2001-06-11"}
    assert all(mention.when for mention in reading.mentions)


def test_what_they_add_up_to_is_a_count_of_neither() -> None:
    reading = read(
        "Eleven people were killed on Tuesday: seven in Tuzla and four in Mostar.",
        published="2001-06-13",
    )
    roles = {m.role: numbers_of(reading, m) for m in reading.mentions}
    assert roles[MentionRole.AGGREGATE] == {11}
    assert _mains(reading) == {"Tuzla": {7}, "Mostar": {4}}


def test_the_hits_of_one_attack_at_two_sites_are_one() -> None:
    text = (
        "Two suicide bombers killed at least 38 people on trains in Sarajevo on Monday. The first "
        "blast, at Osk station, killed 23; the second, 40 minutes later at Park Zarn, killed 12."
    )
    assert _mains(read(text, published="2001-06-13")) == {"Sarajevo": {38, 23, 12}}


def test_an_attack_told_behind_another_is_of_its_day() -> None:
    text = (
        "A bomb killed 12 people in Tuzla on Monday, and a blast at a wedding in Mostar killed 21, "
        "police said."
    )
    reading = read(text, published="2001-06-13")
    assert _mains(reading) == {"Tuzla": {12}, "Mostar": {21}}
    assert {str(m.when.first) for m in reading.mentions if m.when} == {"2001-06-11"}
    assert all(mention.when for mention in reading.mentions)


def test_what_a_province_lost_is_a_count_of_none_of_its_villages() -> None:
    text = (
        "Attacks kill 14 in Tolmia province\n\nAttacks killed 14 people in the province of Tolmia "
        "on Monday.\n\nGunmen shot nine farmers dead in the village of Osk. In the village of "
        "Zarn a bomb killed five people."
    )
    reading = read(text, published="2001-06-13")
    assert _mains(reading) == {"Osk": {9}, "Zarn": {5}}
    (total,) = [m for m in reading.mentions if m.role is MentionRole.AGGREGATE]
    assert numbers_of(reading, total) == {14}
