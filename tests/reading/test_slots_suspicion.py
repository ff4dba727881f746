"""Whom suspicion falls on, who speaks for 'his men', and who was harmed and did nothing."""

import pytest

from reportedly.model.content import Admission, Confidence, Denial, Responsibility, Target
from tests.reading.found_slots import slots

HELD_TUNED = [
    ("Suspicion has fallen on the Blue Front for the bombing.", "Blue Front"),
    ("The Blue Front is the main suspect in the bombing.", "Blue Front"),
    ("A gas cylinder fired by the rebels exploded in the church.", "rebels"),
    ("On 16 July 1992 members of the Blue Front bombed a bank.", "members of the Blue Front"),
]
HELD_OUT = [
    ("Blame for the raid fell on the Grey Brigade.", "Grey Brigade"),
    ("The finger points at the Grey Brigade.", "Grey Brigade"),
    (
        "The Grey Brigade remains silent, but its rebels are the prime suspects in the raid.",
        "rebels",
    ),
    ("A barrel thrown by the militia hit a bus.", "militia"),
    ("The evidence pointed to separatists from the north.", "separatists"),
    ("The militant group al-Zarn claimed the bombing.", "al-Zarn"),
    ("The rebel movement Grey Front said it had carried out the raid.", "Grey Front"),
]


@pytest.mark.parametrize(("text", "party"), [*HELD_TUNED, *HELD_OUT])
def test_whoever_is_suspected_is_held_responsible(text: str, party: str) -> None:
    assert party in {held.party for held in slots(text, Responsibility)}


@pytest.mark.parametrize(
    "text",
    [
        "Velkara: 15 defence volunteers shot dead",
        "Two guards gunned down in Zarn",
        "Riverside Drive attack: what we know",
        "Orel Street bombing: three arrested",
        "Security forces have killed all the attackers.",
        "Commandos shot the militants who stormed the hotel.",
        "Police shot dead five of the assailants.",
        "The offender was shot by members of a special squad.",
        "The Passover attack killed nine.",
    ],
)
def test_the_harmed_the_street_and_whoever_ends_an_attack_did_nothing(text: str) -> None:
    parties = {held.party.lower() for held in slots(text, Responsibility)}
    doers = ("volunteers", "guards", "drive", "street", "forces", "commandos", "police", "squad")
    assert "passover" not in parties
    assert not any(doer in party for party in parties for doer in doers)


def test_no_part_of_a_name_is_a_party_of_its_own() -> None:
    text = "The militant group al-Zarn on Monday claimed the truck bombing."
    parties = {held.party for held in slots(text, Responsibility)}
    assert parties == {"militant group", "al-Zarn"}
    assert [admission.party for admission in slots(text, Admission)] == ["al-Zarn"]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The militia's chief said his men had nothing to do with the attack.", "militia's chief"),
        ("The rebels said that their fighters had nothing to do with it.", "rebels"),
        ("The army had nothing to do with the raid, a minister said.", "army"),
        ("The mayor insisted his guards had nothing to do with the massacre.", "mayor"),
    ],
)
def test_who_speaks_for_his_own_denies(text: str, party: str) -> None:
    assert [denial.party for denial in slots(text, Denial)] == [party]


@pytest.mark.parametrize(
    "text",
    [
        "The Blue Front said its fighters carried out Tuesday's attack on the market.",
        "The Blue Front said that two of its bombers carried out the attack.",
        "The brigade announced three of its snipers had carried out yesterday's ambush.",
    ],
)
def test_who_says_so_of_his_own_admits(text: str) -> None:
    assert slots(text, Admission)
    confidences = {held.confidence for held in slots(text, Responsibility)}
    assert Confidence.ADMITTED in confidences


@pytest.mark.parametrize(
    "text",
    [
        "Armed men overran a camp for displaced people.",
        "Gunmen attacked the IDP site at night.",
        "Rebels attacked a camp for displaced people.",
    ],
)
def test_where_the_displaced_live_is_a_camp(text: str) -> None:
    assert "camp" in {target.kind for target in slots(text, Target)}
