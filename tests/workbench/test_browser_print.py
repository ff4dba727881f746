"""The workbench's pages on paper: dark on light, unfolded, whole, and with nothing to press."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.chromium import entered
from reportedly.casebook.store import Casebook
from tests.workbench.browsing import in_a_browser
from tests.workbench.conftest import hostile_report, incident_id

pytestmark = in_a_browser
A4 = {"width": 688, "height": 1000}
"""An A4 page inside its margins, in pixels."""
RIGHTMOST = """Math.max(...[...document.querySelectorAll("main *")]
    .map((one) => one.getBoundingClientRect().right))"""


@pytest.fixture(params=["script", "no script"])
def page(request: pytest.FixtureRequest, chromium: Browser, address: str) -> Iterator[Page]:
    script = request.param == "script"
    with chromium.new_context(
        viewport=A4, color_scheme="dark", java_script_enabled=script
    ) as context:
        page = entered(context, address)
        page.emulate_media(media="print", color_scheme="dark")
        yield page


def on_paper(page: Page, address: str) -> None:
    page.goto(address)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def lightness(page: Page, name: str) -> float:
    """Give the mean of a colour's parts, 0 to 255, of the page's body."""
    words = str(page.evaluate(f"getComputedStyle(document.body)[{name!r}]"))
    parts = [float(part) for part in words.partition("(")[2].rstrip(")").split(",")[:3]]
    return sum(parts) / 3


def test_an_incident_is_printed_with_the_sentences_that_it_folds(
    page: Page, book: Casebook, address: str
) -> None:
    on_paper(page, f"{address}/incidents/{incident_id(book)}")
    for sentence in page.locator("#claims .claim .quote").all():
        expect(sentence).to_be_visible()
    assert page.locator("form.act:visible, nav:visible, button:visible").count() == 0
    assert lightness(page, "color") < 80


def test_no_table_is_cut_off_by_the_papers_edge_and_no_form_is_printed(
    page: Page, book: Casebook, address: str
) -> None:
    for path in (
        "/",
        "/sources",
        "/review",
        "/decisions",
        f"/publish?incident={incident_id(book)}",
    ):
        on_paper(page, address + path)
        assert page.locator("form:visible").count() == 0, path
        wide = page.evaluate(RIGHTMOST)
        assert wide <= A4["width"] + 1, path


def test_a_reports_marks_keep_their_colours_on_paper(
    page: Page, book: Casebook, address: str
) -> None:
    on_paper(page, f"{address}/reports/{hostile_report(book)}")
    marks = page.locator(".text mark")
    assert marks.count() > 0
    assert marks.first.evaluate("(one) => getComputedStyle(one).printColorAdjust") == "exact"
    claims = page.locator("section:has(> .claims)")
    assert claims.evaluate("(one) => getComputedStyle(one).overflowY") == "visible"


def test_what_was_unfolded_for_the_paper_is_folded_again(
    chromium: Browser, book: Casebook, address: str
) -> None:
    with chromium.new_context() as context:
        page = entered(context, address)
        page.goto(f"{address}/incidents/{incident_id(book)}")
        folded = page.locator("main details:not([open])").count()
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("main details:not([open])").count() < folded
        assert page.locator("details.sets[open]").count() == 0
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("main details:not([open])").count() == folded
