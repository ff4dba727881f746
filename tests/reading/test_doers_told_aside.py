"""Who did it, told by what a weapon is believed to be, by actions, or behind an opening phrase.

Every name is invented.
"""

import pytest

import reportedly
from reportedly.model.content import Admission, Confidence, Event, Responsibility
from reportedly.model.figure import Figure


def contents(text: str) -> list[object]:
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    return [claim.content for claim in claims]


def doers(text: str) -> set[tuple[str, Confidence]]:
    return {
        (one.party, one.confidence) for one in contents(text) if isinstance(one, Responsibility)
    }


C = Confidence


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("Warplanes believed to be Borian struck a convoy, killing two.", "Borian", C.POSSIBLE),
        ("A drone thought to be Borian hit a truck, killing two.", "Borian", C.POSSIBLE),
        ("A Borian drone killed two people in Osk.", "Borian", C.REPORTED_AS_FACT),
        ("Valmarkese artillery shells killed two in Osk.", "Valmarkese", C.REPORTED_AS_FACT),
        (
            "The sabotage actions carried out by rebels left two technicians dead.",
            "rebels",
            C.REPORTED_AS_FACT,
        ),
        ("Residents accused the ruling council of shelling Osk.", "ruling council", C.ACCUSED),
        ("Fighters storm Osk, nine killed", "Fighters", C.REPORTED_AS_FACT),
        ("Two youths were beaten by policemen with batons.", "policemen", C.REPORTED_AS_FACT),
        ("Armed men held nine nurses at a clinic in Osk.", "Armed men", C.REPORTED_AS_FACT),
        (
            "Rebels of the Blue Forces for Faith killed 35 people.",
            "Blue Forces for Faith",
            C.REPORTED_AS_FACT,
        ),
        (
            "Two men riding in tandem peppered their car with bullets.",
            "Two men",
            C.REPORTED_AS_FACT,
        ),
    ],
)
def test_who_did_it(text: str, party: str, confidence: Confidence) -> None:
    assert (party, confidence) in doers(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Shahed drone killed two people in Osk.",
        "Militants hold the town of Osk.",
        "Soldiers held off the attackers.",
        "Rebels held talks with the army in Osk for two days.",
        "The Osk council said that nine people were killed.",
        "The village council building was shelled on Monday.",
        "Osk beat Tarn with a late goal.",
    ],
)
def test_who_did_nothing(text: str) -> None:
    assert doers(text) == set()


def test_whoever_gives_a_toll_raped_nobody() -> None:
    text = (
        "Gang members set fire to 30 homes in Osk. A rights group, RNDX, put the toll at 21 killed "
        "and 12 raped."
    )
    assert not {party for party, _ in doers(text) if "RNDX" in party or "rights" in party}


def test_what_an_attacker_holds_is_no_body() -> None:
    assert {party for party, _ in doers("Knife attacker kills two in Osk")} == {"Knife attacker"}


def test_who_claims_behind_an_opening_phrase_claims() -> None:
    text = (
        "A bomb wounded a guard in Osk. In calls to the media, the Velk Brigade, the armed wing of "
        "the Popular Youth, claimed responsibility."
    )
    assert Admission("Velk Brigade") in contents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Three herders were shot dead and five others nursing bullet wounds.",
        "One man was shot dead and five others escaped with serious injuries.",
    ],
)
def test_who_nurses_wounds_is_hurt(text: str) -> None:
    assert 5 in {one.low for one in contents(text) if isinstance(one, Figure)}


def test_shots_fired_at_a_place_are_an_attack() -> None:
    assert any(
        isinstance(one, Event)
        for one in contents("Officers answered reports of shots fired at the mall in Osk.")
    )
