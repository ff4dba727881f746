"""The workbench in a real browser: a person's path, keys, small screens, and accessibility."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from reportedly.casebook.store import Casebook
from reportedly.workbench.app import create_app
from tests.workbench.conftest import KEY, hostile_report, incident_id, killed_high, made_casebook

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}

pytestmark = [
    pytest.mark.browser,
    pytest.mark.enable_socket,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
]


@contextmanager
def served(book: Casebook, **options: Any) -> Iterator[str]:
    """The address of a workbench on loopback, as `reportedly serve` runs it."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{listener.getsockname()[1]}"
        app = create_app(book, key=KEY, hosts=[host], **options)
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield f"http://{host}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture(scope="module")
def address(book: Casebook) -> Iterator[str]:
    with served(book) as where:
        yield where


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


def entered(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(f"{address}/enter?key={KEY}")
    return page


@pytest.fixture(params=["script", "no script"])
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    with chromium.new_context(viewport=WIDE, java_script_enabled=request.param == "script") as c:
        yield entered(c, address)


def test_from_the_printed_link_to_the_sentence_behind_a_number(page: Page) -> None:
    assert "key=" not in page.url
    page.get_by_role("link", name="Guernica").first.click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Guernica")
    page.get_by_role("link", name="At least 100 people", exact=False).first.click()
    marked = page.locator("mark.chosen")
    assert "At least 100 people" in marked.first.inner_text()
    assert marked.first.is_visible()


def test_filters_work(page: Page) -> None:
    page.get_by_role("searchbox", name="Place").fill("nowhere")
    page.get_by_role("button", name="Show").click()
    page.get_by_text("No incident fits these filters").wait_for()
    page.get_by_role("link", name="Show all").click()
    page.get_by_role("link", name="Guernica").first.wait_for()


def test_a_reader_needs_no_mouse(chromium: Browser, address: str) -> None:
    with chromium.new_context(viewport=WIDE) as context:
        page = entered(context, address)
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/incidents/**")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/reports/**")
        page.keyboard.press("j")
        assert page.locator("mark.chosen").count() > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_every_page_is_accessible_loads_nothing_from_outside_and_fits(
    chromium: Browser, address: str, book: Casebook, scheme: str, size: dict[str, int]
) -> None:
    paths = ["/", f"/incidents/{incident_id(book)}", f"/reports/{hostile_report(book)}"]
    paths += [f"/review/{incident_id(book)}", "/review", "/decisions", "/failures"]
    paths += ["/publish", f"/publish?incident={incident_id(book)}", "/api"]
    with chromium.new_context(viewport=size, color_scheme=scheme) as context:  # type: ignore[arg-type]
        page = entered(context, address)
        asked: list[str] = []
        said: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        for path in paths:
            page.goto(address + path)
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    assert all(url.startswith((address, "data:")) for url in asked)
    assert [words for words in said if "GPU stall" not in words] == []  # the driver's own remark


def test_a_person_overrules_a_figure_with_the_keyboard_and_takes_it_back(
    chromium: Browser, tmp_path: Path
) -> None:
    own = made_casebook(tmp_path)
    with served(own) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        page.get_by_role("link", name="Review", exact=True).click()
        page.wait_for_url("**/review")  # keys pressed while a page still loads are lost
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/review/**")
        page.get_by_label("Your name").first.fill("A. Reviewer")
        page.get_by_role("heading", level=1).click()
        with page.expect_navigation():
            page.keyboard.press("r")
        assert killed_high(own) != 200
        page.get_by_role("link", name="Decisions").click()
        page.get_by_text("Undo this").click()
        with page.expect_navigation():
            page.get_by_role("button", name="Undo").click()
        assert killed_high(own) == 200
