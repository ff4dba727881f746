"""Attacks that those who made them say were theirs, in the turns of armies. Names are invented."""

import pytest

import reportedly
from reportedly.model.content import Admission, Confidence, Responsibility
from reportedly.model.reading import Reading

STRUCK = "A strike on a school killed nine people in Osk on Monday. "


def admitted(reading: Reading) -> set[str]:
    return {c.content.party for c in reading.claims if isinstance(c.content, Admission)}


@pytest.mark.parametrize(
    ("told", "party"),
    [
        (
            "The Borian military confirmed the strike, claiming they were targeting militants.",
            "Borian military",
        ),
        ("Borian forces claimed that they were targeting a command centre.", "Borian forces"),
        ("The army said it was targeting militants in the school.", "army"),
        ("The army confirmed its airstrike on the school.", "army"),
        ("The army released a statement announcing its involvement in the strike.", "army"),
    ],
)
def test_who_says_what_he_aimed_at_admits_it(told: str, party: str) -> None:
    reading = reportedly.read(STRUCK + told, language="en")
    assert admitted(reading) == {party}
    (claim,) = (c for c in reading.claims if isinstance(c.content, Admission))
    assert claim.origin.name == party


@pytest.mark.parametrize(
    "told",
    [
        "The mayor said they were targeting civilians.",
        "Residents said they were targeting civilians.",
        "The mayor said the army was targeting civilians.",
        "The health office confirmed the strike on the school.",
        "A statement by residents said they were targeting civilians.",
    ],
)
def test_who_tells_of_others_admits_nothing(told: str) -> None:
    assert admitted(reportedly.read(STRUCK + told, language="en")) == set()


def test_a_declared_strike_was_declared_by_whose_it_is() -> None:
    told = "Nine people were killed in a declared Syrian airstrike on the school."  # no real one
    held = {
        c.content.party: c.content.confidence
        for c in reportedly.read(told, language="en").claims
        if isinstance(c.content, Responsibility)
    }
    assert held == {"Syrian": Confidence.ADMITTED}


@pytest.mark.parametrize(
    "told",
    [
        "A newsman reported receiving a call from the Blue Front claiming the strike.",
        "A reporter said he received a letter from the Blue Front claiming responsibility.",
        "A radio station got a call from the Blue Front claiming responsibility for the strike.",
    ],
)
def test_who_is_called_claims_nothing(told: str) -> None:
    assert admitted(reportedly.read(STRUCK + told, language="en")) == {"Blue Front"}


@pytest.mark.parametrize(
    "told",
    [
        "The Borian army rarely acknowledges its strikes in Tolmia.",
        "The army hardly ever admits strikes on Tolmia.",
        "The Red Front often claims responsibility for such attacks.",
        "The Red Front rarely claims responsibility.",
        "The Red Front usually claims such attacks.",
    ],
)
def test_a_habit_of_admitting_admits_nothing(told: str) -> None:
    assert admitted(reportedly.read(STRUCK + told, language="en")) == set()
