"""English counts from a year or month on, and what goes on with them, are of no single attack."""

import pytest

import reportedly
from reportedly.model.mention import MentionRole
from tests.reading.mention_lines import numbers_of

TOLD = "A woman was killed and four people were injured when shells hit Zarn on Monday."
SINCE = "Since early 2031, the group has documented 107 raids in the valleys, which left 196 dead."


def counts(text: str, role: MentionRole = MentionRole.MAIN) -> set[int]:
    """Give the numbers of people harmed in incidents of one role."""
    reading = reportedly.read(text, published="2031-05-06", language="en")
    told = (m for m in reading.mentions if m.role is role)
    return {number for mention in told for number in numbers_of(reading, mention)}


def test_what_is_counted_since_a_year_is_no_count_of_the_attack() -> None:
    text = f"{TOLD}\n\n{SINCE} These raids also wounded 34 civilians."
    assert counts(text) == {1, 4}
    assert counts(text, MentionRole.AGGREGATE) == {196, 34}


def test_a_list_behind_such_a_count_shares_it_out() -> None:
    items = "• Eight civilians were killed by militiamen.\n\n• 39 rebels were killed."
    text = f"{TOLD}\n\n{SINCE}\n\nThe dead are distributed as follows:\n\n{items}"
    assert counts(text) == {1, 4}
    assert {196, 8} <= counts(text, MentionRole.AGGREGATE)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was the worst attack on the town since 2014.",
        "The town has been shelled since Monday, and nine people were killed.",
        "These attacks wounded nine people.",
    ],
)
def test_other_words_leave_the_count_where_it_is(sentence: str) -> None:
    assert counts(f"{TOLD} {sentence}", MentionRole.AGGREGATE) == set()


def test_what_is_counted_in_a_month_is_no_count_of_an_attack() -> None:
    month = (
        "A total of 1,737 people were killed and 1,978 injured in acts of violence in April. The "
        "number of civilians killed was 1,186. Zarn was worst affected, with 443 killed."
    )
    worst = "The worst day was 25 April, when 108 people were killed at Osk."
    assert counts(f"{month} {worst}") == {108}
    assert counts(month, MentionRole.AGGREGATE) == {1737, 1978, 1186, 443}
    assert counts("Nine people were killed in April in an attack on Zarn.") == {9}
