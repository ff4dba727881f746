"""Who is held responsible by courts and survivors, and who is not, though words stand near."""

import pytest

from reportedly.model.content import Admission, Denial, Event, Modality, Responsibility, Target
from tests.reading.found_slots import slots


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Nine policemen were sentenced to ten years for the deaths of 13 prisoners.", "policemen"),
        ("A court convicted three brothers of the Marn clan of the murder of 57.", "brothers"),
        ("Seven soldiers got ten years in jail for taking part in the killing.", "soldiers"),
        ("The assault was planned and led by Borian gunmen, the mission found.", "Borian gunmen"),
        ("Survivors named the hunters as the attackers.", "hunters"),
        ("Hunters are named by survivors as the attackers of the village.", "Hunters"),
        ("Witnesses said the attackers belonged to the Grey Militia.", "Grey Militia"),
        ("Investigators confirmed that the Grey Front took part in the massacre.", "Grey Front"),
        ("No group has claimed the raid but suspicion falls on the Grey Front.", "Grey Front"),
        ("The wall was flattened by what Velkara said was a Finnish missile.", "Finnish"),
        ("The air force bombed a camp by mistake on Tuesday.", "air force"),
        ("Attack on the mill, nine killed. Perpetrators: the Grey Front.", "Grey Front"),
        ("Nine killed at the mill. Suspect group: Grey Front.", "Grey Front"),
        ("Finnish-led air strikes killed nine people on Monday.", "Finnish"),
    ],
)
def test_whoever_is_held_responsible_is_named(text: str, party: str) -> None:
    assert any(party in held.party for held in slots(text, Responsibility))


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("Airstrike kills five.", "Airstrike"),
        ("Attack on the mill, 17 KIA, 27 abducted.", "KIA"),
        ("Ivo Marn shot dead on Mill Road, then blast at hospital.", "Marn"),
        ("After the raid the envoy accuses the Front, Velkara the League.", "Velkara"),
        ("Delegates took part in the talks after the massacre.", "Delegates"),
        ("The army did not take part in the massacre, a general said.", "army"),
        ("No group has said it was behind the raid.", "group"),
        ("Aid patrol ambushed, two drivers hurt.", "patrol"),
        ("The army denied its men took part in the massacre.", "men"),
    ],
)
def test_whoever_only_stands_near_is_not(text: str, nobody: str) -> None:
    assert not any(nobody in held.party for held in slots(text, Responsibility))


def test_a_claim_is_that_of_the_name_beside_its_initials() -> None:
    text = "The last active group, the Grey River Front (GRF), claimed responsibility for the raid."
    assert [a.party for a in slots(text, Admission)] == ["Grey River Front"]


@pytest.mark.parametrize(
    ("text", "party", "of"),
    [
        ("Bombs killed five on Monday. GRF denies.", "GRF", "responsibility"),
        ("The Front denied a hand in the raid.", "Front", "responsibility"),
        ("The joint command had for weeks denied any massacre.", "joint command", "event"),
    ],
)
def test_denials_are_found_however_short(text: str, party: str, of: str) -> None:
    assert [(d.party, d.of) for d in slots(text, Denial)] == [(party, of)]


def test_a_planned_attack_that_was_done_is_no_threat() -> None:
    done = slots("The assault was planned and led by gunmen, the mission found.", Event)
    assert {event.modality for event in done} == {Modality.ACTUAL}
    threatened = slots("The rebels planned an assault on the town, the mission found.", Event)
    assert {event.modality for event in threatened} == {Modality.THREATENED}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen burst into a hospital in Zarn and killed 16 people.", "hospital"),
        ("Guerrillas stopped a bus near Zarn and killed nine monks.", "bus"),
        ("A convoy was stopped by gunmen, and nine people were shot.", "convoy"),
    ],
)
def test_what_armed_people_break_into_or_stop_is_a_target(text: str, kind: str) -> None:
    assert kind in {target.kind for target in slots(text, Target)}
