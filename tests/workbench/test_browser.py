"""The workbench in a real browser: a person's path, filters and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.chromium import entered, served
from tests.workbench.browsing import WIDE, in_a_browser, pressed
from tests.workbench.conftest import killed_high, made_casebook

pytestmark = in_a_browser


@pytest.fixture(params=["script", "no script"])
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    with chromium.new_context(viewport=WIDE, java_script_enabled=request.param == "script") as c:
        yield entered(c, address)


def test_from_the_printed_link_to_the_sentence_behind_a_number(page: Page) -> None:
    assert "key=" not in page.url
    pressed(page.get_by_role("link", name="Guernica").first)
    assert page.get_by_role("heading", level=1).inner_text().startswith("Guernica")
    value = page.locator("details.value-group", has_text="At least 100 people").first
    value.locator("summary").click()
    sentence = value.get_by_role("link", name="At least 100 people").first
    assert sentence.is_visible()
    pressed(sentence)
    marked = page.locator("mark.chosen")
    assert "At least 100 people" in marked.first.inner_text()
    assert marked.first.is_visible()


def test_filters_work(page: Page) -> None:
    page.get_by_role("searchbox", name="Place").fill("nowhere")
    page.get_by_role("button", name="Show").click()
    page.locator("#found").get_by_text("No incident fits these filters").wait_for()
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


def test_a_person_overrules_a_figure_with_the_keyboard_and_takes_it_back(
    chromium: Browser, tmp_path: Path
) -> None:
    own = made_casebook(tmp_path)
    with served(own) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        pressed(page.get_by_role("link", name="Review", exact=True))
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        page.wait_for_url("**/review/**")
        page.get_by_label("Your name").first.fill("A. Reviewer")
        page.get_by_role("heading", level=1).click()
        with page.expect_navigation():
            page.keyboard.press("r")
        assert killed_high(own) != 200
        pressed(page.get_by_role("link", name="Decisions"))
        page.get_by_text("Undo this").click()
        pressed(page.get_by_role("button", name="Undo"))
        assert killed_high(own) == 200
