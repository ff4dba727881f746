"""Publishing in a real browser: choose, look, download, and open the file from disk."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Download, Page, expect

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.demo.folder import demo_reports
from reportedly.library import add, open_casebook
from tests.workbench.browsing import WIDE, Heard, in_a_browser, keeps, pressed

pytestmark = in_a_browser


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """The casebook that `reportedly demo` makes."""
    made = open_casebook(tmp_path_factory.mktemp("demo") / "book")
    with demo_reports() as folder:
        add(made, [folder])
    return made


def previewed(page: Page) -> tuple[list[str], list[str]]:
    """What the preview holds back, and the words of what it says would leave."""
    held = page.locator("section[aria-labelledby=held-h] tbody th").all_inner_texts()
    leaves = page.locator("ol.leaves > li > bdi").all_inner_texts()
    return held, leaves


def downloaded(page: Page) -> Download:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download").click()
    return waiting.value


def from_disk(chromium: Browser, file: Path) -> str:
    """Open a published file without a network, check it, and give all its words."""
    with chromium.new_context(viewport=WIDE, offline=True) as context:
        page = context.new_page()
        heard = Heard(page)
        page.goto(file.as_uri())
        keeps(page, WIDE)
        assert heard.asked == [file.as_uri()]
        assert heard.said == []
        return page.locator("body").evaluate("one => one.textContent")


@pytest.mark.parametrize("scripted", [True, False], ids=["script", "no script"])
def test_what_is_chosen_is_previewed_downloaded_and_opened_from_disk(
    chromium: Browser, demonstration: Casebook, tmp_path: Path, scripted: bool
) -> None:
    with (
        served(demonstration) as where,
        chromium.new_context(viewport=WIDE, java_script_enabled=scripted) as context,
    ):
        page = entered(context, where)
        pressed(page.get_by_role("link", name="Publish", exact=True))
        page.get_by_role("checkbox", name="Markale, 1994-02-05").check()
        assert page.locator("select[name=profile]").input_value() == "public"
        page.get_by_label("Hold back as well").fill("Hina")
        page.get_by_label("Title").fill("The market")
        pressed(page.get_by_role("button", name="Preview"))
        held, leaves = previewed(page)
        assert "Radovan Karadžić" in held
        assert any(words.startswith("Markale: 43.859") for words in held)
        page.get_by_role("checkbox", name="Radovan Karadžić").check()
        pressed(page.get_by_role("button", name="Preview"))
        held, leaves = previewed(page)
        assert "Radovan Karadžić" not in held
        assert any("Radovan Karadžić" in words for words in leaves)
        assert not any("Hina" in words for words in leaves)
        download = downloaded(page)
        file = tmp_path / download.suggested_filename
        download.save_as(file)
    assert file.suffix == ".html"
    words = from_disk(chromium, file)
    assert "The market" in words
    assert "Radovan Karadžić" in words
    assert "Hina" not in words
    assert "43.859" not in words


def test_a_person_goes_from_the_import_to_the_published_report(
    chromium: Browser, demonstration: Casebook, tmp_path: Path
) -> None:
    """Find the contested, read why, correct a figure, see it move, take it back, publish."""
    with served(demonstration) as where, chromium.new_context(viewport=WIDE) as context:
        page = entered(context, where)
        page.get_by_label("Contested only").check()
        page.get_by_role("button", name="Show").click()
        page.wait_for_url("**contested=1*")
        expect(page.locator("#found tbody tr", has_text="Zenica")).to_have_count(0)
        row = page.locator("tbody tr", has_text="1995-08-28")
        assert "killed" in row.inner_text()
        pressed(row.locator("th a"))
        incident = page.url

        page.get_by_role("link", name="Contested", exact=True).click()
        assert page.locator("#contested li", has_text="killed").is_visible()
        killed = page.locator("#figures article").first
        assert killed.locator(".value").inner_text() == "30–37–43"
        killed.get_by_text("Who says which number, in words").click()
        assert "43" in killed.locator(".in-words .because").inner_text()
        killed.locator("tr", has_text="43").get_by_role("link").click()
        claim = page.locator("#claims li:target")
        pressed(claim.get_by_role("link", name="43 people were killed"))
        assert "43 people" in "".join(page.locator("mark.chosen").all_inner_texts())

        page.go_back()
        pressed(claim.get_by_role("link", name="Review"))
        page.get_by_text("Correct it").click()
        page.get_by_label("Low").fill("40")
        page.get_by_label("High").fill("40")
        correction = page.locator(".correct")
        correction.get_by_label("Your name").fill("A. Reviewer")
        correction.get_by_label("Reason").fill("The list has 40 names.")
        pressed(page.get_by_role("button", name="Correct", exact=True))
        assert page.get_by_text("corrected by A. Reviewer").is_visible()

        page.goto(incident)
        assert killed.locator(".value").inner_text() == "30–37–40"
        decided = page.locator("#decided")
        assert "The list has 40 names." in decided.inner_text()
        decided.get_by_text("Undo this").click()
        pressed(decided.get_by_role("button", name="Undo"))
        page.goto(incident)
        assert killed.locator(".value").inner_text() == "30–37–43"

        pressed(page.locator("nav.inside").get_by_role("link", name="Publish"))
        assert page.get_by_role("checkbox", name="Markale, 1995-08-28").is_checked()
        held, leaves = previewed(page)
        assert any(words.startswith("killed 30–37–43") for words in leaves)
        download = downloaded(page)
        file = tmp_path / download.suggested_filename
        download.save_as(file)
    words = from_disk(chromium, file)
    assert "30–37–43" in words
    assert not any(name in words for name in held if " " not in name)
    assert demonstration.verify().ok
