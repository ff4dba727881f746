"""Attacks told beside another, where what befell a place is told, and counts of a month or year.

Towns are real where a list must know them; what is said to have happened is invented and undated
news of the year 2001, or plainly of no place.
"""

import pytest

from reportedly import read
from reportedly.model.content import Denial, Event, EventKind, Responsibility
from reportedly.model.figure import Category, Figure
from tests.reading.mention_lines import line_of
from tests.reading.test_ordinary_news import slots

BESIDE = [
    ("A drone hit a depot in Tolm on Friday, killing two, hours after shells hit the market.", 2),
    ("Gunmen shot dead a priest in Tolm on Friday, hours after a bomb exploded at his church.", 2),
    ("A second bomb exploded at the clinic in Tolm minutes after the first hit the market.", 1),
    ("A woman died in Tolm on Friday hours after the attack on the market.", 1),
    ("Rescuers pulled nine bodies from rubble in Tolm hours after shells hit the market.", 1),
]


@pytest.mark.parametrize(("text", "count"), BESIDE)
def test_an_attack_hours_before_another_is_its_own(text: str, count: int) -> None:
    mentions = read(text, published="2001-06-08").mentions
    roles = [mention.role.value for mention in mentions]
    assert roles == ["main", "recap"][:count]


WHERE = [
    ("The governor visited Zenica on Thursday, where shells killed nine people.", "Zenica"),
    ("The governor travelled to Zenica, where shells killed nine people.", "Zenica"),
    ("Police were called to a house in Zenica where a man shot dead his wife.", "Zenica"),
    ("He spoke in Zenica, a town where nine people had been killed by shells.", "Zenica"),
    ("The team was called to a field in Zenica in which a mine killed three men.", "Zenica"),
    ("They fled to Tuzla, where aid workers feed them, after shells hit Zenica.", "Zenica"),
    ("The minister spoke in Tuzla, where he said that nine died in Zenica.", "Zenica"),
]


@pytest.mark.parametrize(("text", "place"), WHERE)
def test_a_clause_tells_what_befell_the_place_before_it(text: str, place: str) -> None:
    (mention,) = read(text).mentions
    assert mention.place
    assert mention.place.name == place


def test_the_day_of_such_a_clause_is_that_of_the_place() -> None:
    text = "The governor travelled to Zenica, where shells killed nine people on Wednesday."
    (mention,) = read(text, published="2001-06-08").mentions
    assert line_of(mention) == "main Zenica 2001-06-06"


OVER_TIME = [
    ("In 2000, 312 people were killed by landmines, the group said.", "aggregate"),
    ("More than 500 civilians were killed in May, the mission said.", "aggregate"),
    ("In May 43 civilians were killed in the north.", "aggregate"),
    ("Nine people were killed in May, the mission said.", "main"),
    ("Some 58 people were killed in Tuzla in May when a jet bombed the market.", "main"),
    ("Forty people died in the bombing of the market in May.", "main"),
]


@pytest.mark.parametrize(("text", "role"), OVER_TIME)
def test_many_dead_of_a_month_and_no_place_are_a_count(text: str, role: str) -> None:
    (mention,) = read(text, published="2001-06-08").mentions
    assert mention.role == role


def test_an_earlier_attack_in_the_town_is_where_the_later_one_was() -> None:
    text = (
        "A bomb killed four people in Zenica on Friday, two weeks after mortars killed ten at a "
        "wedding in the town."
    )
    bomb, mortars = read(text, published="2001-06-08").mentions
    assert [line_of(bomb), line_of(mortars)] == [
        "main Zenica 2001-06-08",
        "recap Zenica 2001-05-22..2001-05-28",
    ]


def test_residents_tell_of_their_own_village() -> None:
    (mention,) = read(
        "Residents of Zenica said jets had bombed their village, killing nine."
    ).mentions
    assert mention.place
    assert mention.place.name == "Zenica"


def test_the_dead_of_many_attacks_are_a_count() -> None:
    (mention,) = read("July was deadly in Zenica, with 71 people killed in 23 attacks.").mentions
    assert mention.role == "aggregate"


def test_a_hedge_outside_of_what_we_say_is_the_publishers() -> None:
    text = "The reported raid on Tolm, which we believe was planned, allegedly killed nine people."
    assert read(text, publisher="Red Help").claims


MISHAPS = [
    "Twenty-seven people were killed when a bus plunged into a ravine near Tolm, police said.",
    "A family of four died when a gas cylinder exploded in their kitchen in Tolm.",
    "Nine people were killed in a gas explosion at a flat in Tolm.",
    "Five workers were killed when a crane collapsed in Tolm.",
    "Gas blast wrecks house in Tolm, four killed\nA family died as a gas cylinder exploded.",
    "Nine miners died when a shaft caved in near Tolm.",
]


@pytest.mark.parametrize("text", MISHAPS)
def test_what_breaks_or_bursts_by_itself_is_no_attack(text: str) -> None:
    assert read(text).mentions == ()


ATTACKS = [
    "Nine people were killed when a gas pipeline exploded after rebels had attacked it in Tolm.",
    "Nine people were killed when a bomb exploded in a kitchen in Tolm.",
    "Nine people were killed when their house collapsed after an air strike on Tolm.",
    "Nine people were killed in a gas attack on Tolm.",
    "Gunmen drove a truck into a crowd in Tolm, killing nine people.",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_what_somebody_makes_burst_is_an_attack(text: str) -> None:
    assert [mention.role.value for mention in read(text).mentions] == ["main"]


@pytest.mark.parametrize("label", ["Horrible news from Tolm", "Latest from Tolm", "Live in Tolm"])
def test_news_from_a_town_is_told_by_no_town(label: str) -> None:
    reading = read(f"{label}: mortar hits a wedding, 6 dead at least", publisher="Red Help")
    assert reading.claims
    assert {claim.chain[-1].source.name for claim in reading.claims} == {"Red Help"}


def test_a_lower_town_is_no_town_abroad() -> None:
    (mention,) = read("A rocket hit a flat in Lower Town, killing a family of three.").mentions
    assert mention.place is None or mention.place.country is None


BEFELL = [
    ("The bombing of the Third Police Station, which killed seven people, was a year ago.", set()),
    ("The attack on the Blue Front base, which killed nine soldiers, was condemned.", set()),
    ("The ambush of a convoy of the Reed Army that killed nine soldiers was filmed.", set()),
    (
        "A member of the Blue Front, which killed nine people on Friday, was arrested.",
        {"Blue Front"},
    ),
    ("The raid by the Reed Army, which killed nine people, was condemned.", {"Reed Army"}),
]


@pytest.mark.parametrize(("text", "parties"), BEFELL)
def test_whom_an_attack_befell_did_not_do_it(text: str, parties: set[str]) -> None:
    assert {one.party for one in slots(text, Responsibility)} == parties


FLED = [
    ("Two men fled on a motorcycle after shooting the mayor of Tolm.", set()),
    ("Five men fled on foot after the stabbing in Tolm.", set()),
    ("Some 300 people fled on foot after shells killed nine in Tolm.", {300}),
    ("Two men fled their homes after shells killed nine in Tolm.", {2}),
]


@pytest.mark.parametrize(("text", "counts"), FLED)
def test_a_few_men_who_get_away_are_not_driven_out(text: str, counts: set[int]) -> None:
    found = [c.content for c in read(text).claims if isinstance(c.content, Figure)]
    assert {one.low for one in found if one.category is Category.DISPLACED} == counts


VOICES = [
    ("We announce the death of nine colleagues in a raid on Tolm.", "Red Help"),
    ('"We counted nine dead in Tolm," said Dr Sanna Orel.', "Dr Sanna Orel"),
]


@pytest.mark.parametrize(("text", "speaker"), VOICES)
def test_what_we_say_is_said_by_whoever_publishes_it(text: str, speaker: str) -> None:
    reading = read(text, publisher="Red Help")
    figures = [claim for claim in reading.claims if isinstance(claim.content, Figure)]
    assert figures
    assert {claim.chain[-1].source.name for claim in figures} == {speaker}


def test_we_who_deny_are_the_publisher() -> None:
    reading = read("We deny any role in the shelling of Tolm.", publisher="Reed Accord")
    assert Denial in {type(claim.content) for claim in reading.claims}
    (denial,) = [c.content for c in reading.claims if isinstance(c.content, Denial)]
    assert denial.party == "Reed Accord"


ANNIVERSARIES = [
    "Relatives met in Zenica on Friday to mark the first anniversary of the bombing that killed 7.",
    "Zenica on Friday marked a year since the bombing that killed seven people.",
]


@pytest.mark.parametrize("text", ANNIVERSARIES)
def test_an_anniversary_dates_the_attack_some_days_around(text: str) -> None:
    (mention,) = read(text, published="2002-06-08").mentions
    assert line_of(mention) == "main Zenica 2001-06-04..2001-06-10"


def test_the_anniversary_of_no_attack_dates_none() -> None:
    text = (
        "Gunmen killed nine people in Zenica on Friday, the second anniversary of the revolution."
    )
    (mention,) = read(text, published="2002-06-08").mentions
    assert line_of(mention) == "main Zenica 2002-06-07"


@pytest.mark.parametrize("word", ["responsible", "accountable"])
def test_who_is_held_responsible_is_not_held(word: str) -> None:
    text = f"The Reed commander held Borian gunners {word} for the shelling that killed nine."
    events = [c.content.kind for c in read(text).claims if isinstance(c.content, Event)]
    assert EventKind.KIDNAPPING not in events
    assert {one.party for one in slots(text, Responsibility)} == {"Borian gunners"}


def test_whom_gunmen_hold_for_hours_are_taken() -> None:
    text = "Gunmen held nine nurses for hours in Tolm."
    events = [c.content.kind for c in read(text).claims if isinstance(c.content, Event)]
    assert events == [EventKind.KIDNAPPING]
