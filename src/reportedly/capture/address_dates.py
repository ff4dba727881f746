"""Reads when something was published from its address, where sites write the moment into it.

Posts are numbered by the clock on some networks, and news sites file their pages under the day.
The address of an archive's copy is read as the address of what it is a copy of; when the copy was
made says nothing of when the original was published.
"""

import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import urlsplit

from reportedly.capture.dates import BadDate, date_or_none, from_unix

_FIRST_YEAR = 1991
"""Year of the first web page: no address has an earlier day of publication."""

_ARCHIVED = re.compile(r"https?://web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?/(https?://.+)", re.I)

_DAY_IN_PATH = re.compile(
    r"/(?P<year>\d{4})(?:/(?P<month>\d{1,2}|[a-z]{3,9})/|-(?P<in_one>\d{2})-)(?P<day>\d{1,2})/[^/]",
    re.I,
)
"""A day with something of that day behind it: what ends there lists the day's pages."""

_X_EPOCH_MS = 1_288_834_974_657
_X_FIRST_CLOCKED = 29_700_859_247
"""The last number that was given by counting up; later ones hold the time.

https://github.com/twitter-archive/snowflake/tree/snowflake-2010
"""

_INSTAGRAM_EPOCH_MS = 1_314_220_021_721
"""'Sharding & IDs at Instagram', Instagram Engineering, 2012."""

_BASE64_URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_BASE32_SORTED = "234567abcdefghijklmnopqrstuvwxyz"


def address_date(url: str | None) -> str | None:
    """Give what an address says of when its page or post was published, as ISO 8601.

    The moment in UTC by the number of a post on X, Instagram, TikTok or Bluesky, and otherwise the
    day under which a site files the page ('/2017/04/05/…'). None where the address says neither.
    """
    copied = _ARCHIVED.fullmatch(url or "")
    address = copied[1] if copied else url or ""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    for network in _NETWORKS:
        if host in network.hosts:
            numbered = network.path.match(parts.path)
            return _moment(network.clock(numbered[1])) if numbered else None
    return _day(parts.path)


def by_address(published: str | None, url: str | None) -> bool:
    """Tell whether a date of publication is what the address of the page says, too or alone."""
    return published is not None and published == address_date(url)


def _day(path: str) -> str | None:
    found = _DAY_IN_PATH.search(path)
    if found is None or int(found["year"]) < _FIRST_YEAR:
        return None
    month = found["month"] or found["in_one"]
    if month.isdigit():
        return date_or_none(f"{found['year']}-{int(month):02}-{int(found['day']):02}")
    return date_or_none(f"{found['day']} {month} {found['year']}")


def _moment(seconds: int | None) -> str | None:
    """Give a Unix time as a moment; None where it lies before there were addresses."""
    try:
        moment = from_unix(seconds) if seconds is not None else None
    except BadDate:
        return None
    return moment if moment and moment >= str(_FIRST_YEAR) else None


def _by_x(number: str) -> int | None:
    clocked = int(number) > _X_FIRST_CLOCKED
    return ((int(number) >> 22) + _X_EPOCH_MS) // 1000 if clocked else None


def _by_tiktok(number: str) -> int:
    """Give the upper half of a 64-bit number, which is the Unix time of the upload."""
    return int(number) >> 32


def _by_instagram(code: str) -> int:
    """Read the first eleven letters of a short code; those behind unlock a private post."""
    return ((_in_base(code[:11], _BASE64_URL) >> 23) + _INSTAGRAM_EPOCH_MS) // 1000


def _by_bluesky(key: str) -> int:
    """Read a TID: microseconds, then ten bits of the clock's own (https://atproto.com/specs/tid).

    It is the word of the program that posted.
    """
    return (_in_base(key, _BASE32_SORTED) >> 10) // 1_000_000


def _in_base(digits: str, alphabet: str) -> int:
    number = 0
    for digit in digits:
        number = number * len(alphabet) + alphabet.index(digit)
    return number


class _Network(NamedTuple):
    """A network that numbers posts by the clock: where, and the Unix time of a number in a path."""

    hosts: frozenset[str]
    path: re.Pattern[str]
    clock: Callable[[str], int | None]


def _hosts(*names: str) -> frozenset[str]:
    return frozenset(f"{front}{name}" for name in names for front in ("", "www.", "mobile.", "m."))


_NETWORKS = (
    _Network(
        _hosts("twitter.com", "x.com"),
        re.compile(r"/(?:\w+|i/web)/status(?:es)?/(\d{1,19})(?!\d)"),
        _by_x,
    ),
    _Network(
        _hosts("tiktok.com"), re.compile(r"/@[\w.]+/(?:video|photo)/(\d{19})(?!\d)"), _by_tiktok
    ),
    _Network(
        _hosts("instagram.com"),
        re.compile(r"/(?:[\w.]+/)?(?:p|reel|reels|tv)/([\w-]{11,39})/?", re.A),
        _by_instagram,
    ),
    _Network(
        frozenset({"bsky.app"}),
        re.compile(r"/profile/[^/]+/post/([2-7a-j][2-7a-z]{12})/?$"),
        _by_bluesky,
    ),
)
