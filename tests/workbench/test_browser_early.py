"""What a person does on the overview before its large scripts have come is done, and once."""

import re
from collections.abc import Iterator
from time import monotonic

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from benchmarks.bulk import bulk_casebook
from benchmarks.chromium import entered, served
from reportedly.workbench.desk import BUILT
from tests.workbench.browsing import WIDE, Heard, in_a_browser

pytestmark = [
    *in_a_browser,
    pytest.mark.skipif(not BUILT.is_file(), reason="the scripts were not built (make scripts)"),
]
LARGE = "**/built/part-*.js"
"""What replaces parts of the page, and the map's code."""
MANY = 60


class Held:
    """Scripts of one browser, the large ones if none are named, held back until they are let go."""

    def __init__(self, context: BrowserContext, which: str = LARGE) -> None:
        self._waiting: list[Route] | None = []
        context.route(which, self._take)

    def _take(self, route: Route) -> None:
        if self._waiting is None:
            route.continue_()
        else:
            self._waiting.append(route)

    def let_go(self) -> None:
        waiting, self._waiting = self._waiting or [], None
        for route in waiting:
            route.continue_()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(bulk_casebook(tmp_path_factory.mktemp("early") / "book", MANY)) as where:
        yield where


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    with chromium.new_context(viewport=WIDE) as context:
        yield context


@pytest.fixture
def held(context: BrowserContext) -> Held:
    return Held(context)


@pytest.fixture
def page(context: BrowserContext, held: Held, many: str) -> Page:
    """The overview in a browser that waits for the large scripts."""
    assert held is not None
    page = entered(context, many)
    page.evaluate("window.sameDocument = true")
    return page


def is_same(page: Page) -> bool:
    return bool(page.evaluate("window.sameDocument === true"))


def draw_over_the_timeline(page: Page) -> None:
    box = page.locator("#timeline svg").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 50, steps=5)
    page.mouse.up()


def test_the_first_screen_waits_for_no_large_script(context: BrowserContext, many: str) -> None:
    page = context.new_page()
    heard = Heard(page)
    page.goto(f"{many}/enter?key=a-key-for-tests", wait_until="load")
    named = [url for url in heard.asked if "/static/" in url]
    assert {url.split("/static/")[1].split("?")[0] for url in named} <= {
        "workbench.css", "workbench.js", "built/overview.js", "world-far.svg", "icon.svg",
    }  # fmt: skip
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    expect(page.locator("#found tbody tr")).to_have_count(50)
    assert heard.said == []


def test_a_key_that_is_pressed_early_is_heard(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("tbody tr").nth(1)).to_have_class("here")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "since"


@pytest.mark.parametrize("key", ["Tab", "Enter"])
def test_a_filter_that_was_typed_early_narrows_once_it_can(
    page: Page, held: Held, key: str
) -> None:
    place = page.get_by_role("searchbox", name="Place")
    place.fill("nowhere at all")
    page.keyboard.press(key)
    page.wait_for_timeout(200)
    expect(page.locator("#found tbody tr")).to_have_count(50)
    asked = Heard(page).asked
    held.let_go()
    expect(page.locator("#told")).to_have_text("No incident fits these filters.")
    page.wait_for_timeout(400)
    assert [url for url in asked if "place=" in url] == [page.url]
    assert "since=" not in page.url
    assert is_same(page)
    if key == "Enter":
        expect(place).to_be_focused()


def test_a_stretch_that_was_drawn_early_narrows_once_it_can(page: Page, held: Held) -> None:
    draw_over_the_timeline(page)
    held.let_go()
    page.wait_for_url("**since=**")
    page.wait_for_selector("#timeline.narrowed")
    expect(page.locator("#told")).not_to_contain_text(f"{MANY} incidents")
    assert is_same(page)


def test_a_circle_that_is_pressed_early_is_followed(page: Page) -> None:
    page.locator("#map svg.drawn a").first.click()
    page.wait_for_url(re.compile(r"/incidents/|box="))


def test_what_is_pressed_stays_until_it_is_let_go(drawing_chromium: Browser, many: str) -> None:
    with drawing_chromium.new_context(viewport=WIDE) as context:
        page, begun = entered(context, many), monotonic()
        page.wait_for_selector("#map[data-ready]")
        took = monotonic() - begun
        page.reload()
        box = page.locator("#map svg.drawn a circle").last.bounding_box()
        assert box is not None
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.mouse.down()
        page.wait_for_timeout(1500 * took)
        expect(page.locator("#map svg.drawn")).to_be_visible()
        page.mouse.up()
        page.wait_for_url(re.compile(r"/incidents/|box="))


def test_back_before_the_scripts_shows_what_the_address_says(
    context: BrowserContext, many: str
) -> None:
    page = entered(context, many)
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    page.get_by_role("searchbox", name="Place").fill("nowhere")
    page.keyboard.press("Enter")
    page.wait_for_url("**place=nowhere**")
    page.goto(f"{many}/sources")
    held = Held(context)
    page.go_back()
    expect(page.locator("#found")).to_contain_text("No incident fits")
    page.go_back()
    expect(page.locator("#found tbody tr")).to_have_count(50)
    assert "place=" not in page.url
    held.let_go()


def test_back_while_the_page_still_comes_shows_what_the_address_says(
    context: BrowserContext, many: str
) -> None:
    page = entered(context, many)
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    place = page.get_by_role("searchbox", name="Place")
    place.fill("nowhere")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_contain_text("No incident fits")
    held = Held(context, "**/built/overview.js*")
    page.reload(wait_until="commit")
    expect(place).to_have_value("nowhere")
    page.evaluate("history.back()")
    page.wait_for_url(lambda url: "place=" not in url, wait_until="commit")
    held.let_go()
    expect(page.locator("#found tbody tr")).to_have_count(50)
    expect(place).to_have_value("")


def test_where_the_scripts_do_not_come_the_page_is_loaded_anew(
    context: BrowserContext, many: str
) -> None:
    context.route(LARGE, lambda route: route.abort())
    page = entered(context, many)
    page.wait_for_selector("#filters[data-ready]")
    draw_over_the_timeline(page)
    page.wait_for_url("**since=**")
    page.wait_for_selector("#timeline.narrowed")
    page.get_by_role("searchbox", name="Place").fill("nowhere at all")
    page.keyboard.press("Enter")
    page.wait_for_url("**place=nowhere**")
    expect(page.locator("#found")).to_contain_text("No incident fits")
