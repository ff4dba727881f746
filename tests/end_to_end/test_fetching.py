"""A link given to `add` is fetched, kept as WARC and read; a local address only when allowed."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.end_to_end.conftest import Run

PAGE = """<!doctype html><html lang="en"><head><title>Five killed in Zenica</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Five killed in Zenica",
"datePublished": "2001-03-05", "publisher": {"name": "Velkara Gazette"}}</script></head>
<body><article><h1>Five killed in Zenica</h1>
<p>Five people were killed on Sunday when a shell hit a market in Zenica, the hospital said.</p>
<p>The army denied responsibility, and asked for an inquiry by both sides into the incident.</p>
</article></body></html>"""

ASKED: list[str] = []
"""The paths that were asked of the site."""


@pytest.fixture
def site(socket_enabled: None) -> Iterator[str]:
    ASKED.clear()

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            ASKED.append(self.path)
            known = self.path == "/story"
            self.send_response(200 if known else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(PAGE.encode() if known else b"")

        def log_message(self, *_: object) -> None:
            """Keep the test's output clean."""

    server = HTTPServer(("127.0.0.1", 0), Pages)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/story"
    server.shutdown()
    server.server_close()


def test_a_link_is_fetched_and_becomes_an_incident(run: Run, site: str) -> None:
    done = run("add", site, "--allow-private", "--delay", "0", "--contact", "desk@example.org")
    assert done.returncode == 0, done.stderr
    assert "Zenica" in run("incidents").stdout
    assert run("verify").returncode == 0


def test_a_link_into_the_local_network_is_refused_unless_allowed(run: Run, site: str) -> None:
    refused = run("add", site, "--delay", "0")
    assert refused.returncode == 1
    assert "127.0.0.1" in run("failures").stdout


def test_a_link_is_fetched_once_unless_it_failed_or_again_is_asked(run: Run, site: str) -> None:
    links = (site, site.replace("/story", "/gone"))
    polite = ("--allow-private", "--delay", "0")
    run("add", *links, *polite)
    second = run("add", *links, *polite)
    assert ASKED.count("/story") == 1
    assert ASKED.count("/gone") == 2
    assert "1 link had been fetched before, and not again" in " ".join(second.stderr.split())
    run("add", *links, *polite, "--fetch-again")
    assert ASKED.count("/story") == 2
    assert run("verify").returncode == 0
