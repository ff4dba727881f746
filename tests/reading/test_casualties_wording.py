"""Wordings around a number that change what it counts: superlatives, ages, months, openness."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import counts, figures

K, I, C = Category.KILLED, Category.INJURED, Category.CASUALTIES  # noqa: E741 - named in most lines


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("The deadliest strike this month hit Brona: 24 dead.", False),
        ("The strike on Brona, the deadliest this month, killed 24 people.", False),
        ("It was the bloodiest attack since the war began: 31 people were killed.", False),
        ("The most lethal raid in two years killed 31 people.", False),
        ("Four soldiers killed in bloodiest day since August", True),
        ("Five soldiers killed in east, highest toll in two months", True),
        ("A car bomb killed 23 people on Monday, the highest toll in two months.", False),
        ("Shelling killed 23 people on Monday, the highest daily toll in two months.", True),
        ("Strikes this month have killed 24 people.", True),
        ("Some 31 people have been killed since the war began.", True),
        ("The worst is not over: this year 31 people have been killed.", True),
    ],
)
def test_a_superlative_measures_a_period_that_its_event_does_not_fill(
    text: str, cumulative: bool
) -> None:
    assert [figure.cumulative for figure in figures(text)] == [cumulative]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In March 23 people died in a strike on the market.", [(K, Group.ALL, 23, 23)]),
        ("On March 23 people gathered in Brona, and two were killed.", [(K, Group.ALL, 2, 2)]),
        ("Thirty people or more were killed.", [(K, Group.ALL, 30, None)]),
        ("The raid killed 12 soldiers at least.", [(K, Group.COMBATANTS, 12, None)]),
        ("Three brothers, 4, 6 and 9, were killed.", [(K, Group.ALL, 3, 3)]),
        ("Two women, 41 and 63, were wounded.", [(I, Group.WOMEN, 2, 2)]),
        ("The raid killed six men, two or three women.", None),
        ("Ten-year-old killed in strike on Brona", [(K, Group.CHILDREN, 1, 1)]),
        ("Shell kills 10-year-old in Brona", [(K, Group.CHILDREN, 1, 1)]),
        ("The dead and wounded number 20.", [(C, Group.ALL, 20, 20)]),
        ("The dead number 20.", [(K, Group.ALL, 20, 20)]),
        ("Around 15 young Valmarkians are martyred.", [(K, Group.ALL, 15, 15)]),
        ("Airstrikes kill 20 civilians activists", [(K, Group.CIVILIANS, 20, 20)]),
        ("Fewer than ten people were killed.", [(K, Group.ALL, None, 10)]),
        ("Under 20 people died.", [(K, Group.ALL, None, 20)]),
        ("A couple of hundred people were killed.", [(K, Group.ALL, 200, 200)]),
        ("A score of people died.", [(K, Group.ALL, 20, 20)]),
        ("The death toll climbed past 40.", [(K, Group.ALL, 40, None)]),
        ("The death toll has topped 100.", [(K, Group.ALL, 100, None)]),
        ("Dead – 12\nInjured – 30", [(K, Group.ALL, 12, 12), (I, Group.ALL, 30, 30)]),
        ("Killed - 12, wounded - 30", [(K, Group.ALL, 12, 12), (I, Group.ALL, 30, 30)]),
        ("He is dead – 12 years on, nobody knows why.", []),
        ("Neither of the two drivers was hurt.", [(I, Group.ALL, 0, 0)]),
        ("None of the 20 passengers was hurt.", [(I, Group.ALL, 0, 0)]),
        ("None of the 20 passengers survived.", [(K, Group.ALL, 20, 20)]),
        ("All but three of the 20 passengers were killed.", [(K, Group.ALL, 17, 17)]),
        ("All but two were rescued.", []),
        ("Two brothers, Ivo and Jan Marek, were killed.", [(K, Group.ALL, 2, 2)]),
        ("Among the wounded: 3 medics.", [(I, Group.MEDICS, 3, 3)]),
    ],
)
def test_what_a_number_counts_is_told_by_the_words_around(
    text: str, expected: list[tuple[Category, Group, int | None, int | None]] | None
) -> None:
    if expected is None:
        assert all(figure.low != 6 + 2 + 3 for figure in figures(text))
    else:
        assert counts(text) == expected


def test_the_injured_behind_a_part_of_the_dead_are_no_part_of_them() -> None:
    dead, children, hurt = figures(
        "5 martyrs, including two children, and several injuries in a strike on Brona."
    )
    assert (dead.relation, children.relation) == (Relation.TOTAL, Relation.PART)
    assert (hurt.category, hurt.relation) == (I, Relation.UNRELATED)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fourteen people, including six of one family, were killed.", "six of one family"),
        ("A strike killed 14, including three of the Doe family.", "three of the Doe family"),
    ],
)
def test_so_many_of_one_family_are_counted(text: str, words: str) -> None:
    assert [f.words for f in figures(text) if f.relation is Relation.PART] == [words]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The army says three were killed and the rebels say nine.", [3, 9]),
        ("The government puts the number of dead at 12, the opposition at 20.", [12, 20]),
        ("Police said eight people died; the hospital counted eleven.", [8, 11]),
        ("Rescuers counted five dead, the army four.", [5, 4]),
        ("The mayor spoke of two dead, the hospital of five.", [2, 5]),
        ("According to the mayor two people died, according to the hospital five.", [2, 5]),
        ("Two people died on the 5.", [2]),
        ("Five people were killed, police said. Officials said nothing.", [5]),
    ],
)
def test_two_sources_contrasted_in_one_sentence_both_count(text: str, numbers: list[int]) -> None:
    assert [figure.low for figure in figures(text)] == numbers


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        (
            "The clinic gave a first toll of 47. This was later updated to 82, with 58 civilians.",
            {82: Relation.UPDATE},
        ),
        (
            (
                "The number of Blue Front and rebel fighters killed in battles (Saturday) with the"
                " army in the strategic town of Brona has risen to 39."
            ),
            {39: Relation.UPDATE},
        ),
        ("Twelve men died. It was later moved to Brona.", {12: Relation.UNRELATED}),
        (
            "The death toll, initially put at 40, was lowered to 31.",
            {40: Relation.FORMER, 31: Relation.UPDATE},
        ),
    ],
)
def test_a_number_told_before_moves_on(text: str, relations: dict[int, Relation]) -> None:
    told = {figure.low: figure.relation for figure in figures(text)}
    assert {low: told[low] for low in relations} == relations


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("The Blue Front has executed at least 70 of its own members.", Group.COMBATANTS),
        ("The club mourns 3 of its own members killed in the raid.", Group.ALL),
        (
            (
                'The Blue Front militia fled. At least 33 members of the "Red Dawn in Brona" and'
                ' "Blue Front" organizations were killed.'
            ),
            Group.COMBATANTS,
        ),
    ],
)
def test_members_bear_arms_where_the_text_says_so(text: str, group: Group) -> None:
    assert [figure.group for figure in figures(text) if figure.low in (70, 3, 33)] == [group]


@pytest.mark.parametrize(
    "text",
    [
        "Thirty people died, of whom 12 were children.",
        "Thirty people died; 12 were children.",
        "Thirty people died. Twelve were children.",
    ],
)
def test_who_some_of_the_counted_were_is_a_part_of_them(text: str) -> None:
    whole, part = figures(text)
    assert (whole.low, whole.group) == (30, Group.ALL)
    assert (part.category, part.group, part.low) == (K, Group.CHILDREN, 12)
    assert part.relation is Relation.PART


@pytest.mark.parametrize(
    "text",
    [
        "Ten attacks left four civilians dead.",
        "Hundreds of violations this year killed 40 people.",
        "March: two attacks killed five people and wounded nine.",
        "• April 2021: Three strikes left six people dead.",
        "The number of attacks on the valley rose to 37. These attacks killed 54 people.",
        "Twenty-six drone attacks were counted in the valley. Those attacks left 54 dead.",
    ],
)
def test_what_many_attacks_or_a_month_took_is_a_sum(text: str) -> None:
    assert all(figure.cumulative for figure in figures(text))
    assert figures(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two attacks on the market killed five people.",
        "Twelve air strikes on the village killed five people.",
        "March 3: two attacks killed five people.",
        "The attacks on Monday killed five people.",
        "In March shells hit the market, killing five people.",
    ],
)
def test_what_an_attack_or_two_took_is_no_sum(text: str) -> None:
    assert [figure.cumulative for figure in figures(text)] == [False]
