"""Which figure is best: by each policy, and as a toll moves."""

import pytest

from reportedly.model.figure import Category, Figure, Group, Relation
from tests.hand_built import figure
from tests.weighing.figures import numbers, row, told, weigh


@pytest.mark.parametrize(
    ("policy", "best"), [("ucdp", 8), ("acled", 5), ("range", None), ("majority", None)]
)
def test_policies_choose_best_and_never_the_range(policy, best):
    found = weigh(
        told("a", ("1921-03-05", figure(5))),
        told("b", ("1921-03-05", figure(8))),
        told("c", ("1921-03-05", figure(8))),
        told("d", ("1921-03-05", figure(9))),
        policy=policy,
    )
    assert numbers(found) == (5, best, 9)


def test_majority_needs_more_than_half():
    found = weigh(
        told("a", ("1921-03-05", figure(5))),
        told("b", ("1921-03-05", figure(8))),
        told("c", ("1921-03-05", figure(8))),
        policy="majority",
    )
    assert numbers(found)[1] == 8


def test_an_unknown_policy_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="ucdp, acled, range, majority"):
        weigh(told("a", ("1921-03-05", figure(5))), policy="guess")


def rose(number: int) -> Figure:
    return figure(number, relation=Relation.UPDATE)


def test_a_toll_said_to_have_risen_is_borne_out_by_the_counts_it_left_behind():
    found = weigh(
        told("mayor", ("1921-03-05", figure(16))),
        told("police", ("1921-03-05", figure(15, None))),
        told("hospital", ("1921-03-07", rose(24))),
    )
    assert numbers(found) == (15, 24, 24)
    assert "24 killed, the figure that most origins bear out (3 of 3)" in row(found).sentence
    assert not row(found).contested
    assert not found.contested


def test_a_toll_revised_down_is_borne_out_by_the_counts_above_it():
    found = weigh(
        told("mayor", ("1921-03-05", figure(27))), told("police", ("1921-03-06", rose(20)))
    )
    assert numbers(found) == (20, 20, 27)
    assert not row(found).contested


@pytest.mark.parametrize("day", ["1921-03-05", "1921-03-25", None])
def test_a_toll_of_the_same_day_or_weeks_later_moves_nobody_elses_count(day):
    found = weigh(told("mayor", ("1921-03-05", figure(16))), told("hospital", (day, rose(24))))
    assert numbers(found) == (16, 16, 24)
    assert row(found).contested


def test_an_early_minimum_gives_way_to_a_later_count_of_equal_support():
    first = told("police", ("1921-03-05", figure(15, None)))
    assert numbers(weigh(first, told("minister", ("1921-03-06", figure(147))))) == (15, 147, 147)
    assert numbers(weigh(first, told("minister", ("1921-03-05", figure(147))))) == (15, 15, 147)


def test_an_early_minimum_that_more_origins_bear_out_stands():
    found = weigh(
        told("police", ("1921-03-05", figure(60, None))),
        told("hospital", ("1921-03-05", figure(62))),
        told("party", ("1921-03-06", figure(600))),
    )
    assert numbers(found) == (60, 62, 600)


def test_words_without_a_count_give_way_to_a_count_of_equal_support():
    dozens = figure(12, None, rule="dozens")
    vague = told("leader", ("1921-03-08", dozens))
    counted = told("officials", ("1921-03-07", figure(76)))
    assert numbers(weigh(vague, counted)) == (12, 76, 76)
    assert numbers(weigh(vague)) == (12, 12, 12)


def test_where_one_origin_counts_them_all_no_most_is_spoken_of():
    parts = figure(9, None, relation=Relation.PART)
    alone = weigh(told("mayor", ("1921-03-05", figure(6))), told("army", ("1921-03-05", parts)))
    assert row(alone).sentence.startswith(
        "6 killed, by the one origin that counts all of them; 6 to 9 or more in all."
    )
    twice = weigh(told("mayor", ("1921-03-05", figure(1, 70))))
    assert row(twice).sentence.startswith(
        "1 killed, by the one origin that counts all of them; 1 to 70 in all."
    )


def test_a_contest_names_each_number_once_with_all_who_give_it():
    found = weigh(
        told("mayor", ("1921-03-05", figure(5))),
        told("clinic", ("1921-03-05", figure(5))),
        told("army", ("1921-03-05", figure(9))),
    )
    (contest,) = found.contested
    names = " and ".join(sorted(("mayor", "clinic")))
    assert contest.explanation in {
        f"Independent origins differ: 5 ({names}) and 9 (army).",
        "Independent origins differ: 5 (mayor and clinic) and 9 (army).",
    }


def test_where_nobody_counts_it_is_said_of_whom():
    some = figure(None, None)
    assert row(weigh(told("mayor", ("1921-03-05", some)))).sentence.startswith(
        "No count of the killed is given. No number: mayor"
    )


def test_of_equal_support_the_count_that_holds_the_best_of_a_group_is_best():
    women = figure(7, group=Group.WOMEN)
    found = weigh(told("mayor", ("1921-03-05", figure(2))), told("clinic", ("1921-03-05", women)))
    assert numbers(found) == (2, 7, 7)
    assert row(found, (Category.KILLED, Group.WOMEN)).best == 7
    more = told("army", ("1921-03-05", figure(2)))
    outnumbered = weigh(
        told("mayor", ("1921-03-05", figure(2))), told("clinic", ("1921-03-05", women)), more
    )
    assert numbers(outnumbered) == (2, 2, 7)


def test_a_tie_is_said_to_be_one():
    tied = weigh(
        told("mayor", ("1921-03-05", figure(14))), told("army", ("1921-03-05", figure(17)))
    )
    assert row(tied).sentence.startswith(
        "14 killed, a figure that as many origins bear out as any other (1 of 2); 14 to 17 in all."
    )
    settled = weigh(
        told("mayor", ("1921-03-05", figure(14))),
        told("army", ("1921-03-05", figure(17))),
        told("clinic", ("1921-03-05", figure(17))),
    )
    assert "17 killed, the figure that most origins bear out (2 of 3)" in row(settled).sentence
