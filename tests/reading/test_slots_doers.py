"""Who is no doer: debris, those who were hurt, whoever stops a weapon; and whose weapon it was."""

import pytest

from reportedly.model.content import Event, Modality, Responsibility
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader

READER = Reader()


def contents(text: str, kind: type) -> list[object]:
    report = make_report(text, published="2031-05-06", language="en")
    return [c.content for c in READER.read(report).claims if isinstance(c.content, kind)]


def parties(text: str) -> list[str]:
    return [held.party for held in contents(text, Responsibility)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "Debris killed two people in Tolm, the mayor said.",
        "Shrapnel wounded a child in Tolm.",
        "Two officers wounded, a car on fire after the blast in Tolm.",
        "Air defences shot down nine missiles over Tolm, officials said.",
        "The army intercepted a volley of rockets over Tolm.",
    ],
)
def test_nobody_is_held_responsible(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Government warplanes bombed the market in Tolm, killing nine.", "Government"),
        ("Rebel rockets struck the hospital of Tolm.", "Rebel"),
        (
            "Shells fired by the forces of Boria of the village of Tolm hit a school.",
            "forces of Boria",
        ),
    ],
)
def test_a_weapon_is_of_whoever_it_is_said_to_be(text: str, party: str) -> None:
    assert parties(text) == [party]


def test_a_volley_that_was_stopped_was_an_attempt() -> None:
    (event,) = contents("The army shot down a volley of missiles over Tolm.", Event)
    assert isinstance(event, Event)
    assert event.modality is Modality.ATTEMPTED
