"""Attacks told as background, or beside the one that a report is about, are others."""

import pytest

from reportedly.library import read
from reportedly.model.mention import MentionRole
from tests.reading.test_war_tolls import NEWS, tolls


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
