"""Patterns that are tried only where one of their words stands find what they find untried."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.reading.casualties import periods
from reportedly.reading.guarded import Guarded
from reportedly.reading.mentions import cues
from reportedly.reading.slots import unverified

GUARDED = {
    f"{room.__name__}.{name}": value
    for room in (cues, periods)
    for name, value in vars(room).items()
    if isinstance(value, Guarded)
}


def test_there_are_patterns_to_try() -> None:
    assert len(GUARDED) > 5


@pytest.mark.parametrize("pattern", GUARDED.values(), ids=GUARDED.keys())
@given(data=st.data())
def test_whatever_fits_a_pattern_is_let_through_to_it(
    pattern: Guarded, data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern.pattern))
    plain, found = pattern.pattern.search(text), pattern.search(text)
    assert plain is not None
    assert found is not None
    assert found.span() == plain.span()


def test_a_text_without_the_words_is_let_through_by_none() -> None:
    assert Guarded(r"\b(?:same|very) place\b", "same very").search("Nine people died.") is None


@given(data=st.data())
def test_every_statement_that_nothing_is_verified_has_a_word_that_is_looked_for(
    data: st.DataObject,
) -> None:
    text = data.draw(st.sampled_from(unverified.PATTERNS).flatmap(st.from_regex))
    assert unverified.may_state(text)
