"""Finding reports by their words."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.search import FILE, folded, search
from reportedly.casebook.store import Casebook
from reportedly.model.capture import Arrival, Capture
from reportedly.model.errors import CasebookError
from reportedly.model.report import Report, make_report

TEXTS = (
    "Shells fell on Žepa in the night, the radio said.",
    "قُصِفَت المدرسة في القرية ليلاً",
    "Обстріл школи у селі Велькара",
    "The school at Velkara was not hit, a teacher said.",
)


def stored(folder: Path, *texts: str) -> Casebook:
    book = Casebook.open(folder) if Casebook.exists(folder) else Casebook.create(folder)
    with book.writing() as session:
        sha = "0" * 64
        arrival = Arrival(sha, "test", "2001-01-01T00:00:00+00:00", "test")
        session.captures.add([Capture(sha, 0, "test")], [arrival])
        session.reports.add((make_report(text), TakenFrom(sha, "")) for text in texts)
    return book


def found(book: Casebook, words: str) -> list[str]:
    with book.reading() as session:
        return [hit.report.text for hit in search(session, words).hits]


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("zepa", [0]),
        ("ŽEPA", [0]),
        ("مدرسة", [1]),
        ("قصفت", [1]),
        ("школи", [2]),
        ("SCHOOL velkara", [3]),
        ('"school at"', [3]),
        ("“at school”", []),
        ("said", [3, 0]),
        ("said nowhere", []),
        ('unbalanced "quote said', []),
        ("* OR NEAR(", []),
    ],
)
def test_words_are_found_whatever_their_case_marks_and_script(
    tmp_path: Path, words: str, which: list[int]
) -> None:
    assert found(stored(tmp_path / "book", *TEXTS), words) == [TEXTS[i] for i in which]


def test_what_comes_later_is_found_too_and_nothing_twice(tmp_path: Path) -> None:
    book = stored(tmp_path / "book", *TEXTS[:1])
    assert found(book, "said") == [TEXTS[0]]
    stored(tmp_path / "book", *TEXTS)
    assert found(book, "said") == [TEXTS[3], TEXTS[0]]


def test_short_words_are_named_and_left_out(tmp_path: Path) -> None:
    with stored(tmp_path / "book", *TEXTS).reading() as session:
        assert search(session, "at in").too_short == ("at", "in")
        both = search(session, "at school")
    assert both.too_short == ("at",)
    assert both.total == 1


@given(st.sampled_from(TEXTS), st.data())
def test_a_hit_shows_the_words_where_they_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 6))
    piece = text[start : start + 6]
    shown = _shown(make_report(text), folded(piece.strip()))
    if shown is not None:
        assert folded(piece.strip()) in folded(shown)


def _shown(report: Report, term: str) -> str | None:
    from reportedly.casebook.search import _hit

    passage = _hit(report, [term]).passage
    assert passage is None or passage.holds_in(report.text)
    return None if passage is None else passage.quote


def test_a_broken_index_says_what_to_do(tmp_path: Path) -> None:
    book = stored(tmp_path / "book", *TEXTS)
    (book.path / FILE).write_bytes(b"not a database at all" * 100)
    with book.reading() as session, pytest.raises(CasebookError, match="Delete that file"):
        search(session, "school")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_searched_all_the_same(tmp_path: Path) -> None:
    book = stored(tmp_path / "book", *TEXTS)
    book.path.chmod(0o500)
    try:
        assert found(book, "zepa") == [TEXTS[0]]
    finally:
        book.path.chmod(0o700)
