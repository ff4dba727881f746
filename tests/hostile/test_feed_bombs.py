"""Feeds made to use up time or memory: each ends soon, in reports, a failure or a refusal."""

import time

import pytest

from reportedly.model.errors import CaptureError
from tests.capture.material import read_as

LONGEST_SECONDS = 30
"""Far more than any needs (6 seconds at most, on a slow machine), far less than a bomb takes."""
BOMBS = {
    "open elements": "<a>" * 500_000,
    "nested elements": "<a>" * 30_000 + "</a>" * 30_000,
    "open entries": "<item>" * 20_000,
    "attributes": "<item " + " ".join(f"a{number}='1'" for number in range(300_000)) + ">",
    "ampersands": "<item><title>" + "&" * 500_000,
    "open CDATA": "<item><title>" + "<![CDATA[" * 90_000,
    "open comments": "<item><title>" + "<!--" * 90_000,
    "closing tags": "<item><title>" + "</" * 50_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bomb_does_not_go_off(name: str) -> None:
    started = time.process_time()
    try:
        items = read_as("feed", "<rss version='2.0'><channel>" + BOMBS[name]).items
    except CaptureError:
        items = None
    assert items is None or items
    assert time.process_time() - started < LONGEST_SECONDS
