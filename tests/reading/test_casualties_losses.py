"""Harm told without a word of harm, and people told of again in a further sentence, invented."""

import pytest

from reportedly.model.figure import Category, Group, Relation
from tests.reading.english_figures import figures

KILLED, INJURED = Category.KILLED, Category.INJURED


def told(text: str) -> list[tuple[Category, Group, int | None]]:
    return [(figure.category, figure.group, figure.low) for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seven of the villagers were buried on Sunday.", (KILLED, Group.ALL, 7)),
        ("Relatives buried 16 people on Friday.", (KILLED, Group.ALL, 16)),
        ("He lost his wife and four daughters when the house was hit.", (KILLED, Group.ALL, 5)),
        ("The regiment lost 18 soldiers at the bridge.", (KILLED, Group.COMBATANTS, 18)),
        ("Three passengers sustained deep wounds.", (INJURED, Group.ALL, 3)),
        ("Two boys suffered burns when the oil caught fire.", (INJURED, Group.CHILDREN, 2)),
        ("The clinic put the dead at 26.", (KILLED, Group.ALL, 26)),
        ("The dead were market traders: 12 people, most from Lomm.", (KILLED, Group.ALL, 12)),
    ],
)
def test_harm_may_be_told_without_its_word(
    text: str, expected: tuple[Category, Group, int]
) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nine men were buried under the debris of the hotel.",
        "About 40 women are said to be buried in a cellar that the fire reached.",
        "Two boys were buried alive and dug out by neighbours.",
        "The family lost its house and its two cars.",
        "The team lost three matches.",
        "The clinic received burn victims' clothes.",
        "The army buried mines along the road.",
    ],
)
def test_other_losses_count_nobody(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four welders were killed at the yard.", (KILLED, Group.ALL, 4)),
        ("A beekeeper was wounded by a splinter.", (INJURED, Group.ALL, 1)),
        ("The mine killed a ferryman and two rowers.", (KILLED, Group.ALL, 3)),
    ],
)
def test_the_verb_tells_that_a_noun_names_people(
    text: str, expected: tuple[Category, Group, int]
) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The drone killed 11 goats and wounded a horse.",
        "The flight was killed.",
        "The shell killed the engine of the tractor.",
        "The patrol died down.",
    ],
)
def test_beasts_and_things_are_not_counted(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("after", "group", "low"),
    [
        ("Five of them were women.", Group.WOMEN, 5),
        ("Among them were three boys.", Group.CHILDREN, 3),
        ("They included four medics from Lomm.", Group.MEDICS, 4),
        ("One of them was a journalist.", Group.JOURNALISTS, 1),
        ("Two children were among them.", Group.CHILDREN, 2),
        ("A pregnant woman was among them, the clinic said.", Group.WOMEN, 1),
    ],
)
def test_them_are_those_whom_the_sentence_before_counts(after: str, group: Group, low: int) -> None:
    whole, part = figures(f"Eighteen people died in the raid on Lomm. {after}")
    assert (whole.low, whole.group) == (18, Group.ALL)
    assert (part.category, part.group, part.low) == (KILLED, group, low)
    assert part.relation is Relation.PART


def test_them_are_dead_or_hurt_where_both_were_counted() -> None:
    text = "The raid left 18 people dead and 40 wounded. Among them were three boys."
    assert told(text)[-1] == (Category.CASUALTIES, Group.CHILDREN, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Eighteen people died in the raid. The road was closed. Among them was a driver.",
        "Eighteen people died in the raid. Five of them were brought to Lomm.",
        "No one was hurt in the raid. Among them were two drivers.",
        "Trucks reached the town. Among them were two drivers.",
    ],
)
def test_them_reach_no_further_and_need_a_description(text: str) -> None:
    assert all(figure.relation is not Relation.PART for figure in figures(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thirty people were killed, villagers said. The district has confirmed 12.",
        "Villagers buried 30 people; the district office has registered 12.",
    ],
)
def test_a_bare_number_that_somebody_confirms_counts_the_same_people(text: str) -> None:
    assert [(figure.category, figure.low) for figure in figures(text)] == [
        (KILLED, 30),
        (KILLED, 12),
    ]


def test_what_else_an_office_records_counts_nobody() -> None:
    text = "Thirty people were killed. The office recorded 40 violations and confirmed two fires."
    assert [figure.low for figure in figures(text)] == [30]


@pytest.mark.parametrize(
    "text",
    ["Casualties: 4 killed, 9 wounded", "Casualties: 4 dead; 9 injured"],
)
def test_the_harm_behind_a_number_goes_before_its_label(text: str) -> None:
    assert told(text)[0] == (KILLED, Group.ALL, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Relatives of the six dockers who were killed in the raid wept.",
        "The families of six soldiers killed in the raid were told.",
    ],
)
def test_those_whose_kin_are_told_of_may_be_the_harmed(text: str) -> None:
    assert (KILLED, 6) in [(category, low) for category, _, low in told(text)]


def test_kin_who_are_harmed_are_not_those_whose_kin_they_are() -> None:
    assert 6 not in [low for *_, low in told("The wives of six soldiers were killed in the raid.")]
