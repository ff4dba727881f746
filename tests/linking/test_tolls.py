"""Which counts of a mention stand for everyone harmed."""

from reportedly.linking.tolls import whole_counts
from reportedly.model.figure import NAMED_PERSON, Category, Figure, Group, Relation
from tests.hand_built import figure


def numbers(*figures: Figure) -> set[tuple[Category, int | None]]:
    return {(toll.category, toll.low) for toll in whole_counts(figures)}


def test_a_count_of_all_stands_before_those_of_groups():
    found = numbers(figure(5), figure(3, group=Group.CIVILIANS), figure(2, group=Group.CHILDREN))
    assert found == {(Category.KILLED, 5)}


def test_civilians_stand_for_all_where_nobody_else_is_counted():
    assert numbers(figure(3, group=Group.CIVILIANS)) == {(Category.KILLED, 3)}
    unnumbered = figure(None, None)
    assert numbers(unnumbered, figure(3, group=Group.CIVILIANS)) == {(Category.KILLED, 3)}


def test_groups_add_up_and_each_category_by_itself():
    child, women = figure(1, group=Group.CHILDREN), figure(2, group=Group.WOMEN)
    hurt = figure(1, category=Category.INJURED, group=Group.MEN)
    assert numbers(child, women, hurt) == {(Category.KILLED, 3), (Category.INJURED, 1)}


def test_a_group_that_is_counted_twice_gives_a_sum_for_each_count():
    figures = (figure(1, group=Group.CHILDREN), figure(2, group=Group.CHILDREN))
    assert numbers(*figures, figure(1, group=Group.MEN)) == {
        (Category.KILLED, 2),
        (Category.KILLED, 3),
    }


def test_parts_sums_over_a_period_and_fighters_count_for_nothing():
    part = figure(2, group=Group.CHILDREN, relation=Relation.PART)
    fighters = figure(9, group=Group.COMBATANTS)
    assert numbers(part, fighters, figure(120, cumulative=True)) == set()


def test_who_is_told_by_name_is_no_toll() -> None:
    named = Figure(Category.KILLED, Group.ALL, 1, 1, "Hadi Nasser", rule=NAMED_PERSON)
    assert whole_counts([named]) == []
