"""Who did it, told by what the deed or its doers were, or by whose operation it was.

Names are invented, save those of peoples.
"""

import pytest

from reportedly.model.content import Confidence, Event, Modality, Responsibility
from tests.reading.test_ordinary_news import slots

C = Confidence
_KINDS = {
    "by": C.ACCUSED_BY_AUTHORITIES,
    "accused": C.ACCUSED,
    "maybe": C.POSSIBLE,
    "fact": C.REPORTED_AS_FACT,
    "not": C.ACQUITTED,
}


def held(text: str) -> set[tuple[str, Confidence]]:
    return {(one.party, one.confidence) for one in slots(text, Responsibility)}


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("A minister said the attack was a manoeuvre by the army to delay talks.", "army", "by"),
        ("THE ATTACK WAS A CRUDE MANEUVER BY THE ARMY.", "ARMY", "fact"),
        (
            "The bombing was an act of terror by the Karm regime, the League said.",
            "Karm regime",
            "accused",
        ),
        ("The attack was not a reprisal by the army.", "army", "not"),
        (
            "The League spoke of the government's responsibility for the massacre.",
            "government",
            "fact",
        ),
        ("Soldiers were the ones who murdered the priests.", "Soldiers", "fact"),
        (
            "Those who killed the priests were soldiers of the Osk battalion.",
            "Osk battalion",
            "fact",
        ),
        ("The men who killed the mayor were members of the Blue Front.", "Blue Front", "fact"),
        (
            "A bomb killed four in Osk. It could have been the army or the guerrillas.",
            "army",
            "maybe",
        ),
        ("The Blue Front has increased its attacks on the oil fields.", "Blue Front", "fact"),
        (
            "The Blue Front and its allies were behind the planning of the murders.",
            "Blue Front",
            "fact",
        ),
        ("Ivo Karm is said to be the mastermind of the murder.", "Ivo Karm", "accused"),
        (
            "He will leave if it is confirmed that the front carried out the attack.",
            "front",
            "maybe",
        ),
        ("They spoke of the possibility that the front killed the mayor.", "front", "maybe"),
    ],
)
def test_who_it_was(text: str, party: str, confidence: str) -> None:
    assert (party, _KINDS[confidence]) in held(text)


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        (
            "It is like the murder of six priests perpetrated in Osk in May by the army.",
            "army",
            "fact",
        ),
        ("The president confirmed the involvement of troops in the murder.", "troops", "fact"),
        ("The report speaks of the army's involvement in the massacre.", "army", "fact"),
        ("Judges are investigating the army's role in the massacre.", "army", "maybe"),
        (
            "Those responsible for killing him are rightist groups, a mayor said.",
            "rightist groups",
            "by",
        ),
        ("They protested the killing of a judge, presumably by rebels.", "rebels", "maybe"),
        ("They protested the killing of a judge, allegedly by rebels.", "rebels", "accused"),
        (
            "Troops foiled an attempt by the Blue Front to kidnap the minister.",
            "Blue Front",
            "fact",
        ),
        ("Ivo Karm was arrested in Osk and charged with the murder.", "Ivo Karm", "accused"),
        ("Ivo Karm, the gunman who shot the mayor, fled.", "Ivo Karm", "fact"),
        ("The murders were committed by rebels within the Blue Front.", "Blue Front", "fact"),
    ],
)
def test_who_had_a_part_in_it(text: str, party: str, confidence: str) -> None:
    assert (party, _KINDS[confidence]) in held(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("40 militants killed in latest Syrian army offensive", "Syrian army"),
        ("Over 100 militants killed in Russian offensive in Osk", "Russian"),
        ("28 dead in rebel counterattack on Osk", "rebel"),
        ("Ten soldiers were killed in a rebel offensive in Osk.", "rebel"),
        ("Ten civilians were killed during an army operation in Osk.", "army"),
        ("Twelve people died in an offensive by the Blue Front on the town.", "Blue Front"),
        ("An army offensive left 30 civilians dead.", "army"),
    ],
)
def test_whose_operation_people_died_in(text: str, party: str) -> None:
    assert (party, C.REPORTED_AS_FACT) in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ten soldiers were killed in an army operation in Osk.",
        "Two policemen were killed in the police operation.",
        "Three people died during the rescue operation.",
        "A bomb killed four in Osk. It could have been worse.",
        "The army denied its responsibility for the massacre.",
        "The bombing was an attack by night.",
        "He denied the involvement of troops in the murder.",
        "They spoke of women's role in the talks.",
        "The rebels will attempt to attack the town.",
        "The men who are going to carry out the attack are young.",
    ],
)
def test_nobody_did_it(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    "text",
    ["The rebels will attempt to attack the town.", "They are going to carry out the attack."],
)
def test_what_is_to_come_is_threatened(text: str) -> None:
    assert [event.modality for event in slots(text, Event)] == [Modality.THREATENED]
