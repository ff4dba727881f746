"""Whose figures are and how surely told: parts with their wholes, harm apart from all else."""

import pytest

from reportedly.model.figure import Figure, Relation
from reportedly.model.report import make_report
from tests.laws.books import reader


def told(text: str) -> list[tuple[int | None, str, str, str]]:
    """Give (low, relation, stance, origin) of every figure of a text, in text order."""
    report = make_report(text, publisher="Gazette", published="2001-03-05", language="en")
    return [
        (c.content.low, str(c.content.relation), str(c.stance), c.origin.name)
        for c in reader().read(report).claims
        if isinstance(c.content, Figure)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The governor wrote that 23 others were wounded, four of them critically.",
        "The governor said 23 people were wounded, four of whom are in intensive care.",
        "The governor said that 23 people had been wounded – four of them children.",
        "23 people were wounded, four of them critically, the governor said.",
    ],
)
def test_a_part_is_told_by_whoever_tells_its_whole(text: str) -> None:
    whole, part = told(text)
    assert whole[0] == 23
    assert part[:2] == (4, Relation.PART)
    assert part[2:] == whole[2:] == ("stated", "governor")


def test_a_part_with_a_teller_of_its_own_keeps_it() -> None:
    text = "The governor said 23 people were hurt. Four of the wounded were children, a nurse said."
    assert [(low, who) for low, _, _, who in told(text)] == [(23, "governor"), (4, "nurse")]


@pytest.mark.parametrize(
    "predicate",
    [
        "could not be identified",
        "have not been buried",
        "will be buried on Friday",
        "were not residents of the town",
        "may never be named",
    ],
)
def test_what_else_is_told_of_the_dead_says_nothing_of_their_death(predicate: str) -> None:
    assert told(f"Three of the dead {predicate}, a nurse said.") == [
        (3, Relation.PART, "stated", "nurse")
    ]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army denied the five deaths.", "denied"),
        ("The army did not confirm the five deaths.", "unknown"),
        ("Reports of five deaths are not borne out.", "denied"),
        ("The strike did not cause five deaths, the army said.", "denied"),
        ("The attack did not kill five people, the army said.", "denied"),
    ],
)
def test_what_is_told_of_the_harm_itself_counts(text: str, stance: str) -> None:
    ((low, _, read, _),) = told(text)
    assert (low, read) == (5, stance)


def test_a_number_left_behind_is_told_by_whoever_left_it() -> None:
    text = "The media office said seven people had been killed, revising an earlier figure of five."
    assert [(low, how, who) for low, how, _, who in told(text)] == [
        (7, Relation.UNRELATED, "media office"),
        (5, Relation.FORMER, "media office"),
    ]


@pytest.mark.parametrize(
    ("text", "low", "origin"),
    [
        ("According to the prefect, sixteen people were killed.", 16, "prefect"),
        ("According to a shopkeeper, two children were killed.", 2, "shopkeeper"),
        ("According to the village elder, Orin Tavel, six men were killed.", 6, "Orin Tavel"),
        ("According to the elder and a nurse, six men were killed.", 6, "elder and a nurse"),
    ],
)
def test_whoever_is_cited_is_not_among_the_dead(text: str, low: int, origin: str) -> None:
    assert [(figure[0], figure[3]) for figure in told(text)] == [(low, origin)]


def test_the_dead_of_a_paper_that_is_cited_are_counted() -> None:
    text = "According to a report on the killing of two women, the army fired first."
    assert [figure[0] for figure in told(text)] == [2]
