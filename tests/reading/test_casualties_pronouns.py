"""Harm told by a pronoun of people counted before it, and deaths told of whoever was hurt."""

import datetime as dt

import pytest

import reportedly
from reportedly.model.content import Victim
from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import counts, figures

KILLED, HURT, HELD = Category.KILLED, Category.INJURED, Category.DETAINED


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Gunmen stopped five farmers near Zarn and shot them dead.", (KILLED, Group.ALL, 5, 5)),
        ("Gunmen stopped a farmer near Zarn and shot him dead.", (KILLED, Group.ALL, 1, 1)),
        (
            "They took eleven men from a bus, lined them up and killed them all.",
            (KILLED, Group.MEN, 11, 11),
        ),
        (
            "Two brothers were stopped at a checkpoint. Soldiers shot them dead.",
            (KILLED, Group.ALL, 2, 2),
        ),
        ("Three gunmen entered Zarn. Police killed them.", (KILLED, Group.COMBATANTS, 3, 3)),
        ("The attackers tied up six guests and beat them to death.", (KILLED, Group.ALL, 6, 6)),
        ("Fighters dragged a woman out and wounded her.", (HURT, Group.WOMEN, 1, 1)),
    ],
)
def test_a_pronoun_tells_what_befell_them(text: str, count: object) -> None:
    assert counts(text) == [count]


def test_whoever_was_abducted_and_killed_is_counted_as_both() -> None:
    text = "The band kidnapped four teachers and later beheaded them, officials said."
    assert [(category, low) for category, _, low, _ in counts(text)] == [(HELD, 4), (KILLED, 4)]


def test_those_already_dead_are_not_meant() -> None:
    text = "Police chased three gunmen who had killed five people and shot them dead."
    assert sorted(low or 0 for _, _, low, _ in counts(text)) == [3, 5]


def test_some_of_many_dead_are_a_part() -> None:
    text = "The rebels killed 20 people. They pulled five men from a house and executed them."
    assert figures(text)[-1].relation is Relation.PART


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen stopped five farmers and threatened to kill them.",
        "Gunmen stopped five farmers and accused them of killing him.",
        "Gunmen stopped five farmers and could have killed them.",
        "Gunmen stopped five farmers instead of killing them.",
        "Gunmen stopped five farmers but did not shoot them dead.",
        "Gunmen stopped a woman and killed her dog.",
        "Five gunmen shot them dead.",
        "A guard shot him in the garden.",
    ],
)
def test_what_was_not_done_or_befell_nobody_told_counts_nobody(text: str) -> None:
    assert KILLED not in {category for category, _, _, _ in counts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "A teacher was shot in Zarn on Monday. She died on the way to hospital.",
        "A guard was wounded in Zarn. He later succumbed to his wounds.",
    ],
)
def test_whoever_dies_of_it_is_killed(text: str) -> None:
    ((category, _, low, high),) = counts(text)
    assert (category, low, high) == (KILLED, 1, 1)


def test_nobody_is_buried_where_two_may_be_meant() -> None:
    text = "A teacher was wounded and a guard was wounded in Zarn. He died in hospital."
    assert KILLED not in {category for category, _, _, _ in counts(text)}


def test_who_died_later_is_named() -> None:
    text = "Ivo Karm, a teacher, was shot in Zarn on Monday. He died in hospital."
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    assert [c.content.name for c in claims if isinstance(c.content, Victim)] == ["Ivo Karm"]


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers detained 40 men in the town of Zarn on Monday, residents said.",
        "Forty people were arbitrarily arrested in the town of Zarn on Monday.",
        "Soldiers rounded up 40 men in the town of Zarn on Monday.",
    ],
)
def test_arrests_without_an_attack_have_their_day(text: str) -> None:
    (mention,) = reportedly.read(text, published="2031-05-07", language="en").mentions
    assert mention.when is not None
    assert mention.when.first == dt.date(2031, 5, 5)
    assert counts(text)[0][2] == 40


def test_an_arrest_after_an_attack_does_not_date_it() -> None:
    text = "Police arrested two men on Monday over the bombing of a market that killed nine."
    mentions = reportedly.read(text, published="2031-05-07", language="en").mentions
    assert [mention.when for mention in mentions] == [None]
