"""Some of a whole, lists that end before the next harm, and tolls that go up."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties.find import find_figures
from tests.reading.test_casualties_unsaid import whole

K, HURT = Category.KILLED, Category.INJURED

TUNED = [
    ("More than 100 of the some 800 people sheltering there were killed.", K, {100}),
    ("At least 100 of the 800 people who had fled to the chapel were killed.", K, {100}),
    ("Ten of the 45 passengers were shot dead.", K, {10}),
    ("Nine of the 14 people killed were children.", K, {14}),
    ("It left 19 dead, including three nuns, 11 foreigners and 24 wounded.", HURT, {24}),
    ("It left 19 dead, among them three nuns, and 24 wounded, he said.", HURT, {24}),
    ("Two were killed and 12 taken to hospital.", HURT, {12}),
    ("Gunmen shot two guards dead. Eight people were treated in hospitals.", HURT, {8}),
    ("Eight people were taken to hospital after the wedding meal.", HURT, set()),
    ("The number of people killed in the blast has gone up to 18.", K, {18}),
    ("Death toll of mill bombing reaches 18", K, {18}),
    ("The bombing has claimed a sixteenth life.", K, {16}),
    ("Some 141 persons embraced martyrdom.", K, {141}),
    ("Thirty-eight holidaymakers lost their lives.", K, {38}),
    ("The column killed at least 53 Maya men, women and children in Zarn.", K, {53}),
    ("The number of those massacred last Saturday at Zarn has risen to 408.", K, {408}),
    ("At least 159 refugees were shot, hacked and burned to death in a camp.", K, {159}),
    ("305 people died in it, 27 children among them, and 128 were injured.", HURT, {128}),
    ("Police commissioner: 49 people have been killed.", K, {49}),
    ("The clinic says 48 people with gunshot wounds are being treated.", HURT, {48}),
]

DONE_AFTER = [
    ("Ten people were dragged from a vehicle and lynched in Zarn.", K, {10}),
    ("Twelve passengers were pulled off a bus and shot dead.", K, {12}),
    ("Nine miners were kidnapped and killed on Wednesday.", K, {9}),
    ("Seven villagers were tied up and beheaded in Zarn.", K, {7}),
    ("The gunmen were cornered and killed two hostages.", K, {2}),
    ("Two hundred people were evacuated and 12 killed.", K, {12}),
]
"""What is done to people before they are killed: it is they who were."""

PUT_RIGHT = [
    ("The strike killed nine, not 14 people, the army said.", K, {9}),
    ("A woman who was pregnant with twins was killed.", K, set()),
    ("Nobody was charged over the killings of 21 and 22 October in Zarn.", K, set()),
    ("Ten of the 28 people who were killed in the blasts died in the yard.", K, {28}),
    ("Two bombs killed 12 people. 23 people are in hospital.", HURT, {23}),
    ("Ten years since 68 patients were shot dead in their beds.", K, {68}),
]

HELD_OUT = [
    ("Only six of the 70 pilgrims in the second lorry were hurt.", HURT, {6}),
    ("About 30 out of 90 prisoners were executed at dawn.", K, {30}),
    ("Four of the 20 wounded died in the night.", HURT, {20}),
    ("The shelling left 8 dead, including two girls and a nurse, and 31 injured.", HURT, {31}),
    ("Seven dead, among them a priest and two cooks, and 15 wounded in Zarn", HURT, {15}),
    ("A miner was killed and five others were rushed to the district hospital.", HURT, {5}),
    ("The toll of the ambush hits 44", K, {44}),
    ("The count of the dead went up to 61 overnight.", K, {61}),
    ("The raid cost a twelfth life on Sunday.", K, {12}),
    ("Four bathers and a diner were shot dead.", K, {5}),
    ("Militiamen murdered 19 women, men, and children at the ford.", K, {19}),
    ("The number of the villagers slain at Zarn rose to 33.", K, {33}),
    ("Nine monks were tortured and hacked to death at the ferry.", K, {9}),
    ("Twelve were shot dead, three nurses among them, and 30 were wounded.", HURT, {30}),
    ("Mayor: Two people died", K, {2}),
    ("Six drivers with burns and fractures were flown out.", HURT, {6}),
]


@pytest.mark.parametrize(
    ("text", "category", "numbers"), [*TUNED, *DONE_AFTER, *PUT_RIGHT, *HELD_OUT]
)
def test_everyone_is_counted(text: str, category: Category, numbers: set[int]) -> None:
    assert whole(text, category) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It left 19 dead, among them three soldiers and 11 nuns, and 24 wounded.", {3, 11}),
        ("It left 19 dead, including two boys, four aides and 24 wounded.", {2, 4}),
    ],
)
def test_those_named_among_the_dead_are_dead(text: str, numbers: set[int]) -> None:
    found = [finding.content for finding in find_figures(english().parse(text))]
    parts = [f for f in found if isinstance(f, Figure) and f.relation is Relation.PART]
    assert {part.low for part in parts} == numbers
    assert {part.category for part in parts} == {K}


def test_children_of_a_whole_are_children() -> None:
    found = find_figures(english().parse("Nine of the 14 dead were children."))
    figures = [finding.content for finding in found if isinstance(finding.content, Figure)]
    assert (Group.CHILDREN, 9) in {(figure.group, figure.low) for figure in figures}


@pytest.mark.parametrize(
    ("text", "children", "women"),
    [
        ("Monitors counted 61 bodies: 21 women, 15 children and 25 men.", 15, 21),
        ("The blast killed 40 people: six women, nine children and 25 men.", 9, 6),
        ("Of the 108 people killed at Zarn last Friday, 49 were children and 34 women.", 49, 34),
        ("Of the 12 who died in Zarn on Monday, seven were women.", None, 7),
        ("Observers saw 92 bodies, 32 of them of children under ten.", 32, None),
        (
            "It was a raid in which 22 children were among 25 hostages who lost their lives.",
            22,
            None,
        ),
        ("In the attack 305 people died, 27 children among them, and 128 were hurt.", 27, None),
    ],
)
def test_parts_of_a_count_are_told_apart(
    text: str, children: int | None, women: int | None
) -> None:
    parts = {
        figure.group: figure.low
        for finding in find_figures(english().parse(text))
        if isinstance(figure := finding.content, Figure) and figure.relation is Relation.PART
    }
    assert parts.get(Group.CHILDREN) == children
    assert parts.get(Group.WOMEN) == women


def test_groups_that_add_up_to_the_count_before_are_its_parts() -> None:
    text = "Gunmen killed 45 pilgrims in Zarn. Medics counted 21 women, 15 children and nine men."
    parts = {f.group: f.low for f in figures_of(text) if f.relation is Relation.PART}
    assert parts == {Group.WOMEN: 21, Group.CHILDREN: 15, Group.MEN: 9}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed 45 pilgrims in Zarn. The choir has 21 women, 15 children and ten men.",
        "Some 45 pilgrims live in Zarn. The choir has 21 women, 15 children and nine men.",
    ],
)
def test_groups_that_do_not_add_up_are_nobody_killed(text: str) -> None:
    assert not [f for f in figures_of(text) if f.group is not Group.ALL]


def figures_of(text: str) -> list[Figure]:
    found = find_figures(english().parse(text))
    return [finding.content for finding in found if isinstance(finding.content, Figure)]
