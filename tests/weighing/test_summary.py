"""What happened, in few words: what was only attempted or threatened is named so."""

import pytest

from reportedly.model.content import Content, Event, EventKind, Means, Modality
from reportedly.publishing.rows import says
from tests.weighing.weighed import SHELLED, weigh

FEARED = Event(EventKind.MISSILE_STRIKE, "missile strikes", Modality.THREATENED)
FOILED = Event(EventKind.BOMBING, "bomb", Modality.ATTEMPTED)


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ((SHELLED,), "shelling"),
        ((FEARED,), "missile strike, threatened"),
        ((FOILED, Means("vehicle bomb", "car bomb")), "bombing, attempted, vehicle bomb"),
        ((FEARED, FOILED), "bombing, attempted"),
        ((FEARED, SHELLED), "shelling"),
        ((Event(EventKind.ATTACK, "attack"), FEARED), "attack"),
        ((Means("mortar round", "mortar"),), "mortar round"),
    ],
)
def test_what_did_not_happen_is_told_as_such(told: tuple[Content, ...], what: str) -> None:
    found, _ = weigh(*((f"Paper {n}", content) for n, content in enumerate(told)))
    assert found.what == what


def test_a_claim_says_that_it_is_of_a_threat() -> None:
    _, claims = weigh(("A", SHELLED), ("B", FEARED))
    assert sorted(map(says, claims)) == [
        "event: missile strike, threatened, missile strikes",
        "event: shelling, shelled",
    ]


def test_a_strike_that_is_feared_does_not_contest_the_shelling_that_was() -> None:
    found, _ = weigh(("A", SHELLED), ("B", FEARED))
    assert found.contested == ()
