"""Texts that lost commas, dashes and apostrophes: who speaks, who did it, and where it was."""

import pytest

import reportedly
from reportedly.language.english.parser import english
from reportedly.model.content import Denial, Location, Responsibility
from reportedly.reading.attribution.find import find_attributions


def holders(text: str) -> list[str]:
    return [told.holder.name for told in find_attributions(english().parse(text))]


def parties(text: str) -> set[str]:
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    return {c.content.party for c in claims if isinstance(c.content, Responsibility)}


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Ten people were killed in Zarn in the last 48 hours military sources said.", "sources"),
        ("The raid on Zarn left another 30 injured Ivo Karm told the paper.", "Ivo Karm"),
        ("In the meantime other sources said five were killed in Zarn.", "other sources"),
        (
            (
                "Bombers blew up two cars in Zarn killing at least 18 people including 11 children"
                " state media reported."
            ),
            "state media",
        ),
        (
            (
                "A bomb killed 18 people in Zarn the latest in spate of blasts to hit the district"
                " state television said."
            ),
            "state television",
        ),
    ],
)
def test_who_speaks_is_parted_from_what_stands_before(text: str, holder: str) -> None:
    (found,) = holders(text)
    assert found.endswith(holder)
    assert "48" not in found
    assert "18" not in found


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Preliminary reports on Sunday said five were killed.", "Preliminary reports"),
        ("Five were killed, according to a military source on Monday.", "military source"),
        ('Five were killed, the opposition "Zarn" TV network said.', "Zarn TV network"),
        ("(Agency) Residents said five were killed in Zarn.", "Residents"),
        (
            "Blue State (BS SB) terrorist group claimed the blast in Zarn.",
            "Blue State (BS SB) terrorist group",
        ),
        ("The Blue Front in a statement said it had shelled Zarn.", "Blue Front"),
        ("Ivo Karm in an interview on television said five were killed.", "Ivo Karm"),
        ("A correspondent in Zarn said five were killed.", "correspondent in Zarn"),
        ("The 2014 inquiry said five were killed in Zarn.", "2014 inquiry"),
        (
            "The Blue State in Zarn and the Velk said it had shelled the town.",
            "Blue State in Zarn and the Velk",
        ),
    ],
)
def test_a_source_has_its_own_name(text: str, holder: str) -> None:
    assert holders(text)[0] == holder


def test_by_what_somebody_judges_is_no_source() -> None:
    text = "The monitor says whose planes strike according to type, location and flight patterns."
    assert holders(text) == ["monitor"]


@pytest.mark.parametrize(
    "text",
    [
        "The northern city of Zarn has seen an uptick in violence in the last 48 hours.",
        "Velkaria saw a wave of attacks in May.",
    ],
)
def test_what_a_place_sees_nobody_says(text: str) -> None:
    assert holders(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "UPDATE 1-Dozens die in street battles, Zarn shelling",
        "Army breaks ceasefire 13 times in past 24 hours, one KIA reported",
        "Velk crisis: 'They killed this girl and they will be in hell'",
    ],
)
def test_shelling_a_crisis_and_the_dead_say_nothing(text: str) -> None:
    assert holders(text) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("New battles as Velk says 300 rebels killed in fighting", "Velk"),
        ("WRAP: Toll in Zarn clashes rises to 35 - Health Ministry", "Health Ministry"),
    ],
)
def test_a_headline_of_two_clauses_or_with_a_label_has_its_speaker(text: str, holder: str) -> None:
    assert holders(text) == [holder]


def test_it_said_is_not_what_a_hospital_said_that_was_hit() -> None:
    text = (
        "The Zarn Observatory for Rights reported six dead. A raid hit a hospital in Zarn."
        ' "Two babies were killed," it said.'
    )
    assert holders(text)[-1] == "Zarn Observatory for Rights"


@pytest.mark.parametrize(
    "text",
    [
        "(Zarn World and Agencies) Air raids killed at least 39 civilians on Sunday.",
        "Regional NNA - Twin car bomb explosions in Zarn killed 18 people.",
        "A strike hit Zarn, claiming the lives of 15 people injuring ten others.",
        "The blast took the lives of 2 women as well as 2 soldiers wounding several others.",
        "Mortar shells fell on Zarn which resulted in killing eight people injuring 25.",
        "One soldier killed, two wounded when Velk-led groups nine times break ceasefire in Zarn",
        "Shells fell on the districts of Velk and Zarn killing three.",
    ],
)
def test_who_reports_or_suffers_it_did_nothing(text: str) -> None:
    assert parties(text) == set()


def test_those_killed_by_an_armys_shelling_shelled_nobody() -> None:
    text = "Eight people in Zarn republic killed by Velkian army's shelling in seven days"
    assert not any("people" in party for party in parties(text))


def test_attacks_on_a_union_that_killed_nine_are_not_the_unions() -> None:
    text = (
        "The president condemned the attacks against a union and an aid agency, which killed nine."
    )
    assert parties(text) == set()


def test_whoever_is_condemned_for_failing_to_act_attacked_nobody() -> None:
    text = "The charity condemned the Blue Council for failing to act over bombings of hospitals."
    assert parties(text) == set()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "The Blue State in Zarn and the Velk executed 19 men.",
            "Blue State in Zarn and the Velk",
        ),
        ("The Blue State of Zarn and the Velk executed 19 men.", "Blue State of Zarn and the Velk"),
        ("Five were hurt in an attack by terrorists of Jaish al-Hill on Zarn.", "Jaish al-Hill"),
        (
            "Members of the same trafficking organization detonated two bombs in Zarn.",
            "Members of the same trafficking organization",
        ),
    ],
)
def test_a_party_has_its_whole_name(text: str, party: str) -> None:
    assert party in parties(text)
    assert "Velk" not in parties(text)


def test_two_bodies_joined_stay_two() -> None:
    assert parties("The Blue Front in Zarn and the Red Brigade killed five.") == {
        "Blue Front",
        "Red Brigade",
    }


def denied(text: str) -> list[str]:
    claims = reportedly.read(text, published="2031-05-07", language="en").claims
    return [c.content.party for c in claims if isinstance(c.content, Denial)]


def test_it_denies_what_it_is_blamed_for() -> None:
    text = "Residents pointed the finger at the army for the raid, though it denied any role."
    assert denied(text) == ["army"]


@pytest.mark.parametrize(
    "text",
    [
        "We repudiate this attack on the market of Zarn.",
        "The council repudiated the murder of a priest in Zarn.",
    ],
)
def test_to_repudiate_what_befell_others_denies_nothing(text: str) -> None:
    assert denied(text) == []


def test_a_place_behind_its_country_is_found() -> None:
    """The bombing of Guernica on 26 April 1937 is history."""
    text = "Aircraft bombed Spains Guernica on 26 April 1937 and killed hundreds of people."
    claims = reportedly.read(text, published="1987-04-26", language="en").claims
    places = {c.content.place.name for c in claims if isinstance(c.content, Location)}
    assert {"Guernica", "Spain"} <= places
