"""Review, Compare and Sources in a real browser: keys alone, no script, two people."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.reviewed import ask_for_second
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.weigh import weigh_new
from reportedly.workbench.views.review import FEW
from tests.workbench.browsing import NARROW, WIDE, in_a_browser, keeps, pressed
from tests.workbench.conftest import incident_id, killed_high, made_casebook

pytestmark = in_a_browser


def at_the_queue(page: Page) -> None:
    """Go from the first page to the first question, by keys alone, and give a name."""
    page.get_by_role("link", name="Review", exact=True).focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_url("**/review")
    with page.expect_navigation():
        page.keyboard.press("n")
    page.wait_for_url("**/review/i-*")
    page.wait_for_selector(".question.here")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "author":
        page.keyboard.press("Tab")
    page.keyboard.type("A. Reviewer")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")


def test_a_persons_whole_path_by_keys_alone(chromium: Browser, tmp_path: Path) -> None:
    own = made_casebook(tmp_path)
    with served(own) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        at_the_queue(page)
        topmost = page.locator(".question.here .chosen").inner_text()
        page.keyboard.press("c")
        assert page.evaluate("document.activeElement.name") == "low"
        page.keyboard.press("Control+A")
        page.keyboard.type("150")
        page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.type("160")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert "Two hundred" in topmost
        assert killed_high(own) == 160
        page.wait_for_selector(".questions")
        with page.expect_navigation():
            page.keyboard.press("z")
        assert killed_high(own) == 200
        page.wait_for_selector(".question.here")
        with page.expect_navigation():
            page.keyboard.press("a")
        assert killed_high(own) == 200
        assert own.verify().problems == ()


def test_of_many_questions_the_one_at_hand_is_open_and_none_is_answered_unseen(
    chromium: Browser, tmp_path: Path
) -> None:
    own = made_casebook(tmp_path)
    with served(own) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        at_the_queue(page)
        asks = page.locator(".ask")
        assert asks.count() > FEW
        assert page.locator(".ask[open]").count() == 1
        page.locator("h1").click()
        page.keyboard.press("j")
        assert asks.nth(1).get_attribute("open") is not None
        asks.nth(1).locator("summary").first.click()
        page.locator("h1").click()
        page.keyboard.press("a")
        assert asks.nth(1).get_attribute("open") is not None
        assert page.locator("form.undo-last").count() == 0
        with page.expect_navigation():
            page.keyboard.press("a")
        assert page.locator("form.undo-last").count() == 1


def focused(page: Page) -> str:
    """Name what has the keyboard: a field by its name, anything else by its element."""
    return str(page.evaluate("document.activeElement.name || document.activeElement.tagName"))


def test_escape_leaves_a_correction_and_letters_are_keys_again(
    chromium: Browser, book: Casebook, address: str
) -> None:
    with chromium.new_context(viewport=NARROW) as context:
        page = entered(context, address)
        page.goto(f"{address}/review/{incident_id(book)}")
        page.wait_for_selector(".question.here")
        here = page.locator(".question.here")
        page.keyboard.press("c")
        assert focused(page) == "low"
        page.keyboard.type("777")
        keeps(page, NARROW)
        page.keyboard.press("Escape")
        assert focused(page) == "SUMMARY"
        assert not here.get_by_label("Low").is_visible()
        page.keyboard.press("c")
        assert here.get_by_label("Low").input_value() == "777"
        page.keyboard.press("Escape")
        page.keyboard.press("j")
        assert page.locator(".question").nth(1).get_attribute("class") == "question here"
    assert decided_on(book) == []


@pytest.mark.parametrize("field", ["stance", "words"])
def test_enter_sends_a_correction_from_any_of_its_fields(
    chromium: Browser, tmp_path: Path, field: str
) -> None:
    own = made_casebook(tmp_path)
    with served(own) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        page.goto(f"{where}/review/{incident_id(own)}")
        page.wait_for_selector(".question.here")
        here = page.locator(".question.here")
        here.get_by_label("Your name").first.fill("A. Reviewer")
        page.keyboard.press("Escape")
        page.keyboard.press("c")
        page.keyboard.press("Control+A")
        page.keyboard.type("150")
        here.locator(f"[name={field}]").focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
    assert decided_on(own) == [Act.CORRECT_CLAIM]


@pytest.mark.parametrize("script", [True, False])
def test_enter_in_a_name_answers_nothing(
    chromium: Browser, book: Casebook, address: str, script: bool
) -> None:
    with chromium.new_context(viewport=WIDE, java_script_enabled=script) as context:
        page = entered(context, address)
        page.goto(f"{address}/review/{incident_id(book)}")
        name = page.locator(".question").first.get_by_label("Your name").first
        name.fill("A. Reviewer")
        name.press("Enter")
        page.wait_for_timeout(300)
        assert name.input_value() == "A. Reviewer"
    assert decided_on(book) == []


def decided_on(book: Casebook) -> list[Act]:
    with book.reading() as session:
        return [decision.act for decision in session.decisions.all()]


def test_without_script_a_place_is_corrected_and_the_incident_moves(
    chromium: Browser, tmp_path: Path
) -> None:
    own = made_casebook(tmp_path)
    with own.reading() as session:
        entry = ledger_entry(session, incident_id(own))
    place = next(c for c in entry.claims if c.kind == "location" and "At least" in
                 entry.report(c.report).text and c.position == "body")  # fmt: skip
    with (
        served(own) as where,
        chromium.new_context(viewport=NARROW, java_script_enabled=False) as context,
    ):
        page = entered(context, where)
        page.goto(f"{where}/claims/{place.id}")
        page.get_by_text("Correct it").click()
        page.get_by_label("Place").fill("a ford")
        page.get_by_label("Latitude, longitude").fill("-21.5, -149.5")
        page.locator(".correct").get_by_label("Your name").fill("A. Reviewer")
        pressed(page.get_by_role("button", name="Correct", exact=True))
        assert page.get_by_text("corrected by A. Reviewer").is_visible()
        pressed(page.get_by_role("link", name="this incident"))
    with own.reading() as session:
        assert {row.place for row in session.incident_rows()} >= {"a ford"}


def test_two_people_see_each_others_word(chromium: Browser, tmp_path: Path) -> None:
    own = made_casebook(tmp_path)
    with own.writing() as session:
        ask_for_second(session, required=True)
        weigh_new(session)
    incident = incident_id(own)
    with (
        served(own) as where,
        chromium.new_context(viewport=WIDE) as first,
        chromium.new_context(viewport=WIDE) as second,
    ):
        one, other = entered(first, where), entered(second, where)
        for page, name in ((one, "A. First"), (other, "B. Second")):
            page.goto(f"{where}/review/{incident}")
            page.get_by_label("Your name").first.fill(name)
        for page, act in ((one, "Reject"), (other, "Accept")):
            pressed(page.locator(".question").first.get_by_role("button", name=act))
        assert other.get_by_text("Somebody decided on this meanwhile").is_visible()
        assert "A. First" in other.get_by_role("list").first.inner_text()
        other.goto(f"{where}/review/{incident}")
        assert other.get_by_text("A. First rejected this.").is_visible()
        asked = other.locator(".question", has_text="A. First rejected this.")
        asked.get_by_label("Your name").first.fill("B. Second")
        pressed(asked.get_by_role("button", name="Reject"))
        assert other.get_by_text("A. First rejected this.").count() == 0
