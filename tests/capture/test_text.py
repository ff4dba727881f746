"""Plain text and Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.capture.decode import clean
from reportedly.capture.formats import tell
from reportedly.capture.limits import Limits
from tests.capture.material import PARAGRAPHS, read_as

BODY = "\n\n".join(PARAGRAPHS)
HEADER = """---
title: "Shell hits market: four dead"
url: https://vellor.example/market
publisher: Vellor Courier
published: 2024-03-09T14:05:00+02:00
language: en
mood: grim
---
"""


def test_header_and_body() -> None:
    report = read_as("text", f"{HEADER}\n# Shell hits market: four dead\n\n{BODY}\n").report
    assert report.headline is not None
    assert report.headline.quote == "Shell hits market: four dead"
    assert report.headline.start == 0
    assert report.text == f"Shell hits market: four dead\n\n{BODY}"
    assert report.publisher == "Vellor Courier"
    assert report.url == "https://vellor.example/market"
    assert report.published == "2024-03-09T14:05:00+02:00"
    assert report.language == "en"
    assert report.credits == ("AFP",)


def test_first_heading_is_the_headline() -> None:
    report = read_as("text", f"# Market shelled #\n\n## What is known\n\n{BODY}").report
    assert report.headline is not None
    assert report.headline.quote == "Market shelled"
    assert "\nWhat is known\n" in report.text
    assert "#" not in report.text


def test_title_that_is_not_in_the_text_is_put_in_front() -> None:
    report = read_as("text", f"---\ntitle: Other words\n---\n# Market shelled\n\n{BODY}").report
    assert report.text.startswith("Other words\n\nMarket shelled\n\nVELLOR")
    assert report.headline is not None
    assert report.headline.quote == "Other words"


def test_plain_text_has_no_headline() -> None:
    report = read_as("text", BODY).report
    assert report.headline is None
    assert report.text == BODY
    assert report.language == "en"


def test_impossible_date_keeps_the_report_and_names_the_date() -> None:
    outcome = read_as("text", f"---\npublished: 2022-02-31\n---\n{BODY}")
    assert outcome.report.published is None
    assert "2022-02-31" in outcome.failure.reason
    assert outcome.failure.advice


@pytest.mark.parametrize(
    "header",
    [
        "title: [unclosed",
        "just words",
        "&a [*a, *a]\n: {",
        "- one\n- two",
        "title: !!python/object/apply:os.system ['true']\n\t bad",
        "[" * 5000,
    ],
)
def test_broken_header_is_told_and_loses_nothing(header: str) -> None:
    outcome = read_as("text", f"---\n{header}\n---\n{BODY}")
    assert header.split("\n", 1)[0] in outcome.report.text
    assert PARAGRAPHS[0] in outcome.report.text
    assert "YAML" in outcome.failure.reason


def test_yaml_tags_make_no_objects() -> None:
    header = "title: !!python/object/apply:os.getcwd []\npublisher: Courier"
    assert read_as("text", f"---\n{header}\n---\n{BODY}").report.headline is None


def test_rule_of_hyphens_is_no_header() -> None:
    assert read_as("text", f"---\n{BODY}").report.text.startswith("---\n")


def test_language_of_the_header_is_believed() -> None:
    assert read_as("text", f"---\nlanguage: sr_Latn\n---\n{BODY}").report.language == "sr-Latn"


def test_language_that_is_no_code_is_told_from_the_letters() -> None:
    assert read_as("text", f"---\nlanguage: English!\n---\n{BODY}").report.language == "en"


def test_unsupported_language_is_kept_and_marked() -> None:
    report = read_as(
        "text", "Кілька людей загинули внаслідок обстрілу ринку в місті, — мер."
    ).report
    assert report.language == "uk"


def test_address_must_be_of_the_web() -> None:
    assert read_as("text", f"---\nurl: javascript:alert(1)\n---\n{BODY}").report.url is None


def test_too_long_a_text_is_told() -> None:
    outcome = read_as("text", "word " * 500, Limits(max_text=1_000))
    assert not outcome.reports
    assert "1,000 characters" in outcome.failure.reason


@given(st.text(min_size=1, max_size=400))
def test_text_comes_back_in_the_form_that_is_kept(words: str) -> None:
    if "---" in words or "#" in words:
        return
    data = words.encode("utf-8", "surrogatepass")
    kept = clean(words).strip()
    if (
        kept
        and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
        and max(words) < "\ud800"
    ):
        assert read_as("text", data).report.text == kept


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (HEADER.encode(), "text"),
        (BODY.encode(), "text"),
        (BODY.encode("utf-16"), "text"),
        ("Взрыв на рынке в городе".encode("cp1251"), "text"),
        (b"[Note: text in brackets]", "text"),
        (b"{curly} text", "text"),
        (b"", "empty"),
        (b"\x00\x01\x02\x03", "unknown"),
        (b"\x89PNG\r\n\x1a\n\0\0", "media"),
    ],
)
def test_text_is_told_from_other_things(head: bytes, name: str) -> None:
    assert tell(head) == name
