"""A double tap is one incident: its hits are parts, and who was hit second is not lost."""

from pathlib import Path

import pytest

import reportedly
from reportedly.model.figure import Category, Figure, Relation
from reportedly.model.mention import MentionRole

TAP = (
    "An air strike killed five people at a market in Velkara on Monday, the mayor said. Ten "
    "minutes later a second strike hit rescuers who had come to help, killing three."
)
SUMMED = [
    (TAP, {5, 3}, 8),
    (
        (
            "Warplanes bombed Velkara on Monday. The first strike killed five people; the second, "
            "15 minutes later, killed three rescuers."
        ),
        {5, 3},
        8,
    ),
    (
        (
            "A drone hit a car in Velkara on Sunday, killing four. As neighbours gathered around "
            "the wreck another drone fired a missile at them and killed six, residents said."
        ),
        {4, 6},
        10,
    ),
]
TOLD = [
    (
        (
            "A car bomb killed nine people in Velkara on Friday. A second bomb went off when "
            "police arrived, killing four officers. The hospital put the dead at 13."
        ),
        {9, 4},
    ),
    (
        (
            "Two suicide bombers killed at least 38 people on trains in Velkara on Monday. The "
            "first blast, at Osk station, killed 23; the second, at Zarn station, killed 12."
        ),
        {23, 12},
    ),
    (
        (
            "Twin blasts killed 20 people in Velkara on Sunday. A second bomb killed five people "
            "who had come to help."
        ),
        {5},
    ),
]
APART = (
    "Shelling killed five people in Velkara on Monday. A second survivor said six had died.",
    "A bomb killed five people in Velkara on Monday. The second floor fell in. Three were hurt.",
)


def _killed(text: str) -> list[Figure]:
    reading = reportedly.read(text, published="2001-06-13")
    assert [m.role for m in reading.mentions] == [MentionRole.MAIN]
    figures = [c.content for c in reading.claims if isinstance(c.content, Figure)]
    return [figure for figure in figures if figure.category is Category.KILLED]


def _of(figures: list[Figure], relation: Relation) -> set[int | None]:
    return {figure.low for figure in figures if figure.relation is relation}


@pytest.mark.parametrize(("text", "parts", "total"), SUMMED)
def test_hits_without_a_total_are_summed(text: str, parts: set[int], total: int) -> None:
    figures = _killed(text)
    assert _of(figures, Relation.PART) == parts
    assert _of(figures, Relation.DERIVED) == {total}


@pytest.mark.parametrize(("text", "parts"), TOLD)
def test_hits_beside_a_total_are_its_parts(text: str, parts: set[int]) -> None:
    figures = _killed(text)
    assert _of(figures, Relation.PART) == parts
    assert not _of(figures, Relation.DERIVED)


@pytest.mark.parametrize("text", APART)
def test_what_is_second_but_no_hit_adds_nothing(text: str) -> None:
    assert not _of(_killed(text), Relation.DERIVED)


def test_a_sum_says_what_it_adds_and_rests_on_the_words_of_both_hits() -> None:
    reading = reportedly.read(TAP, published="2001-06-13")
    (claim,) = [
        c
        for c in reading.claims
        if isinstance(c.content, Figure) and c.content.relation is Relation.DERIVED
    ]
    assert isinstance(claim.content, Figure)
    assert claim.content.derivation == "5 + 3"
    assert claim.passage.quote == TAP[claim.passage.start : claim.passage.end]
    assert "killed five people" in claim.passage.quote
    assert claim.passage.quote.endswith("killing three")


def test_a_double_tap_told_by_two_papers_is_one_incident_with_all_its_dead(tmp_path: Path) -> None:
    other = (
        "Eight people were killed on Monday in Velkara when aircraft struck a market and, minutes "
        "later, those who had come to help, the civil defence said."
    )
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("a", TAP), ("b", other)):
        head = f"---\npublisher: Paper {name}\npublished: 2001-06-13\nlanguage: en\n---\n"
        (folder / f"{name}.md").write_text(f"{head}{text}\n", encoding="utf-8")
    book = reportedly.open_casebook(tmp_path / "case")
    reportedly.add(book, [str(folder)])
    (entry,) = reportedly.ledger(book)
    (killed,) = [
        row
        for row in entry.assessment.figures
        if (row.category.value, row.group.value) == ("killed", "all")
    ]
    assert (killed.low, killed.best, killed.high) == (8, 8, 8)
