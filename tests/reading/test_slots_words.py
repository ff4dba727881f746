"""Word lists, numbers and taxonomies behind the slot finders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.english.parser import english
from reportedly.reading.slots.find import find_slots
from reportedly.reading.slots.numbers import calibre_in, count_of, number_value
from reportedly.reading.slots.taxonomy import Taxonomy, means, targets
from reportedly.reading.slots.words import PhraseTable, normal_words


def found(table: PhraseTable[str], text: str) -> list[str]:
    """Give the values that `table` finds in `text`."""
    return [match.value for match in table.find(normal_words(english().parse(text)))]


def test_the_longest_phrase_wins_whatever_its_hyphens_and_number() -> None:
    table = PhraseTable([("bomb", "short"), ("car bomb", "long")])
    assert found(table, "Two car-bombs and a bomb went off.") == ["long", "short"]


def test_a_phrase_does_not_match_across_other_words() -> None:
    table = PhraseTable([("car bomb", "x")])
    assert found(table, "The car hid a bomb.") == []


@pytest.mark.parametrize("taxonomy", [means(), targets()])
def test_every_class_leads_to_a_top(taxonomy: Taxonomy) -> None:
    for kind in taxonomy.kinds:
        assert taxonomy.kinds[taxonomy.line(kind)[-1]].parent == ""


@pytest.mark.parametrize("taxonomy", [means(), targets()])
def test_every_class_says_where_it_comes_from(taxonomy: Taxonomy) -> None:
    assert all(kind.source and kind.role for kind in taxonomy.kinds.values())


@pytest.mark.parametrize(
    ("text", "calibre"),
    [
        ("120-mm mortar", 120.0),
        ("a 7.62 mm rifle", 7.62),
        (".50 caliber gun", 12.7),
        ("6 km", None),
    ],
)
def test_calibres_are_in_millimetres(text: str, calibre: float | None) -> None:
    assert calibre_in(text) == calibre


@given(st.integers(min_value=0, max_value=10**7))
def test_numbers_in_digits_keep_their_value(number: int) -> None:
    assert number_value(f"{number:,}") == number_value(str(number)) == number


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Seven shells fell.", (7, 7)),
        ("At least seven shells fell.", (7, None)),
        ("Up to seven shells fell.", (None, 7)),
        ("More than three thousand shells fell.", (3000, None)),
        ("Several shells fell.", (None, None)),
    ],
)
def test_counts_keep_open_bounds_open(text: str, bounds: tuple[int | None, int | None]) -> None:
    document = english().parse(text)
    (shells,) = [t for t in document.tokens if t.lower == "shells"]
    assert count_of(document, shells.index) == bounds


@given(st.text(alphabet="ABab []()\n.,'\"-0\u2019é", max_size=60))
def test_no_text_breaks_the_finders(text: str) -> None:
    document = english().parse(text)
    for finding in find_slots(document):
        assert 0 <= finding.span.start < finding.span.end <= len(text)
