"""On whom turns of phrase lay a deed, and for whom callers claim one."""

import pytest

from reportedly.model.content import (
    Admission,
    Confidence,
    Event,
    EventKind,
    Responsibility,
    Target,
)
from tests.reading.found_slots import slots

ACCUSED = (Confidence.ACCUSED, Confidence.ACCUSED_BY_AUTHORITIES)


def parties(text: str) -> set[str]:
    return {held.party for held in slots(text, Responsibility)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The governor laid the blame on separatist guerrillas.", "separatist guerrillas"),
        ("The minister pointed the finger at paramilitaries.", "paramilitaries"),
        ("Fingers were pointed at the security forces.", "security forces"),
        ("The opposition laid the massacre at the government's door.", "government"),
        ("The mayor laid the killings at the door of the army.", "army"),
        ("Officials put the blast down to the Blue Front.", "Blue Front"),
        ("The government put the bombing down to Marxists.", "Marxists"),
        ("Police linked the bombing to the Blue Front.", "Blue Front"),
        ("The army called it the handiwork of separatist rebels.", "separatist rebels"),
        ("Police described the bombing as the work of separatists.", "separatists"),
        ("Suspicion turned to the Blue Front.", "Blue Front"),
        ("The trail leads to the Blue Front.", "Blue Front"),
        ("Investigators leaned towards separatists.", "separatists"),
        ("The army sees the hand of the Blue Front behind the attack.", "Blue Front"),
        ("The Blue Front's hand was seen in the attack.", "Blue Front"),
        ("Police said the Blue Front was to blame.", "Blue Front"),
        ("The attack was blamed on infiltrators.", "infiltrators"),
        ("The government blamed agitators for the bloodshed.", "agitators"),
        ("The opposition maintained that the secret police had done it.", "secret police"),
        ("Witnesses said the gunmen were soldiers.", "soldiers"),
        ("Witnesses said the attackers were members of the Blue Front.", "Blue Front"),
        ("Witnesses identified the gunmen as soldiers of the Tolm garrison.", "soldiers"),
        ("Officers said militiamen took part.", "militiamen"),
        ("A caller said the Blue Front had planted the device.", "Blue Front"),
        ("The court ruled that soldiers had committed the murders.", "soldiers"),
        ("He said that rebel agents had staged the killings.", "rebel agents"),
    ],
)
def test_on_whom_a_deed_is_laid(text: str, party: str) -> None:
    held = [one for one in slots(text, Responsibility) if one.party == party]
    assert [one.confidence in ACCUSED for one in held] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor put the delay down to the army.",
        "The guide pointed at the rebels.",
        "The road leads to the Blue Front's camp.",
        "The attackers were masked men.",
        "The inquiry did not lay the blame on the army.",
        "He laid flowers at the door of the church after the bombing.",
    ],
)
def test_on_whom_nothing_is_laid(text: str) -> None:
    assert parties(text) == set()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("A caller claimed the bombing in the name of the Blue Front.", "Blue Front"),
        ("A caller claimed the bombing for the Blue Front.", "Blue Front"),
        ("A caller speaking for the Blue Front said it had planted the bomb.", "Blue Front"),
        ("A group calling itself the Blue Front claimed responsibility.", "Blue Front"),
        ("A group known as the Blue Front claimed the attack.", "Blue Front"),
        ("The Blue Front admitted that one of its units had laid the mine.", "Blue Front"),
    ],
)
def test_for_whom_an_attack_is_claimed(text: str, party: str) -> None:
    assert [admission.party for admission in slots(text, Admission)] == [party]
    assert party in parties(text)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Shells from army positions killed nine people.", "army"),
        ("A Soviet submarine torpedoed the steamer.", "Soviet"),
        ("The Libyan gunboat sank the ferry.", "Libyan"),
        ("A Soviet fighter shot down the airliner with 269 people on board.", "Soviet fighter"),
        ("A mob of villagers burned down the church.", "mob of villagers"),
    ],
)
def test_whose_arms_or_hands_they_were(text: str, party: str) -> None:
    assert parties(text) == {party}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Soldiers turned machine guns on the crowd.", EventKind.SHOOTING),
        ("Constables emptied their magazines into the crowd.", EventKind.SHOOTING),
        ("Rebels had laid the mine.", EventKind.MINE),
        ("Youths lobbed grenades into the church.", EventKind.BOMBING),
    ],
)
def test_kinds_told_by_what_is_done_with_arms(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in slots(text, Event)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Officials said the fire came from rebel lines.", "rebel"),
        ("The guards shot up traffic at the square.", "guards"),
        ("Residents said peacekeepers had shelled the quarter.", "peacekeepers"),
        ("Paratroopers fired volleys into the crowd.", "Paratroopers"),
        ("Rebels sprayed worshippers with automatic fire.", "Rebels"),
        ("The Blue Front, the outfit most often accused, kept silent.", "Blue Front"),
        ("The colonel was convicted of treason and murder.", "colonel"),
        ("They accused rebel intelligence of having planned the murders.", "rebel intelligence"),
        ("Suspected Borian guerrillas killed nine people.", "Borian guerrillas"),
        ("It blamed right-wing paramilitaries for the murders.", "right-wing paramilitaries"),
    ],
)
def test_further_doers(text: str, party: str) -> None:
    assert parties(text) == {party}


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("A bus drove over an explosive device.", EventKind.BOMBING, "bus"),
        ("A bus ran over a mine.", EventKind.MINE, "bus"),
        ("The plane blew up in mid-air.", EventKind.BOMBING, "aircraft"),
        ("A bomb derailed the express train.", EventKind.BOMBING, "railway"),
        ("Rebels derailed a train.", EventKind.ATTACK, "railway"),
        ("Gunmen seized a hospital.", EventKind.ATTACK, "hospital"),
        ("Gunmen walked into a pub and shot nine people.", EventKind.SHOOTING, "restaurant"),
        ("A bomb went off aboard the ferry.", EventKind.BOMBING, "ship"),
        ("The bombers struck at the stadium.", EventKind.BOMBING, "cultural site"),
        ("They hacked to death pupils in their dormitories.", EventKind.STABBING, "school"),
    ],
)
def test_what_was_hit_and_how(text: str, kind: EventKind, target: str) -> None:
    assert kind in {event.kind for event in slots(text, Event)}
    assert target in {hit.kind for hit in slots(text, Target)}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two men machine-gunned the worshippers.", EventKind.SHOOTING),
        ("Passengers were dragged from a bus and shot.", EventKind.SHOOTING),
        ("Government jets bombed a column of refugees.", EventKind.AIR_STRIKE),
        ("They brought down the airliner with a missile.", EventKind.MISSILE_STRIKE),
    ],
)
def test_further_kinds(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in slots(text, Event)}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Ivo Karm topped the list of suspects.", "Ivo Karm"),
        ("His soldiers had been provoked into opening fire on mourners.", "soldiers"),
        ("Nine people died. It was the Zarn Battalion that put them to death.", "Zarn Battalion"),
        ("The airliner was shot down by a Soviet fighter.", "Soviet fighter"),
        ("Ethiopian MiG fighters bombed the market.", "Ethiopian"),
        ("In May 2030 soldiers shot nine people.", "soldiers"),
    ],
)
def test_doers_that_papers_tell(text: str, party: str) -> None:
    held = {one.party: one.confidence for one in slots(text, Responsibility)}
    assert party in held
    assert held[party] is not Confidence.POSSIBLE


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Blue Front told a paper that it was responsible.", "Blue Front"),
        ("The alliance owned up to having bombed, by mistake, a convoy.", "alliance"),
        ("Ivo Karm claimed that his forces had brought down the plane.", "Ivo Karm"),
    ],
)
def test_who_owns_up(text: str, party: str) -> None:
    assert [admission.party for admission in slots(text, Admission)] == [party]


def test_who_stands_behind_a_date_without_a_comma_does_it() -> None:
    text = "On the evening of 25 July 2030 soldiers of the Zarn army fired rockets at the town."
    assert "soldiers" in parties(text)
