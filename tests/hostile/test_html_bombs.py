"""Pages made to use up time or memory: each ends soon, in a report or in a failure."""

import time

import pytest

from reportedly.model.errors import CaptureError
from tests.capture.material import PARAGRAPHS, Outcome, page, read_as

PARAGRAPH = f"<p>{PARAGRAPHS[0]}</p>"
LONGEST_SECONDS = 20
"""Far more than any needs (3 seconds at most, on a slow machine), far less than a bomb takes."""
BOMBS = {
    "half a million open elements": "<div>" * 500_000 + PARAGRAPH,
    "unclosed formatting": "<b><i><a href=x><font>" * 30_000,
    "two hundred elements deep": "<div>" * 200 + PARAGRAPH + "</div>" * 200,
    "5 MB in one line": "<p>" + "word " * 1_000_000,
    "one word of 9 MB": "<p>" + "w" * 9_000_000,
    "flood of entities": "<p>" + "&amp;&#x41;" * 500_000,
    "entities of its own": '<!DOCTYPE html [<!ENTITY a "aaaa">]><p>&a;&a;&a;' + PARAGRAPH,
    "unclosed scripts": "<script>" * 500_000 + PARAGRAPH,
    "closed scripts": "<script>var a = '<p>'</script>" * 150_000 + PARAGRAPH,
    "unclosed comments": "<!--" * 1_500_000,
    "190,000 paragraphs": "<p>a b c</p>" * 190_000,
    "half a million attributes": "<p "
    + " ".join(f"a{n}=1" for n in range(500_000))
    + ">"
    + PARAGRAPH,
    "a tag that never ends": "<p " + "a='" * 1_000_000,
    "nothing but brackets": "<" * 5_000_000,
    "nested captions": "<figcaption>" * 200 + PARAGRAPH * 15_000,
    "nested tweets": "<blockquote class=twitter-tweet>" * 200 + PARAGRAPH * 15_000,
    "nested bylines": "<div class=byline>" * 200 + PARAGRAPH * 15_000,
    "inlined images": '<img src="data:image/png;base64,' + "QUJD" * 4_000_000 + '">' + PARAGRAPH,
    "almost inlined images": "data:" * 1_500_000,
}
READ_ALL_THE_SAME = {
    "two hundred elements deep",
    "entities of its own",
    "closed scripts",
    "half a million attributes",
    "inlined images",
}


def read(body: str) -> Outcome | None:
    try:
        return read_as("html", f"<html><body>{body}</body></html>")
    except CaptureError:
        return None


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_does_not_go_off(name: str) -> None:
    started = time.process_time()
    outcome = read(BOMBS[name])
    assert time.process_time() - started < LONGEST_SECONDS
    if name in READ_ALL_THE_SAME:
        assert outcome is not None
        assert PARAGRAPHS[0] in outcome.report.text
    else:
        assert outcome is None or outcome.items


def test_page_beyond_the_parsers_depth_is_not_read_in_part() -> None:
    """The parser stops at its limit of depth; what it has by then must not pass for the article."""
    assert read(PARAGRAPH + "<div>" * 400 + "<p>The rest.</p>" + "</div>" * 400) is None


def test_spaces_in_the_middle_do_not_slow_the_search_for_a_tweet() -> None:
    words = " ".join(["a"] * 2_000)
    tweet = f'<blockquote class="twitter-tweet"><p>{words} b</p>(@v)</blockquote>'
    started = time.process_time()
    read_as("html", page(f"<p>{'a  ' * 100_000}</p>{tweet}"))
    assert time.process_time() - started < LONGEST_SECONDS
