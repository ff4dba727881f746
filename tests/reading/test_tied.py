"""Who did it, told by what ties somebody to a deed. Names are invented."""

import pytest

from reportedly.model.content import Admission
from tests.reading.test_identified import _KINDS, held
from tests.reading.test_ordinary_news import slots


@pytest.mark.parametrize(
    ("text", "party", "confidence"),
    [
        ("Evidence linked the Blue Front to the bombing of the market.", "Blue Front", "accused"),
        ("Police linked Ivo Karm to the attack on the mill.", "Ivo Karm", "by"),
        ("Papers linking several people with the murder were found.", "several people", "accused"),
        ("Residents linked the killings to the Blue Front.", "Blue Front", "accused"),
        ("At least three people were involved in the attack.", "At least three people", "fact"),
        ("Soldiers involved in the killings were moved to Osk.", "Soldiers", "fact"),
        ("Ivo Karm, wanted for the murder of three nurses, was arrested.", "Ivo Karm", "by"),
        ("A court issued an arrest warrant for Ivo Karm over the killings.", "Ivo Karm", "by"),
        ("Police identified the shooter at the school in Osk as Ivo Karm.", "Ivo Karm", "by"),
        ("Ivo Karm was acquitted of killing three nurses.", "Ivo Karm", "not"),
        ("The murder committed by the Blue Front was condemned.", "Blue Front", "fact"),
        ("Acts of sabotage carried out by the rebels left Osk in the dark.", "rebels", "fact"),
        ("The bomb that rebels had planted killed three people.", "rebels", "fact"),
        ("Rebels left a bomb outside a bar in Osk.", "Rebels", "fact"),
        ("A 19-year-old killed twelve people in Osk.", "19-year-old", "fact"),
        (
            "One of the nurses who were kidnapped, presumably by guerrillas, was released.",
            "guerrillas",
            "maybe",
        ),
        ("Rebels are holding twelve nurses captive in Osk.", "Rebels", "fact"),
        ("Karm rebels targeted on Monday the Milna area with two shells.", "Karm rebels", "fact"),
        ("Nine people were killed by regime barrel bombs in Osk.", "regime", "fact"),
        ("The Blue Front was reported to have executed nine people.", "Blue Front", "fact"),
        ("Regime forces intensified air strikes on the hills of Osk.", "Regime forces", "fact"),
        (
            "Nine died in air strikes believed to have been carried out by regime jets.",
            "regime",
            "maybe",
        ),
    ],
)
def test_the_doer_is_told(text: str, party: str, confidence: str) -> None:
    assert (party, _KINDS[confidence]) in held(text)


@pytest.mark.parametrize(
    "text",
    [
        "No evidence links the Blue Front to the bombing.",
        "Nothing tied the Blue Front to the attack on the mill.",
        "Police did not link the Blue Front to the bombing.",
        "Two armies were involved in the clashes near Osk.",
        "He asked for the names of the people involved in the killings.",
        "The rebels wanted the army to stop the attack.",
        "The rebels left their rifles behind after the attack.",
        "A group linked to the Blue Front met in Osk after the attack.",
    ],
)
def test_nobody_is_tied(text: str) -> None:
    assert not held(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Karm confessed to participating in bomb attacks in Osk.",
        "Ivo Karm confessed to taking part in the killing of three nurses.",
    ],
)
def test_who_confesses_a_part_admits(text: str) -> None:
    assert [one.party for one in slots(text, Admission)] == ["Ivo Karm"]
