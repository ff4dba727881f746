"""Shares of a total and ranks among the harmed: told with their words, counted only where said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.figure import Category, Group, Relation
from reportedly.model.report import make_report
from reportedly.reading.casualties.fractions import share_at
from tests.laws.books import casebook, entries
from tests.reading.english_figures import figures


def parts(text: str) -> list[tuple[Group, int | None, int | None, str]]:
    return [(f.group, f.low, f.high, f.words) for f in figures(text) if f.relation is Relation.PART]


@pytest.mark.parametrize(
    ("text", "groups", "words"),
    [
        (
            "Fourteen people were killed, most of them women and children.",
            [Group.WOMEN, Group.CHILDREN],
            "most of them women and children",
        ),
        ("Ten people died, mostly children.", [Group.CHILDREN], "mostly children"),
        (
            "The raid killed 15 people, the majority of them civilians, and wounded 40.",
            [Group.CIVILIANS],
            "the majority of them civilians",
        ),
        (
            "The strike killed 12 people, most of whom were soldiers.",
            [Group.COMBATANTS],
            "most of whom were soldiers",
        ),
        (
            "The majority of the dead were women.",
            [Group.WOMEN],
            "The majority of the dead were women",
        ),
        (
            "Fourteen were killed, all of them women and children.",
            [Group.WOMEN, Group.CHILDREN],
            "all of them women and children",
        ),
        (
            "Ten people were killed, more than half of them children.",
            [Group.CHILDREN],
            "more than half of them children",
        ),
    ],
)
def test_an_uncounted_share_keeps_its_words_and_no_number(
    text: str, groups: list[Group], words: str
) -> None:
    assert parts(text) == [(group, None, None, words) for group in groups]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twenty people were killed, half of them women.", (Group.WOMEN, 10, 10)),
        ("Twenty-one people were killed, half of them women.", (Group.WOMEN, 10, 11)),
        ("At least 20 people died, half of whom were women.", (Group.WOMEN, 10, None)),
        ("Fourteen people were killed, all of them children.", (Group.CHILDREN, 14, 14)),
        ("Shells killed 30 people, all civilians, the mayor said.", (Group.CIVILIANS, 30, 30)),
    ],
)
def test_half_and_all_are_worked_out_from_the_total(
    text: str, expected: tuple[Group, int, int | None]
) -> None:
    ((group, low, high, _),) = parts(text)
    assert (group, low, high) == expected
    assert all(f.derivation for f in figures(text) if f.relation is Relation.PART)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Most of the people were evacuated, and five were killed.", [5]),
        ("Shells killed five people, all children were evacuated.", [5]),
        ("Half a dozen people were killed.", [6]),
        ("All five were killed.", [5]),
        ("Twenty people were killed, three of them children.", [20, 3]),
    ],
)
def test_other_statements_are_left_alone(text: str, expected: list[int]) -> None:
    assert [f.low for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mother of three was killed in the strike.", [(Group.WOMEN, 1)]),
        ("The raid killed a father of five.", [(Group.MEN, 1)]),
        ("Troops executed the wives of five rebels.", [(Group.WOMEN, 2)]),
        ("The families of five rebels were executed.", [(Group.ALL, 2)]),
        ("The deaths of five people were confirmed.", [(Group.ALL, 5)]),
        ("The bodies of five fighters were found.", [(Group.COMBATANTS, 5)]),
        ("A family of five died in the fire.", [(Group.ALL, 5)]),
        ("A group of five people were killed.", [(Group.ALL, 5)]),
    ],
)
def test_whose_relatives_were_harmed_is_not_harmed(
    text: str, expected: list[tuple[Group, int]]
) -> None:
    assert [(f.group, f.low) for f in figures(text)] == expected


def test_a_share_without_commas_leaves_the_total_its_harm() -> None:
    found = figures("Around 40 people mostly civilians were killed in the mosque.")
    assert [(f.group, f.low) for f in found] == [(Group.ALL, 40), (Group.CIVILIANS, None)]


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Four members of the party were killed fighting near Brona.", Group.COMBATANTS),
        ("Four party members killed fighting in Brona", Group.COMBATANTS),
        ("Four members of the league died in clashes with the army.", Group.COMBATANTS),
        ("Four members of the council were killed during clashes.", Group.ALL),
        ("Four members of a family were killed in clashes with the army.", Group.ALL),
    ],
)
def test_members_who_fell_fighting_are_fighters(text: str, group: Group) -> None:
    assert [f.group for f in figures(text)] == [group]


@pytest.mark.parametrize("verb", ["eliminated", "liquidated", "neutralised", "destroyed"])
def test_the_words_of_communiques_state_deaths(verb: str) -> None:
    (figure,) = figures(f"The army said that it had {verb} 12 fighters near Brona.")
    assert (figure.category, figure.group, figure.low) == (Category.KILLED, Group.COMBATANTS, 12)


def test_what_is_destroyed_beside_people_harms_nobody() -> None:
    found = figures("The raid destroyed 40 families' homes and two cars, and killed five people.")
    assert [(f.group, f.low) for f in found] == [(Group.ALL, 5)]


@pytest.mark.parametrize(
    ("members", "group"),
    [("the “Blue Front” organisation", Group.COMBATANTS), ("the Derin family", Group.ALL)],
)
def test_members_of_a_body_that_the_text_calls_armed_are_fighters(
    members: str, group: Group
) -> None:
    text = f"Blue Front fighters left Brona. At least 33 members of {members} were killed."
    assert [f.group for f in figures(text)] == [group]


def test_the_comrades_of_a_commander_are_fighters() -> None:
    found = figures("The commander and at least 34 of his comrades were killed in clashes.")
    assert [(f.group, f.low) for f in found] == [(Group.COMBATANTS, 35)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A commander and 12 of his men were killed.", (Group.COMBATANTS, 13)),
        ("A farmer and two of his men were killed.", (Group.ALL, 3)),
        ("Four members of the “Blue Lamp” militant group were killed.", (Group.COMBATANTS, 4)),
        ("Four members of the “Blue Lamp” rescue group were killed.", (Group.ALL, 4)),
    ],
)
def test_the_men_of_a_commander_and_of_a_militant_group_are_fighters(
    text: str, expected: tuple[Group, int]
) -> None:
    first = figures(text)[0]
    assert (first.group, first.low) == expected


@pytest.mark.parametrize(
    ("kind", "group"), [("militant group", Group.COMBATANTS), ("charity", Group.ALL)]
)
def test_what_a_text_says_elsewhere_of_a_body_tells_who_its_members_are(
    kind: str, group: Group
) -> None:
    text = f"At least 33 members of the Blue Lamp were killed. The Blue Lamp {kind} denied it."
    assert figures(text)[0].group is group


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("They sealed the streets in addition to killing 27 civilians.", [27]),
        ("The gang confessed to killing nine people.", [9]),
        ("The gunmen came close to killing 27 civilians.", []),
        ("The gunmen wanted to kill 27 civilians.", []),
    ],
)
def test_a_deed_told_behind_to_is_a_deed(text: str, killed: list[int]) -> None:
    assert [figure.low for figure in figures(text)] == killed


def test_who_is_identified_among_the_killed_is_part_of_them() -> None:
    (figure,) = figures("He said 31 civilians were identified among those killed.")
    assert (figure.group, figure.low, figure.relation) == (Group.CIVILIANS, 31, Relation.PART)


@given(whole=st.integers(3, 900), word=st.sampled_from(["women", "children", "soldiers"]))
def test_a_share_never_exceeds_its_total(whole: int, word: str) -> None:
    for share in ("half of them", "all of them", "most of them"):
        for figure in figures(f"{whole} people were killed, {share} {word}."):
            assert (figure.low or 0) <= whole
            assert (figure.high or 0) <= whole


@pytest.mark.parametrize(
    "rank", ["one junior commander", "two army officers", "a general", "three sergeants"]
)
def test_a_rank_leaves_the_others_of_its_body_uncounted(rank: str) -> None:
    text = f"Nine people were wounded, including {rank}."
    part = figures(text)[-1]
    assert (part.group, part.high, part.rule) == (Group.COMBATANTS, None, "rank")


def ledger(*sentences: str) -> list[tuple[Category, Group, int | None, int | None, int | None]]:
    """Weigh one report a sentence, each from an origin of its own, as one incident."""
    reports = [
        make_report(text, publisher=f"Paper {n}", published="2001-03-06", language="en")
        for n, text in enumerate(sentences)
    ]
    with casebook([reports]) as book:
        (entry,) = entries(book)
    return [(f.category, f.group, f.low, f.best, f.high) for f in entry.assessment.figures]


def test_a_rank_does_not_pull_a_count_of_soldiers_down() -> None:
    found = ledger(
        "Nine were wounded when shells hit Zenica on Monday, including one junior commander, "
        "the mayor said.",
        "Shells wounded nine soldiers in Zenica on Monday, according to the district hospital.",
    )
    assert (Category.INJURED, Group.COMBATANTS, 9, 9, 9) in found


def test_a_part_of_its_own_group_is_not_the_group() -> None:
    found = ledger(
        "Five children were killed when a shell hit a school in Zenica on Monday, including two "
        "girls, the mayor said."
    )
    assert (Category.KILLED, Group.CHILDREN, 5, 5, 5) in found


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Half of the 18 victims were women.",
            (Group.WOMEN, 9, 9, "Half of the 18 victims were women"),
        ),
        (
            "Half of the 17 people killed were women.",
            (Group.WOMEN, 8, 9, "Half of the 17 people killed were women"),
        ),
        (
            "Eighteen people were killed in Brona, two-thirds of them women.",
            (Group.WOMEN, 12, 12, "two-thirds of them women"),
        ),
        (
            "Thirty people were killed, a third of whom were children.",
            (Group.CHILDREN, 10, 10, "a third of whom were children"),
        ),
        (
            "Thirty people were killed, a quarter of them children.",
            (Group.CHILDREN, 7, 8, "a quarter of them children"),
        ),
        (
            "About 40 percent of the 50 dead were children.",
            (Group.CHILDREN, 20, 20, "40 percent of the 50 dead were children"),
        ),
        (
            "Fifty people were killed, 33 per cent of them civilians.",
            (Group.CIVILIANS, 16, 17, "33 per cent of them civilians"),
        ),
        (
            "The raids killed 10,000 people, 60% of them civilians.",
            (Group.CIVILIANS, 5950, 6050, "60% of them civilians"),
        ),
        ("Twelve people died. Most were women.", (Group.WOMEN, None, None, "Most were women")),
        (
            "Twelve were wounded. Most have shrapnel injuries.",
            (Group.ALL, None, None, "Most have shrapnel injuries"),
        ),
    ],
)
def test_a_share_is_counted_where_its_whole_is(
    text: str, part: tuple[Group, int | None, int | None, str]
) -> None:
    assert parts(text) == [part]


def test_a_share_writes_out_its_sum() -> None:
    sums = {
        "Half of the 18 dead were women.": "18 / 2",
        "Eighteen were killed, two-thirds of them women.": "18 * 2 / 3",
        "Fifty were killed, 40% of them children.": "40 % of 50",
    }
    for text, sum_ in sums.items():
        assert [f.derivation for f in figures(text) if f.relation is Relation.PART] == [sum_]


@pytest.mark.parametrize(
    "text",
    [
        "A third soldier died.",
        "Doctors have treated wounds for years.",
        "Half the town was damaged. Most people fled.",
        "Prices rose by 40 percent of the 50 dollars.",
    ],
)
def test_what_is_no_share_of_the_harmed_is_none(text: str) -> None:
    assert parts(text) == []


@given(count=st.integers(0, 5000), per_cent=st.integers(1, 99))
def test_a_percentage_lies_within_its_whole(count: int, per_cent: int) -> None:
    share = share_at([str(per_cent), "%", "of"], 0)
    assert share is not None
    low, high = share.of(count)
    assert 0 <= low <= high <= count
    assert low - 1 <= per_cent * count / 100 <= high + 1 or high - low >= count / 100 - 1
