"""Where a person works stays theirs while parts of a page change, and what changed is told."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.bulk import bulk_casebook
from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.workbench.desk import BUILT
from tests.workbench.browsing import WIDE, in_a_browser, pressed
from tests.workbench.conftest import incident_id, made_casebook

pytestmark = in_a_browser
scripted = pytest.mark.skipif(
    not BUILT.is_file(), reason="the scripts were not built (make scripts)"
)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A workbench on more incidents than a page of the table has."""
    with served(bulk_casebook(tmp_path_factory.mktemp("many") / "book", 60)) as where:
        yield where


@pytest.fixture
def page(chromium: Browser, many: str) -> Iterator[Page]:
    with chromium.new_context(viewport=WIDE) as context:
        yield entered(context, many)


def focused(page: Page, what: str) -> bool:
    return bool(page.evaluate(f"document.activeElement.closest({what!r}) !== null"))


@scripted
def test_a_bar_that_was_pressed_stays_in_focus_and_the_number_left_is_told(page: Page) -> None:
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    bar = page.locator("#timeline svg a").last
    name = bar.get_attribute("id")
    bar.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**since=**")
    told = page.get_by_role("status").filter(has_text="incident")
    expect(told.first).not_to_contain_text("60 incidents")
    expect(page.locator("#timeline a.chosen")).not_to_have_count(0)
    assert page.evaluate("document.activeElement.id") == name


@scripted
def test_the_next_page_of_the_table_is_read_from_its_beginning(page: Page) -> None:
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    first = page.locator("tbody th a").first.get_attribute("href")
    page.get_by_role("link", name="Later in the list").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**after=**")
    expect(page.locator("#told")).to_contain_text("60 incidents; 10 on this page")
    expect(page.locator("#found [role=region]")).to_be_focused()
    page.keyboard.press("j")
    here = page.locator("tr.here")
    expect(here).to_have_count(1)
    assert here.locator("th a").get_attribute("href") != first
    assert page.locator("tbody tr").first.get_attribute("class") == "here"


@scripted
def test_the_other_language_shows_what_the_filters_left(page: Page) -> None:
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    page.get_by_role("searchbox", name="Place").fill("nowhere at all")
    page.keyboard.press("Enter")
    expect(page.locator("#told")).to_have_text("No incident fits these filters.")
    assert focused(page, "input[name=place]")
    pressed(page.locator("#languages a"))
    assert page.locator("html").get_attribute("lang") == "ar"
    assert "place=nowhere" in page.url


@scripted
def test_back_goes_from_filter_to_filter_and_the_form_with_it(page: Page) -> None:
    expect(page.locator("#filters[data-ready]")).to_be_attached()
    place = page.get_by_role("searchbox", name="Place")
    for words in ("nowhere", "elsewhere"):
        place.fill(words)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**place={words}**")
    page.go_back()
    expect(place).to_have_value("nowhere")
    page.go_back()
    expect(place).to_have_value("")
    expect(page.locator("#found caption")).to_contain_text("60 incidents")


def test_letters_can_be_no_keys(page: Page) -> None:
    page.keyboard.press("?")
    page.get_by_label("Letters and signs are keys").uncheck()
    page.keyboard.press("Escape")
    for loaded in (True, False):
        page.keyboard.press("j")
        page.keyboard.press("?")
        assert page.locator("tr.here").count() == 0
        assert not page.locator("#keys").is_visible()
        if loaded:
            page.reload()
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Letters and signs are keys").check()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert page.locator("tr.here").count() == 1


def test_a_decision_is_told_and_its_page_goes_on_where_it_was_made(
    chromium: Browser, tmp_path_factory: pytest.TempPathFactory
) -> None:
    own: Casebook = made_casebook(tmp_path_factory.mktemp("own"))
    with served(own) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        page.goto(f"{where}/incidents/{incident_id(own)}")
        expect(page.locator("#heard")).to_be_empty()
        page.get_by_text("Set this grade yourself").click()
        form = page.locator("#grade form")
        form.get_by_label("Your name").fill("A. First")
        form.get_by_label("Attribution").select_option("admitted by the party")
        pressed(form.get_by_role("button"))
        assert page.url.endswith("#grade")
        expect(page.locator("#heard")).to_have_text("Decided; it is on the log.")
        page.reload()
        page.wait_for_timeout(400)
        expect(page.locator("#heard")).to_be_empty()


def test_a_citation_is_copied_and_that_is_told(
    chromium: Browser, address: str, book: Casebook
) -> None:
    with chromium.new_context(
        viewport=WIDE, permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        page = entered(context, address)
        page.goto(f"{address}/incidents/{incident_id(book)}")
        page.locator("#claims summary").first.click()
        pressed(page.locator("#claims a", has_text="Review").first)
        page.get_by_role("button", name="Copy").click()
        expect(page.locator("#heard")).to_have_text("Copied.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied == page.locator("#citation").inner_text()
