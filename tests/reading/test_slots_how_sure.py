"""Who is held responsible, and how sure it is, in turns that papers use. Names are invented."""

import pytest

from reportedly.model.content import Admission, Confidence, NoAdmission, Responsibility
from tests.reading.test_ordinary_news import slots

C = Confidence


def held(text: str) -> set[tuple[str, Confidence]]:
    return {(one.party, one.confidence) for one in slots(text, Responsibility)}


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("President Ivo Karm blamed the front for the murder of Maret.", "front", "by"),
        ("PRESIDENT IVO KARM BLAMED THE FRONT FOR THE MURDER OF MARET.", "FRONT", "by"),
        ("General Ivo Karm accused the front of killing nine farmers.", "front", "by"),
        ("Ivo Karm, the interior minister, said the front killed nine farmers.", "front", "by"),
        ("Ivo Karm, a farmer, said the front killed nine farmers.", "front", "accused"),
        ("A rebel spokesman accused the army of killing nine farmers.", "army", "accused"),
        ("Guerrilla commander Ivo Karm blamed the army for the raid.", "army", "accused"),
        ("It is not confirmed that the front carried out the attack.", "front", "maybe"),
        ("It is not clear that the army killed the farmers.", "army", "maybe"),
        ("It is clear that the army killed the farmers.", "army", "fact"),
        ("It is not known whether the attack was carried out by the army.", "army", "maybe"),
        ("It could have been rightist factions who killed him.", "rightist factions", "maybe"),
        ("Maret was killed on Monday, apparently by the army.", "army", "maybe"),
        ("Nine people died in attacks by militants on four towns.", "militants", "fact"),
        ("NINE PEOPLE DIED IN ATTACKS BY 150 MILITANTS.", "150 MILITANTS", "fact"),
        ("The group Shining Dawn had killed the mayor.", "Shining Dawn", "fact"),
    ],
)
def test_who_and_how_sure(text: str, party: str, confidence: str) -> None:
    kinds = {
        "by": C.ACCUSED_BY_AUTHORITIES,
        "accused": C.ACCUSED,
        "maybe": C.POSSIBLE,
        "fact": C.REPORTED_AS_FACT,
    }
    assert (party, kinds[confidence]) in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "More than 50 rebels killed fighting in Velna",
        "Four Dawn Front members killed fighting in Velna",
        "FOUR DAWN FRONT MEMBERS KILLED FIGHTING IN VELNA",
    ],
)
def test_who_was_killed_fighting_killed_nobody(text: str) -> None:
    assert held(text) == set()


def test_a_toll_that_rose_by_many_was_done_by_nobody() -> None:
    assert held("Nine people died in the raids by noon.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "Two officers went on trial on Monday for the killing of nine farmers.",
        "TWO OFFICERS WENT ON TRIAL ON MONDAY FOR THE KILLING OF NINE FARMERS.",
        "Two officers are on trial for the killing of nine farmers.",
        "Two officers stood trial for the massacre of nine farmers.",
        "Two officers were brought to trial for the murder of nine farmers.",
        "Two officers face charges over the murder of nine farmers.",
        "Two officers face murder charges over the deaths of nine farmers.",
        "Two officers were prosecuted for the killing of nine farmers.",
        "Two officers were arrested in connection with the attack that killed nine.",
    ],
)
def test_who_is_tried_is_accused_by_authorities(text: str) -> None:
    assert {(one[0].lower(), one[1]) for one in held(text)} == {
        ("two officers", C.ACCUSED_BY_AUTHORITIES)
    }


def test_what_a_blast_was_by_did_it_not() -> None:
    assert held("Five people died in a blast by security headquarters in Velna.") == set()


def test_a_promise_acquits_nobody_and_holding_somebody_admits_nothing() -> None:
    assert held("The front promised that its fighters would not fire on the convoy.") == set()
    assert held("The front said that its fighters did not fire on the convoy.")
    text = "The FTL is still holding Senator Ivo Maret, kidnapped on 9 January near Velna."
    assert held(text) == {("FTL", C.REPORTED_AS_FACT)}


def test_whose_trial_it_is() -> None:
    text = "The trial of two officers for the murder of nine farmers opened in Velna."
    assert held(text) == {("two officers", C.ACCUSED_BY_AUTHORITIES)}
    assert held("The trial of the mayor for corruption opened after nine were killed.") == set()
    assert held("Residents want revenge for the killing of nine farmers.") == set()


def test_who_is_involved_in_an_attack_did_it_and_not_who_is_in_a_fight() -> None:
    assert held("The soldiers were involved in the massacre of nine farmers.") == {
        ("soldiers", C.REPORTED_AS_FACT)
    }
    assert held("The soldiers were not involved in the massacre of nine farmers.") == {
        ("soldiers", C.ACQUITTED)
    }
    assert held("Nine soldiers involved in the fighting died in an attack.") == set()
    assert held("Two buses involved in the attack were burned.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "No warning was received, nor has any movement claimed responsibility for this attack.",
        "It is not known if any group has claimed responsibility for the attack.",
        "It was unclear whether any group had claimed the attack.",
    ],
)
def test_any_group_that_is_not_known_to_claim_did_not(text: str) -> None:
    assert held(text) == set()
    assert slots(text, Admission) == []
    assert slots(text, NoAdmission)


def test_who_hands_out_a_claim_claims() -> None:
    text = "The FTL distributed leaflets claiming responsibility for the murder of the minister."
    assert [one.party for one in slots(text, Admission)] == ["FTL"]


@pytest.mark.parametrize(
    "text",
    [
        "There is a danger of leftist attacks on police stations.",
        "Police are on alert in view of the possibility of rebel attacks on police stations.",
        "The evidence points to the authors of the murder of the priests.",
        "Ivo Maret was sentenced to death for spying, after an attack killed two.",
        "The guard, which is responsible for guarding Maret, who was away during the attack, fled.",
    ],
)
def test_what_is_feared_or_another_duty_was_done_by_nobody(text: str) -> None:
    assert held(text) == set()


def test_who_is_sentenced_for_a_killing_is_held_responsible() -> None:
    text = "A court sentenced three rebels to death for the killing of nine farmers."
    assert held(text) == {("three rebels", C.ACCUSED_BY_AUTHORITIES)}
