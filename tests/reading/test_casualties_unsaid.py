"""Counts whose verb or noun of harm is not said, or said otherwise: ordinals, forms, treatment."""

import pytest

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties.find import find_figures

K, HURT = Category.KILLED, Category.INJURED

TUNED = [
    ("The bomb claimed its twenty-ninth victim on Monday.", K, {29}),
    ("A man hurt in the blast has died, becoming the 29th victim of the attack.", K, {29}),
    ("Rescuers found a fiftieth victim under the rubble of the theatre.", K, {50}),
    ("The hospital list shows 76 shaheed incl. 13 women.", K, {76}),
    ("The number of persons who lost their lives in the raid now stands at 21: 16 men.", K, {21}),
    ("Twelve guards died on the spot and three later in hospital.", K, {12, 3}),
    ("Sixty-nine people were killed on the island and 8 in the old quarter.", K, {69, 8}),
    ("Killed were a nurse and two drivers.", K, {3}),
    ("Six were stabbed, two fatally.", K, {2}),
    ("A man was fatally shot.", K, set()),
    ("Killed: 4 civilians\nInjured: 11", HURT, {11}),
    ("The minister said 140 people were treated for injuries.", HURT, {140}),
    ("A woman hurt in the raid has died, becoming the 22nd fatality.", K, {22}),
    ("The ministry said that the number of dead does not exceed 46.", K, set()),
    ("Two farmers hurt on Monday died, raising the number of those killed to 32.", K, {32}),
    ("A clinic received 29 bodies of children under the age of 15 and 48 wounded.", HURT, {48}),
    ("The blast on 28 May killed 14 people.", K, {14}),
    ("Twelve others received treatment for gunshot wounds.", HURT, {12}),
    (
        "Sixty-five were injured by a group of hunters together with other armed persons.",
        HURT,
        {65},
    ),
]

HELD_OUT = [
    ("The shooting has claimed a seventh victim.", K, {7}),
    ("Divers recovered the 31st victim on Sunday.", K, {31}),
    ("Police shot dead a gun collector.", K, {1}),
    ("By nightfall the clinic had counted 18 martyrs incl. four children.", K, {18}),
    ("The number of lives lost at the mill has climbed to 33: 30 men and 3 boys.", K, {33}),
    ("Nine millers were killed at the ford and four near the bridge.", K, {9, 4}),
    ("Dead are two clerks and a cook.", K, {3}),
    ("Four women were knifed, one of them fatally.", K, {1}),
    ("Injured: 9 students", HURT, {9}),
    ("The fire on May 3 killed nine tenants.", K, {9}),
    ("The toll has not exceeded nine.", K, set()),
    ("Guards took in six bodies of women above the age of 60 and 13 wounded.", HURT, {13}),
    ("A dozen villagers were treated for burns.", HURT, {12}),
    ("Thirty farmers were wounded by herders along with two gunmen.", HURT, {30}),
]


def whole(text: str, category: Category) -> set[int]:
    found = find_figures(english().parse(text))
    figures = [finding.content for finding in found if isinstance(finding.content, Figure)]
    return {
        figure.low
        for figure in figures
        if (figure.category, figure.group) == (category, Group.ALL)
        and figure.relation not in (Relation.PART, Relation.FORMER)
        and figure.low
    }


@pytest.mark.parametrize(("text", "category", "numbers"), [*TUNED, *HELD_OUT])
def test_everyone_is_counted(text: str, category: Category, numbers: set[int]) -> None:
    assert whole(text, category) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "A third victim is in a serious condition.",
        "The second victim was taken to hospital.",
        "The charity treated 40 people for malaria.",
        "The ratio at half time was 21:16.",
        "The army may kill 14 people.",
        "The regiment held the ford and four bridges in the north.",
    ],
)
def test_no_dead_are_counted(text: str) -> None:
    assert whole(text, K) == set()


def test_who_goes_on_without_a_verb_is_of_the_same_group() -> None:
    text = "Nine soldiers were killed at the ford and four near the bridge."
    found = find_figures(english().parse(text))
    groups = {f.content.group for f in found if isinstance(f.content, Figure)}
    assert groups == {Group.COMBATANTS}


def test_a_maximum_is_kept_as_one() -> None:
    found = find_figures(english().parse("The number of dead does not exceed 46."))
    assert [(f.content.low, f.content.high) for f in found if isinstance(f.content, Figure)] == [
        (None, 46)
    ]


def test_the_town_of_somebody_named_is_nobody() -> None:
    text = "Thirteen people died, including Sergeant Jan Marek of Port Velkara."
    assert whole(text, K) == {13}
    assert len(find_figures(english().parse(text))) == 2


def test_a_police_officer_is_one_person() -> None:
    text = "The attack killed 15 people including a doctor, a police officer and some pupils."
    found = find_figures(english().parse(text))
    told = {(f.content.group, f.content.low) for f in found if isinstance(f.content, Figure)}
    assert (Group.OFFICIALS, 1) in told


@pytest.mark.parametrize("title", ["vicar general", "consul general", "attorney general"])
def test_whoever_is_called_general_beside_another_word_bears_no_arms(title: str) -> None:
    found = find_figures(english().parse(f"A {title} was among the dead."))
    groups = {f.content.group for f in found if isinstance(f.content, Figure)}
    assert groups
    assert Group.COMBATANTS not in groups
