"""Figures as short reports of attacks word them: a later death, who is counted together, 'hurt'."""

import pytest

from reportedly.model.figure import Category, Group
from tests.reading.english_figures import counts

_ALL_DEAD = (Category.KILLED, Group.ALL)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        ("A clerk has died in hospital, bringing the dead to 14.", 14),
        ("One of the wounded died on Monday, taking the dead to nine.", 9),
        ("A fourteenth victim of the blast in Zarn has died.", 14),
        ("A third victim of Saturday's shooting died on Monday.", 3),
        ("Gunmen shot dead nine teachers and pupils at a school in Zarn.", 9),
        ("He is accused of murdering 17 pupils and staff.", 17),
        ("An attacker hacked four people to death in Zarn.", 4),
        ("A man bludgeoned two teachers to death in Zarn.", 2),
        ("At least 60 townspeople died.", 60),
        ("Police put at 74 the number of dead in the bombings.", 74),
    ],
)
def test_the_dead_are_counted(text: str, dead: int) -> None:
    numbers = {low for category, group, low, _ in counts(text) if (category, group) == _ALL_DEAD}
    assert dead in numbers
    assert numbers <= {dead, 1}


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("At least 63 were killed and 150 hurt when a bomb went off.", 150),
        ("The blast left 12 dead and 30 hurt.", 30),
    ],
)
def test_hurt_behind_a_number_is_no_noun(text: str, hurt: int) -> None:
    assert (Category.INJURED, Group.ALL, hurt, hurt) in counts(text)


@pytest.mark.parametrize(
    "text",
    [
        "As many were wounded.",
        "Twice as many were injured.",
        "It is not known how many were killed.",
        "Families in Zarn buried their daughters on Monday.",
    ],
)
def test_no_number_is_made_of_what_counts_nobody(text: str) -> None:
    assert counts(text) == []


def test_the_number_of_some_is_theirs() -> None:
    text = "The raid raised to 22 the number of soldiers killed."
    assert counts(text) == [(Category.KILLED, Group.COMBATANTS, 22, 22)]
