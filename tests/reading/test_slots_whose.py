"""Whose attack it was: not of those whose house was hit, nor of whoever ended it."""

import pytest

from reportedly.model.content import Admission, Responsibility
from tests.reading.found_slots import slots


def parties(text: str) -> set[str]:
    return {held.party for held in slots(text, Responsibility)}


@pytest.mark.parametrize(
    "text",
    [
        "Tunisian museum attack leaves 19 dead",
        "Kenyan hotel attack kills 12.",
        "A Chilean school attack left two dead.",
        "Gunmen killed nine guests. Security forces shot dead two of the militants later.",
        "Militants stormed the mill. Police killed the militants at dawn.",
        "They executed the villagers one by one on Monday.",
        "They killed the herders, group by group.",
    ],
)
def test_no_people_police_or_manner_is_held_responsible(text: str) -> None:
    held = {party.lower() for party in parties(text)}
    assert not held & {"tunisian", "kenyan", "chilean", "security forces", "police", "one", "group"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Chadian army attack on the market killed nine.", "Chadian army"),
        ("Three Chilean helicopter attacks killed 12.", "Chilean"),
        ("Soldiers shot dead two of the rebels in Zarn.", "Soldiers"),
        ("Officials suspect the Somali group Al-Zarn of the bombing.", "Al-Zarn"),
        ("Al Zarn said it was behind the raid.", "Al Zarn"),
    ],
)
def test_whose_it_was_is_told_whole(text: str, party: str) -> None:
    assert party in parties(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Grey Brigade said it was behind the raid.", "Grey Brigade"),
        ("Al Zarn in the Northern Hills said it was behind the bombing.", "Al Zarn"),
        ("The Grey Brigade denied that it was behind the raid.", None),
        ("The Grey Brigade said it was not behind the raid.", None),
        ("Residents said it was behind a raid.", None),
    ],
)
def test_who_says_that_he_was_behind_it_admits_it(text: str, party: str | None) -> None:
    said = [admission.party for admission in slots(text, Admission)]
    assert [one[: len(party)] for one in said] == [party] if party else said == []
