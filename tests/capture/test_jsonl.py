"""JSONL: one report a line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.capture.decode import clean
from reportedly.capture.formats import tell
from reportedly.capture.limits import Limits
from tests.capture.material import read_as

WHOLE = {
    "text": "Four people were killed in Vellor.",
    "title": "Market shelled",
    "url": "https://vellor.example/1",
    "publisher": "Vellor Courier",
    "published": "2024-03-09",
    "language": "en",
    "mood": "grim",
}


def test_every_key_is_read() -> None:
    report = read_as("jsonl", json.dumps(WHOLE)).report
    assert report.text == "Market shelled\n\nFour people were killed in Vellor."
    assert report.title == "Market shelled"
    assert report.url == WHOLE["url"]
    assert report.publisher == WHOLE["publisher"]
    assert report.published == "2024-03-09"


def test_bad_lines_are_told_and_good_ones_are_read() -> None:
    lines = [
        json.dumps(WHOLE),
        "{broken",
        "",
        '{"title": "no text"}',
        '"words"',
        '{"text": "Last."}',
    ]
    outcome = read_as("jsonl", "\n".join(lines))
    assert [report.title for report in outcome.reports] == ["Market shelled", "Last."]
    subjects = [failure.subject for failure in outcome.failures]
    assert subjects == ["a source#line 2", "a source#line 4", "a source#line 5"]


def test_too_long_a_line_is_passed_over() -> None:
    lines = ['{"text": "First."}', json.dumps({"text": "x" * 5000}), '{"text": "Last."}']
    outcome = read_as("jsonl", "\r\n".join(lines), Limits(max_line=1_000))
    assert [report.text for report in outcome.reports] == ["First.", "Last."]
    assert outcome.failure.subject.endswith("line 2")


def test_other_json_is_refused_in_words() -> None:
    data = json.dumps([WHOLE], indent=1)
    assert tell(data.encode()) == "jsonl"
    with pytest.raises(Exception, match="not one report a line"):
        read_as("jsonl", data)


def test_half_a_character_does_not_stop_it() -> None:
    assert read_as("jsonl", '{"text": "cut \\ud83d off"}').report.text == "cut \ufffd off"


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_text_comes_back(words: str) -> None:
    outcome = read_as("jsonl", json.dumps({"text": words}))
    kept = clean(words).strip()
    assert [report.text for report in outcome.reports] == ([kept] if kept else [])
    assert len(outcome.failures) == (0 if kept else 1)
