"""The dates that addresses state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.capture.address_dates import address_date, by_address

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _short_code(number: int) -> str:
    code = ""
    while number:
        number, digit = divmod(number, 64)
        code = _ALPHABET[digit] + code
    return code


@pytest.mark.parametrize(
    ("url", "date"),
    [
        # The moments of these three numbers are public: as decoded by others, to the second.
        ("https://x.com/anyone/status/1541815603606036480", "2022-06-28T16:07:40+00:00"),
        (
            f"https://www.instagram.com/p/{_short_code(2384288897814875714)}/",
            "2020-08-26T13:43:27+00:00",
        ),
        ("https://bsky.app/profile/any.one/post/3l25zusnsfctk", "2024-08-20T16:31:35+00:00"),
        (
            "https://mobile.twitter.com/i/web/status/1541815603606036480?s=20",
            "2022-06-28T16:07:40+00:00",
        ),
        (
            f"https://www.tiktok.com/@any.one/video/{1_600_000_000 << 32}",
            "2020-09-13T12:26:40+00:00",
        ),
        (
            f"https://instagram.com/any.one/reel/{_short_code(2384288897814875714)}Qk3fXy_secret",
            "2020-08-26T13:43:27+00:00",
        ),
        (
            "https://web.archive.org/web/20230101000000/https://x.com/a/status/1541815603606036480",
            "2022-06-28T16:07:40+00:00",
        ),
        ("https://example.org/2017/04/05/a-town-is-shelled", "2017-04-05"),
        ("https://example.org/news/2017/4/5/a-town-is-shelled?page=2", "2017-04-05"),
        ("https://example.org/world/2017/apr/05/a-town-is-shelled", "2017-04-05"),
        ("https://example.org/2017-04-05/a-town-is-shelled", "2017-04-05"),
        ("http://web.archive.org/web/2019id_/http://example.org/2017/04/05/x", "2017-04-05"),
    ],
)
def test_addresses_that_say_when(url: str, date: str) -> None:
    assert address_date(url) == date
    assert by_address(date, url)


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "not an address",
        "https://[broken/2017/04/05/x",
        "https://example.org/a-town-is-shelled",
        "https://example.org/2017/04/05/",  # the list of a day's pages
        "https://example.org/2017/04/a-town-is-shelled",
        "https://example.org/2017/13/05/x",
        "https://example.org/2017/02/31/x",
        "https://example.org/1942/04/05/x",  # before there were addresses
        "https://example.org/2017/xyz/05/x",
        "https://example.org/remembering-2017-04-05",
        "https://example.org/anyone/status/1541815603606036480",  # another site's numbers
        "https://x.com/anyone",
        "https://x.com/anyone/status/20",  # numbered before numbers told the time
        "https://x.com/2017/04/05/x",
        "https://www.tiktok.com/@anyone/video/123",
        "https://www.instagram.com/p/short/",
        "https://bsky.app/profile/any.one/post/not-a-number",
        "https://web.archive.org/web/20230101000000/https://example.org/x",
    ],
)
def test_addresses_that_do_not(url: str | None) -> None:
    assert address_date(url) is None
    assert not by_address(None, url)


@given(st.integers(0, 10**19 - 1))
def test_any_number_of_a_post_has_a_moment_or_none(number: int) -> None:
    date = address_date(f"https://x.com/a/status/{number}")
    assert date is None or date >= "2010-11-04"


@given(st.text(max_size=40))
def test_no_address_breaks_it(path: str) -> None:
    for host in ("x.com/a/status", "tiktok.com/@a/video", "bsky.app/profile/a/post", "example.org"):
        address_date(f"https://{host}/{path}")
