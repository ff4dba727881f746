"""Who is counted, who tells of it, and who is only asked about, in invented sentences."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import figures


def bounds(text: str) -> list[tuple[Group, int | None, int | None]]:
    return [(figure.group, figure.low, figure.high) for figure in figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Borian shells killed five people in Westmark on Monday, Zemlyan officials said.",
        "The blast killed five people, said two residents.",
        "Airmen killed five people, a reporter of this paper who has been to Brona maintains.",
        "Gunmen killed five people, a general told reporters.",
    ],
)
def test_those_who_tell_of_it_are_not_harmed(text: str) -> None:
    assert bounds(text) == [(Group.ALL, 5, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "The statement did not say how many people had been killed.",
        "It is not known whether any farmers were killed.",
        "If men had indeed been killed, they were hit by accident, he suggested.",
        "A mortar shell exploded among shoppers.",
        "Westmark dead: no new names",
    ],
)
def test_what_is_asked_or_supposed_is_no_figure(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("WESTMARK - At least 66 people were killed.", 66),
        ("BRONA, May 7 - More than 30 people died in the raid.", 30),
        ("At least 80 are believed to be injured after the shelling.", 80),
    ],
)
def test_a_minimum_stays_one(text: str, low: int) -> None:
    assert bounds(text) == [(Group.ALL, low, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The victims included 51 children and 28 women.", {"children": 51, "women": 28}),
        (
            "Those killed in the two raids on the valley include 14 children and four women.",
            {"children": 14, "women": 4},
        ),
        ("The monitor said five of the dead were children.", {"children": 5}),
    ],
)
def test_who_the_dead_were(text: str, expected: dict[str, int]) -> None:
    found = figures(text)
    assert {figure.group.value: figure.low for figure in found} == expected
    assert {figure.relation for figure in found} == {Relation.PART}


def test_parts_between_dashes_belong_to_the_whole() -> None:
    text = "At least 11 civilians - among them four women and four children - were killed."
    assert bounds(text) == [
        (Group.CIVILIANS, 11, None),
        (Group.WOMEN, 4, 4),
        (Group.CHILDREN, 4, 4),
    ]


def test_soldiers_of_one_list_are_added_up() -> None:
    text = "Three privates and one non-commissioned officer were killed."
    (figure,) = figures(text)
    assert (figure.group, figure.low, figure.derivation) == (Group.COMBATANTS, 4, "3 + 1")


def test_two_tolls_of_one_sentence_stay_apart() -> None:
    text = (
        "The number of people killed rose to 66 from 49, and the number of wounded to 197 from 140."
    )
    told = {(figure.category, figure.low) for figure in figures(text)}
    killed, injured = Category.KILLED, Category.INJURED
    assert told == {(killed, 66), (killed, 49), (injured, 197), (injured, 140)}


@pytest.mark.parametrize("name", ["Jana Roe", "Colonel Petrenko", "Ahmed al-Sayed"])
def test_a_person_named_is_one(name: str) -> None:
    assert bounds(f"{name} was killed on Tuesday.") == [(Group.ALL, 1, 1)]


@pytest.mark.parametrize("name", ["Westmark", "The Blue Front", "Brona Hospital"])
def test_a_place_or_body_named_is_no_person(name: str) -> None:
    assert figures(f"{name} was hit, and nothing is known of those killed.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A woman of 81 was killed in her bed and nine were hurt.",
            [(Group.WOMEN, 1, 1), (Group.ALL, 9, 9)],
        ),
        (
            "A girl of six and 17 women were wounded.",
            [(Group.CHILDREN, 1, 1), (Group.WOMEN, 17, 17)],
        ),
        ("The father of two wounded girls was killed.", [(Group.MEN, 1, 1)]),
        ("Two village elders were shot dead.", [(Group.ALL, 2, 2)]),
    ],
)
def test_an_age_behind_of_counts_nobody(
    text: str, expected: list[tuple[Group, int | None, int | None]]
) -> None:
    parts = [bound for bound in bounds(text) if bound in expected]
    assert parts == expected
    ages = {81, 82, 6, 7, 23, 24}
    assert not ages.intersection(low for _, low, _ in bounds(text))
