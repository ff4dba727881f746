"""The sentence behind every number: one press away from wherever the number stands."""

import re
from html import unescape

import pytest
from markupsafe import Markup
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.deciding import reject
from reportedly.library import add, open_casebook
from reportedly.model.ledger import LedgerEntry
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.leading import leading_sentences
from reportedly.publishing.inert import inert
from reportedly.workbench.languages.wording import LONG, opened
from tests.workbench.conftest import desk_on, incident_id, made_casebook

HARM = re.compile(r'<td data-head="(?:Killed|Injured)"[^>]*>(.*?)</td>', re.DOTALL)
HREF = re.compile(r'href="([^"]+)"')


@pytest.fixture
def entry(book: Casebook) -> LedgerEntry:
    with book.reading() as session:
        return ledger_entry(session, incident_id(book))


def opened_at(browser: TestClient, href: str) -> str:
    """Give what stands from where a link leads on, and check that it leads there."""
    address, _, anchor = unescape(href).partition("#")
    page = browser.get(address).text
    assert f'id="{anchor}"' in page, href
    return page[page.index(f'id="{anchor}"') :]


@pytest.mark.parametrize("path", ["/", "/review"])
def test_a_figure_of_a_list_leads_to_every_sentence_that_it_rests_on(
    browser: TestClient, entry: LedgerEntry, path: str
) -> None:
    cells = [cell for cell in HARM.findall(browser.get(path).text) if "?" not in cell]
    assert cells
    killed = next(iter(HREF.findall(cells[0])))
    there = opened_at(browser, killed).partition("<h3")[0]
    figure = entry.assessment.figures[0]
    claims = {claim.id: claim for claim in entry.claims}
    for claim in (c for origin in figure.by_origin for c in origin.claims):
        assert claims[claim].passage.quote in unescape(there)
        assert f"?claim={claim}#claim-{claim}" in there


def test_every_number_of_an_incident_leads_to_where_its_sentences_are(
    browser: TestClient, entry: LedgerEntry
) -> None:
    page = browser.get(f"/incidents/{entry.incident.id}").text
    led = [href for href in HREF.findall(page) if "/sentences#" in href]
    parts = {href.partition("#")[2] for href in led}
    assert {"origins", "reports", "contested", "neglect", "toll", "figure-killed-all"} <= parts
    for href in led:
        opened_at(browser, href)


def test_each_report_and_origin_has_its_first_sentence(
    browser: TestClient, entry: LedgerEntry
) -> None:
    page = browser.get(f"/incidents/{entry.incident.id}/sentences").text
    reports = page[page.index('id="reports"') : page.index('id="neglect"')]
    for report in entry.reports:
        first = next(claim for claim in entry.claims if claim.report == report.id)
        assert inert(first.passage.quote) in unescape(reports)
    origins = page[page.index('id="origins"') : page.index('id="reports"')]
    assert origins.count('class="claim ') == len(entry.assessment.origins)


def test_what_a_bar_or_a_circle_leaves_is_listed_with_its_sentence(
    browser: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        leading = leading_sentences(session, [incident_id(book)])[incident_id(book)]
    day = {"since": "1937-04-26", "until": "1937-04-26"}
    for narrowed in (day, {"box": "-20,30,20,60"}):
        page = browser.get("/", params=narrowed).text
        assert f"?claim={leading.claim.id}#" in page
        assert leading.claim.passage.quote in unescape(page)
    assert f"?claim={leading.claim.id}#" not in browser.get("/").text


def test_a_rejected_claim_leads_nothing(tmp_path_factory: pytest.TempPathFactory) -> None:
    own = made_casebook(tmp_path_factory.mktemp("rejected"))
    with own.reading() as session:
        before = leading_sentences(session, [incident_id(own)])[incident_id(own)]
    reject(own, before.claim.id, author="A. Reviewer")
    with own.reading() as session:
        after = leading_sentences(session, [incident_id(own)])[incident_id(own)]
    assert after.claim.id != before.claim.id


def test_neglect_leads_to_the_incidents_that_more_reports_speak_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("neglect")
    texts = {
        "a1": ("1937-04-28", "Ten people were killed when aircraft bombed Guernica on Monday."),
        "b1": ("1994-02-06", "Six people were killed when a shell hit Zenica on Saturday."),
        "b2": ("1994-02-07", "A shell killed six people in Zenica on Saturday, doctors said."),
    }
    for name, (day, text) in texts.items():
        head = f"---\npublisher: Paper {name}\npublished: {day}\n---\n# News\n\n{text}\n"
        (folder / f"{name}.md").write_text(head, encoding="utf-8")
    book = open_casebook(folder / "book")
    add(book, sorted(folder.glob("*.md")))
    with book.reading() as session:
        rows = {row.reports: row.id for row in session.incident_rows()}
    with desk_on(book) as client:
        page = client.get(f"/incidents/{rows[1]}/sentences").text
    neglect = page[page.index('id="neglect"') :]
    assert f"/incidents/{rows[2]}" in neglect
    assert "six people" in neglect.casefold()


def test_a_long_sentence_of_the_ledger_is_parted_where_its_list_begins() -> None:
    listed = "Origins differ: " + "49 (Hina); " * 30
    assert opened(listed) == ("Origins differ:", "49 (Hina); " * 30)
    assert opened("Origins differ: 49 (Hina)") == ("Origins differ: 49 (Hina)", "")
    assert opened(Markup(listed)) == (listed, "")  # noqa: S704 - words of this test
    assert len(listed) > LONG
