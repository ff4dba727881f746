"""News of ordinary towns: accidents, builders, courts, headlines and namesakes, at invented places.

Attacks on real places are settled history.
"""

import pytest

from reportedly.library import read
from reportedly.model.content import Event, Location, Means, Modality, Responsibility, Victim
from reportedly.model.figure import Figure
from reportedly.model.mention import MentionRole
from tests.reading.english_figures import figures
from tests.reading.found_slots import slots

_FILLING = (
    "The family had lived in the town for thirty years. Neighbours brought flowers and spoke of a "
    "garden that everybody had admired. The town hall will stay open on Saturday for those who "
    "wish to sign the book. A choir from the valley is to sing in the afternoon, and the road by "
    "the river will be closed to cars. "
)
"""Enough text that an attack would have been told, if one was meant."""


@pytest.mark.parametrize(
    "text",
    [
        "Man, 34, struck, killed by car in Velkara.",
        "A man was hit by a car and killed in Velkara on Sunday.",
        "A Velkara man died when his car hit a tree on Monday.",
        "Two people were injured in Velkara when a truck overturned.",
        "Poisoned liquor killed seventeen people in Velkara.",
        "Smoke killed two people in a flat in Velkara.",
        "Cholera has killed 61 people in Velkara. A deadly weapon was found in a bin.",
        (
            "Three siblings died from bird flu in Velkara. The ministry has come under fire from "
            "critics, and soldiers will bury the birds."
        ),
        "The flood has left at least 1,600 people dead in Velkara. Aircraft brought food.",
        "Developers will demolish the old flats in Velkara. " + _FILLING,
        "Frost can damage the roads in Velkara. " + _FILLING,
        "Workers started slaughtering, burning and burying 6,500 hogs on a farm in Velkara.",
        "All livestock on the farm in Velkara was slaughtered and incinerated.",
    ],
)
def test_accidents_diseases_and_builders_make_no_incident(text: str) -> None:
    assert read(text, published="2031-05-06", screen=False).mentions == ()


@pytest.mark.parametrize(
    "text",
    [
        "A driver rammed a car into a crowd in Velkara, killing two people.",
        "Two people were killed by a car bomb in Velkara.",
        "Two soldiers died when their truck hit a mine near Velkara.",
        "Militants poisoned a well in Velkara and killed seventeen people.",
        "Nine people with cholera were killed by gunmen in Velkara.",
        "Soldiers demolished nine homes in Velkara. " + _FILLING,
        "Herders killed nine villagers in Velkara and took their cattle.",
        "The flood left 16 people dead in Velkara, and nine died in clashes over food.",
    ],
)
def test_attacks_with_the_same_words_make_one(text: str) -> None:
    assert read(text, published="2031-05-06", screen=False).mentions


@pytest.mark.parametrize(
    "text",
    [
        "The company recalls shelled pistachios from Velkara.",
        "Some bright meteors are known to explode over Velkara.",
        "The state is to change its execution method, the court in Velkara said.",
    ],
)
def test_nuts_meteors_and_methods_name_no_attack(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize("verb", ["delay", "stay", "halt"])
def test_an_execution_that_is_put_off_did_not_happen(verb: str) -> None:
    text = f"A man in Velkara has asked the court to {verb} his execution."
    (event,) = slots(text, Event)
    assert event.modality is Modality.THREATENED


def test_a_mine_that_miners_work_in_is_no_weapon() -> None:
    text = "Miners in Velkara fear for their jobs. The mine opened in 2002."
    assert slots(text, Means) == slots(text, Event) == []
    laid = "Miners in Velkara were killed when their bus hit a mine laid on the road."
    assert slots(laid, Means)


@pytest.mark.parametrize(
    "headline",
    [
        "Woman stabbed while jogging near Brona",
        "Man found fatally shot in Brona shop",
        "Bike rider shot with pellet gun in Brona",
        "Brona man shot twice in attempted robbery",
    ],
)
def test_whom_a_headline_tells_of_before_the_deed_suffered_it(headline: str) -> None:
    assert slots(headline, Responsibility) == []


@pytest.mark.parametrize(
    ("headline", "party"),
    [
        ("Man stabs two in Brona", "Man"),
        ("Gunman shot at crowd in Brona", "Gunman"),
        ("Rebel attacked in Brona, killing two", "Rebel"),
    ],
)
def test_who_does_it_in_a_headline_did(headline: str, party: str) -> None:
    assert [one.party for one in slots(headline, Responsibility)] == [party]


def test_a_dateline_did_nothing() -> None:
    text = "Two hurt after blaze. BRONA — A bomb destroyed the roof of a shop on Main Street."
    assert slots(text, Responsibility) == []


@pytest.mark.parametrize("deeds", ["V.R. strikes", "A V.R. airstrike", "A V.R. drone strike"])
def test_initials_with_full_stops_did_what_they_stand_before(deeds: str) -> None:
    (doer,) = slots(f"{deeds} killed nine people in Brona.", Responsibility)
    assert doer.party == "V.R."


@pytest.mark.parametrize(
    "row",
    [
        (
            "A car bomb killed 20 people in Brona on Thursday, in the fifth major attack in the "
            "country this month."
        ),
        "Gunmen killed 20 people in Brona, the third such attack this week.",
    ],
)
def test_one_attack_of_a_row_is_one(row: str) -> None:
    reading = read(row, published="2031-05-06", screen=False)
    assert [mention.role for mention in reading.mentions] == [MentionRole.MAIN]
    (figure,) = (c.content for c in reading.claims if isinstance(c.content, Figure))
    assert (figure.low, figure.cumulative) == (20, False)


def _places(text: str) -> set[str]:
    claims = read(text, published="2031-05-06", screen=False).claims
    return {claim.content.place.name for claim in claims if isinstance(claim.content, Location)}


def test_a_country_says_whose_embassy_or_soldiers_were_hit() -> None:
    # Settled: the bombings in Beirut on 18 April and 23 October 1983.
    assert _places("In April 1983 a bomb at the U.S. embassy in Beirut killed 63 people.") == {
        "Beirut"
    }
    assert _places("In 1983 a truck bomb killed 220 U.S. Marines in Beirut.") == {"Beirut"}


@pytest.mark.parametrize(
    "told",
    [
        "Men murdered two U.S. Mormon missionaries in Brona on Monday.",
        "Gunmen in Brona kidnapped U.S. priest Ivo Karm on Monday.",
        "Three bombs went off at U.S. properties in Brona on Monday.",
        "An attack on a U.S. military convoy in Brona killed two on Monday.",
    ],
)
def test_initials_say_whose_people_and_things_were_hit(told: str) -> None:
    assert _places(told) == {"Brona"}


def test_a_school_of_a_country_told_by_initials_lies_there() -> None:
    assert "U.S." in _places("A gunman killed nine children at a U.S. school on Monday.")


def test_what_a_border_is_shared_with_is_not_where_it_was() -> None:
    alone = "Five soldiers were killed at the border with Norway on Monday."
    assert _places(alone) == {"Norway"}
    told = "Five soldiers were killed in Finland near the border with Norway on Monday."
    assert _places(told) == {"Finland"}


def test_who_is_called_by_a_towns_name_is_no_town() -> None:
    text = "Gunmen shot Ivo Lyon in Brona. Attacks on Lyon had been many. Lyon died in hospital."
    assert _places(text) == {"Brona"}
    text = "Gunmen shot Ivo Lyon in Lyon. Lyon died in hospital."
    assert "Lyon" in _places(text)


def test_an_acronym_is_no_town() -> None:
    # Sanaa and Swat are towns, and SANA and SWAT an agency and a unit.
    assert _places("A SWAT team stormed a house in Brona and killed two people.") == {"Brona"}
    assert _places("Shells killed two people in Brona, SANA said on Monday.") == {"Brona"}


@pytest.mark.parametrize(
    "text",
    [
        "Shells have hit LYON today and killed five people.",
        "Five people were killed in LYON when shells hit a market.",
        "The shelling of LYON has killed five people.",
        "Breaking: five people are dead after shells fell on MARSEILLE.",
    ],
)
def test_a_town_in_capitals_is_one(text: str) -> None:
    assert _places(text) & {"LYON", "MARSEILLE"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ivo Karm, a reporter held for insulting President Arno Velm, died in jail in Brona.",
            {"Ivo Karm"},
        ),
        ("A reporter held for insulting President Arno Velm, died in jail in Brona.", set()),
        ("A Tolm Valley man was murdered in Brona.", set()),
        ("V.R. Marines died in Brona.", set()),
    ],
)
def test_a_president_a_valley_and_soldiers_are_no_victims(text: str, names: set[str]) -> None:
    claims = read(text, published="2031-05-06", screen=False).claims
    assert {c.content.name for c in claims if isinstance(c.content, Victim)} == names


@pytest.mark.parametrize(
    "text",
    [
        "Governors blast Velm over the tax in Brona.",
        "The mayor's line of attack on Velm drew crowds in Brona.",
        "She leaves the attacks and insults to others in Brona.",
        "His blistering attacks on Velm went on in Brona.",
        "A donor shelled out a million in Brona.",
        "The case wound up in a court in Brona.",
    ],
)
def test_words_money_and_winding_hit_nobody(text: str) -> None:
    assert slots(text, Event) == []


@pytest.mark.parametrize(
    "text",
    [
        "Troops blasted Brona on Monday.",
        "The attacks and killings in Brona went on.",
        "Rebels wounded nine in Brona.",
    ],
)
def test_attacks_told_with_the_same_words_hit(text: str) -> None:
    assert slots(text, Event)


def _counted(text: str) -> list[tuple[int | None, int | None, bool]]:
    return [(f.low, f.high, f.cumulative) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Death toll up to 30 in Brona bombing.", [(30, 30, False)]),
        ("The death toll in the Brona bombing is now up to 30.", [(30, 30, False)]),
        ("The toll from the attack on Brona has risen to up to 30.", [(None, 30, False)]),
        ("A bomb killed up to 30 people in Brona.", [(None, 30, False)]),
        ("200 Amhara killed in Brona.", [(200, 200, False)]),
        ("More than 200 Amhara were killed in Brona.", [(200, None, False)]),
        ("The blast led to the injury of six people and millions in losses.", [(6, 6, False)]),
        ("He was a captain at the time of his 2004 death in Brona.", []),
        ("The army said 2004 people were killed in Brona.", [(2004, 2004, False)]),
        ("Between January and September the army killed 800 rebels.", [(800, 800, True)]),
        ("Gangs killed 230 people in the first five months of this year.", [(230, 230, True)]),
        ("Clashes killed 350 people in less than one month in Brona.", [(350, 350, True)]),
    ],
)
def test_what_numbers_count(text: str, counted: list[tuple[int | None, int | None, bool]]) -> None:
    assert _counted(text) == counted


def test_a_people_called_like_its_land_is_no_place() -> None:
    assert _places("More than 200 Amhara were killed in Brona on Saturday.") == {"Brona"}


def test_a_meetings_town_says_nothing_of_where_a_village_lies() -> None:
    text = "Nine people were killed in Brona, a conference in Geneva was told."
    claims = read(text, published="2031-05-06", screen=False).claims
    where = [c.content.place for c in claims if isinstance(c.content, Location)]
    assert {place.name: place.country for place in where}["Brona"] is None


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Jets attacked Velk on Monday, killing nine. Velk militants fled.", set()),
        ("Velk executed nine men in Brona on Monday, after attacks on Velk.", {"Brona"}),
        ("Clashes erupted near the Blue Front in Brona, killing nine.", {"Brona"}),
        ("Jets attacked Velk on Monday, killing nine. Residents of Velk fled.", {"Velk"}),
    ],
)
def test_who_is_attacked_and_has_militants_is_no_town(text: str, places: set[str]) -> None:
    assert _places(text) == places


def test_a_state_that_is_spelled_like_a_bird_attacks_as_others_do() -> None:
    # Settled: Turkey landed in Cyprus in July 1974.
    assert slots("Turkey attacked Kyrenia in July 1974.", Event)
    assert slots("A turkey attacked a boy in Brona.", Event) == []


@pytest.mark.parametrize(
    "text",
    [
        "A boat carrying migrants was fired on and sank off Brona.",
        "A boat was fired upon near Brona on Monday.",
        "Their car was fired at by soldiers in Brona.",
        "A bus that was fired on near Brona had nine people on board.",
    ],
)
def test_what_is_fired_on_is_shot_at(text: str) -> None:
    assert [event.kind for event in slots(text, Event)] == ["shooting"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister of Brona was fired on Monday.",
        "THE COMMUNIQUE ADDED THAT ON 28 JANUARY 1987, MARET WAS FIRED.",
        "The office in Brona that he was working on had fired him.",
    ],
)
def test_who_is_fired_on_a_day_is_not(text: str) -> None:
    assert slots(text, Event) == []
