"""Every page in a real browser: nobody is shut out, and nothing comes from outside."""

from collections.abc import Iterator
from urllib.parse import urlencode, urlsplit

import pytest
from fastapi.routing import APIRoute
from playwright.sync_api import Browser, ViewportSize, expect

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.library import add
from reportedly.pipeline.footage.sighted import waiting_pairs
from reportedly.pipeline.looking.comparing import sources_of
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.sources.records import source_records
from reportedly.workbench.api import routes as api
from reportedly.workbench.app import VIEWS
from reportedly.workbench.desk import Desk
from reportedly.workbench.views import sources as sources_page
from tests.footage_posts import add_two_posts
from tests.workbench.browsing import LEAST, NARROW, WIDE, Heard, Scheme, in_a_browser, keeps, unfold
from tests.workbench.conftest import hostile_report, made_casebook

pytestmark = in_a_browser

NO_PAGE = {
    "/language/{language}", "/layers/{name}", "/map/circles.json", "/map/countries.json",
    "/progress",
    "/review/next", "/publish/file", "/incidents/{incident}/toll.svg", "/api/openapi.json",
    "/incidents.csv",
    "/reports/{report}/original/frame", "/footage/{footage}/media",
    "/footage/{footage}/blurred/{ms}.jpg", "/footage/{footage}/clear/{ms}.jpg",
}  # fmt: skip
"""What is a part of a page, a file, or leads on to a page."""


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """A casebook with something to show on every page."""
    folder = tmp_path_factory.mktemp("full")
    made = made_casebook(folder)
    (folder / "broken.wacz").write_bytes(b"PK\x03\x04, cut off")
    add_two_posts(made, folder)
    add(made, [folder / "broken.wacz"])
    return made


def paths(book: Casebook) -> Iterator[str]:
    """Give the address of every page."""
    with book.reading() as session:
        incident = max(session.incident_rows(), key=lambda row: row.reports).id
        entry = ledger_entry(session, incident)
        source = source_records(session)[0].id
        film = waiting_pairs(session)[0].pair[0]
    one, other = sources_of(entry)[:2]
    claim, report = entry.claims[0], hostile_report(book)
    yield "/?since=1900-01-01&until=2100-01-01"
    yield from ("/", "/?kind=nothing&since=x", "/search", "/search?q=Guernica", "/failures")
    yield from (
        f"/incidents/{incident}",
        f"/incidents/{incident}/sentences",
        f"/claims/{claim.id}",
        "/decisions",
    )
    yield from (f"/reports/{report}", f"/reports/{claim.report}?claim={claim.id}")
    yield from (f"/reports/{report}/original", "/review", f"/review/{incident}")
    yield f"/compare/{incident}"
    yield f"/compare/{incident}?" + urlencode({"a": one, "b": other})
    yield from ("/sources", "/sources?q=nobody", f"/sources/{source}")
    yield from ("/publish", f"/publish?incident={incident}&profile=full", "/api")
    yield f"/publish?incident={incident}"
    yield from ("/footage", *(f"/footage/{film}{part}" for part in ("", "/clear", "/play")))
    yield "/no-such-page"


def test_no_page_is_left_out(full: Casebook) -> None:
    desk = Desk(full, "a-key")
    routers = [*(view.router(desk) for view in VIEWS), api.router(desk)]
    routes = [route for router in routers for route in router.routes if isinstance(route, APIRoute)]
    walked = [urlsplit(path).path for path in paths(full)]
    pages = [route for route in routes if "GET" in route.methods and "/api/v" not in route.path]
    left_out = {route.path for route in pages if not any(route.path_regex.match(p) for p in walked)}
    assert left_out <= NO_PAGE


@pytest.mark.parametrize(
    ("language", "scheme", "size"),
    [
        ("en", "light", WIDE),
        ("ar", "dark", NARROW),
        pytest.param("en", "dark", NARROW, marks=pytest.mark.slow),
        pytest.param("ar", "light", WIDE, marks=pytest.mark.slow),
    ],
    ids=["en-light-wide", "ar-dark-narrow", "en-dark-narrow", "ar-light-wide"],
)
def test_every_page_is_accessible_loads_nothing_from_outside_and_fits(
    chromium: Browser, full: Casebook, language: str, scheme: Scheme, size: ViewportSize
) -> None:
    with (
        served(full) as address,
        chromium.new_context(viewport=size, color_scheme=scheme, locale=language) as context,
    ):
        page = entered(context, address)
        heard = Heard(page)
        for path in paths(full):
            page.goto(address + path, wait_until="load")
            assert page.locator(f"html[lang={language}]").count() == 1
            unfold(page)
            keeps(page, size)
            if size == NARROW and page.locator("mark").count():  # in a person's own few colours
                page.emulate_media(forced_colors="active")
                keeps(page)
                page.emulate_media(forced_colors="none")
        page.keyboard.press("?")
        assert page.locator("#keys").is_visible()
        keeps(page, size)
    assert heard.asked_elsewhere(address) == []
    said = [words for words in heard.said if "404" not in words]  # of the page that is not there
    assert said == []


def test_no_number_of_a_list_lies_over_another_on_the_least_screen(
    full: Casebook, chromium: Browser
) -> None:
    with served(full) as address, chromium.new_context(viewport=LEAST) as context:
        page = entered(context, address)
        for path in ("/review", "/"):
            page.goto(address + path)
            page.evaluate(
                "document.querySelectorAll('td.n a').forEach(a => a.append('–100–1,003'))"
            )
            over = page.evaluate(
                "[...document.querySelectorAll('table.incidents td')]"
                ".filter(cell => cell.scrollWidth > cell.clientWidth).map(cell => cell.innerText)"
            )
            assert over == [], path


def test_a_count_of_a_source_opens_what_it_counted(
    full: Casebook, chromium: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources_page, "FEW", 0)
    with full.reading() as session:
        source = source_records(session)[0].id
    with served(full) as address, chromium.new_context() as context:
        page = entered(context, address)
        page.goto(f"{address}/sources/{source}")
        assert page.locator(".said").first.is_visible() is False
        page.locator('.record a[href="#states"]').click()
        expect(page.locator("#states .said")).to_be_visible()
        assert page.locator("#origin .said").is_visible() is False


@pytest.mark.parametrize(("size", "width"), [(LEAST, 320), (WIDE, 640)])
def test_the_drawing_of_the_toll_is_made_for_the_screen(
    full: Casebook, chromium: Browser, size: ViewportSize, width: int
) -> None:
    with full.reading() as session:
        incident = max(session.incident_rows(), key=lambda row: row.reports).id
    with served(full) as address, chromium.new_context(viewport=size) as context:
        page = entered(context, address)
        page.goto(f"{address}/incidents/{incident}")
        toll = page.locator("img.toll")
        toll.scroll_into_view_if_needed()
        page.wait_for_function("document.querySelector('img.toll').naturalWidth > 0")
        assert toll.evaluate("drawn => drawn.naturalWidth") == width
