"""English counts over a time: what stands between a count and its period does not part them."""

import pytest

from reportedly.model.figure import Category, Figure
from reportedly.model.mention import MentionRole
from tests.reading.english_figures import figures
from tests.reading.test_war_tolls import NEWS, tolls

K, HURT = Category.KILLED, Category.INJURED


@pytest.mark.parametrize(
    ("background", "category", "low"),
    [
        ("Since 19 September, when the truce was over, 359 civilians have been killed.", K, 359),
        (
            "At least 400 people - most of them women - have been injured in this campaign.",
            HURT,
            400,
        ),
        ("The party says that almost 1,000 activists have died during recent years.", K, 1_000),
        ("It recalled the decade, when thousands were killed by death squads.", K, 1_000),
        ("The front had 2,352 dead from 11 November 1989 to 30 January 1990.", K, 2_352),
        ("The offensive has resulted in 305 dead.", K, 305),
        ("The report lists 214 killed in March and 198 in April.", K, 214),
        ("The first two raids, in March, killed nine.", K, 9),
    ],
)
def test_a_count_over_time_is_no_attacks(background: str, category: Category, low: int) -> None:
    assert low in tolls(NEWS + background, category)[MentionRole.AGGREGATE]


@pytest.mark.parametrize(
    "count",
    [
        "To date, 12 people have been confirmed dead in the attack.",
        "Up to date, 12 people are reported killed in the shelling.",
    ],
)
def test_what_one_attack_has_killed_to_date_is_its_own(count: str) -> None:
    hit = "Rockets hit the market of Osk on Friday. "
    assert tolls(hit + count, K)[MentionRole.MAIN] == {12}


def test_some_of_a_sum_are_a_sum() -> None:
    told = "Some 60,000 have died during the conflict. More than 20,000 of them had died in jail."
    assert [figure.cumulative for figure in figures(told)] == [True, True]


def _lows(text: str) -> set[int | None]:
    return {one.low for one in figures(text) if isinstance(one, Figure)}


def test_in_capitals_no_word_is_an_acronym_and_an_age_counts_nobody() -> None:
    assert _lows("THEY FIRED 500 SHOTS AND STAYED IN THE HOUSE OF THE SLAIN PRIESTS.") == set()
    assert 21 not in _lows("JEFFREY BRENT BALL, 21, WAS MURDERED BY GUNMEN.")
