"""Forms in a real browser: a second person agrees, a claim's kind and party are corrected."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.model.content import Event
from reportedly.model.decision import Act
from reportedly.model.rating import Letter
from reportedly.pipeline.decisions.reviewed import ask_for_second, one_reviewed
from reportedly.pipeline.looking.questions import waiting_judgements
from reportedly.pipeline.sources.records import rate
from reportedly.workbench.views import sentences
from tests.workbench.browsing import NARROW, WIDE, in_a_browser, keeps, pressed
from tests.workbench.conftest import incident_id, made_casebook

pytestmark = in_a_browser


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    return made_casebook(tmp_path_factory.mktemp("forms"))


@pytest.fixture(scope="module")
def where(own: Casebook) -> Iterator[str]:
    with served(own) as address:
        yield address


def claim_of(book: Casebook, kind: str) -> str:
    with book.reading() as session:
        return next(c.id for c in session.claims_of(incident_id(book)) if c.kind == kind)


def corrected(page: Page, where: str, claim: str) -> None:
    page.goto(f"{where}/claims/{claim}")
    page.get_by_label("Your name").first.fill("A. Reviewer")
    page.get_by_text("Correct it").click()


def test_a_claims_kind_is_corrected(chromium: Browser, own: Casebook, where: str) -> None:
    claim = claim_of(own, "event")
    with chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        corrected(page, where, claim)
        page.get_by_label("Kind").select_option("shelling")
        pressed(page.get_by_role("button", name="Correct", exact=True))
        assert page.get_by_text("Read at first as").first.is_visible()
    with own.reading() as session:
        content = one_reviewed(session, claim)[0].content
    assert isinstance(content, Event)
    assert content.kind == "shelling"


def test_a_claims_party_is_corrected_with_keys_at_360_px(
    chromium: Browser, own: Casebook, where: str
) -> None:
    claim = claim_of(own, "responsibility")
    with chromium.new_context(viewport=NARROW) as context:
        page = entered(context, where)
        page.goto(f"{where}/claims/{claim}")
        page.get_by_label("Your name").first.fill("A. Reviewer")
        page.keyboard.press("Escape")
        page.keyboard.press("c")
        page.keyboard.type("the Condor Legion")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.get_by_label("Party").input_value() == "the Condor Legion"
        assert page.get_by_text("Read at first as").first.is_visible()


def test_a_figure_is_set_and_a_report_taken_out_on_the_incidents_page(
    chromium: Browser, tmp_path: Path
) -> None:
    book = made_casebook(tmp_path)
    incident = incident_id(book)
    with served(book) as at, chromium.new_context(viewport=NARROW) as context:
        page = entered(context, at)
        page.goto(f"{at}/incidents/{incident}")
        page.get_by_text("Set this figure yourself").first.click()
        form = page.locator("form", has=page.get_by_role("button", name="Set this figure"))
        form.first.get_by_label("Best").fill("150")
        form.first.get_by_label("Your name").fill("A. Reviewer")
        keeps(page, NARROW)
        pressed(form.first.get_by_role("button"))
        assert page.locator("#figures .value").first.inner_text() == "100–150–200"
        page.get_by_text("Take reports out of this incident").click()
        form = page.locator("form", has=page.get_by_text("Reports that tell of another incident"))
        form.get_by_label("No raid on Guernica").check()
        pressed(form.get_by_role("button"))
    with book.reading() as session:
        assert session.counts().incidents == 2
        made = [d.act for d in session.decisions.all()]
    assert made == [Act.OVERRIDE_FIGURE, Act.SPLIT_INCIDENT]


@pytest.mark.parametrize("script", [True, False])
def test_a_grade_is_set_with_and_without_script(
    chromium: Browser, tmp_path: Path, script: bool
) -> None:
    book = made_casebook(tmp_path)
    with (
        served(book) as at,
        chromium.new_context(viewport=NARROW, java_script_enabled=script) as context,
    ):
        page = entered(context, at)
        page.goto(f"{at}/incidents/{incident_id(book)}")
        page.get_by_text("Set this grade yourself").click()
        form = page.locator("form", has=page.get_by_role("button", name="Set this grade"))
        form.get_by_label("Attribution").select_option("admitted by the party")
        form.get_by_label("Your name").fill("A. Reviewer")
        if script:
            keeps(page, NARROW)
        pressed(form.get_by_role("button"))
        attribution = page.locator("#grade .axes div", has_text="Attribution")
        assert "set by a person" in attribution.inner_text()
        assert "by the machine: one party named, denied" in attribution.inner_text()
    with book.reading() as session:
        assert [d.act for d in session.decisions.all()] == [Act.OVERRIDE_GRADE]


def test_a_second_person_agrees_from_the_queue(
    chromium: Browser, own: Casebook, where: str
) -> None:
    with own.writing() as session:
        ask_for_second(session, required=True)
        rate(session, "Basque government", Letter.B, "A. First")
    with chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        page.goto(f"{where}/review")
        asked = page.locator(".question", has_text="A. First gave a source a letter")
        asked.get_by_label("Your name").fill("B. Second")
        keeps(page)
        pressed(asked.get_by_role("button", name="I hold it too"))
        assert page.get_by_text("gave a source a letter").count() == 0
    with own.reading() as session:
        assert not waiting_judgements(session)


@contextmanager
def on_incident(chromium: Browser, own: Casebook, where: str, script: bool) -> Iterator[Page]:
    """Open the incident's page at the least width, with or without script."""
    with chromium.new_context(viewport=NARROW, java_script_enabled=script) as context:
        page = entered(context, where)
        page.goto(f"{where}/incidents/{incident_id(own)}")
        yield page


@pytest.mark.parametrize("script", [True, False])
def test_what_an_incident_folds_is_one_press_away(
    chromium: Browser, own: Casebook, where: str, script: bool
) -> None:
    with on_incident(chromium, own, where, script) as page:
        folded = page.locator("details.value-group").first
        sentence = folded.locator("li.claim").first
        assert not sentence.is_visible()
        folded.locator("summary").click()
        assert sentence.is_visible()
        if script:
            keeps(page)
            last = page.locator("details.value-group").last
            name = last.locator("li.claim").last.get_attribute("id")
            page.goto(f"{where}/incidents/{incident_id(own)}#{name}")
            expect(last.locator("li.claim").last).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_press_on_a_bar_of_the_figures_shows_its_sentence(
    chromium: Browser, own: Casebook, where: str, script: bool
) -> None:
    with on_incident(chromium, own, where, script) as page:
        bar = page.locator(".bars a").first
        claim = (bar.get_attribute("href") or "").removeprefix("#")
        assert not page.locator(f"[id='{claim}']").is_visible()
        bar.click()
        expect(page.locator(f"[id='{claim}'] .quote")).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_a_number_leads_to_its_own_sentences_where_a_page_has_many(
    chromium: Browser, own: Casebook, where: str, script: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sentences, "FEW", 0)
    with on_incident(chromium, own, where, script) as page:
        pressed(page.locator("#figures a.value").first)
        folds = page.locator("main details.part")
        assert folds.first.locator(".sentence").first.is_visible()
        assert folds.first.locator("h3").bounding_box() is not None
        assert page.locator("main details[open]").count() == 1 < folds.count()
        if script:
            keeps(page, NARROW)
