"""Cutting a text at the borders of overlapping spans."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.workbench.stretches import Role, Span, stretches

TEXT = "Five people were killed, the hospital in Velkara said."


@st.composite
def spans(draw: st.DrawFn) -> list[Span]:
    found = []
    for number in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, len(TEXT)))
        found.append(Span(start, end, draw(st.sampled_from(Role)), f"c-{number}"))
    return found


@given(spans(), st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_the_stretches_joined_are_the_text(found: list[Span], first: int, last: int) -> None:
    part = TEXT[first:last]
    assert "".join(s.text for s in stretches(part, found, first)) == part


@given(spans())
def test_each_character_knows_exactly_the_spans_that_cover_it(found: list[Span]) -> None:
    for stretch in stretches(TEXT, found):
        for offset in range(stretch.start, stretch.start + len(stretch.text)):
            covering = [s for s in found if s.start <= offset < s.end]
            assert stretch.claims == tuple(sorted({s.claim for s in covering}))
            assert stretch.roles == tuple(sorted({s.role for s in covering}))


@given(spans())
def test_each_passage_opens_once(found: list[Span]) -> None:
    passages = [s for s in found if s.role in {Role.CONTENT, Role.FIGURE}]
    opened = [claim for stretch in stretches(TEXT, found) for claim in stretch.opening]
    assert sorted(opened) == sorted(s.claim for s in passages)
