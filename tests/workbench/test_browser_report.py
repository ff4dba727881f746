"""In a real browser: the report's original runs and loads nothing, and progress comes by itself."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.library import add, open_casebook
from reportedly.workbench.desk import BUILT
from tests.workbench.browsing import NARROW, WIDE, Heard, in_a_browser, keeps, pressed
from tests.workbench.conftest import made_casebook
from tests.workbench.test_original import PAGE, report_from

pytestmark = in_a_browser


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_hostile_original_is_shown_and_does_nothing(
    chromium: Browser, tmp_path: Path, size: ViewportSize
) -> None:
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    book = open_casebook(tmp_path / "book")
    add(book, [tmp_path / "page.html"])
    with served(book) as address, chromium.new_context(viewport=size) as context:
        page = entered(context, address)
        heard = Heard(page)
        page.goto(f"{address}/reports/{report_from(book, 'html')}")
        pressed(page.get_by_role("link", name="The captured original"))
        inside = page.frame_locator("iframe.original")
        inside.get_by_text("The end.").wait_for()
        inside.get_by_text("Read on").click()
        page.wait_for_timeout(500)
        assert inside.get_by_text("The end.").is_visible()
        assert page.evaluate("window.ran") is None
        keeps(page, size)
        pressed(page.get_by_role("link", name="Its source"))
        page.frame_locator("iframe.original").get_by_text("window.ran = true").first.wait_for()
    assert heard.asked_elsewhere(address) == []


@pytest.mark.skipif(not BUILT.is_file(), reason="the scripts were not built (make scripts)")
def test_a_page_says_by_itself_that_the_casebook_has_changed(
    chromium: Browser, tmp_path: Path
) -> None:
    own: Casebook = made_casebook(tmp_path)
    with served(own) as address, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, address)
        assert page.get_by_text("has changed since").count() == 0
        with own.writing() as session:
            session.settings.put("colour", "red")
        page.get_by_text("The casebook has changed since").wait_for()
        pressed(page.get_by_role("link", name="Show what came"))
        assert page.get_by_text("has changed since").count() == 0
