"""Figures as posts, headlines and notes give them, and deaths by whatever verb."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group
from reportedly.reading.casualties.find import find_figures
from tests.reading.english_figures import counts

_KILLED, _HURT, _MISSING = Category.KILLED, Category.INJURED, Category.MISSING


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attack on the mill: 17 KIA, 40 WIA, 3 MIA.", [(_KILLED, 17), (_HURT, 40), (_MISSING, 3)]),
        ("Toll in the Zarn bus blast now 64.", [(_KILLED, 64)]),
        ("The official toll was still 85 on Wednesday.", [(_KILLED, 85)]),
        ("Blast at the mill, 50 ppl dead", [(_KILLED, 50)]),
        ("Death toll now 24 - BFR", [(_KILLED, 24)]),
        ("Two killed - police.", [(_KILLED, 2)]),
        ("Bombing kills 12 in Zarn: police", [(_KILLED, 12)]),
        ("Rebels stop a bus, kill 33 incl 30 monks.", [(_KILLED, 33), (_KILLED, 30)]),
        ("Gunmen hacked and shot to death 29 monks.", [(_KILLED, 29)]),
        ("They raided the camp, shooting and burning to death nine people.", [(_KILLED, 9)]),
        ("Soldiers shot dead 111 inmates.", [(_KILLED, 111)]),
        ("Soldiers shot dead 11 tinkers in the yard.", [(_KILLED, 11)]),
        (
            "The relief union lost six volunteers and 13 of its people were injured.",
            [(_KILLED, 6), (_HURT, 13)],
        ),
        (
            "Nine were killed and five more were never found.",
            [(_KILLED, 9), (_MISSING, 5)],
        ),
        ("Nine were killed, and 90 cannot be traced.", [(_KILLED, 9), (_MISSING, 90)]),
        ("Nine were killed and 270 disappeared.", [(_KILLED, 9), (_MISSING, 270)]),
    ],
)
def test_numbers_of_notes_and_headlines_are_counted(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert [(category, low) for category, _, low, _ in counts(text)] == expected


def test_a_number_at_least_is_open_above() -> None:
    assert counts("The court put the number of those murdered at 38 at least.") == [
        (_KILLED, Group.ALL, 38, None)
    ]


def test_who_estimates_adds_no_doubt_of_ours() -> None:
    figures = find_figures(english().parse("A teacher, Ivo Marn, estimated 40 died."))
    (figure,) = (f.content for f in figures if isinstance(f.content, Figure))
    assert figure.words == "40 died"


@pytest.mark.parametrize(
    "text",
    [
        "The club lost six matches and 13 of its players were injured.",
        "The firm lost six lorries in the flood.",
    ],
)
def test_other_losses_are_no_deaths(text: str) -> None:
    assert _KILLED not in {category for category, *_ in counts(text)}
