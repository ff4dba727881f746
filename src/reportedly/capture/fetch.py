"""Fetches the pages that the user names, politely, and gives each as a WARC.

Polite means: robots.txt is kept to, a site is left alone for a while between two requests, the
program says who it is, and nothing is tried again unasked. Only http(s), only public addresses.
"""

import tempfile
import time
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from reportedly.capture.limits import Limits
from reportedly.capture.program import user_agent
from reportedly.capture.robots import LARGEST, Robots
from reportedly.model.errors import FetchRefused

if TYPE_CHECKING:
    import httpx

_MOST_REDIRECTS = 5
_LONGEST = 600.0
"""Seconds that one page may take to come, however steadily it trickles."""
_CHUNK = 1 << 16
_IN_MEMORY = 1 << 20


class Fetcher:
    """Fetches pages one after another, remembering each site's wishes and when it was last asked.

    `delay` is the least time in seconds between two requests to one site; a longer crawl-delay in
    its robots.txt goes before. `allow_private` lets addresses of private networks and of this
    machine be fetched, for an archive of one's own server. `contact` is told to every site: an
    e-mail address or a page. `sleep` and `monotonic` are for tests.
    """

    def __init__(
        self,
        *,
        delay: float = 2.0,
        limits: Limits | None = None,
        allow_private: bool = False,
        contact: str = "",
        timeout: float = 30.0,
        sleep: Callable[[float], None] = time.sleep,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._delay = delay
        self._limits = limits or Limits()
        self._allow_private = allow_private
        self._agent = user_agent(contact)
        self._timeout = timeout
        self._sleep = sleep
        self._monotonic = monotonic
        self._robots = Robots()
        self._last_asked: dict[str, float] = {}

    def fetch(self, url: str) -> Iterator[bytes]:
        """Give the bytes of a WARC with every request on the way to `url`'s page, and its answer.

        Raises FetchRefused where robots.txt, the address, a limit or the server is against it.
        """
        from reportedly.capture.web import open_client

        url = _checked(url)
        with (
            open_client(
                allow_private=self._allow_private, user_agent=self._agent, timeout=self._timeout
            ) as client,
            tempfile.TemporaryFile() as warc,
        ):
            self._follow(client, url, warc)
            warc.seek(0)
            while chunk := warc.read(_CHUNK):
                yield chunk

    def _follow(self, client: "httpx.Client", url: str, warc: IO[bytes]) -> None:
        for _ in range(_MOST_REDIRECTS + 1):
            wish = self._robots.check(url, lambda wanted: self._get_small(client, wanted))
            self._wait(url, wish)
            status, location = self._ask(client, url, warc)
            if not location:
                _check_status(url, status)
                return
            url = _checked(urljoin(url, location))
        raise FetchRefused(
            f"{url} was not fetched, since the server leads on from page to page. "
            "Open it in a browser, and add the address that it ends at."
        )

    def _wait(self, url: str, wish: float) -> None:
        site = urlsplit(url).netloc
        asked = self._last_asked.get(site)
        if asked is not None:
            left = asked + max(self._delay, wish) - self._monotonic()
            if left > 0:
                self._sleep(left)
        self._last_asked[site] = self._monotonic()

    def _ask(self, client: "httpx.Client", url: str, warc: IO[bytes]) -> tuple[int, str | None]:
        """Make one request, and record it; give the status, and where a redirect leads."""
        from reportedly.capture.recording import address_of, record
        from reportedly.capture.web import ERRORS

        try:
            with (
                client.stream("GET", url) as answer,
                tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as body,
            ):
                address = address_of(answer)
                for chunk in self._limited(url, answer):
                    body.write(chunk)
                size = body.tell()
                body.seek(0)
                record(warc, answer, body, size, address)
                leads_on = answer.has_redirect_location
                return answer.status_code, answer.headers["location"] if leads_on else None
        except ERRORS as error:
            raise FetchRefused(
                f"{url} was not fetched, since no full answer came ({error or type(error).__name__}"
                "). Check the address and the connection, and try again."
            ) from error

    def _limited(self, url: str, answer: "httpx.Response") -> Iterator[bytes]:
        most, size, started = self._limits.max_fetch, 0, self._monotonic()
        stated = answer.headers.get("content-length", "")
        if stated.isdecimal() and int(stated[:20]) > most:
            raise _too_large(url, most)
        for chunk in answer.iter_raw(_CHUNK):
            size += len(chunk)
            if size > most:
                raise _too_large(url, most)
            if self._monotonic() - started > _LONGEST:
                raise FetchRefused(
                    f"{url} was not fetched, since it took more than {_LONGEST:.0f} seconds. "
                    "Try later, or save the page yourself and add the file."
                )
            yield chunk

    def _get_small(self, client: "httpx.Client", url: str) -> tuple[int, bytes]:
        """Give status and body of a robots.txt, following redirects; 0 where no answer came."""
        from reportedly.capture.web import ERRORS

        try:
            for _ in range(_MOST_REDIRECTS + 1):
                with client.stream("GET", url) as answer:
                    if not answer.has_redirect_location:
                        return answer.status_code, _beginning(answer.iter_bytes(_CHUNK))
                    url = _checked(urljoin(url, answer.headers["location"]))
        except ERRORS:
            return 0, b""
        return 404, b""  # RFC 9309, 2.3.1.2: after five redirects, as if there were none


def _beginning(chunks: Iterator[bytes]) -> bytes:
    body = b""
    for chunk in chunks:
        body += chunk
        if len(body) >= LARGEST:
            break
    return body[:LARGEST]


def _checked(url: str) -> str:
    """Give `url` without its fragment. Raises FetchRefused for all but plain http(s)."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise FetchRefused(f"{url} is not a valid address. Check it, and try again.") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise FetchRefused(
            f"{url} was not fetched: only http and https addresses are. Add a file instead."
        )
    if parts.username is not None or parts.password is not None:
        raise FetchRefused(
            f"The address at {host} holds a user name or password, which would be kept for good. "
            "Take it out, or save the page yourself and add the file."
        )
    return parts._replace(fragment="").geturl()


def _check_status(url: str, status: int) -> None:
    if status == 200:
        return
    advice = "Try later." if status == 429 or status >= 500 else "Check the address."
    raise FetchRefused(
        f"{url} was not fetched, since the server answered {status}. "
        f"{advice} You can also save the page yourself, and add the file."
    )


def _too_large(url: str, most: int) -> FetchRefused:
    return FetchRefused(
        f"{url} was not fetched, since it has more than {most:,} bytes. "
        "Download it yourself, and add the file."
    )
