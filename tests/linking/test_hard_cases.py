"""What makes linking hard, each told in our own words about invented places, end to end."""

from itertools import permutations

import pytest

from reportedly.model.mention import MentionRole
from tests.invented import casebook, entries, killed, ledger, publishers, told

# Two attacks on one town on one day: a market in the morning, a bus station in the evening.
MORNING = told(
    "Velkara Gazette",
    "2001-03-05",
    "Shell kills 12 at Velkara market",
    "A mortar shell hit the market in Velkara on Monday morning, killing 12 people and wounding "
    "30, the district hospital said.",
)
MORNING_TOO = told(
    "Coast Radio",
    "2001-03-05",
    "Twelve dead in market shelling",
    "Twelve people were killed when a mortar shell struck the market in Velkara on Monday "
    "morning, according to the mayor's office.",
)
EVENING = told(
    "Velkara Gazette",
    "2001-03-06",
    "Gunmen kill three at bus station",
    "Gunmen opened fire at the bus station in Velkara on Monday evening, killing three people, "
    "police said.",
)
EVENING_TOO = told(
    "Coast Radio",
    "2001-03-06",
    "Three shot dead in Velkara",
    "Three people were shot dead on Monday evening at the bus station in Velkara, a police "
    "spokesman said.",
)


def test_two_attacks_on_one_place_on_one_day_stay_two() -> None:
    found = ledger([MORNING, MORNING_TOO, EVENING, EVENING_TOO])
    assert sorted(map(killed, found)) == [(3, 3, 3), (12, 12, 12)]
    assert all(publishers(entry) == {"Velkara Gazette", "Coast Radio"} for entry in found)


# The same, harder: two shellings of one kind, with no hour given, told apart by what they hit.
SCHOOL = told(
    "Velkara Gazette",
    "2001-03-06",
    "Shell hits school in Velkara",
    "A mortar shell hit a school in Velkara on Monday, killing five people, the ministry of "
    "education said.",
)
SCHOOL_TOO = told(
    "Coast Radio",
    "2001-03-06",
    "Five die in shelling of school",
    "Five people were killed on Monday when a mortar shell hit a school in Velkara, teachers said.",
)


def test_two_shellings_of_one_town_on_one_day_are_told_apart_by_what_they_hit() -> None:
    found = ledger([MORNING, MORNING_TOO, SCHOOL, SCHOOL_TOO])
    assert sorted(map(killed, found)) == [(5, 5, 5), (12, 12, 12)]
    assert all(len(entry.incident.reports) == 2 for entry in found)


# One attack told over days, with a toll that rises.
FIRST_DAY = told(
    "Velkara Gazette",
    "2001-03-05",
    "Rocket hits flats in Ostrevan",
    "A rocket hit an apartment block in Ostrevan on Monday, killing at least 9 people, the rescue "
    "service said.",
)
SECOND_DAY = told(
    "Coast Radio",
    "2001-03-06",
    "Toll in Ostrevan rises to 17",
    "The number of people killed in Monday's rocket strike on an apartment block in Ostrevan has "
    "risen to 17 from 9, the rescue service said on Tuesday.",
)
FOURTH_DAY = told(
    "Inland Post",
    "2001-03-08",
    "Search ends in Ostrevan",
    "Rescuers ended their search of the apartment block in Ostrevan on Thursday. The rocket "
    "strike on Monday killed 23 people, the rescue service said.",
)


@pytest.mark.parametrize("order", list(permutations([FIRST_DAY, SECOND_DAY, FOURTH_DAY])))
def test_one_attack_with_a_rising_toll_stays_one_in_any_order(order: tuple) -> None:
    (entry,) = ledger(*([report] for report in order))
    low, best, high = killed(entry) or (None, None, None)
    assert (best, high) == (23, 23)
    assert low is not None
    assert len(entry.incident.reports) == 3


# A double tap: a second bomb hits those who came to help. One incident in the field's sense.
DOUBLE_TAP = told(
    "Velkara Gazette",
    "2001-03-05",
    "Second strike hits rescuers in Tolmarin",
    "An air strike hit a bakery in Tolmarin on Sunday. Minutes later a second strike hit the same "
    "spot as rescuers dug through the rubble. In all, 14 people were killed, the civil defence "
    "said.",
)
DOUBLE_TAP_TOO = told(
    "Coast Radio",
    "2001-03-05",
    "Double strike on Tolmarin bakery",
    "Fourteen people were killed on Sunday when warplanes bombed a bakery in Tolmarin twice within "
    "minutes, residents said.",
)


def test_a_double_tap_is_one_incident_and_its_toll_is_not_doubled() -> None:
    found = [entry for entry in ledger([DOUBLE_TAP, DOUBLE_TAP_TOO]) if killed(entry)]
    assert [killed(entry) for entry in found] == [(14, 14, 14)]
    assert publishers(found[0]) == {"Velkara Gazette", "Coast Radio"}


# Counts over a period or an area are no incident, beside one that is.
ROUND_UP = told(
    "Inland Post",
    "2001-03-10",
    "120 killed this week",
    "At least 120 people were killed across Zimdoria this week, the monitoring group said.",
)


def test_a_count_over_a_week_is_no_incident_and_joins_none() -> None:
    (entry,) = ledger([FIRST_DAY, ROUND_UP])
    assert publishers(entry) == {"Velkara Gazette"}
    low, best, high = killed(entry) or (None, None, None)
    assert (low, best) == (9, 9)
    assert high in (9, None)


def test_a_count_over_a_week_is_kept_as_what_it_is() -> None:
    with casebook([ROUND_UP]) as book, book.reading() as session:
        roles = {m.role for m in session.readings.mentions(reports=[ROUND_UP.id])}
        assert roles <= {MentionRole.AGGREGATE}
    assert ledger([ROUND_UP]) == []


WITH_A_ROUND_UP = told(
    "Inland Post",
    "2001-03-06",
    "Rocket strike kills nine in Ostrevan",
    "A rocket killed nine people in an apartment block in Ostrevan on Monday, residents said. At "
    "least 120 people have been killed across Zimdoria this week, according to the monitoring "
    "group.",
)


def test_a_count_over_a_week_beside_an_incident_does_not_become_its_toll() -> None:
    (entry,) = ledger([FIRST_DAY, WITH_A_ROUND_UP])
    assert publishers(entry) == {"Velkara Gazette", "Inland Post"}
    assert killed(entry) == (9, 9, 9)


# A wrong date, corrected the next day; a mistaken place, corrected too.
WRONG_DAY = told(
    "Coast Radio",
    "2001-03-06",
    "Mine kills seven near Quendaro",
    "A mine killed seven people on a bus near Quendaro on Tuesday, police said.",
)
RIGHT_DAY = told(
    "Velkara Gazette",
    "2001-03-06",
    "Seven die on bus near Quendaro",
    "Seven people were killed on Monday when a bus ran over a mine near Quendaro, police said.",
)
CORRECTION = told(
    "Coast Radio",
    "2001-03-07",
    "Correction: bus near Quendaro",
    "A mine killed seven people on a bus near Quendaro on Monday, police said. An earlier report "
    "gave the wrong day.",
)
APART = told(
    "Inland Post",
    "2001-03-21",
    "Mine kills four near Quendaro",
    "A mine killed four people in a lorry near Quendaro on Tuesday, police said.",
)


def test_a_date_that_is_a_day_off_does_not_make_two_of_one() -> None:
    found = ledger([WRONG_DAY, RIGHT_DAY, CORRECTION, APART])
    assert [killed(entry) for entry in found] == [(7, 7, 7), (4, 4, 4)]
    assert len(found[0].incident.reports) == 3
    assert str(found[0].incident.when and found[0].incident.when.first) == "2001-03-05"


WRONG_PLACE = told(
    "Coast Radio",
    "2001-03-05",
    "Car bomb in Pellwick kills 41",
    "A car bomb killed 41 people and wounded 90 outside a school in Pellwick, Velkara, on Monday, "
    "police said.",
)
RIGHT_PLACE = told(
    "Velkara Gazette",
    "2001-03-06",
    "Car bomb in Harnel: 41 dead",
    "The car bomb that killed 41 people and wounded 90 outside a school on Monday went off in "
    "Harnel, Velkara, police said. Earlier reports had named another quarter.",
)


def test_a_mistaken_quarter_does_not_make_two_of_one() -> None:
    (entry,) = ledger([WRONG_PLACE, RIGHT_PLACE])
    assert killed(entry) == (41, 41, 41)


# A year later the town remembers: the recap belongs to the old incident, not to the day of print.
ANNIVERSARY = told(
    "Coast Radio",
    "2002-03-05",
    "Velkara remembers the market dead",
    "Hundreds gathered in Velkara on Tuesday to mark the anniversary of the shelling of the market "
    "on 5 March 2001, in which 12 people were killed.",
)


def test_an_anniversary_adds_to_the_incident_that_it_recalls() -> None:
    found = [e for e in ledger([MORNING, MORNING_TOO, ANNIVERSARY]) if killed(e)]
    assert [killed(entry) for entry in found] == [(12, 12, 12)]
    assert str(found[0].incident.when and found[0].incident.when.first) == "2001-03-05"
    assert "Coast Radio" in publishers(found[0])
    assert ANNIVERSARY.id in found[0].incident.reports


def test_the_order_of_arrival_changes_no_hard_case() -> None:
    reports = [MORNING, EVENING, FIRST_DAY, SECOND_DAY, WRONG_DAY, RIGHT_DAY, ROUND_UP, ANNIVERSARY]
    with casebook(*([report] for report in reports)) as book:
        once = entries(book)
    with casebook(*([report] for report in reversed(reports))) as book:
        assert entries(book) == once
