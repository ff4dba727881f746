"""Each page shows what it should, and hostile text as text."""

import html
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.capture.objects import FolderObjects
from reportedly.casebook.store import Casebook
from reportedly.library import add, open_casebook
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.references import load_reference
from reportedly.publishing.rows import says_how
from tests.reference.tables import ucdp, ucdp_row
from tests.workbench.conftest import desk_on, hostile_report, incident_id


def test_the_overview_lists_incidents_with_figures_and_grade(browser: TestClient) -> None:
    page = browser.get("/").text
    assert "Guernica" in page
    assert "1937-04-26" in page
    assert 'class="grade' in page


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("place=guern", True),
        ("place=nowhere", False),
        ("since=1937-04-01&until=1937-04-30", True),
        ("since=1938-01-01", False),
        ("killed=10", True),
        ("killed=100000", False),
        ("kind=air+strike", True),
        ("kind=hijacking", False),
    ],
)
def test_filters_narrow_the_table(browser: TestClient, query: str, shown: bool) -> None:
    page = browser.get(f"/?{query}").text
    assert ("<table" in page) is shown
    assert ("No incident fits" in page) is not shown


def test_an_address_that_makes_no_sense_is_answered_in_a_sentence(browser: TestClient) -> None:
    unclear, missing = browser.get("/search?offset=-1"), browser.get("/no-such-page")
    assert (unclear.status_code, missing.status_code) == (422, 404)
    assert "A part of this address cannot be understood: offset." in unclear.text
    assert "There is no page at this address." in missing.text
    assert "<!doctype html>" in unclear.text


@pytest.mark.parametrize(
    "query", ["since=31+February", "killed=many", "kind=%3Cscript%3E", "killed=-1", "sort=beauty"]
)
def test_what_makes_no_sense_is_named_and_left_out(browser: TestClient, query: str) -> None:
    page = browser.get(f"/?{query}").text
    assert f"Not understood, so left out: {query.split('=')[0]}" in page
    assert "Guernica" in page


def test_a_number_of_any_length_is_understood_or_named(browser: TestClient) -> None:
    endless = "Not understood, so left out: killed"
    assert endless in browser.get("/", params={"killed": "9" * 5000}).text
    assert endless not in browser.get("/", params={"killed": "0" * 5000 + "1"}).text


def test_an_incident_shows_each_figure_with_its_sentence_and_each_claim_with_its_quote(
    browser: TestClient, book: Casebook
) -> None:
    page = browser.get(f"/incidents/{incident_id(book)}").text
    for words in ("At least 100 people", "Two hundred people", "What would change", "killed"):
        assert words in page
    with book.reading() as session:
        for claim in session.claims_of(incident_id(book)):
            assert f'id="claim-{claim.id}"' in page
            assert f"?claim={claim.id}#claim-{claim.id}" in page


def test_every_claim_is_one_click_from_its_marked_sentence(
    browser: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        claims = session.claims_of(incident_id(book))
    for claim in claims:
        page = browser.get(f"/reports/{claim.report}?claim={claim.id}").text
        assert f'class="anchor" id="claim-{claim.id}"' in page
        assert re.search(rf'class="[^"]*chosen" data-claims="[^"]*{claim.id}', page)


def test_hostile_text_is_shown_as_text(browser: TestClient, book: Casebook) -> None:
    report = hostile_report(book)
    for path in (f"/reports/{report}", f"/incidents/{incident_id(book)}"):
        page = browser.get(path).text
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "<b>residents" not in page
        assert "\u202e" not in page
    assert "&lt;/mark&gt;" in browser.get(f"/reports/{report}").text


def test_no_page_has_inline_script_or_style(browser: TestClient, book: Casebook) -> None:
    paths = ["/", f"/incidents/{incident_id(book)}", f"/reports/{hostile_report(book)}"]
    for path in paths:
        page = browser.get(path).text
        assert not re.search(r"<script(?![^>]* src=)", page)
        assert "<style" not in page
        assert not re.search(r"<[^>]+ (style|on\w+)=", page)
        assert not re.search(r'(?:src|href|action)="(?:https?:)?//', page)


@pytest.mark.parametrize("path", ["/incidents/i-none", "/reports/r-none", "/no-such-page"])
def test_what_is_not_there_is_said_plainly(browser: TestClient, path: str) -> None:
    answer = browser.get(path)
    assert answer.status_code == 404
    assert "Back to the incidents" in answer.text


def test_nothing_set_aside_is_said(browser: TestClient) -> None:
    assert "Nothing was set aside" in browser.get("/failures").text


def test_search_leads_from_words_to_reports_and_their_incidents(
    browser: TestClient, book: Casebook
) -> None:
    page = browser.get("/search", params={"q": "residents guernica"}).text
    assert "1 report with every word" in page
    assert f"/incidents/{incident_id(book)}" in page
    assert "<b>residents" not in page


def test_search_for_next_to_nothing_says_so(browser: TestClient) -> None:
    assert "fewer than 3 letters" in browser.get("/search", params={"q": "<b"}).text
    assert "0 reports" in browser.get("/search", params={"q": "<style>"}).text


def test_map_and_timeline_lead_to_incidents_and_narrow_the_table(
    browser: TestClient, book: Casebook
) -> None:
    page = browser.get("/").text
    assert f'<a href="/incidents/{incident_id(book)}"><title>' in page
    assert "since=1937-04-26&amp;until=1937-04-26" in page
    assert "<table" in browser.get("/?box=-5,42,0,45").text
    assert "No incident fits" in browser.get("/?box=10,42,12,45").text


@pytest.mark.parametrize("box", ["1,2,3", "a,b,c,d", "5,0,4,1", "nan,nan,nan,nan", "0,0,1e9,1"])
def test_a_box_that_is_none_is_named_and_left_out(browser: TestClient, box: str) -> None:
    assert "Not understood, so left out: box" in browser.get("/", params={"box": box}).text


def test_the_tolls_history_is_drawn(browser: TestClient, book: Casebook) -> None:
    drawn = browser.get(f"/incidents/{incident_id(book)}/toll.svg")
    assert drawn.headers["content-type"].startswith("image/svg+xml")
    assert "1937-04-28" in drawn.text
    assert "<script" not in drawn.text


def test_an_incident_says_who_reported_it_first(browser: TestClient, book: Casebook) -> None:
    page = browser.get(f"/incidents/{incident_id(book)}").text
    assert "First: Basque bulletin (summary), 1937-04-28, 2 days after the event." in page
    assert "Neglect: of the casebook" in page
    assert "Admiralty pair" in page


COMPARED = """---
publisher: Velkara Gazette
published: 2001-03-06
---
# Twelve killed in Velkara

Twelve people were killed on Monday when a shell hit a market in Velkara, the hospital said.
It was the deadliest attack in Velkara since 1999, the mayor said.
"""


def test_a_comparison_stands_beside_the_rows_of_a_table(tmp_path: Path) -> None:
    (tmp_path / "story.md").write_text(COMPARED, encoding="utf-8")
    copy = COMPARED.replace("Velkara Gazette", "Coast Radio")
    (tmp_path / "copy.md").write_text(copy, encoding="utf-8")
    table = tmp_path / "<b>ged.csv"
    table.write_text(ucdp(ucdp_row(2, "2000-03-05", 15)), encoding="utf-8")
    book = open_casebook(tmp_path / "book")
    add(book, [tmp_path / "story.md", tmp_path / "copy.md"])
    with book.writing() as session:
        load_reference(session, FolderObjects(book.objects), table)
    with desk_on(book) as client:
        page = client.get(f"/incidents/{incident_id(book)}").text
        arabic = client.get(
            f"/incidents/{incident_id(book)}", headers={"accept-language": "ar"}
        ).text
    assert ">2 independent origins</a>" in page
    assert ">2 reports</a>" in page
    assert "Set beside reference tables" in page
    assert "Read as: since 1999: from 1999-01-01; where: Velkara" in page
    assert "<bdi>2000-03-05 Velkara town, Zimdor</bdi>: killed 15 (low 15, high 15)" in page
    assert page.count("Read as:") == 1
    beside = page[page.index('id="references-h"') : page.index("Read as:")]
    assert "Velkara Gazette" in beside
    assert "Coast Radio" in beside
    assert "they do not say" in page
    assert "&lt;b&gt;ged.csv" in page
    assert "<b>ged" not in page
    beside = arabic[arabic.index('id="references-h"') : arabic.index('id="claims"')]
    told = re.sub(r"<bdi.*?</bdi>|<[^>]*>|\u2068.*?\u2069", "", beside)
    assert "أين" in told
    assert not re.search(r"rows|scope|where|killed|measure|claim|since", told)


def test_a_claim_can_be_cited_in_a_line_that_leads_back_to_its_words(
    browser: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        entry = ledger_entry(session, incident_id(book))
    claim = next(one for one in entry.claims if one.kind == "figure")
    report = entry.report(claim.report)
    told = html.unescape(browser.get(f"/claims/{claim.id}").text.partition('id="citation"')[2])
    for part in (f"“{claim.passage.quote}”", claim.origin.name, claim.id, report.id,
                 f"characters {claim.passage.start} to {claim.passage.end}"):  # fmt: skip
        assert part in told.partition("</bdi>")[0]


def test_a_report_that_nobody_can_read_says_so_and_not_that_it_has_no_claims(
    tmp_path: Path,
) -> None:
    text = "Снаряд упал на рынок города Велл. Погибли четырнадцать человек, сообщил врач больницы."
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    book = open_casebook(tmp_path / "book")
    add(book, [tmp_path / "report.txt"])
    with book.reading() as session:
        (report,) = session.reports.all()
    with desk_on(book) as client:
        page = client.get(f"/reports/{report.id}").text
        arabic = client.get(f"/reports/{report.id}", headers={"Accept-Language": "ar"}).text
    assert "It was not read: No reader for its language (ru) is installed. The report is" in page
    assert "No claims about an incident were found" not in page
    assert "لا قارئ مثبّتًا للغته" in arabic


def test_a_number_that_was_worked_out_says_from_what(tmp_path: Path) -> None:
    text = (
        "The first shell killed five people in Velkara on Monday, the mayor said. The second shell "
        "killed three people, a doctor said.\n"
    )
    (tmp_path / "tap.txt").write_text(text, encoding="utf-8")
    book = open_casebook(tmp_path / "book")
    add(book, [tmp_path / "tap.txt"])
    with book.reading() as session:
        claims = session.claims_of(incident_id(book))
        (total,) = [c for c in claims if getattr(c.content, "derivation", "")]
    assert says_how(total) == "8 killed (derived: 5 + 3)"
    with desk_on(book) as client:
        page = client.get(f"/claims/{total.id}").text
    assert "Worked out from these words: <bdi>5 + 3</bdi>" in page
