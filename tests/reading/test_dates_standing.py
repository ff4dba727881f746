"""The day of an attack where the words around it tell more than the parse. Places are invented."""

import datetime as dt

import pytest

import reportedly
from reportedly.model.mention import Mention
from reportedly.reading.dates.mention import DateRole
from tests.reading.test_dates import dates

FRIDAY = dt.date(1990, 1, 12)


def mentions(text: str) -> tuple[Mention, ...]:
    return reportedly.read(text, published=FRIDAY.isoformat(), language="en").mentions


def roles(text: str) -> dict[str, DateRole]:
    return {mention.when.words: mention.role for mention in dates(text, FRIDAY)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "It was reported today that on 10 January alleged rebels murdered four farmers.",
            "10 January",
        ),
        (
            "AS OUR PAPER HAS REPORTED, ON 5 JANUARY A BUS WITH SEAMEN WAS BLOWN UP BY REBELS.",
            "5 JANUARY",
        ),
        (
            "He named those who took part in the crime perpetrated on 16 November in Velna.",
            "16 November",
        ),
        (
            "The attempt on the life of General Maret, carried out on 5 January by gunmen, failed.",
            "5 January",
        ),
        ("Their leader disappeared on 9 January in Velna.", "9 January"),
        ("The party deplored the murder of Ivo Maret on Monday.", "Monday"),
        ("Police are investigating the killing of Ivo Maret on 5 January.", "5 January"),
        ("Guerrillas placed a dynamite charge today at a shop in Velna.", "today"),
        ("A crowd threw stones at the embassy on Monday.", "Monday"),
    ],
)
def test_a_day_is_the_attacks_by_where_it_stands(text: str, day: str) -> None:
    assert roles(text)[day] is DateRole.EVENT


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("According to military sources today, three farmers were murdered in Velna.", "today"),
        ("Three farmers were murdered in Velna, according to the police on Monday.", "Monday"),
        ("It was the fifth attack by the front in the past six months.", "the past six months"),
        ("Maret is the second mayor who was murdered in Velna this year.", "this year"),
        ("It was the worst bombing in Velna this year.", "this year"),
        ("The unions called a general strike on Monday to protest the raid.", "Monday"),
        ("The front declared an armed strike on 3 January.", "3 January"),
        ("The inquiry yesterday carried out by the court heard nobody.", "yesterday"),
        ("The raids will go on tomorrow, the killers said.", "tomorrow"),
    ],
)
def test_a_day_is_not_the_attacks_by_where_it_stands(text: str, day: str) -> None:
    assert roles(text)[day] is not DateRole.EVENT


def test_an_attack_beside_the_count_of_a_row_keeps_its_day() -> None:
    text = "The fifth attack this year killed nine on Monday."
    assert roles(text)["Monday"] is DateRole.EVENT


@pytest.mark.parametrize(
    "text",
    [
        "The blast occurred on Boyar and 9 October Avenues in Velna.",
        "Fighters of the 17 February Brigade attacked a bus in Velna.",
        "Nine were killed in the 6 October Street in Velna.",
    ],
)
def test_what_is_called_after_a_day_is_none(text: str) -> None:
    assert dates(text, FRIDAY) == ()


def test_a_day_without_a_year_is_the_nearest() -> None:
    (planned,) = dates("The unions asked the workers to stop on 15 January.", FRIDAY)
    assert planned.when.first == dt.date(1990, 1, 15)
    (next_day,) = dates("The blast at 0130 GMT on 13 January killed two.", FRIDAY)
    assert next_day.when.first == dt.date(1990, 1, 13)
    (massacre,) = dates("They will punish the masterminds of the massacre of 16 November.", FRIDAY)
    assert massacre.when.first == dt.date(1989, 11, 16)


@pytest.mark.parametrize(
    "text",
    [
        "At 1400 on 10 January, special troops entered Velna. The troops began firing at houses.",
        "On 10 January a column of guerrillas arrived in Velna. They shot 16 farmers.",
        "ON 10 JANUARY A GROUP OF GUNMEN TOOK OVER VELNA. THEY KILLED THE MAYOR.",
    ],
)
def test_an_attack_is_of_the_day_on_which_armed_people_came(text: str) -> None:
    (told,) = mentions(text)
    assert told.when is not None
    assert told.when.first == dt.date(1990, 1, 10)


def test_a_company_that_came_attacks_nobody() -> None:
    text = "The mining company took over the plant on Monday. A bomb killed two in Velna."
    (told,) = mentions(text)
    assert told.when is None


def test_years_of_attacks_date_no_single_one() -> None:
    text = (
        "All parties have condemned the murder of Ivo Maret in Velna.\n\n"
        "The country has been attacked for the past three years, a leader said."
    )
    told = mentions(text)
    assert told[0].when is None


def test_a_death_at_a_hospital_is_later_than_the_attack() -> None:
    text = (
        "A farmer died at the Velna hospital early this morning. He was shot last night when"
        " gunmen tried to enter his house."
    )
    (told,) = mentions(text)
    assert told.when is not None
    assert told.when.first == dt.date(1990, 1, 11)


@pytest.mark.parametrize(
    "text",
    [
        "12 January 1990 A bomber killed 25 in Velna. The attack on Wednesday hit a base.",
        "Published 12 January 1990 At least 29 were killed in Velna. They died on Wednesday.",
        "Fri Jan 12 1990 Rebels Kill 35 in Velna. The ambush was laid on Wednesday night.",
    ],
)
def test_the_day_of_print_that_opens_a_text_yields_to_the_attacks(text: str) -> None:
    told = mentions(text)[0]
    assert told.when is not None
    assert told.when.first == dt.date(1990, 1, 10)


@pytest.mark.parametrize(
    "text",
    [
        "12 January 1990 A suicide bomber killed 25 soldiers in Velna.",
        "On 12 January 1990 a bomber killed 25 soldiers in Velna. Shells killed two on Wednesday.",
        "12 January 1990 A bomber killed nine in Velna on Friday. Shells killed two on Wednesday.",
    ],
)
def test_a_day_that_opens_a_text_stays_where_none_takes_its_place(text: str) -> None:
    told = mentions(text)[0]
    assert told.when is not None
    assert told.when.first == FRIDAY
