"""Attacks told as background, or beside the one that a report is about, are others."""

import pytest

from reportedly.library import read
from reportedly.model.mention import MentionRole
from tests.reading.test_war_tolls import ARABIC_NEWS, NEWS, tolls


@pytest.mark.parametrize(
    ("told", "role", "killed"),
    [
        (
            "At least 18 people were killed the week before in a raid on nearby Orna.",
            MentionRole.RECAP,
            18,
        ),
        (
            "It was the deadliest attack since 2009, when 77 people were killed.",
            MentionRole.RECAP,
            77,
        ),
        ("Last month a similar attack in the town killed 12.", MentionRole.RECAP, 12),
        (
            "The country has seen 15 such attacks this year, with 200 dead.",
            MentionRole.AGGREGATE,
            200,
        ),
    ],
)
def test_what_is_told_as_background_is_another_attack(
    told: str, role: MentionRole, killed: int
) -> None:
    found = tolls(NEWS + told)
    assert found[MentionRole.MAIN] == {5}
    assert found[role] == {killed}


def test_a_separate_operation_is_another_incident() -> None:
    told = "The army said it had killed 30 insurgents in a separate operation in the north."
    reading = read(NEWS + told, published="2015-07-07")
    assert len([m for m in reading.mentions if m.role is MentionRole.MAIN]) == 2


@pytest.mark.parametrize(
    ("told", "role", "killed"),
    [
        ("ويعد الهجوم الأكثر دموية منذ عام 2011 حين قتل 77 شخصا.", MentionRole.RECAP, 77),
        ("وكان التنظيم الذي قتل 148 شخصا في مدرسة عام 2012 قد هدد.", MentionRole.RECAP, 148),
        ("وقتل 31 شخصا في هجوم على تولما عام 2009.", MentionRole.RECAP, 31),
        ("وشهدت البلاد 15 هجوما هذا العام قتل فيها 200 شخص.", MentionRole.AGGREGATE, 200),
    ],
)
def test_what_arabic_news_tells_as_background_is_another_attack(
    told: str, role: MentionRole, killed: int
) -> None:
    found = tolls(ARABIC_NEWS + told)
    assert found[MentionRole.MAIN] == {5}
    assert found[role] == {killed}


@pytest.mark.parametrize(
    "told",
    [
        "قتل تسعة مدنيين بقصف على بلدة تولما التي سيطر عليها الجيش عام 2009.",
        "قتل تسعة مدنيين اليوم بقصف على مدرسة تولما المبنية عام 2009.",
    ],
)
def test_another_year_in_the_sentence_of_arabic_news_dates_no_attack(told: str) -> None:
    assert tolls(told) == {MentionRole.MAIN: {9}}


def test_a_separate_operation_in_arabic_is_another_incident() -> None:
    told = "وقال الجيش إنه قتل 30 مسلحا في عملية منفصلة في الشمال."
    reading = read(ARABIC_NEWS + told, published="2015-07-07")
    assert len([m for m in reading.mentions if m.role is MentionRole.MAIN]) == 2
