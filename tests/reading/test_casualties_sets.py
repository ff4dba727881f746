"""Numbers out of a set, courses of a toll, and words that count nobody."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import figures

K, I = Category.KILLED, Category.INJURED  # noqa: E741 - the two that every line below names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 14 killed, nine were children.", [(Group.ALL, 14), (Group.CHILDREN, 9)]),
        ("Of those killed, nine were children.", [(Group.CHILDREN, 9)]),
        ("Nine of the 14 dead were children.", [(Group.CHILDREN, 9), (Group.ALL, 14)]),
        ("Among the dead, three were women.", [(Group.WOMEN, 3)]),
        (
            "Of the dead, nine were children and two were women.",
            [(Group.CHILDREN, 9), (Group.WOMEN, 2)],
        ),
    ],
)
def test_a_number_of_a_set_is_part_of_it(text: str, expected: list[tuple[Group, int]]) -> None:
    found = figures(text)
    assert [(f.group, f.low) for f in found] == expected
    assert all(f.relation is Relation.PART for f in found if f.group is not Group.ALL)


@pytest.mark.parametrize(
    ("text", "category", "former", "now"),
    [
        ("The death toll rose from 14 to 17, officials said.", K, 14, 17),
        ("The toll has risen sharply from 14 to 17, with no end in sight.", K, 14, 17),
        ("The toll has risen to 17 from 14.", K, 14, 17),
        ("The number of wounded rose from 40 to 55.", I, 40, 55),
        ("Deaths rose from 14 to 17.", K, 14, 17),
    ],
)
def test_from_and_to_are_the_course_of_a_toll_and_no_range(
    text: str, category: Category, former: int, now: int
) -> None:
    found = {f.relation: (f.category, f.low, f.high) for f in figures(text)}
    assert found == {
        Relation.FORMER: (category, former, former),
        Relation.UPDATE: (category, now, now),
    }


@pytest.mark.parametrize(
    ("text", "low", "high", "rule"),
    [
        ("From 14 to 17 people were killed.", 14, 17, ""),
        ("From 500 to well over 1000 people were killed.", 500, None, "at least"),
        ("Several hundred people were killed.", 300, None, "several hundred"),
        ("A few dozen people were killed.", 36, None, "several dozen"),
        ("Some dozen people were killed.", 12, 12, "about"),
        ("None of the passengers was killed.", 0, 0, "none"),
        ("Not one of the passengers was killed.", 0, 0, "none"),
        ("No member of their families was killed.", 0, 0, "none"),
        ("No members of our crew were killed.", 0, 0, "none"),
    ],
)
def test_the_bounds_that_words_set(text: str, low: int, high: int | None, rule: str) -> None:
    assert [(f.low, f.high, f.rule) for f in figures(text)] == [(low, high, rule)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One in three of the dead were children.", []),
        ("Nobody but the driver was hurt.", [(I, 1)]),
        ("No one except two guards was hurt.", [(I, 2)]),
    ],
)
def test_a_ratio_and_an_exception_are_no_count(
    text: str, expected: list[tuple[Category, int]]
) -> None:
    assert [(f.category, f.low) for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The attack claimed 14 lives in Brona.", [(Group.ALL, 14, 14)]),
        ("The strike took at least five civilian lives.", [(Group.CIVILIANS, 5, None)]),
        ("Dozens of lives were lost.", [(Group.ALL, 12, None)]),
        ("The doctors saved 14 lives.", []),
    ],
)
def test_lives_taken_are_deaths(text: str, expected: list[tuple[Group, int, int | None]]) -> None:
    found = figures(text)
    assert [(f.group, f.low, f.high) for f in found] == expected
    assert all(f.category is K for f in found)


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Jana Roe (36 years old) was killed along with her three children.", "1 + 3"),
        ("Jana Roe was killed in the strike along with her two sons.", "1 + 2"),
        ("Jana Roe was killed in Borin with her two sons.", "1 + 2"),
        ("The shell killed an old woman, Jana Roe, alongside her grandson.", "1 + 1"),
        ("It hit the house, killing a boy named Omar Derin (14), and a girl (13).", "1 + 1"),
        (
            "Jana Roe, a nurse, was killed in the raid along with her father and a neighbour.",
            "1 + 1 + 1",
        ),
    ],
)
def test_those_who_died_with_somebody_are_added_up(text: str, sum_: str) -> None:
    assert [f.derivation for f in figures(text) if f.derivation] == [sum_]


@pytest.mark.parametrize(
    "text",
    [
        "Jana Roe, a nurse, was killed in Borin.",
        "Jana Roe was killed in the strike, said her father, along with a neighbour.",
        "Two men were buried in Borin along with three women.",
        "Two men were killed in Borin and a woman with a rifle was arrested.",
    ],
)
def test_nobody_else_is_added_up(text: str) -> None:
    assert not [f.derivation for f in figures(text) if f.derivation]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Three civilians, soldier killed in shelling of Brona",
            [
                (Group.CIVILIANS, 3, Relation.UNRELATED),
                (Group.COMBATANTS, 1, Relation.UNRELATED),
            ],
        ),
        (
            "Three women were killed in Brona. A man was killed as well.",
            [(Group.WOMEN, 3, Relation.UNRELATED), (Group.MEN, 1, Relation.UNRELATED)],
        ),
        (
            "Nine people were killed in Brona. A soldier was killed by a mine.",
            [(Group.ALL, 9, Relation.UNRELATED), (Group.COMBATANTS, 1, Relation.PART)],
        ),
    ],
)
def test_nobody_is_part_of_those_who_are_of_another_kind(
    text: str, expected: list[tuple[Group, int, Relation]]
) -> None:
    assert [(f.group, f.low, f.relation) for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("The rebels who killed three men in Brona fled.", 3),
        ("The gunmen fled the scene after killing two.", 2),
        ("The suspect fled after two were killed.", 2),
    ],
)
def test_who_got_away_is_not_displaced(text: str, low: int) -> None:
    assert [(f.category, f.low) for f in figures(text)] == [(K, low)]


def test_who_fled_home_is_displaced() -> None:
    told = figures("Hundreds of families fled Brona after the shelling.")
    assert [f.category for f in told] == [Category.DISPLACED]
