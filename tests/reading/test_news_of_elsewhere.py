"""English news of other countries and kinds of attack: who, where, when, and what kind."""

import pytest

import reportedly
from reportedly.model.content import Admission, Event, EventKind, Responsibility
from reportedly.model.figure import Figure
from reportedly.model.mention import MentionRole
from reportedly.model.reading import Reading

PUBLISHED = "2031-05-07"


def read(text: str) -> Reading:
    return reportedly.read(text, published=PUBLISHED, language="en")


def kinds(text: str) -> set[EventKind]:
    return {c.content.kind for c in read(text).claims if isinstance(c.content, Event)}


def parties(text: str) -> set[str]:
    held = (c.content for c in read(text).claims if isinstance(c.content, Responsibility))
    return {one.party for one in held}


def admitting(text: str) -> set[str]:
    claims = (c.content for c in read(text).claims if isinstance(c.content, Admission))
    return {claim.party for claim in claims}


def place(text: str) -> str | None:
    (main,) = [m for m in read(text).mentions if m.role is MentionRole.MAIN]
    return main.place.name if main.place else None


@pytest.mark.parametrize(
    "text",
    [
        "Suicide bombers attacked a barracks in Zarn on Monday.",
        "A suicide bomber killed 81 people in Zarn on Thursday.",
        "Twelve people were killed by a bomber in Zarn.",
    ],
)
def test_what_bombers_do_is_a_bombing(text: str) -> None:
    assert kinds(text) == {EventKind.BOMBING}


def test_who_fires_at_passing_cars_shoots() -> None:
    assert kinds("He fired at passing cars with rifles. Five died in Zarn.") == {EventKind.SHOOTING}


def test_an_attack_called_after_a_country_is_not_done_by_its_people() -> None:
    assert parties("Four people die in Borian arson attack") == set()
    assert parties("Four Turks die in German arson attack in Solingen") == set()


@pytest.mark.parametrize(
    "text",
    [
        "A second bomb went off in Zarn as police arrived, killing four people.",
        "The shell exploded when soldiers were queueing in Zarn, killing four of them.",
    ],
)
def test_those_who_were_there_when_it_burst_did_nothing(text: str) -> None:
    assert not parties(text) & {"police", "soldiers"}


def test_the_army_is_no_army_of_another_name() -> None:
    text = (
        "Fighters of the Dawn's Resistance Army killed 192 people in Zarn on Monday, a priest "
        "said. The army said 84 had died."
    )
    said = {
        c.content.low: c.chain[-1].source.name
        for c in read(text).claims
        if isinstance(c.content, Figure)
    }
    assert said == {192: "priest", 84: "army"}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Nine people were killed in Zarn on Monday. The Dawn Front has claimed it.", "Dawn Front"),
        ("The Dawn Front owned up on Monday to the attack on a train in Zarn.", "Dawn Front"),
        ("Nine died in blasts in Zarn. Lashkar-e-Zarn claimed both blasts.", "Lashkar-e-Zarn"),
    ],
)
def test_admissions_of_what_was_told_before(text: str, party: str) -> None:
    assert admitting(text) == {party}


def test_a_name_joined_by_particles_is_one() -> None:
    text = "Mayor Petar Dal-o-sha said 29 people had been killed in Zarn on Monday."
    (claim,) = [c for c in read(text).claims if isinstance(c.content, Figure)]
    assert claim.chain[-1].source.name == "Mayor Petar Dal-o-sha"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We spent two days in Tuzla, where we found that 90 people died there in March.", "Tuzla"),
        ("The number of those killed by the strike of 7 May on Tuzla rose to 15.", "Tuzla"),
        ("Nine died in shelling. The wounded were flown to hospitals in Europe.", None),
        ("The toll rose to 68 with the death of a boy in Sarajevo's main hospital.", None),
        ("Bombs set the Tuzla-Sarajevo train ablaze, killing six.", None),
        ("Nine people died in Monday's blasts, the governor of Istanbul said.", "Istanbul"),
    ],
)
def test_where_it_was(text: str, name: str | None) -> None:
    assert place(text) == name


def test_a_day_after_a_ceasefire_is_no_second_attack() -> None:
    reading = read(
        "A missile hit a house in Tuzla on Sunday, a day after a ceasefire came into force, "
        "killing nine people."
    )
    (mention,) = reading.mentions
    assert mention.when is not None
    assert str(mention.when.first) == "2031-05-04"


def test_forces_are_called_after_whom_they_are_loyal_to() -> None:
    assert parties("Troops loyal to the Dawn Front shelled Tuzla.") == {
        "Troops loyal to the Dawn Front"
    }
