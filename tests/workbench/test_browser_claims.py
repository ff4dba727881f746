"""A report's claims in a real browser: nested and overlapping words, by keyboard, eye and ear."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.chromium import entered, served
from reportedly.library import add, open_casebook
from tests.workbench.browsing import WIDE, in_a_browser

pytestmark = in_a_browser

REPORT = """---
publisher: Velkara courier
published: 2031-05-06
---
# Shells hit Velkara

At least twelve people were killed when shells hit the Velkara central market on Monday, the
hospital said. Residents said that thirty were wounded.
"""
NOTED = """() => {
  const said = (claim) => [...document.querySelectorAll("mark")]
    .filter((one) => one.dataset.claims.split(" ").includes(claim));
  return [...document.querySelectorAll("li[data-claim]")].map((item) => ({
    claim: item.dataset.claim, pieces: said(item.dataset.claim).length,
    overlaps: said(item.dataset.claim).some((one) => one.matches(".deep")) }));
}"""


@pytest.fixture(scope="module")
def page(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder: Path = tmp_path_factory.mktemp("claims")
    (folder / "velkara.md").write_text(REPORT, encoding="utf-8")
    book = open_casebook(folder / "book")
    add(book, [folder / "velkara.md"])
    with book.reading() as session:
        report = next(iter(session.reports.all())).id
    with served(book) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        page.goto(f"{where}/reports/{report}")
        yield page


def chosen(page: Page) -> list[str]:
    """The claims that every chosen mark has."""
    marks = page.locator("mark.chosen").evaluate_all(
        "all => all.map((one) => one.dataset.claims.split(' '))"
    )
    return sorted(set.intersection(*map(set, marks)))


def test_j_and_k_go_from_claim_to_claim_with_every_piece_of_each(page: Page) -> None:
    noted = page.evaluate(NOTED)
    assert any(one["pieces"] > 1 for one in noted)
    assert any(one["overlaps"] for one in noted)
    page.locator("h1").click()
    for one in noted:
        page.keyboard.press("j")
        at = page.locator("li.chosen")
        assert at.get_attribute("data-claim") == one["claim"]
        assert at.locator("a[aria-current=true]").evaluate("a => a === document.activeElement")
        assert page.locator("mark.chosen").count() == one["pieces"]
        assert one["claim"] in chosen(page)
    page.keyboard.press("k")
    assert page.locator("li.chosen").get_attribute("data-claim") == noted[-2]["claim"]


def test_the_words_of_two_claims_lead_to_the_inmost(page: Page) -> None:
    page.reload()
    shade, plain = (
        page.locator(which).first.evaluate("one => getComputedStyle(one).backgroundColor")
        for which in ("mark.figure.deep", "mark.figure:not(.deep)")
    )
    assert shade != plain
    both = page.locator("mark.deep").first
    both.click(position={"x": 6, "y": 8})
    inmost = both.get_attribute("data-inmost")
    assert page.locator("li.chosen").get_attribute("data-claim") == inmost


def test_a_screen_reader_hears_where_each_claim_begins_and_ends(page: Page) -> None:
    heard = page.locator(".text").evaluate("one => one.textContent")
    begun = re.findall(r"\[(?:figure|what is said), claim (\d+): ", heard)
    ended = re.findall(r" end of claim (\d+)\]", heard)
    count = page.locator("li[data-claim]").count()
    assert sorted(map(int, begun)) == sorted(map(int, ended)) == list(range(1, count + 1))
    assert heard.count("[who says it: ") == page.locator("mark.source").count() == 2
    numbers = page.locator("li[data-claim] .letter").all_inner_texts()
    assert numbers == [str(number) for number in range(1, count + 1)]


def test_the_keys_are_told_on_asking(page: Page) -> None:
    told = page.locator("#keys")
    assert not told.is_visible()
    page.locator("h1").click()
    page.keyboard.press("?")
    assert told.get_by_text("undo the last decision").is_visible()
    page.keyboard.press("Escape")
    assert not told.is_visible()
