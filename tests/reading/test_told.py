"""Attributions are found by where they stand, as if all had been looked through."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.chain import CueKind, Stance
from reportedly.model.source import Source, SourceKind
from reportedly.reading.findings import Attribution, Span
from reportedly.reading.told import Told

spans = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 5000), st.integers(0, 1500)
)


@st.composite
def attributions(draw: st.DrawFn) -> Attribution:
    source, cue, content = (draw(st.lists(spans, max_size=2)) for _ in range(3))
    holder = Source(draw(st.sampled_from(["", "police", "the mayor"])), SourceKind.UNKNOWN)
    return Attribution(
        tuple(source), tuple(cue), tuple(content), holder, Stance.STATED, CueKind.SAYING
    )


@given(st.lists(attributions(), max_size=12), st.lists(spans, min_size=1, max_size=2))
def test_whatever_overlaps_is_found_in_its_order(
    every: list[Attribution], asked: list[Span]
) -> None:
    found = Told(every).at(*asked)
    numbers = [next(n for n, one in enumerate(every) if one is told) for told in found]
    assert numbers == sorted(numbers)
    for told in every:
        words = (*told.source, *told.cue, *told.content)
        near = any(w.start < a.end and a.start < w.end for w in words for a in asked)
        assert not near or any(one is told for one in found)


@given(st.lists(attributions(), max_size=12))
def test_only_the_words_of_somebody_named_are_spoken(every: list[Attribution]) -> None:
    named = {(c.start, c.end) for told in every if told.holder.name for c in told.cue}
    assert Told(every).spoken == named
