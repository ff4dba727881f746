"""Whose word a number is in headlines and posts, and who gives it by other verbs than 'say'."""

import pytest

from reportedly.model.claim import Claim
from reportedly.model.report import make_report
from tests.laws.books import reader


def figures(text: str) -> list[Claim]:
    report = make_report(text, publisher="Gazette", published="2031-05-06", language="en")
    return [claim for claim in reader().read(report).claims if claim.kind == "figure"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Bombing kills 12 in Zarn – Red Cross", "Red Cross"),
        ("Bombing kills 12 in Zarn - Velkaran Emergencies Min.", "Velkaran Emergencies Min"),
        ("Death toll now 24 - BFR", "BFR"),
        ("Toll rises to 24 - Marn Foundation", "Marn Foundation"),
        ("12 dead in Zarn blast -- ministry", "ministry"),
        ("12 killed in Zarn blast acc to police", "police"),
        ("Doctors at three hospitals speak of 252 bodies.", "Doctors at three hospitals"),
        (
            "The army commander Gen. Ivo Marn gave a lower figure of 60 dead.",
            "army commander Gen. Ivo Marn",
        ),
        ("There was a massacre. Marn estimated 40 died.", "Marn"),
        ("Rights monitors now say 236, not 90, were killed in the bombing.", "Rights monitors"),
        ("Six died in the raid, two of the survivors said.", "two of the survivors"),
        (
            "Gunmen hacked to death nine men in Zarn, the mayor of Tolm, Ivo Marn, said on Monday.",
            "Ivo Marn",
        ),
    ],
)
def test_a_number_is_credited_to_whoever_gives_it(text: str, source: str) -> None:
    assert figures(text)[0].origin.name == source


def test_what_goes_on_behind_the_speaker_is_his_too() -> None:
    text = "The toll of the blast rose to 88, the chief said, with 343 people injured."
    assert [(f.content.low, f.origin.name) for f in figures(text)] == [  # type: ignore[union-attr]
        (88, "chief"),
        (343, "chief"),
    ]


def test_whoever_rejects_an_accusation_does_not_make_it() -> None:
    rejected = "The rebels rejected on Tuesday a U.N. accusation that they killed 40 villagers."
    (figure,) = figures(rejected)
    assert figure.origin.name == "U.N."
    (unsaid,) = figures("The rebels dismissed the accusation that they had killed 20 villagers.")
    assert unsaid.stance != "alleged"


def test_a_place_behind_a_dash_is_no_source() -> None:
    (figure,) = figures("Bombing kills 12 - Velkara")
    assert figure.origin.name == "Gazette"
