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
def test_each_passage_opens_and_closes_once(found: list[Span]) -> None:
    passages = sorted(s.claim for s in found if s.is_passage)
    cut = list(stretches(TEXT, found))
    assert sorted(claim for stretch in cut for claim in stretch.opening) == passages
    assert sorted(claim for stretch in cut for claim in stretch.closing) == passages


@given(spans())
def test_nested_spans_open_from_outside_and_close_from_inside(found: list[Span]) -> None:
    for stretch in stretches(TEXT, found):
        assert [s.end for s in stretch.opens] == sorted([s.end for s in stretch.opens])[::-1]
        assert [s.start for s in stretch.closes] == sorted([s.start for s in stretch.closes])[::-1]


@given(spans())
def test_the_inmost_claim_has_the_shortest_passage(found: list[Span]) -> None:
    for stretch in stretches(TEXT, found):
        over = [s for s in found if s.is_passage and s.claim in stretch.claims
                and s.start <= stretch.start < s.end]  # fmt: skip
        assert bool(stretch.inmost) == bool(over)
        shortest = min((s.end - s.start for s in over), default=0)
        assert stretch.inmost in {s.claim for s in over if s.end - s.start == shortest} | {""}
        assert stretch.depth == len({(s.start, s.end) for s in over})


def test_a_source_of_several_claims_is_told_once() -> None:
    both = [Span(41, 48, Role.SOURCE, "c-1"), Span(41, 48, Role.SOURCE, "c-2")]
    told = [s.opens for s in stretches(TEXT, both) if s.opens]
    assert told == [(both[0],)]
