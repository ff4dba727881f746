"""Fetching, against a server on this machine."""

import gzip
import http.server
import io
import threading
from collections.abc import Iterator

import pytest
from warcio.archiveiterator import ArchiveIterator

from reportedly.capture.fetch import Fetcher
from reportedly.capture.formats import extract
from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.program import user_agent
from reportedly.capture.sources import SourceRef, expand
from reportedly.capture.web import is_public
from reportedly.model.errors import FetchRefused
from reportedly.model.report import Report
from tests.capture.material import NOON, PARAGRAPHS, page

pytestmark = pytest.mark.usefixtures("socket_enabled")

ROBOTS = b"User-agent: *\nDisallow: /private\nCrawl-delay: 7\n"
PAGE = ("text/html; charset=utf-8", page().encode())


class Site(http.server.ThreadingHTTPServer):
    """A site of a few pages that remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.agents: set[str] = set()
        self.robots: tuple[int, bytes] = (404, b"")
        self.redirects = {"/moved": "/page", "/loop": "/loop", "/file": "file:///etc/passwd"}
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of connections that the fetcher gives up."""


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Site

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.agents.add(self.headers["User-Agent"])
        if self.path == "/robots.txt":
            self._answer(*self.server.robots)
        elif self.path in self.server.redirects:
            self._answer(302, b"", Location=self.server.redirects[self.path])
        elif self.path == "/page":
            self._answer(200, PAGE[1], **{"Content-Type": PAGE[0]})
        elif self.path == "/gzip":
            headers = {"Content-Type": PAGE[0], "Content-Encoding": "gzip"}
            self._answer(200, gzip.compress(PAGE[1]), **headers)
        elif self.path == "/endless":
            self._endless()
        else:
            self._answer(404, b"none")

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _endless(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(10_000):
            self.wfile.write(b"x" * 10_000)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def fetch(url: str, fetcher: Fetcher | None = None) -> bytes:
    return b"".join((fetcher or fetcher_for()).fetch(url))


def fetcher_for(**settings: object) -> Fetcher:
    given: dict[str, object] = {"delay": 0.0, "allow_private": True, "timeout": 60.0, **settings}
    return Fetcher(**given)  # type: ignore[arg-type]


def records(data: bytes) -> list[tuple[str, str, bytes]]:
    return [
        (r.rec_type, r.rec_headers.get_header("WARC-Target-URI"), r.content_stream().read())
        for r in ArchiveIterator(io.BytesIO(data))
    ]


def test_page_is_kept_as_a_warc_and_read(site: Site, objects: FolderObjects) -> None:
    (ref,) = expand([f"{site.url}/page#part"])
    assert isinstance(ref, SourceRef)
    fetcher = fetcher_for()
    capture, arrival = take(ref, objects, fetcher=fetcher, limits=Limits(), now=lambda: NOON)
    assert capture.format == "warc"
    assert arrival.source == f"{site.url}/page#part"
    (report,) = extract(capture, objects, Limits())
    assert isinstance(report, Report)
    assert report.text == "\n\n".join(PARAGRAPHS)
    assert report.url == f"{site.url}/page"


def test_request_and_answer_are_recorded(site: Site) -> None:
    (answer, request) = records(fetch(f"{site.url}/page"))
    assert answer == ("response", f"{site.url}/page", PAGE[1])
    assert request[:2] == ("request", f"{site.url}/page")


def test_compressed_answer_is_kept_as_sent(site: Site) -> None:
    data = fetch(f"{site.url}/gzip")
    response = next(iter(ArchiveIterator(io.BytesIO(data))))
    assert gzip.decompress(response.raw_stream.read()) == PAGE[1]


def test_every_redirect_is_recorded(site: Site) -> None:
    targets = [url for kind, url, _ in records(fetch(f"{site.url}/moved")) if kind == "response"]
    assert targets == [f"{site.url}/moved", f"{site.url}/page"]


def test_program_says_who_it_is(site: Site) -> None:
    fetch(f"{site.url}/page")
    assert site.agents == {user_agent()}
    assert user_agent().startswith("Reportedly/")
    assert "obeys robots.txt" in user_agent()
    assert user_agent("desk@example.org").endswith("; desk@example.org)")


def test_robots_is_kept_to_and_asked_for_once(site: Site) -> None:
    site.robots = (200, ROBOTS)
    fetcher = fetcher_for(sleep=lambda _: None)
    for _ in range(2):
        with pytest.raises(FetchRefused, match=r"robots\.txt asks"):
            fetch(f"{site.url}/private/page", fetcher)
    fetch(f"{site.url}/page", fetcher)
    assert site.asked == ["/robots.txt", "/page"]


def test_robots_can_name_this_program(site: Site) -> None:
    site.robots = (200, b"User-agent: reportedly\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    with pytest.raises(FetchRefused, match=r"robots\.txt asks"):
        fetch(f"{site.url}/page")


@pytest.mark.parametrize("status", [500, 503])
def test_robots_that_cannot_be_had_forbids(site: Site, status: int) -> None:
    site.robots = (status, b"")
    with pytest.raises(FetchRefused, match="cannot be had"):
        fetch(f"{site.url}/page")
    assert "/page" not in site.asked


def test_redirect_into_what_robots_forbids_is_refused(site: Site) -> None:
    site.robots = (200, ROBOTS)
    site.redirects["/moved"] = "/private/page"
    with pytest.raises(FetchRefused, match=r"robots\.txt asks"):
        fetch(f"{site.url}/moved", fetcher_for(sleep=lambda _: None))
    assert "/private/page" not in site.asked


@pytest.mark.parametrize(("robots", "least"), [((404, b""), 3.0), ((200, ROBOTS), 7.0)])
def test_site_is_left_alone_between_two_requests(
    site: Site, robots: tuple[int, bytes], least: float
) -> None:
    site.robots = robots
    slept: list[float] = []
    fetcher = fetcher_for(delay=3.0, sleep=slept.append, monotonic=lambda: 100.0)
    fetch(f"{site.url}/page", fetcher)
    assert slept == []
    fetch(f"{site.url}/page", fetcher)
    assert slept == [least]


def test_endless_answer_is_given_up(site: Site) -> None:
    with pytest.raises(FetchRefused, match="50,000 bytes"):
        fetch(f"{site.url}/endless", fetcher_for(limits=Limits(max_fetch=50_000)))


def test_stated_size_is_believed_before_anything_is_read(site: Site) -> None:
    with pytest.raises(FetchRefused, match="100 bytes"):
        fetch(f"{site.url}/page", fetcher_for(limits=Limits(max_fetch=100)))


def test_redirects_have_an_end(site: Site) -> None:
    with pytest.raises(FetchRefused, match="from page to page"):
        fetch(f"{site.url}/loop")
    assert site.asked.count("/loop") == 6


def test_redirect_to_a_file_is_refused(site: Site) -> None:
    with pytest.raises(FetchRefused, match="only http"):
        fetch(f"{site.url}/file")


def test_missing_page_is_told(site: Site) -> None:
    with pytest.raises(FetchRefused, match="answered 404"):
        fetch(f"{site.url}/none")


def test_private_network_is_out_of_reach_unasked(site: Site) -> None:
    with pytest.raises(FetchRefused, match="private network"):
        fetch(f"{site.url}/page", fetcher_for(allow_private=False))
    assert site.asked == []


def test_server_that_is_not_there_is_told() -> None:
    with pytest.raises(FetchRefused):
        fetch("http://127.0.0.1:9/page")


@pytest.mark.parametrize(
    "url",
    [
        "ftp://v.example/a",
        "https://",
        "https://[::1",
        "https://ann:secret@v.example/",
        "http://h:x/",
    ],
)
def test_odd_addresses_are_refused_before_any_request(url: str) -> None:
    with pytest.raises(FetchRefused) as caught:
        fetch(url)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),  # noqa: S104 - looked at, not bound
        ("224.0.0.1", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00:ec2::254", False),
        ("::ffff:127.0.0.1", False),
        ("64:ff9b::a9fe:a9fe", False),
        ("2002:7f00:1::", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public
