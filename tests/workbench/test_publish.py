"""The publish page: what leaves is shown before, and the file holds no more."""

import re
from pathlib import Path

from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.workbench.views.publish import FEW
from tests.workbench.conftest import desk_on, incident_id, made_casebook


def test_incidents_are_offered_and_nothing_is_chosen(browser: TestClient, book: Casebook) -> None:
    page = browser.get("/publish").text
    assert f'value="{incident_id(book)}"' in page
    assert "Choose at least one incident" in page
    assert "Download" not in page
    assert "No incident fits" in browser.get("/publish", params={"place": "nowhere"}).text


def test_the_preview_shows_what_leaves_and_what_is_held_back(
    browser: TestClient, book: Casebook
) -> None:
    page = browser.get("/publish", params={"incident": incident_id(book)}).text
    assert "Held back" in page
    assert "What leaves" in page
    assert "At least 100 people" in page
    assert "grid 0.1°" in page
    assert "<script>alert" not in page


def test_the_file_follows_the_profile_and_is_offered_for_download(
    browser: TestClient, book: Casebook
) -> None:
    asked = {"incident": incident_id(book), "title": "A <b>title"}
    answer = browser.get("/publish/file", params=asked)
    assert answer.headers["content-disposition"] == 'attachment; filename="reportedly-public.html"'
    assert "<title>A &lt;b&gt;title</title>" in answer.text
    assert "<script" not in answer.text
    full = browser.get("/publish/file", params={**asked, "profile": "full", "format": "csv"})
    assert full.headers["content-type"].startswith("text/csv")
    assert re.search(r"43\.31\d+", full.text)
    assert not re.search(r"43\.31\d+", answer.text)


def test_words_that_the_analyst_holds_back_are_gone(browser: TestClient, book: Casebook) -> None:
    asked = {"incident": incident_id(book), "withhold": "Basque bulletin\n\nburnt by"}
    text = browser.get("/publish/file", params=asked).text
    assert "Basque bulletin" not in text
    assert "[name withheld]" in text


def test_what_makes_no_sense_is_said(browser: TestClient, book: Casebook) -> None:
    for asked, words in (
        ({"profile": "secret", "incident": incident_id(book)}, "There is no profile"),
        ({"incident": "i-none"}, "i-none"),
        ({"beauty": "1"}, "There is no field"),
        ({"places": "near"}, "The field 'places' makes no sense"),
    ):
        answer = browser.get("/publish", params=asked)
        assert answer.status_code >= 400
        assert words in answer.text.replace("&#39;", "'")
    assert browser.get("/publish/file").status_code == 409


def test_each_number_that_leaves_leads_to_its_sentence(browser: TestClient, book: Casebook) -> None:
    page = browser.get("/publish", params={"incident": incident_id(book)}).text
    leaves = page.partition('id="leaves-h"')[2]
    assert f'<a href="/incidents/{incident_id(book)}/sentences#origins">' in leaves
    killed = leaves.partition("killed 100")[2].partition("</li>")[0]
    claims = re.findall(r'href="(/claims/c-[0-9a-f]+)"', killed)
    assert claims
    assert all("people were killed" in browser.get(claim).text for claim in claims)
    for address in set(re.findall(r'<li><a href="([^"#]+)', leaves)):
        assert browser.get(address).status_code == 200, address


def test_what_there_is_much_of_is_folded_under_its_number(tmp_path: Path) -> None:
    own = made_casebook(tmp_path)
    with desk_on(own) as desk:
        page = desk.get("/publish", params={"incident": incident_id(own)}).text
    parts = re.findall(r'<details class="part"( open)?><summary>(\w+) <span[^>]*>(\d+)', page)
    assert {name for _, name, _ in parts} >= {"figure", "claim", "report", "text"}
    for opened, name, count in parts:
        assert bool(opened) is (int(count) <= FEW), name
    assert any(not opened for opened, _, _ in parts)
