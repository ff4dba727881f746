"""How counts of one origin and of several become low and high."""

import msgspec
import pytest

from reportedly.model.chain import CueKind, Stance
from reportedly.model.figure import Category, Figure, Group, Relation
from tests.hand_built import figure
from tests.weighing.figures import numbers, row, told, weigh


def test_a_later_statement_of_one_origin_replaces_its_earlier_one():
    found = weigh(told("mayor", ("1921-03-05", figure(14)), ("1921-03-06", figure(17))))
    assert numbers(found) == (17, 17, 17)
    (voice,) = row(found).by_origin
    assert len(voice.superseded) == 1
    assert len(voice.claims) == 1


def test_rose_to_17_from_14_is_17():
    update = figure(17, relation=Relation.UPDATE)
    former = figure(14, relation=Relation.FORMER)
    found = weigh(told("mayor", ("1921-03-06", update), ("1921-03-06", former)))
    assert numbers(found) == (17, 17, 17)


def test_a_former_number_alone_is_no_figure():
    found = weigh(told("mayor", ("1921-03-06", figure(14, relation=Relation.FORMER))))
    assert row(found) is None


def test_a_recollection_of_the_first_count_does_not_take_the_toll_back():
    found = weigh(
        told(
            "mayor",
            ("1921-03-05", figure(14)),
            ("1921-03-06", figure(17)),
            ("1921-03-12", figure(14)),
        )
    )
    assert numbers(found) == (17, 17, 17)


def test_a_later_lower_number_that_may_be_a_part_does_not_take_the_toll_down():
    found = weigh(told("wire", ("1921-03-05", figure(66)), ("1921-03-08", figure(40))))
    assert (numbers(found)[0], numbers(found)[2]) == (40, 66)
    down = figure(40, relation=Relation.UPDATE)
    found = weigh(told("wire", ("1921-03-05", figure(66)), ("1921-03-08", down)))
    assert numbers(found) == (40, 40, 40)


def test_a_victim_told_by_name_is_no_total():
    named = figure(1, rule="named person")
    found = weigh(told("wire", ("1921-03-05", figure(66)), ("1921-03-05", named)))
    assert numbers(found) == (66, 66, 66)


def test_on_one_day_without_times_both_statements_stand():
    found = weigh(told("mayor", ("1921-03-05", figure(14)), ("1921-03-05T18:00:00", figure(17))))
    assert numbers(found)[0] == 14
    assert numbers(found)[2] == 17


def test_times_of_one_day_tell_updates():
    found = weigh(
        told(
            "mayor",
            ("1921-03-05T12:00:00+02:00", figure(14)),
            ("1921-03-05T10:30:00+00:00", figure(17)),
        )
    )
    assert numbers(found) == (17, 17, 17)


def test_an_undated_statement_is_neither_update_nor_replaced():
    found = weigh(told("mayor", (None, figure(9)), ("1921-03-06", figure(17))))
    assert (numbers(found)[0], numbers(found)[2]) == (9, 17)


def test_14_including_2_children_is_14_and_2():
    children = figure(2, group=Group.CHILDREN, relation=Relation.PART)
    total = figure(14, relation=Relation.TOTAL)
    found = weigh(told("mayor", ("1921-03-05", total), ("1921-03-05", children)))
    assert numbers(found) == (14, 14, 14)
    assert numbers(found, (Category.KILLED, Group.CHILDREN)) == (2, 2, 2)


def test_a_part_of_the_dead_is_no_total():
    part = figure(50, relation=Relation.PART)
    found = weigh(
        told("mayor", ("1921-03-05", figure(120)), ("1921-03-05", part)),
    )
    assert numbers(found) == (120, 120, 120)


def test_parts_alone_make_a_minimum_with_its_sum_stated():
    children = figure(2, group=Group.CHILDREN)
    woman = figure(1, group=Group.WOMEN)
    found = weigh(told("mayor", ("1921-03-05", children), ("1921-03-05", woman)))
    assert numbers(found) == (3, 3, 3)
    assert "3 or more" in row(found).sentence
    assert "derived: 2 children + 1 woman" in row(found).sentence


def test_groups_that_may_overlap_are_not_added():
    women, aged = figure(4, group=Group.WOMEN), figure(3, group=Group.ELDERLY)
    found = weigh(told("mayor", ("1921-03-05", women), ("1921-03-05", aged)))
    assert numbers(found)[0] == 4


def some(words: str, group: Group) -> Figure:
    one = figure(1, group=group, relation=Relation.PART)
    return msgspec.structs.replace(one, words=words)


def test_a_part_told_by_another_origin_is_no_rival_of_a_whole():
    part = figure(4, category=Category.INJURED, relation=Relation.PART)
    whole = figure(23, category=Category.INJURED)
    found = weigh(told("publisher", ("1921-03-05", part)), told("mayor", ("1921-03-05", whole)))
    assert numbers(found, (Category.INJURED, Group.ALL)) == (23, 23, 23)
    assert not found.contested
    sentence = row(found, (Category.INJURED, Group.ALL)).sentence
    assert "At least 4: publisher" in sentence  # what it says is kept beside the number


@pytest.mark.parametrize("policy", ["ucdp", "acled", "majority"])
def test_victims_told_one_by_one_are_no_rival_of_a_count(policy):
    woman = some("a pregnant woman", Group.WOMEN)
    named = msgspec.structs.replace(some("Jana Roe", Group.ALL), rule="named person")
    found = weigh(
        told("station", ("1921-03-05", woman)),
        told("family", ("1921-03-05", named)),
        told("police", ("1921-03-05", figure(5))),
        policy=policy,
    )
    assert numbers(found) == (5, 5, 5)
    assert numbers(found, (Category.KILLED, Group.WOMEN)) == (1, 1, 1)


def test_a_child_told_of_is_no_rival_of_a_count_of_children():
    girl, one = some("a girl", Group.CHILDREN), some("one child", Group.CHILDREN)
    two = figure(2, group=Group.CHILDREN, relation=Relation.PART)
    children = (Category.KILLED, Group.CHILDREN)
    tells = told("station", ("1921-03-05", girl))
    counts = told("mayor", ("1921-03-05", two))
    assert numbers(weigh(tells, counts), children) == (2, 2, 2)
    assert numbers(weigh(told("station", ("1921-03-05", one)), counts), children) == (1, 1, 2)


def test_a_part_larger_than_every_whole_contests_it():
    part = figure(6, relation=Relation.PART)
    found = weigh(told("nurse", ("1921-03-05", part)), told("mayor", ("1921-03-05", figure(4))))
    assert numbers(found) == (4, 4, 6)
    assert [contest.slot for contest in found.contested] == ["killed"]


@pytest.mark.parametrize("trade", [Group.MEDICS, Group.JOURNALISTS])
def test_a_count_of_one_trade_is_no_rival_of_a_count_of_all(trade: Group):
    medics = figure(3, group=trade)
    one, other = (told(name, ("1921-03-05", medics)) for name in ("union", "charity"))
    assert numbers(weigh(one, other)) == (3, 3, 3)
    assert numbers(weigh(one, other, told("mayor", ("1921-03-05", figure(12))))) == (12, 12, 12)


def test_who_counts_nine_children_does_not_count_one_in_all():
    one, nine = figure(1), figure(9, group=Group.CHILDREN)
    found = weigh(told("clinic", ("1921-03-05", one), ("1921-03-05", nine)))
    assert numbers(found) == (9, 9, 9)
    total = figure(1, relation=Relation.TOTAL)
    found = weigh(told("clinic", ("1921-03-05", total), ("1921-03-05", nine)))
    assert numbers(found) == (1, 1, 1), "what is said to be the total is left as it was said"


def test_parts_alone_are_a_minimum():
    part = figure(6, relation=Relation.PART)
    assert numbers(weigh(told("nurse", ("1921-03-05", part)))) == (6, 6, 6)


def test_a_part_is_cut_back_to_its_total():
    total, children = figure(14), figure(10, 20, group=Group.CHILDREN)
    found = weigh(told("mayor", ("1921-03-05", total), ("1921-03-05", children)))
    assert numbers(found, (Category.KILLED, Group.CHILDREN))[2] == 14


def test_casualties_are_neither_killed_nor_injured():
    found = weigh(told("mayor", ("1921-03-05", figure(30, category=Category.CASUALTIES))))
    assert row(found) is None
    assert numbers(found, (Category.CASUALTIES, Group.ALL)) == (30, 30, 30)


def test_counts_over_a_period_are_left_out():
    found = weigh(told("mayor", ("1921-03-05", figure(400, cumulative=True))))
    assert found.figures == ()


def test_a_denied_figure_is_contest_and_no_support():
    found = weigh(
        told("mayor", ("1921-03-05", figure(14))),
        told("garrison", ("1921-03-06", figure(14)), stance=Stance.DENIED),
    )
    assert numbers(found) == (14, 14, 14)
    assert [voice.name for voice in row(found).by_origin] == ["mayor"]
    assert any(c.slot == "killed" and "garrison" in c.explanation for c in found.contested)


@pytest.mark.parametrize("cue", [CueKind.FUTURE, CueKind.CONDITION, CueKind.QUESTION])
def test_what_may_come_is_no_figure(cue):
    assert weigh(told("mayor", ("1921-03-05", figure(100)), cues=[cue])).figures == ()


def test_at_least_sixty_admits_sixty_six_and_says_or_more_alone():
    found = weigh(told("radio", ("1921-03-05", figure(60, None))))
    assert numbers(found) == (60, 60, 60)
    assert row(found).open == ("best", "high")
    assert "60 or more" in row(found).sentence
    found = weigh(
        told("radio", ("1921-03-05", figure(60, None))),
        told("mayor", ("1921-03-06", figure(66))),
        told("ministry", ("1921-03-07", figure(68))),
    )
    assert numbers(found) == (60, 66, 68)
    assert row(found).open == ()
    assert "or more" not in row(found).sentence


def test_a_best_figure_that_is_a_minimum_is_told_from_the_count_above_it():
    found = weigh(
        told("wire", ("1921-03-05", figure(60, None))),
        told("radio", ("1921-03-05", figure(60, None))),
        told("mayor", ("1921-03-05", figure(100))),
    )
    assert numbers(found) == (60, 60, 100)
    assert row(found).open == ("best",)


def test_a_part_beyond_every_count_is_a_minimum():
    found = weigh(
        told("mayor", ("1921-03-05", figure(5))),
        told("clinic", ("1921-03-05", figure(9, relation=Relation.PART))),
    )
    assert numbers(found) == (5, 5, 9)
    assert row(found).open == ("high",)


def test_hundreds_do_not_bear_out_the_highest_claim():
    found = weigh(
        told("wire", ("1921-03-05", figure(100, None, rule="hundreds"))),
        told("mayor", ("1921-03-06", figure(1600))),
        told("registrar", ("1921-03-07", figure(120))),
    )
    assert numbers(found) == (100, 120, 1600)


def test_fewer_than_a_hundred_is_a_maximum():
    found = weigh(told("commission", ("1921-03-05", figure(None, 99))))
    assert numbers(found) == (99, 99, 99)
    assert row(found).open == ("low",)
    assert "99 or fewer" in row(found).sentence


def test_the_end_that_is_open_is_told_to_be_so_in_a_range():
    found = weigh(
        told("commission", ("1921-03-05", figure(None, 99))),
        told("mayor", ("1921-03-06", figure(1600))),
    )
    assert "99 or fewer to 1600" in row(found).sentence


def test_a_plural_is_no_number():
    plural = figure(2, None, rule="plural")
    found = weigh(told("garrison", ("1921-03-05", plural)))
    assert numbers(found) == (None, None, None)
    assert row(found) is not None
    found = weigh(
        told("garrison", ("1921-03-05", plural)), told("mayor", ("1921-03-05", figure(66)))
    )
    assert numbers(found) == (66, 66, 66)


def test_nobody_killed_is_zero_and_not_unknown():
    found = weigh(told("garrison", ("1921-03-05", figure(0))))
    assert numbers(found) == (0, 0, 0)


def test_no_casualties_is_zero_killed_and_zero_injured():
    nobody = figure(0, category=Category.CASUALTIES, rule="none")
    found = weigh(
        told("garrison", ("1921-03-05", nobody)), told("mayor", ("1921-03-05", figure(3)))
    )
    assert numbers(found) == (0, 0, 3)
    assert numbers(found, (Category.INJURED, Group.ALL)) == (0, 0, 0)
    assert "0: garrison (derived: no casualties)" in row(found).sentence


def test_who_first_saw_no_casualties_and_then_counts_two_holds_no_zero():
    nobody = figure(0, category=Category.CASUALTIES, rule="none")
    found = weigh(told("garrison", ("1921-03-05", nobody), ("1921-03-06", figure(2))))
    assert numbers(found) == (2, 2, 2)


def test_at_least_one_bears_out_three_and_not_nine():
    mayor = told("mayor", ("1921-03-05", figure(1, None)))
    assert numbers(weigh(mayor, told("union", ("1921-03-05", figure(3))))) == (1, 3, 3)
    assert numbers(weigh(mayor, told("union", ("1921-03-05", figure(9))))) == (1, 1, 9)


def test_headline_dozens_and_text_at_least_33_of_one_origin_is_33():
    dozens = figure(12, None, rule="dozens")
    found = weigh(told("clinic", ("1921-03-05", dozens), ("1921-03-05", figure(33, None))))
    assert numbers(found) == (33, 33, 33)


def test_the_words_and_the_rule_stay_beside_a_vague_number():
    dozens = msgspec.structs.replace(figure(12, None, rule="dozens"), words="dozens killed")
    found = weigh(told("clinic", ("1921-03-05", dozens)))
    assert "clinic ('dozens killed', by the rule 'dozens')" in row(found).sentence


def test_the_sentence_names_the_origin_and_counts_its_reports():
    same = [("1921-03-05", figure(5))] * 4
    found = weigh(told("Millbrook officials", *same), told("relatives", ("1921-03-05", figure(2))))
    assert "5: Millbrook officials (one origin, repeated by 4 reports)" in row(found).sentence
    assert "2: relatives" in row(found).sentence
    assert row(found).contested
