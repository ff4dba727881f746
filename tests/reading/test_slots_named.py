"""Who is named as a doer, by the name set beside a description; and whose name is no doer's."""

import pytest

from reportedly import read
from reportedly.model.chain import Stance
from reportedly.model.content import Admission, Denial, Event, EventKind, Responsibility
from reportedly.model.figure import Figure
from tests.reading.test_slots_doers import contents, parties

NO_DOERS = [
    "He was jailed for the Central Bank bombing of 31 January.",
    "The Harbour Hotel attack killed nine people.",
    "Tolmia's bloodiest attack leaves 160 dead",
    "Live: Tolm shelling",
    "Three years after the Tolm shelling of 25 May 1995, which killed 71, a court sat.",
    "Video claims Tolm blasts for the Blue Front",
    "Their leader threatened to kill the hostages held in Tolm.",
]


@pytest.mark.parametrize("text", NO_DOERS)
def test_what_was_hit_where_it_was_and_who_only_threatens_are_no_doers(text: str) -> None:
    assert parties(text) == []


DOERS = [
    ("On Monday evening gunmen attacked a bar in Tolm.", {"gunmen"}),
    ("On Christmas Eve gunmen attacked a bar in Tolm.", {"gunmen"}),
    ("Nine people died as rebels were shelling Tolm.", {"rebels"}),
    ("Nine people were killed in Tolm by the fire of Vesk guards.", {"Vesk guards"}),
    ("Nine people were killed in Tolm by army gunfire.", {"army"}),
    ("The Osk Province carried out Sunday's killing of worshippers in Tolm.", {"Osk Province"}),
    (
        "The prosecutor accused the warlord Ivo Karm of ordering the bombing of Tolm.",
        {"warlord", "Ivo Karm"},
    ),
    ("Blue Front behind Tolm mill blast, says ministry", {"Blue Front"}),
    ("A caller said the OLA had done it. The bomb in Tolm killed nine.", {"OLA"}),
    ("A caller said the OLA had done well. The bomb in Tolm killed nine.", set()),
]


@pytest.mark.parametrize(("text", "expected"), DOERS)
def test_doers(text: str, expected: set[str]) -> None:
    assert set(parties(text)) == expected


ADMITTERS = [
    ("A faction of the Green League, Jund al-Osk, claimed the bombing of Tolm.", "Jund al-Osk"),
    (
        "A group, the Karm Brigades, said on a website that it had carried out the raid on Tolm.",
        "Karm Brigades",
    ),
    ("A faction of the Green League claimed the bombing of Tolm.", "faction of the Green League"),
    ("The Front, which is small, claimed the bombing of Tolm.", "Front"),
]


@pytest.mark.parametrize(("text", "party"), ADMITTERS)
def test_who_admits_is_called_by_name(text: str, party: str) -> None:
    (admission,) = contents(text, Admission)
    assert isinstance(admission, Admission)
    assert admission.party == party


def test_who_denies_is_called_by_name() -> None:
    (denial,) = contents("The main rebel group, Osk Front, denied any part in the raid.", Denial)
    assert isinstance(denial, Denial)
    assert denial.party == "Osk Front"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Assailants struck a gold mine near Tolm, killing 14.", set()),
        ("A lorry struck an anti-tank mine near Tolm, killing 14.", {EventKind.MINE}),
        ("Suicide bombers drove fuel tankers into two villages.", {EventKind.BOMBING}),
    ],
)
def test_mines_that_are_dug_and_lorries_that_bombers_drive(text: str, kinds: set[str]) -> None:
    assert {e.kind for e in contents(text, Event) if isinstance(e, Event)} - {
        EventKind.ATTACK
    } == kinds


def test_who_does_not_hesitate_to_accuse_accuses() -> None:
    reading = read("Ivo Karm said he did not hesitate to accuse the army of the raid on Tolm.")
    (held,) = [c for c in reading.claims if isinstance(c.content, Responsibility)]
    assert held.chain[-1].stance is Stance.ALLEGED


SOURCES = [
    ("Gunmen attack mill in Tolm, dozens feared dead", "Paper"),
    ("Blue Front behind Tolm mill blast, says ministry", "ministry"),
    (
        "It was found that the Front raided Tolm, the minister, Ivo Karm, told reporters.",
        "Ivo Karm",
    ),
    (
        "The raid on Tolm killed nine, according to figures that the hospital gave.",
        "hospital",
    ),
    ("MANY SHOT BY POLICE AT TOLM\n\nThe police put the dead of the raid at 40.", "police"),
]


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_sources(text: str, source: str) -> None:
    reading = read(text, publisher="Paper")
    told = [claim for claim in reading.claims if isinstance(claim.content, Event)]
    assert {claim.chain[-1].source.name for claim in told[-1:]} == {source}


def test_a_minister_named_in_commas_who_tells_of_deaths_is_none_of_the_dead() -> None:
    text = "The Front killed nine people, the minister, Ivo Karm, told reporters on Thursday."
    reading = read(text, published="2031-05-06")
    figures = [c.content for c in reading.claims if isinstance(c.content, Figure)]
    assert [figure.low for figure in figures] == [9]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The rebels state that the blast in Tolm was not their work.", ["rebels"]),
        ("The rebels state that the blast in Tolm was their work.", []),
        ("Residents said the blast in Tolm was not the work of amateurs.", []),
    ],
)
def test_whose_work_it_was_not_is_denied(text: str, party: list[str]) -> None:
    assert [d.party for d in contents(text, Denial) if isinstance(d, Denial)] == party


def test_who_is_held_responsible_beside_a_denial_is_accused() -> None:
    text = "The rebels state that the blast was not their work and hold the army responsible."
    assert parties(text) == ["army"]


NUMBERS = [
    (
        "Nine people were killed in Tolm by official count, up to 30 according to witnesses.",
        {(9, 9, "Paper"), (None, 30, "witnesses")},
    ),
    ("Nine people were killed in Tolm, 12 May, according to witnesses.", {(9, 9, "witnesses")}),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_number_in_commas_is_that_of_whoever_is_cited_for_it(
    text: str, expected: set[tuple[int | None, int | None, str]]
) -> None:
    reading = read(text, publisher="Paper", published="2031-05-06")
    found = {
        (claim.content.low, claim.content.high, claim.chain[-1].source.name)
        for claim in reading.claims
        if isinstance(claim.content, Figure)
    }
    assert found == expected
