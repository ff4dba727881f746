"""Days and places told beside an attack, not with its verb: 'were found dead on Friday'."""

import pytest

import reportedly
from reportedly.model.mention import Mention, MentionRole


def main(text: str) -> Mention:
    mentions = reportedly.read(text, published="2031-05-14", language="en", screen=False).mentions
    return next(mention for mention in mentions if mention.role is MentionRole.MAIN)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Two engineers were found dead on Friday near the Bela dam.", "2031-05-09"),
        ("Guests were leaving the hall on Sunday when a bomb killed nine.", "2031-05-11"),
        ("Shots were fired at marchers leaving a temple on Sunday, wounding two.", "2031-05-11"),
        ("Troops gassed the caves of Osk on 12 May, killing 70 women.", "2031-05-12"),
        ("Soldiers looking for arms shot dead two on Sunday, elders told a judge.", "2031-05-11"),
        ("Two men were hanged in Osk on Sunday by gunmen.", "2031-05-11"),
    ],
)
def test_the_day_of_what_goes_with_an_attack_is_the_attacks(text: str, day: str) -> None:
    when = main(text).when
    assert when is not None
    assert when.first.isoformat() == day


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday the minister opened a school. Gunmen shot 60 people in the town.",
        "A court on Sunday gave a prison sentence to a man over the bombing. Thirty died.",
        "One of the wounded succumbed on Tuesday, the ninth victim of the raid.",
        "The man whom police had freed on Sunday shot nine people.",
    ],
)
def test_the_day_of_something_else_is_not(text: str) -> None:
    assert main(text).when is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police in Dunmoor arrested two men over the bombing of a hostel.", "Dunmoor"),
        ("Drones struck two fishing boats off Ras Tolvek on Sunday, killing two.", "Ras Tolvek"),
        ("Shots were fired at a temple on Hale Road, Breck, on Sunday.", "Breck"),
        ("Warriors burned four settlements in Kolo valley on Monday.", "Kolo"),
        ("Gunmen killed two in a car near Point Alder on Sunday.", "Point Alder"),
    ],
)
def test_places_told_by_what_stands_there(text: str, place: str) -> None:
    found = main(text).place
    assert found is not None
    assert found.name == place


def test_who_says_it_is_called_without_the_day() -> None:
    text = "Earlier on Monday the army spokesman said that a shell had killed two in Osk."
    claims = reportedly.read(text, published="2031-05-14", language="en").claims
    assert {c.chain[-1].source.name for c in claims if len(c.chain) > 1} == {"army spokesman"}


def test_a_note_is_not_called_by_its_day_nor_a_raid_heard() -> None:
    text = (
        "A UN office note dated 9 May says soldiers raped 31 women in Osk. The raid shows hatred."
    )
    claims = reportedly.read(text, published="2031-05-14", language="en").claims
    assert {c.chain[-1].source.name for c in claims if len(c.chain) > 1} == {"UN office note"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Radio Osk, 14 May 2031: Aircraft bombed Tolvek yesterday, killing two.", "2031-05-13"),
        (
            "A girl died on Tuesday of wounds suffered when a shell hit her tent on Monday.",
            "2031-05-12",
        ),
        ("Osk, 12 May: Two people were killed when a shell hit a house.", "2031-05-12"),
        ("A girl died on Tuesday of wounds that a shell had caused.", "2031-05-13"),
    ],
)
def test_a_heading_and_a_late_death_yield_to_the_attacks_own_day(text: str, day: str) -> None:
    when = main(text).when
    assert when is not None
    assert when.first.isoformat() == day
