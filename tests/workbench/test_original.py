"""The captured original: a click away, and unable to do anything at all."""

import gzip
import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.library import add, open_casebook
from reportedly.pipeline.looking.originals import MOST
from reportedly.workbench.app import create_app
from reportedly.workbench.shielded import shielded_page
from tests.workbench.conftest import BASE, HOST, KEY, program_on

STORY = "At least 100 people were killed when aircraft bombed Guernica on Monday, officials said. "
PAGE = f"""<!doctype html><html><head><title>Guernica bombed</title>
<meta http-equiv="refresh" content="0;url=http://outside.example/">
<link rel="preconnect" href="http://outside.example"><base href="http://outside.example/">
<style>body {{ background: url(http://outside.example/a.png) }}</style>
<script>window.ran = true</script></head>
<body onload="window.ran = true" style="background:url(http://outside.example/b.png)">
<h1>Guernica bombed</h1><article><p>{STORY * 4}</p>
<p><a href="http://outside.example/next" ping="http://outside.example/p">Read on</a> \u202eevil</p>
<img src="http://outside.example/c.png" srcset="http://outside.example/d.png 2x">
<iframe src="http://outside.example/e"></iframe><object data="http://outside.example/f"></object>
<form action="http://outside.example/g"><button formaction="//outside.example">Go</button></form>
<video poster="http://outside.example/h" src="http://outside.example/i"></video>
<svg onload="window.ran = true"><script>window.ran = true</script></svg>
<a href="javascript:window.ran = true">Press</a><p>The end.</p></article></body></html>"""


def _warc(url: str, body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    head = (
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"WARC-Date: 1999-01-01T00:00:00Z\r\nWARC-Target-URI: {url}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + answer + b"\r\n\r\n")


@pytest.fixture(scope="module")
def originals(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    folder = tmp_path_factory.mktemp("originals")
    reports = folder / "reports"
    reports.mkdir()
    (reports / "page.html").write_text(PAGE, encoding="utf-8")
    other = PAGE.replace("At least 100", "At least 101")
    (reports / "archive.warc.gz").write_bytes(_warc("http://paper.example/one", other.encode()))
    (reports / "long.txt").write_text(f"Guernica\n\n{STORY}\u202e<b>{'ა' * 400_000}", "utf-8")
    made = open_casebook(folder / "book")
    add(made, [reports])
    return made


@pytest.fixture
def client(originals: Casebook) -> Iterator[TestClient]:
    with program_on(originals) as client:
        yield client


def report_from(book: Casebook, format: str) -> str:
    with book.reading() as session:
        capture = next(c for c in session.captures.all() if c.format == format)
        return session.reports.of_capture(capture.sha256)[0]


def test_the_original_is_one_click_from_its_report(client: TestClient, originals: Casebook) -> None:
    report = report_from(originals, "html")
    assert f'href="/reports/{report}/original"' in client.get(f"/reports/{report}").text
    page = client.get(f"/reports/{report}/original").text
    assert re.search(r'<iframe [^>]*sandbox=""', page)
    assert "SHA-256" in page


@pytest.mark.parametrize("format", ["html", "warc"])
def test_a_captured_page_can_load_and_run_nothing(
    client: TestClient, originals: Casebook, format: str
) -> None:
    answer = client.get(f"/reports/{report_from(originals, format)}/original/frame")
    assert "people were killed when aircraft" in answer.text
    assert "The end." in answer.text
    for hostile in ("<script", "onload", "<iframe", "<object", "<form", "<img", "<svg", "<video"):
        assert hostile not in answer.text
    for loading in (" src", "href=", "url(", "http-equiv", "<link", "<base", "ping", "\u202e"):
        assert loading not in answer.text
    assert 'title="http://outside.example/next"' in answer.text
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert policy.endswith("sandbox")
    assert "script-src" not in policy
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"


def test_the_source_of_a_page_is_text(client: TestClient, originals: Casebook) -> None:
    report = report_from(originals, "html")
    assert "Its source, as it came" in client.get(f"/reports/{report}/original?as=source").text
    source = client.get(f"/reports/{report}/original/frame?as=source").text
    assert "&lt;script&gt;window.ran" in source
    assert "<script" not in source


def test_a_huge_line_is_cut_with_a_notice(client: TestClient, originals: Casebook) -> None:
    report = report_from(originals, "text")
    page = client.get(f"/reports/{report}/original").text
    assert "It is long" in page
    frame = client.get(f"/reports/{report}/original/frame").text
    assert len(frame) < MOST
    assert "<b>" not in frame
    assert "\u202e" not in frame
    assert STORY.strip() in frame


def test_what_was_not_kept_says_so(client: TestClient, originals: Casebook) -> None:
    report = report_from(originals, "warc")
    with originals.reading() as session:
        (place,) = session.reports.taken_from([report])[report]
    path = originals.objects / place.sha256[:2] / place.sha256[2:]
    aside = path.with_suffix(".aside")
    path.rename(aside)
    try:
        page = client.get(f"/reports/{report}/original")
        assert page.status_code == 200
        assert "It cannot be shown" in page.text
        assert "<iframe" not in page.text
    finally:
        aside.rename(path)


@pytest.mark.parametrize("query", ["n=1", "n=-1", "n=x", "as=script"])
def test_there_is_no_other_original(client: TestClient, originals: Casebook, query: str) -> None:
    report = report_from(originals, "html")
    assert client.get(f"/reports/{report}/original?{query}").status_code in {404, 422}


@pytest.mark.parametrize(
    "source", ["", "<", "\0", "<html", "<body><p>x", "<!--", "<a" * 5000, "<div>" * 3000 + "deep"]
)
def test_broken_markup_is_shown_as_far_as_it_goes(source: str) -> None:
    answer = shielded_page(source, "<title>", "en")
    assert b"<title>&lt;title&gt;</title>" in answer.body


def test_a_stranger_sees_no_original(originals: Casebook) -> None:
    app = create_app(originals, key=KEY, hosts=[HOST])
    with TestClient(app, base_url=BASE) as stranger:
        report = report_from(originals, "html")
        assert stranger.get(f"/reports/{report}/original/frame").status_code == 403
