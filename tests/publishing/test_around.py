"""What stands around a passage in its sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.model.passage import Passage
from reportedly.publishing.around import around

TEXT = (
    "Shells fell on Velkara at noon. Gen. Orr of the U.N. force said that sixty-eight people had "
    "died, “nearly all at the market.” Nobody was warned.\nThe market was closed."
)


@pytest.mark.parametrize(
    ("quote", "before", "after"),
    [
        ("noon", "Shells fell on Velkara at ", "."),
        (
            "sixty-eight people",
            "Gen. Orr of the U.N. force said that ",
            " had died, “nearly all at the market.”",
        ),
        (
            "“nearly all at the market.”",
            "Gen. Orr of the U.N. force said that sixty-eight people had died, ",
            "",
        ),
        ("warned", "Nobody was ", "."),
        ("The market was", "", " closed."),
        ("Nobody was warned.", "", ""),
    ],
)
def test_a_passage_stands_in_its_sentence(quote: str, before: str, after: str) -> None:
    start = TEXT.index(quote)
    found = around(TEXT, Passage.of(TEXT, start, start + len(quote)))
    assert found == (before, after)


def test_what_is_long_is_cut_at_a_word() -> None:
    text = "word " * 200 + "here " + "word " * 200
    found = around(text, Passage.of(text, 1000, 1004))
    assert found.before.startswith("…word ")
    assert found.after.endswith(" word…")
    assert max(map(len, found)) <= 241


@given(st.text("a.A \n”؟x", min_size=1), st.data())
def test_only_words_of_the_report_are_given(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    passage = Passage.of(text, start, data.draw(st.integers(start + 1, len(text))))
    before, after = around(text, passage)
    assert text[: passage.start].endswith(before.removeprefix("…"))
    assert text[passage.end :].startswith(after.removesuffix("…"))
