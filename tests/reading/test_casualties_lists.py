"""Figures as lists, posts and brackets give them, on invented attacks."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import figures

K, I = Category.KILLED, Category.INJURED  # noqa: E741 - the two that every line below names
ALL, CHILDREN, WOMEN, MEN = Group.ALL, Group.CHILDREN, Group.WOMEN, Group.MEN


def brief(text: str) -> list[tuple[Category, Group, int | None]]:
    return [(figure.category, figure.group, figure.low) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Killed: 5 Injured: 12", [(K, ALL, 5), (I, ALL, 12)]),
        ("Injured: 12 Killed: 5", [(I, ALL, 12), (K, ALL, 5)]),
        ("Dead: 3 Wounded: 8", [(K, ALL, 3), (I, ALL, 8)]),
        ("Strike on Brona. 5 killed: a mayor and his staff.", [(K, ALL, 5)]),
    ],
)
def test_each_label_of_a_line_keeps_its_own_number(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    "opening", ["❗️", "▪️", "🔴", "•", "•\ufe0f", "-", "\u200f", "\u200b", "\ufeff"]
)
def test_what_opens_a_line_of_a_post_does_not_hold_on_to_its_number(opening: str) -> None:
    assert brief(f"{opening}6 people injured, 1 dead") == [(I, ALL, 6), (K, ALL, 1)]


def test_a_dash_with_blanks_around_it_ends_whom_a_number_counts() -> None:
    assert brief("Six people hurt, 1 dead – mayor") == [(I, ALL, 6), (K, ALL, 1)]
    assert brief("Two ex-soldiers were killed.") == [(K, Group.COMBATANTS, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "14 dead (6 children, 3 women), 30 wounded.",
            [(K, ALL, 14), (K, CHILDREN, 6), (K, WOMEN, 3), (I, ALL, 30)],
        ),
        ("Dead: 14 (6 children, 3 women)", [(K, ALL, 14), (K, CHILDREN, 6), (K, WOMEN, 3)]),
        (
            "Two killed (a man, 45, and a woman, 39), eight wounded.",
            [(K, ALL, 2), (K, MEN, 1), (K, WOMEN, 1), (I, ALL, 8)],
        ),
        ("17 wounded (3 in serious condition).", [(I, ALL, 17), (I, ALL, 3)]),
    ],
)
def test_what_stands_in_brackets_details_the_count_before_them(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    assert brief(text) == expected
    parts = [figure for figure in figures(text) if figure.relation is Relation.PART]
    assert [(f.category, f.group, f.low) for f in parts] == expected[1 : 1 + len(parts)]


def test_what_has_a_harm_of_its_own_in_brackets_is_no_part() -> None:
    found = figures("Three killed (five wounded).")
    assert [(f.category, f.low, f.relation) for f in found] == [
        (K, 3, Relation.UNRELATED),
        (I, 5, Relation.UNRELATED),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Among the wounded were a girl of six and 17 women.",
            [(I, CHILDREN, 1), (I, WOMEN, 17)],
        ),
        (
            "Among the dead were three children (aged 2, 5 and 11) and a teacher.",
            [(K, CHILDREN, 3), (K, ALL, 1)],
        ),
    ],
)
def test_an_age_does_not_end_the_list_of_those_among_the_harmed(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    assert brief(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men aged 45 and 52 were injured.", [(I, MEN, 2)]),
        ("Ten people, aged between 4 and 71, were injured.", [(I, ALL, 10)]),
        ("A man aged 45, and 12 others were injured.", [(I, MEN, 1), (I, ALL, 12)]),
    ],
)
def test_the_ages_of_several_people_count_nobody(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    assert brief(text) == expected


def test_one_number_counts_women_and_children_together() -> None:
    assert brief("Seven women and children were killed.") == [(K, ALL, 7)]
    assert brief("They brought 11 bodies, seven of them women and children.") == [
        (K, ALL, 11),
        (K, ALL, 7),
    ]
    assert brief("Seven women and two children were killed.")[:1] == [(K, WOMEN, 7)]


def test_a_harm_of_some_is_not_that_of_all_who_were_treated() -> None:
    assert brief("The hospital treated 42 patients, 11 of whom died.") == [(K, ALL, 11)]
    assert brief("Twelve people, three of whom were women, were killed.")[:1] == [(K, ALL, 12)]


def test_somebody_may_be_called_by_an_age_alone() -> None:
    assert brief("A five-year-old was killed.") == [(K, CHILDREN, 1)]
    assert brief("A 44-year-old was wounded.") == [(I, ALL, 1)]
    assert brief("A 700-year-old mosque was destroyed.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five of his family were killed.", [(K, ALL, 5)]),
        ("Two of the convoy were wounded.", [(I, ALL, 2)]),
        (
            "The minister and five of his entourage were killed.",
            [(K, Group.OFFICIALS, 1), (K, ALL, 6)],
        ),
        (
            "They killed a commander and five of his entourage.",
            [(K, Group.COMBATANTS, 6)],
        ),
    ],
)
def test_some_of_a_family_or_convoy_are_as_many_people(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    assert brief(text) == expected


def test_those_among_the_injured_leave_them_injured() -> None:
    text = "The hospital registered four killed and 11 injured, among them two children."
    assert brief(text) == [(K, ALL, 4), (I, ALL, 11), (I, CHILDREN, 2)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Killed: 14\nChildren: 3\nWomen: 2\nInjured: 30\nChildren: 6",
            [(K, ALL, 14), (K, CHILDREN, 3), (K, WOMEN, 2), (I, ALL, 30), (I, CHILDREN, 6)],
        ),
        (
            "Killed: 14, children: 3; injured: 30",
            [(K, ALL, 14), (K, CHILDREN, 3), (I, ALL, 30)],
        ),
        (
            "Total killed: 120\nTotal wounded: 310\nChildren: 45",
            [(K, ALL, 120), (I, ALL, 310), (Category.CASUALTIES, CHILDREN, 45)],
        ),
    ],
)
def test_a_line_of_a_group_is_part_of_the_lines_above_it(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    found = figures(text)
    assert [(f.category, f.group, f.low) for f in found] == expected
    assert all((f.relation is Relation.PART) == (f.group is not ALL) for f in found)


def test_a_line_of_a_group_alone_counts_nobody_harmed() -> None:
    assert brief("Children: 3\nWomen: 2") == []
    assert brief("Killed: 7\n\nThe town has schools.\n\nChildren: 300") == [(K, ALL, 7)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dead: 5 women, 3 children, 2 men.", [(K, WOMEN, 5), (K, CHILDREN, 3), (K, MEN, 2)]),
        (
            "Ten people died – five women, three children and two men.",
            [(K, ALL, 10), (K, WOMEN, 5), (K, CHILDREN, 3), (K, MEN, 2)],
        ),
        (
            "The list names 12 dead, seven men and five women.",
            [(K, ALL, 12), (K, MEN, 7), (K, WOMEN, 5)],
        ),
        ("Ten people died. Five women and three children hid.", [(K, ALL, 10)]),
        ("The dead, who included 14 girls, were buried.", [(K, CHILDREN, 14)]),
        ("Some 70 people were badly burned.", [(I, ALL, 70)]),
    ],
)
def test_groups_behind_a_label_or_a_whole(
    text: str, expected: list[tuple[Category, Group, int]]
) -> None:
    assert brief(text) == expected


def test_part_of_those_who_fled_may_have_been_killed() -> None:
    text = "Shells hit a base packed with villagers who had fled, killing 94 of them."
    assert (K, ALL, 94) in brief(text)


@pytest.mark.parametrize(
    "text",
    [
        "The 218 villagers whom soldiers killed were buried.",
        "They paid relatives of the 218 villagers whom an army unit slaughtered in Zarn.",
        "The 218 villagers that the army killed were buried.",
    ],
)
def test_those_whom_others_killed_are_counted_and_the_others_are_not(text: str) -> None:
    assert brief(text) == [(K, ALL, 218)]


def test_a_number_that_touches_a_count_is_a_clocks_or_a_counters() -> None:
    told = "have been killed in air strikes near Velkara."
    assert brief(f"Short address 4016\nAt least 12 civilians {told}") == [(K, Group.CIVILIANS, 12)]
    assert brief(f"1640 Over 100 civilians {told}") == [(K, Group.CIVILIANS, 100)]
