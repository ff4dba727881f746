"""Keeps to robots.txt (RFC 9309): what a site asks of crawlers, read once for each site."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from reportedly.capture.program import NAME
from reportedly.model.errors import FetchRefused

LARGEST = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309, 2.5)."""
_LONGEST_DELAY = 120.0
"""Seconds; a crawl-delay above it would look like a program that hangs."""

GetSmall = Callable[[str], tuple[int, bytes]]
"""Gives status and body for a URL; status 0 where no answer came."""


class Robots:
    """The robots.txt of every site asked about, each fetched once."""

    def __init__(self) -> None:
        self._known: dict[str, Any] = {}

    def check(self, url: str, get: GetSmall) -> float:
        """Give the seconds that the site asks to wait between requests.

        Raises FetchRefused where the site forbids `url`, or its robots.txt cannot be had: RFC 9309
        (2.3.1.4) takes that for a complete 'no', and a missing file (4xx) for a 'yes'.
        """
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._known:
            self._known[site] = _read(site, get)
        rules = self._known[site]
        if rules is None:
            raise FetchRefused(
                f"{url} was not fetched, since {site}/robots.txt cannot be had. "
                "Try later, or save the page yourself and add the file."
            )
        if not rules.can_fetch(url, NAME):
            raise FetchRefused(
                f"{url} was not fetched, since the site's robots.txt asks programs not to. "
                "Save the page yourself, and add the file."
            )
        return min(float(rules.crawl_delay(NAME) or 0.0), _LONGEST_DELAY)


def _read(site: str, get: GetSmall) -> Any:
    from protego import Protego

    status, body = get(f"{site}/robots.txt")
    if 400 <= status < 500:
        return Protego.parse("")
    if status != 200:
        return None
    return Protego.parse(body.decode("utf-8", "replace"))
