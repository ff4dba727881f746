"""Figures in roundabout forms: whose people are, as many as others, along with others, revised.

The rules were written by the sentences of `TUNED`; those of `HELD_OUT` were read once, afterwards.
"""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import Count, counts, figures

KILLED, INJURED, MISSING = Category.KILLED, Category.INJURED, Category.MISSING
ALL, CHILDREN, WOMEN = Group.ALL, Group.CHILDREN, Group.WOMEN

TUNED: list[tuple[str, Count]] = [
    (
        "The strike killed 34 people belonging to at least five families, including 12 women.",
        (KILLED, WOMEN, 12, 12),
    ),
    ("Several papers reported the death of 36-year-old Tomas Orvel.", (KILLED, ALL, 1, 1)),
    ("The blast inflicted burns and other injuries on 30 students.", (INJURED, ALL, 30, 30)),
    ("The raid wounded the other 12 members of the family.", (INJURED, ALL, 12, 12)),
    (
        "He was killed at his home in Dalmorra yesterday, along with dozens of his relatives.",
        (KILLED, ALL, 12, None),
    ),
    ("Ten died and as many were wounded when a shell hit the market.", (INJURED, ALL, 10, 10)),
    ("Four people were killed and at least as many injured.", (INJURED, ALL, 4, None)),
    ("Twenty people died in the raid and twice as many were hurt.", (INJURED, ALL, 40, 40)),
    ("The blast killed as many as 20 people.", (KILLED, ALL, None, 20)),
]
HELD_OUT: list[tuple[str, Count]] = [
    (
        "Shells killed nine villagers belonging to two households, including four girls.",
        (KILLED, CHILDREN, 4, 4),
    ),
    ("A council member announced the death of nine-year-old Ilse Varr.", (KILLED, CHILDREN, 1, 1)),
    ("The explosion inflicted deep wounds on eight guards.", (INJURED, ALL, 8, 8)),
    ("She was shot dead at the mill, together with four of her cousins.", (KILLED, ALL, 4, 4)),
    ("Seven miners were killed and the same number are missing.", (MISSING, ALL, 7, 7)),
    ("Fifteen sailors drowned or were shot; just as many were injured.", (INJURED, ALL, 15, 15)),
]


@pytest.mark.parametrize(("text", "expected"), TUNED + HELD_OUT)
def test_roundabout_forms_count_people(text: str, expected: Count) -> None:
    assert expected in counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The prisoner inflicted injuries upon himself.",
        "Three houses burnt down as many homes collapsed.",
        "Tomas Orvel, 36-year-old mayor of Dalmorra, condemned the raid.",
    ],
)
def test_what_only_looks_like_them_counts_nobody(text: str) -> None:
    assert counts(text) == []


def test_as_many_of_anything_else_count_nobody() -> None:
    assert counts("Ten died and as many houses were destroyed.") == [(KILLED, ALL, 10, 10)]
    assert counts(
        "The mayor was killed by rebels, along with other fighters of the Blue Front."
    ) == [(KILLED, Group.OFFICIALS, 1, 1)]


def test_a_daughter_and_her_name_and_age_are_one() -> None:
    text = "He was killed in the raid alongside his daughter, five-year-old Mira Orvel."
    assert all((one.high or 0) < 3 for one in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "The office gave a death toll of 500 people killed, which was then revised to 471.",
        "The clinic first put the number of dead at 500, later corrected to 471.",
        "The ministry spoke of a toll of 500, a figure lowered on Friday to 471.",
    ],
)
def test_a_toll_that_is_revised_gives_way_to_the_new_one(text: str) -> None:
    relations = {one.low: one.relation for one in figures(text)}
    assert relations == {500: Relation.FORMER, 471: Relation.UPDATE}


def test_to_date_says_how_far_one_events_count_has_come() -> None:
    [one] = figures("The blast in Dalmorra has killed 85 people to date, the ministry said.")
    [two] = figures("To date, 85 people have died of the fire in Dalmorra.")
    assert not one.cumulative
    assert not two.cumulative


def test_to_date_sums_up_what_many_events_did() -> None:
    [one] = figures("To date, 850 people have been killed in Dalmorra province.")
    assert one.cumulative
