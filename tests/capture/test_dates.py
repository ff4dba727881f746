"""The dates that sources state for themselves."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.capture.dates import BadDate, from_unix, stated_date


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("1994-02-05", "1994-02-05"),
        ("1994-02-05T17:20:00+01:00", "1994-02-05T17:20:00+01:00"),
        ("1994-02-05T17:20Z", "1994-02-05T17:20:00+00:00"),
        ("1994-02-05 17:20:00.123 UTC", "1994-02-05T17:20:00+00:00"),
        ("1994-02-05T17:20:00-0330", "1994-02-05T17:20:00-03:30"),
        ("1994-02-05 17:20:00", "1994-02-05"),
        ("Sat, 05 Feb 1994 17:20:00 +0100", "1994-02-05T17:20:00+01:00"),
        ("Sat, 05 Feb 1994 17:20:00 GMT", "1994-02-05T17:20:00+00:00"),
        ("Sat, 05 Feb 1994 17:20:00 -0000", "1994-02-05"),
        ("5 February 1994", "1994-02-05"),
        ("Saturday, 5 Feb. 1994", "1994-02-05"),
        ("February 5th, 1994", "1994-02-05"),
        ("Sept 3, 2020", "2020-09-03"),
    ],
)
def test_dates_that_are_read(words: str, iso: str) -> None:
    assert stated_date(words) == iso


@pytest.mark.parametrize(
    "words",
    [
        "31 February 2022",
        "2022-02-31",
        "2023-02-29",
        "2022-13-01",
        "Thu, 31 Feb 2022 10:00:00 +0000",
        "2022-02-01T25:00:00Z",
        "2022-02-01T10:00:00+99:99",
        "05/02/1994",
        "1994-02",
        "yesterday",
        "0000-01-01",
        "5 Brumaire 1994",
        "",
        "1" * 10_000,
    ],
)
def test_dates_that_are_refused(words: str) -> None:
    with pytest.raises(BadDate):
        stated_date(words)


@given(st.text(max_size=70))
def test_any_words_are_a_date_or_bad(words: str) -> None:
    try:
        found = stated_date(words)
    except BadDate:
        return
    dt.datetime.fromisoformat(found)


@given(st.datetimes(timezones=st.timezones()))
def test_every_moment_comes_back(moment: dt.datetime) -> None:
    words = moment.replace(microsecond=0).isoformat()
    offset = moment.utcoffset()
    if offset is not None and offset.total_seconds() % 60 == 0:
        # As text: a moment that a clock change skips or repeats equals no moment elsewhere.
        assert dt.datetime.fromisoformat(stated_date(words)).isoformat() == words


def test_unix_times() -> None:
    assert from_unix(1709985600) == "2024-03-09T12:00:00+00:00"
    with pytest.raises(BadDate):
        from_unix(10**20)
