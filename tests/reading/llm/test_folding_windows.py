"""Quotations are found whatever their typography, at exact places; windows leave nothing out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.language.document import Document, Sentence
from reportedly.reading.findings import Span
from reportedly.reading.llm.folding import Folded
from reportedly.reading.llm.windows import windows


@pytest.mark.parametrize(
    ("text", "quote", "found"),
    [
        ("“We counted twelve…” he said.", '"We counted twelve..." he', "“We counted twelve…” he"),
        ("a 10–15 – year‑old boy", "10-15 - year-old", "10–15 – year‑old"),
        ("the hos\u00adpital\u00a0was  hit", "hospital was hit", "hos\u00adpital\u00a0was  hit"),
        ("Kos\u030cevo was hit", "Ko\u0161evo", "Kos\u030cevo"),
        ("line one\nline two", "one line", "one\nline"),
    ],
)
def test_typography_does_not_hide_a_quotation(text: str, quote: str, found: str) -> None:
    ((start, end),) = Folded(text).find(quote)
    assert text[start:end] == found


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("112 people", "12 people"),
        ("1,200 people", "200 people"),
        ("12,500 people", "12"),
        ("3.5 tonnes", "5 tonnes"),
        ("The unarmed men", "armed men"),
        ("Five were killed", "five were killed"),
        ("Five were killed", "Five were wounded"),
        ("Five were killed", ""),
        ("Five were killed", " \u00ad "),
    ],
)
def test_what_does_not_stand_there_is_not_found(text: str, quote: str) -> None:
    assert list(Folded(text).find(quote)) == []


@given(st.text(alphabet="ab “”'’–-…. \u00ad\u00a0\n\u0301", max_size=40), st.data())
def test_every_place_found_reads_the_quotation(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for first, last in Folded(text).find(text[start:end]):
        assert 0 <= first < last <= len(text)
        wanted = Folded(text[start:end]).text.strip()
        read = Folded(text[first:last]).text
        assert wanted in read  # it may begin or end within an ellipsis, which is given whole
        assert len(read) <= len(wanted) + 4


@given(st.lists(st.integers(1, 120), max_size=30), st.integers(20, 100), st.integers(0, 4))
def test_every_sentence_that_fits_stands_whole_in_a_window(
    lengths: list[int], longest: int, overlap: int
) -> None:
    sentences, start = [], 0
    for index, length in enumerate(lengths):
        sentences.append(Sentence(index, 0, 0, start, start + length))
        start += length + 1
    text = " ".join("x" * length for length in lengths)
    found = windows(Document(text, "en", (), tuple(sentences)), longest, overlap)
    assert all(window.end - window.start <= longest for window in found)
    for sentence in sentences:
        if sentence.end - sentence.start <= longest:
            assert any(w.covers(Span(sentence.start, sentence.end)) for w in found)
    covered = {at for window in found for at in range(window.start, window.end)}
    assert covered >= {at for at, letter in enumerate(text) if letter != " "}
    assert [w.start for w in found] == sorted({w.start for w in found})
