"""Days that short reports tell aside: beside another verb, or counted from what came after."""

import datetime as dt

import pytest

import reportedly
from reportedly.language.english.parser import english
from reportedly.reading.dates.find import find_dates
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.ramming import is_ramming
from tests.reading.mention_lines import line_of

TUESDAY = dt.date(1994, 2, 8)

CARRIED_ON = [
    (
        "Masked men burst into a wedding in Zarn in the northern hills on Sunday night and killed"
        " seven guests."
    ),
    "Attackers entered a bar in Zarn on Sunday and shot four people dead.",
    "Two men walked into a cafe in Zarn on Sunday evening and opened fire, killing six.",
    "Fighters overran the town of Zarn, starting on Sunday, and beheaded dozens.",
    "Dozens fled Zarn, which rebels attacked beginning on Sunday.",
    "The rebels claimed Sunday's bombing of a mosque in Zarn, in which 12 people died.",
    "The man who drove a van into shoppers in Zarn on Sunday was known to police.",
    "A lorry ploughed into a market in Zarn on Sunday, killing at least 30 people.",
    "Ten died when a man drove a van along a pavement in Zarn on Sunday.",
    "Two bombs hit a crowd watching a match in Zarn on Sunday.",
    "Nine died when aircraft struck a hall in Zarn where a wake was being held on Sunday.",
    "On Sunday the mission heard incoming rocket attacks from the direction of Zarn.",
    "A man doused a house in Zarn with petrol on Sunday and set it alight, killing three.",
    "Gunmen took nine people hostage in Zarn on Sunday.",
    "On Sunday four men poured fuel in a hall in Zarn, barred its doors and burned 40 people.",
    "On Sunday policemen went into Zarn, lined up the men and shot 12 of them.",
    "On Sunday a gas incident in Zarn claimed the lives of 80 people.",
    "The unrest claimed 80 lives in Zarn on Sunday.",
    "The mayor condemned the crime that was committed in Zarn on Sunday.",
    "The envoy will ask about the atrocity which they perpetrated in Zarn on Sunday.",
]


@pytest.mark.parametrize("text", CARRIED_ON)
def test_a_verb_that_leads_to_harm_dates_it(text: str) -> None:
    (mention,) = find_dates(english().parse(text), TUESDAY)
    assert mention.role is DateRole.EVENT
    assert mention.when.first == dt.date(1994, 2, 6)


@pytest.mark.parametrize(
    "text",
    [
        "The minister visited Zarn on Monday and condemned the attack.",
        "The envoy travelled to Zarn on Monday and inspected the wreck.",
        "The minister resigned on Monday over the attack.",
        "The toll of the bombing rose to 35 on Monday.",
        "The ministry on Monday lowered the number of dead to 17.",
        "The market reopened on Monday, two days after the device was found.",
    ],
)
def test_what_people_do_afterwards_dates_no_attack(text: str) -> None:
    roles = {m.role for m in find_dates(english().parse(text), TUESDAY)}
    assert DateRole.EVENT not in roles


COUNTED = [
    (
        (
            "The man held for the murder of six nurses in Zenica was charged on Monday, a day after"
            " the attack."
        ),
        ["main Zenica 1994-02-06"],
    ),
    (
        "The mayor visited Zenica on Monday, two days after the bombing that killed nine people.",
        ["main Zenica 1994-02-05"],
    ),
    (
        "On Monday, a day after a blast killed ten people in Zenica, shops reopened.",
        ["main Zenica 1994-02-06"],
    ),
    (
        "A day after gunmen killed nine people in Zenica, police arrested two men.",
        ["main Zenica 1994-02-06..1994-02-07"],
    ),
    (
        "Police said on Monday that a bomb had killed nine people in Zenica the previous day.",
        ["main Zenica 1994-02-06"],
    ),
    (
        (
            "A bomb killed nine people in Zenica on Saturday. The market reopened on Monday, a day"
            " after the attack."
        ),
        ["main Zenica 1994-02-05"],
    ),
    (
        (
            "Gunmen were still holding hostages in Zenica on Monday, a day after they stormed the"
            " town, killing at least 59 people."
        ),
        ["main Zenica 1994-02-06"],
    ),
    (
        "Gunmen killed nine people in Zenica on Monday, a day after 12 were killed in Tuzla.",
        ["main Zenica 1994-02-07", "recap Tuzla 1994-02-06"],
    ),
    (
        (
            "A bomb killed nine people in Zenica on Monday. It comes two weeks after a truck bomb"
            " killed more than 30 people in Tuzla."
        ),
        ["main Zenica 1994-02-07", "recap Tuzla 1994-01-22..1994-01-28"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), COUNTED)
def test_days_are_counted_from_what_came_after(text: str, lines: list[str]) -> None:
    reading = reportedly.read(text, published=TUESDAY.isoformat())
    assert [line_of(mention) for mention in reading.mentions] == lines


@pytest.mark.parametrize(
    "text",
    [
        (
            "Three more people died of their wounds on Monday, bringing to 19 the number killed in"
            " Saturday's bombing in Zenica."
        ),
        "A girl hurt in Saturday's bombing in Zenica died on Monday, taking the death toll to 19.",
        "A man wounded in Saturday's bombing in Zenica died in hospital on Monday.",
        "A boy hurt in Saturday's bombing in Zenica died on Monday, taking the dead to nine.",
        (
            "A fourth victim of the bombing in Zenica died on Monday, two days after a man threw"
            " grenades into a crowd."
        ),
    ],
)
def test_the_day_of_a_later_death_is_not_the_attacks(text: str) -> None:
    reading = reportedly.read(text, published=TUESDAY.isoformat())
    assert [line_of(mention) for mention in reading.mentions] == ["main Zenica 1994-02-05"]


@pytest.mark.parametrize(
    ("text", "rams"),
    [
        ("A car careered into a bus queue in Zarn.", True),
        ("A van mowed down six pedestrians in Zarn.", True),
        ("He drove a lorry through a crowd in Zarn.", True),
        ("The driver ran over two officers in Zarn.", True),
        ("A bomber drove a car packed with explosives into a crowd.", False),
        ("Gunmen mowed down six pedestrians in Zarn.", False),
        ("He drove a van into the garage.", False),
        ("Troops ran into a crowd.", False),
    ],
)
def test_a_vehicle_is_driven_into_people(text: str, rams: bool) -> None:
    document = english().parse(text)
    assert any(is_ramming(document, token) for token in document.tokens) is rams


def test_the_place_of_a_count_is_the_attacks() -> None:
    text = "Zenica toll reaches 50\n\nThe mayor said 50 people had died in Sunday's bombing."
    reading = reportedly.read(text, published=TUESDAY.isoformat())
    assert [line_of(mention) for mention in reading.mentions] == ["main Zenica 1994-02-06"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Soldiers entered Zarn on 3 February. The next day they executed nine men.", 4),
        ("Soldiers held the village on 3 February; the next day they executed nine men.", 4),
        ("A mayor was killed on 1 February. Crowds met on 3 February. The next day two died.", 4),
        ("The blast killed six on 3 February. The next day shots killed two.", 4),
    ],
)
def test_the_next_day_is_that_after_what_was_told_right_before(text: str, day: int) -> None:
    last = find_dates(english().parse(text), TUESDAY)[-1]
    assert last.when.first == dt.date(1994, 2, day)


@pytest.mark.parametrize("text", ["On 5 March last year", "On March 5 last year"])
def test_a_day_of_last_year(text: str) -> None:
    (mention,) = find_dates(english().parse(f"{text} soldiers shot nine people."), TUESDAY)
    assert mention.when.first == mention.when.last == dt.date(1993, 3, 5)
