"""The day that is set before an attack long past is told, and the year that a headline gives."""

import datetime as dt

import pytest

from reportedly.model.mention import Mention, MentionRole
from reportedly.model.passage import Passage
from reportedly.model.report import make_report
from tests.laws.books import reader


def main(text: str, headline: str | None = None) -> Mention:
    whole = text if headline is None else f"{headline}\n\n{text}"
    head = Passage(0, len(headline), headline) if headline else None
    report = make_report(whole, headline=head, published="2031-05-06", language="en")
    mentions = reader().read(report).mentions
    return next(m for m in mentions if m.role is MentionRole.MAIN)


@pytest.mark.parametrize(
    "text",
    [
        "On 5 February 2020 policemen went from house to house in Zarn. They shot 60 people.",
        (
            "On the evening of 5 February 2020 the pupils were at their books when men came in and"
            " told them to divide. They refused.\n\nThe intruders opened fire. Six pupils died."
        ),
    ],
)
def test_the_day_that_opens_the_story_is_the_attacks(text: str) -> None:
    when = main(text).when
    assert when is not None
    assert when.first == when.last == dt.date(2020, 2, 5)


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2031 the minister opened a school in Zarn. Gunmen shot 60 people in the town.",
        "Date: 5 February 2020\nDear Sir,\nGunmen shot 60 people in our town.",
    ],
)
def test_a_day_of_late_or_of_a_letter_is_not(text: str) -> None:
    assert main(text).when is None


def test_a_year_in_a_headline_or_lead_is_the_attacks() -> None:
    text = (
        "Prosecutors on Monday accused officers of the car bombing that killed 85 people in 1994."
    )
    when = main(text, "Officers charged over 1994 blast").when
    assert when is not None
    assert (when.first.year, when.last.year) == (1994, 1994)


def test_years_ago_this_sunday() -> None:
    when = main("Twenty-five years ago this Friday a bomb killed nine people in Zarn.").when
    assert when is not None
    assert when.first == dt.date(2006, 5, 9)
