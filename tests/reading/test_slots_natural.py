"""Harm by diseases, weather and accidents, and to animals, is no attack."""

import pytest

from reportedly.library import read
from reportedly.model.content import Event
from reportedly.model.figure import Figure


def events(text: str) -> list[str]:
    """Give the kinds of attack that a text names."""
    claims = read(text, published="2031-05-06", screen=False).claims
    return [claim.content.kind.value for claim in claims if isinstance(claim.content, Event)]


def counted(text: str) -> list[int | None]:
    claims = read(text, published="2031-05-06", screen=False).claims
    return [claim.content.low for claim in claims if isinstance(claim.content, Figure)]


@pytest.mark.parametrize(
    "text",
    [
        "A new strain of bird flu that killed 12 people was found in Velkara.",
        "Cholera has killed 61 people in Velkara, the ministry said.",
        "Two people were killed in a car crash near Velkara on Monday.",
        "Three people were injured in a collision in Velkara.",
        "A tsunami killed 650 people on the coast of Velkara on Monday.",
        "A ferry capsized near Velkara on Monday. Forty passengers drowned.",
        "Workers slaughtered 6,500 hogs on a farm in Velkara.",
        "The disease killed several hundred ducks near Velkara.",
        "A shark attack killed two swimmers near Velkara on Friday.",
        "Two children were attacked by a dog in Velkara on Friday and were badly hurt.",
        "A neighbour accidentally hit her with his car in Velkara.",
    ],
)
def test_what_nobody_attacks_with_is_no_incident(text: str) -> None:
    assert read(text, published="2031-05-06", screen=False).mentions == ()


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Gunmen killed five people in the rain in Velkara.", [5]),
        ("Rebels killed ten soldiers during a storm in Velkara.", [10]),
        ("A mob killed nine people in a wave of attacks in Velkara.", [9]),
        ("Nine people were killed in a hail of bullets in Velkara.", [9]),
        ("Soldiers killed nine people and their cattle in Velkara.", [9]),
        ("Soldiers accidentally killed two villagers in Velkara.", [2]),
        ("Militants slaughtered 20 villagers in Velkara on Monday.", [20]),
        ("Settlers destroyed 40 olive trees near Velkara.", []),
    ],
)
def test_an_attack_in_bad_weather_or_on_beasts_beside_people_is_one(
    text: str, people: list[int]
) -> None:
    assert events(text)
    assert counted(text) == people


def test_a_volley_is_a_shooting() -> None:
    assert events("Soldiers fired three volleys at the marchers in Velkara.") == ["shooting"]
