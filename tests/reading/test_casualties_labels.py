"""Labels without a colon, lists behind one, groups before their numbers, and who is no victim."""

import pytest

from reportedly import read
from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties.find import find_figures
from tests.reading.test_casualties_unsaid import whole

K, HURT, HELD = Category.KILLED, Category.INJURED, Category.DETAINED

WHOLE = [
    ("Figures of the Zarn raid: Dead 40. Injured 61.", K, {40}),
    ("Zarn mill blast. Dead 9, wounded 14.", HURT, {14}),
    ("The dead: 40 days of mourning begin.", K, set()),
    ("Number of teachers killed in the raid on a school goes up to 12", K, {12}),
    ("Health office: number of weavers killed in the blast rises to 9", K, {9}),
    ("Number of schools closed since the killings goes up to 12", K, set()),
    ("Nine people suffocated in the cellar of the mill.", K, {9}),
    ("At least 36 guests suffocated or burned to death.", K, {36}),
    ("Six singers and two porters were burnt alive in an inn.", K, {8}),
    ("Raiders cut the throats of nine herders and wounded four.", K, {9}),
    ("They had slit the throats of the dogs and burned nine stalls.", K, set()),
    ("Police fell on two lorries: 17 stevedores dead, 23 wounded.", K, {17}),
    ("They fell on lorries at the ford of Zarn: 17 dead, 23 wounded.", HURT, {23}),
    ("Fifty-eight die as a siege ends in blood.", K, {58}),
    ("Sixty die stamps were found on nine dead soldiers.", K, set()),
    ("Dead: 9. Wounded: 14. Missing: 3.", K, {9}),
    ("Dead: 9. Wounded: 14. Missing: 3.", HURT, {14}),
    ("An earlier version said 19. 59 have been wounded in Zarn.", HURT, {59}),
    ("The union said two of its members, Jana Roe and Ivo Karm, a cook, were killed.", K, {2}),
    ("The flood left 17 cows dead and nine people injured.", K, set()),
    ("Militants beheaded or shot nine workers near Zarn.", K, {9}),
    ("He was jailed for the murder of two people and nine attempted murders.", K, {2}),
    ("She was convicted of the attempted murder of five guards.", K, set()),
    ("The six men jailed over a blast in which 21 died and 62 were hurt walked free.", HURT, {62}),
    ("In the raid 13 people were killed; 47 were wounded; 75 were taken hostage.", HELD, {75}),
    ("In the raid 13 people were killed; 47 were wounded; 75 were taken hostage.", HURT, {47}),
    ("Medics counted 45 bodies. The president spoke of 30.", K, {45, 30}),
    ("The governor put the number of dead at 80, then lowered his estimate to 20.", K, {20}),
    ("Medics counted 45 bodies. The president spoke of 30 years of war.", K, {45}),
]


@pytest.mark.parametrize(("text", "category", "expected"), WHOLE)
def test_wholes(text: str, category: Category, expected: set[int]) -> None:
    assert whole(text, category) == expected


GROUPS = [
    ("Killed: 72 (children 29, women 10)", {(Group.CHILDREN, 29), (Group.WOMEN, 10)}),
    ("Dead: 14 (women 5)", {(Group.WOMEN, 5)}),
    ("Killed: 14 (ward 29, floor 2)", set()),
    ("A shell killed 14 people (women 5, children 3).", {(Group.CHILDREN, 3), (Group.WOMEN, 5)}),
    (
        "Of the sixty-nine who lost their lives, eight were women and ten children.",
        {(Group.WOMEN, 8), (Group.CHILDREN, 10)},
    ),
    ("The number of children among the dead goes up to five.", set()),
    ("Of the nine killed, four were women and two nurses escaped.", {(Group.WOMEN, 4)}),
]


@pytest.mark.parametrize(("text", "expected"), GROUPS)
def test_groups_of_a_count(text: str, expected: set[tuple[Group, int]]) -> None:
    figures = [f.content for f in find_figures(english().parse(text))]
    found = {
        (figure.group, figure.low)
        for figure in figures
        if isinstance(figure, Figure) and figure.relation is Relation.PART
    }
    assert found == expected


NOBODY_ELSE = [
    "Police confirm that 22 people died in the blast, not including the bomber.",
    "Excluding the two bombers, 22 people died in the blast.",
    "In all 22 people died in it, not counting the attackers.",
    "The bomber was not five metres away: 22 people died in the blast, not counting attackers.",
]


@pytest.mark.parametrize("text", NOBODY_ELSE)
def test_who_is_left_out_of_a_count_is_no_part_of_it(text: str) -> None:
    figures = [f.content for f in find_figures(english().parse(text))]
    assert [figure.low for figure in figures if isinstance(figure, Figure)] == [22]


def test_a_list_behind_a_label_goes_on() -> None:
    text = "Killed in Monday's raids: four in Zarn and nine in the hamlet of Osk."
    figures = [f.content for f in find_figures(english().parse(text))]
    assert [f.low for f in figures if isinstance(f, Figure)] == [4, 9]
    text = "Dead in the raid: 12 soldiers; 60 civilians; 9 wounded."
    told = [f.content for f in find_figures(english().parse(text))]
    assert [(f.category, f.low) for f in told if isinstance(f, Figure)] == [
        (K, 12),
        (K, 60),
        (HURT, 9),
    ]


def test_one_who_is_named_behind_is_counted_once() -> None:
    text = "Nine people died, one of them a woman, one a boy of 12."
    figures = [f.content for f in find_figures(english().parse(text))]
    assert [(f.group, f.low) for f in figures if isinstance(f, Figure)] == [
        (Group.ALL, 9),
        (Group.WOMEN, 1),
        (Group.CHILDREN, 1),
    ]


def test_a_number_that_earlier_reports_had_spoken_of_is_left_behind() -> None:
    reading = read(
        "Experts found that 79 people died in the raid; earlier reports had spoken of 119."
    )
    figures = [claim.content for claim in reading.claims if isinstance(claim.content, Figure)]
    assert {figure.low: figure.relation for figure in figures}[119] is Relation.FORMER


def test_a_number_of_children_among_the_dead_counts_children() -> None:
    text = "The number of children among the dead goes up to five."
    (figure,) = [f.content for f in find_figures(english().parse(text))]
    assert isinstance(figure, Figure)
    assert (figure.group, figure.low) == (Group.CHILDREN, 5)
