"""Every page of the workbench in Arabic: no English is left but reports' words and names."""

import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.library import add
from reportedly.model.content import Location
from reportedly.publishing.inert import inert
from reportedly.workbench.app import VIEWS, create_app
from tests.workbench.conftest import BASE, HOST, KEY, made_casebook

ARABIC = {"Accept-Language": "ar"}
NO_PAGES = re.compile(
    r"^/(api|static|layers|map|progress|language)\b|/(media|frame|file|next)$|\.(jpg|svg|json|csv)$"
)
"""Addresses that answer with no page of ours: data, pictures, originals, ways elsewhere."""
OF_A_ROUTE = 6
"""Pages of one kind that are looked at."""
GONE = (
    "/nowhere", "/incidents/i-none", "/claims/c-none", "/reports/r-none", "/footage/v-none",
    "/sources/s-none", "/compare/i-none", "/review/i-none", "/footage?from=x", "/layers/none",
    "/publish?incident=i-none", "/reports/r-none/original",
)  # fmt: skip
BROKEN = {
    "paper.pdf": b"%PDF-1.7 \x00\x01",
    "nothing.txt": b"",
    "old.doc": b"\xd0\xcf\x11\xe0\x00\x00",
    "odd.bin": bytes(range(128, 256)) * 8,
    "lines.jsonl": b'{"text": "A bomb hit the market of Vell on 3 May 1994."}\n{"text": 3}\n',
    "list.json": b'[{"text": "one"}]',
    "archive.zip": b"PK\x03\x04" + b"\x00" * 60,
    "film.mp4": b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + b"\x00" * 200,
    "feed.xml": b'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item>',
}


PAIR = """---
publisher: Bilbao paper (summary)
published: 1937-04-30
---
# A second raid

Aircraft bombed Guernica again on Tuesday, villagers said. Nobody counted the dead.
"""
"""Perhaps the raid of the day before: the machine cannot tell."""

PAGES = [
    route
    for view in VIEWS
    for route in view.router(cast(Any, SimpleNamespace(memory=None))).routes
    if isinstance(route, Route)
]


class Words(HTMLParser):
    """The words of an Arabic page that are neither a report's nor a name."""

    OWN = frozenset("bdi code kbd blockquote mark script style textarea".split())
    PROPER = re.compile(
        r"Reportedly|API|Airwars|ICD|SHA-256|Natural Earth|GPS|EXIF|C2PA|MPEG|[a-z]+/[a-z0-9.+-]+"
        r"|'[^']*'|\b[a-z]+-[0-9a-f+]{4,}|\b(?:kB|MB|GB|UTF|PDF|HTML|WARC|WACZ|JSONL?|CSV|ZIP|YAML"
        r"|ISO|UTC|URL|Office)\b|\w+\.\w{2,4}\b"
    )

    def __init__(self, names: frozenset[str]) -> None:
        super().__init__()
        self.names = sorted(names, key=len, reverse=True)
        self.open: list[tuple[str, bool]] = []
        self.english: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        for name in ("aria-label", "title", "alt", "placeholder", "data-head"):
            self._note(said.get(name) or "")
        if tag not in ("br", "img", "input", "link", "meta", "hr", "wbr"):
            its_own = said.get("translate") == "no" or (said.get("lang") or "ar") not in (
                "ar",
                "en",
            )
            self.open.append((tag, tag in self.OWN or its_own))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not any(own for _, own in self.open):
            self._note(data)

    def _note(self, words: str) -> None:
        apart = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
        while apart.search(words):
            words = apart.sub("", words)
        cut = re.sub(r"^\d\d-\d\d ", "", words.strip().removesuffix("…"))
        if words.strip().endswith("…") and any(name.startswith(cut) for name in self.names):
            return  # a drawing has as much of a name as fits
        for name in self.names:
            words = words.replace(name, "")
        if re.search(r"[A-Za-z]{2}", self.PROPER.sub("", words)):
            self.english.append(" ".join(words.split()))


def names_in(book: Casebook) -> frozenset[str]:
    """Give whatever is named in a casebook: sources, publishers, places, files, reports."""
    with book.reading() as session:
        reports, claims = list(session.reports.all()), list(session.readings.all_claims())
        places = [session.incidents.get(row.id).place for row in session.incident_rows()]
        failures = session.failures.open()
    places += [claim.content.place for claim in claims if isinstance(claim.content, Location)]
    found = {link.source.name for claim in claims for link in claim.chain}
    found |= {name for one in places if one is not None for name in (one.name, *one.within)}
    for report in reports:
        found |= {report.publisher or "", report.title}
    found |= {one.subject for one in failures} | {"English"}
    return frozenset(inert(one) for one in found if one)


@pytest.fixture(scope="module")
def set_aside(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """A casebook with incidents, and with whatever could not be taken in."""
    folder = tmp_path_factory.mktemp("aside")
    made = made_casebook(folder)
    broken = folder / "broken"
    broken.mkdir()
    for name, content in BROKEN.items():
        (broken / name).write_bytes(content)
    (broken / "pair.md").write_text(PAIR, encoding="utf-8")
    add(made, [broken, Path("nowhere.html")])
    return made


def client_of(book: Casebook) -> TestClient:
    client = TestClient(create_app(book, key=KEY, hosts=[HOST]), base_url=BASE, headers=ARABIC)
    client.get("/enter", params={"key": KEY})
    return client


def route_of(path: str) -> str:
    """Name the kind of a page: the route that answers it."""
    where = path.partition("?")[0]
    return next((one.path for one in PAGES if one.path_regex.match(where)), where)


def crawled(client: TestClient) -> Iterator[tuple[str, str]]:
    """Follow the links of every page from the first one on; give each page with its kind."""
    waiting, seen, kinds = ["/", "/decisions"], set[str](), dict[str, int]()
    while waiting:
        path = waiting.pop(0)
        kind = route_of(path)
        if (
            path in seen
            or kinds.get(kind, 0) >= OF_A_ROUTE
            or NO_PAGES.search(path.partition("?")[0])
        ):
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = client.get(path)
        assert answer.status_code == 200, path
        yield kind, answer.text
        found = re.findall(r'href="(/[^"#]*)', answer.text)
        waiting += [unescape(one) for one in found]


def left_in(pages: Iterator[tuple[str, str]], names: frozenset[str]) -> dict[str, list[str]]:
    left: dict[str, list[str]] = {}
    for kind, page in pages:
        assert '<html lang="ar" dir="rtl">' in page, kind
        words = Words(names)
        words.feed(page)
        if words.english:
            left.setdefault(kind, []).extend(words.english)
    return {kind: sorted(set(words)) for kind, words in left.items()}


WANTED = {
    "set_aside": {
        "/", "/claims/{claim}", "/compare/{incident}", "/decisions", "/failures",
        "/incidents/{incident}", "/incidents/{incident}/sentences", "/publish", "/reports/{report}",
        "/reports/{report}/original",
        "/review", "/review/{incident}", "/search", "/sources", "/sources/{source}",
    },
    "films": {
        "/footage", "/footage/{footage}", "/footage/{footage}/clear", "/footage/{footage}/play",
    },
}  # fmt: skip
"""Every page there is: those that each casebook has to lead to."""


@pytest.mark.parametrize("of", WANTED)
def test_no_english_is_left_on_any_page(of: str, request: pytest.FixtureRequest) -> None:
    book: Casebook = request.getfixturevalue(of)
    with client_of(book) as client:
        pages = list(crawled(client))
        assert left_in(iter(pages), names_in(book)) == {}
        looked_at = {kind for kind, _ in pages}
    assert WANTED[of] - looked_at == set()


def test_no_page_is_left_out() -> None:
    kinds = {page.path for page in PAGES if "GET" in (page.methods or ())}
    pages = {kind for kind in kinds if not NO_PAGES.search(kind)}
    assert pages == set().union(*WANTED.values())


def test_what_stands_between_names_is_arabic(set_aside: Casebook, films: Casebook) -> None:
    with client_of(set_aside) as client:
        pages = [page for _, page in crawled(client)]
    assert any("«<bdi" in page for page in pages)
    shown = [
        re.sub(r"<(script|style|textarea).*?</\1>", "", page, flags=re.DOTALL) for page in pages
    ]
    assert [page for page in shown if re.search(r"</bdi>[,;] |“<bdi|</bdi>”", page)] == []
    assert not any("<bdi>unnamed publisher" in page for page in pages)
    assert any("ما قيل" in page for page in pages)  # beside what was compared of a pair
    assert not any(re.search(r"<bdi>(not stated|\d+ words)</bdi>", page) for page in pages)
    assert not any("\u2068\ufffd" in page for page in pages)  # made inert once
    with client_of(films) as client:
        film = re.findall(r'href="(/footage/v-[^"]*)"', client.get("/footage").text)[0]
        page = client.get(film).text
    assert "<bdi>\u20684.0\u2069 ث</bdi>" in page or "<bdi>4.0 ث</bdi>" in page
    assert re.search(r"\u2068[\d.]+ (كيلوبايت|ك\.ب)\u2069", page)
    assert "2 مايو 2024" in page


def test_no_english_is_left_where_a_page_cannot_be_given(set_aside: Casebook) -> None:
    with client_of(set_aside) as client:
        answers = [client.get(path) for path in GONE]
        assert [path for path, answer in zip(GONE, answers, strict=True) if answer.is_success] == []
        pages = ((path, answer.text) for path, answer in zip(GONE, answers, strict=True))
        assert left_in(pages, names_in(set_aside)) == {}
