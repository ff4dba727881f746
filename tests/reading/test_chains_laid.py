"""Who lays a deed on somebody is who says so, and a town at the head of a report is not."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.content import Figure, Responsibility
from reportedly.model.report import make_report
from tests.laws.books import reader


def claims(text: str) -> tuple[Claim, ...]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return reader().read(report).claims


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("The mayor laid the blame for the raid on the army.", "mayor"),
        ("The opposition laid the massacre at the army's door.", "opposition"),
        ("The government put the blast down to the army.", "government"),
        ("The rebels pointed the finger at the army after the raid.", "rebels"),
        ("A spokesman for the rebels pinned the attack on the army.", "spokesman for the rebels"),
        ("The rebels held the army responsible. Nine people died in the raid.", "rebels"),
    ],
)
def test_who_lays_it_holds_it(text: str, holder: str) -> None:
    held = [c for c in claims(text) if isinstance(c.content, Responsibility)]
    (army,) = [claim for claim in held if claim.content.party == "army"]  # type: ignore[union-attr]
    assert (army.origin.name, army.stance.value) == (holder, "alleged")


def test_whoever_puts_the_number_killed_is_its_source() -> None:
    (figure,) = [
        c
        for c in claims("The army puts the number killed in the raid at 170.")
        if isinstance(c.content, Figure)
    ]
    assert figure.origin.name == "army"


def test_a_dateline_with_its_country_says_nothing() -> None:
    text = "CAIRO, Egypt: Gunmen killed nine people in Luxor on Monday, the news agency reported."
    assert {c.origin.name for c in claims(text) if isinstance(c.content, Figure)} <= {
        "news agency",
        "Gazette",
    }
