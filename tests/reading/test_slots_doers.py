"""Who is no doer: debris, those who were hurt, whoever stops a weapon; and whose weapon it was."""

import pytest

from reportedly.model.content import Event, EventKind, Modality, Responsibility, Target
from reportedly.model.report import make_report
from reportedly.reading.reader import Reader

READER = Reader()


def contents(text: str, kind: type) -> list[object]:
    report = make_report(text, published="2031-05-06", language="en")
    return [c.content for c in READER.read(report).claims if isinstance(c.content, kind)]


def parties(text: str) -> list[str]:
    return [held.party for held in contents(text, Responsibility)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "text",
    [
        "Debris killed two people in Tolm, the mayor said.",
        "Shrapnel wounded a child in Tolm.",
        "Two officers wounded, a car on fire after the blast in Tolm.",
        "Air defences shot down nine missiles over Tolm, officials said.",
        "The army intercepted a volley of rockets over Tolm.",
        "A fire killed 45 people in Tolm, the Commission finds, and injured 22.",
        "Nine died in the city of Tolm. Tolm's worst blast in years, the mayor said.",
        "Observers heard Multi-Launch Rocket System attacks on Tolm on Monday.",
    ],
)
def test_nobody_is_held_responsible(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Government warplanes bombed the market in Tolm, killing nine.", "Government"),
        ("Rebel rockets struck the hospital of Tolm.", "Rebel"),
        (
            "Shells fired by the forces of Boria of the village of Tolm hit a school.",
            "forces of Boria",
        ),
    ],
)
def test_a_weapon_is_of_whoever_it_is_said_to_be(text: str, party: str) -> None:
    assert parties(text) == [party]


def test_a_volley_that_was_stopped_was_an_attempt() -> None:
    (event,) = contents("The army shot down a volley of missiles over Tolm.", Event)
    assert isinstance(event, Event)
    assert event.modality is Modality.ATTEMPTED


def test_members_act_for_whatever_they_belong_to() -> None:
    text = "Two members of Nemra Sulam were charged with the murders in Tolm."
    assert parties(text) == ["Two members of Nemra Sulam", "Nemra Sulam"]


def test_a_disguise_is_no_doer() -> None:
    text = "Six gunmen dressed as policemen mowed down pilgrims near Tolm on Monday."
    assert "policemen" not in parties(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A van full of explosives killed 85 people in Tolm.", EventKind.BOMBING),
        ("Rescuers dug in Tolm a day after a car bomb brought the house down.", EventKind.BOMBING),
        ("A bomb sank a ferry off Tolm, killing 116 people.", EventKind.BOMBING),
        ("A bomb caused the fire that killed 116 people in Tolm.", EventKind.BOMBING),
        ("A man was hurt in the lorry attack on the promenade.", EventKind.VEHICLE_RAMMING),
    ],
)
def test_what_does_the_harm_tells_the_kind(text: str, kind: EventKind) -> None:
    assert kind in {event.kind for event in contents(text, Event)}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        (
            "Nine died in a string of bombings at churches and hotels in Tolm.",
            {"churches", "hotels"},
        ),
        ("Tolm: Mosque shootings kill nine", {"Mosque"}),
        ("Our trauma centre in Tolm was hit by shells.", {"trauma centre"}),
        ("Eighty-six people died in the lorry attack in Tolm.", set()),
    ],
)
def test_what_was_hit_is_no_vehicle_that_did_it(text: str, targets: set[str]) -> None:
    assert {target.words for target in contents(text, Target)} == targets  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Activists have documented the injury of a woman due to Turkish shelling.", "Turkish"),
        ("Activists recorded the wounding of nine people by army shelling on Tolm.", "army"),
    ],
)
def test_who_documents_harm_or_suffers_it_did_not_do_it(text: str, doer: str) -> None:
    assert parties(text) == [doer]


def test_who_documents_harm_did_not_do_it_however_it_is_parsed() -> None:
    text = "Valley activists documented a man's injury due to Finnish shelling on a village."
    assert set(parties(text)) <= {"Finnish"}
