"""The overview's table, map and timeline narrow each other, and remember no more than is true."""

import csv
import html
import io
import re
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from benchmarks.bulk import bulk_casebook
from reportedly.casebook.overview.incident_table import EVERYTHING, Sorting
from reportedly.casebook.store import Casebook
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.decide import decide
from reportedly.pipeline.looking import incident_list
from reportedly.pipeline.looking.incident_list import write_incident_list
from reportedly.workbench.app import create_app
from reportedly.workbench.memory import MOST, Lately, Memory
from tests.workbench.conftest import BASE, HOST, KEY, incident_id, made_casebook


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("q=residents+bombed", True),
        ("q=residents+never", False),
        ("held=german", True),
        ("held=nobody", False),
        ("injured=1", False),
    ],
)
def test_words_and_parties_narrow_the_table(browser: TestClient, query: str, shown: bool) -> None:
    page = browser.get(f"/?{query}").text
    assert ("<table" in page) is shown


def test_what_needs_no_review_can_be_left_out(browser: TestClient, book: Casebook) -> None:
    with book.reading() as session:
        asking = bool(session.review_queue(1))
    assert ("<table" in browser.get("/?review=1").text) is asking
    assert "checked> Needs review" in browser.get("/?review=1").text
    assert "checked> Needs review" not in browser.get("/").text


def test_a_word_too_short_to_look_for_narrows_nothing(browser: TestClient) -> None:
    assert "<table" in browser.get("/?q=zz").text


def test_the_timeline_marks_the_days_asked_for_and_shows_the_others(browser: TestClient) -> None:
    def chosen(query: str) -> list[str]:
        return re.findall(r'<a class="chosen" href="[^"]*since=1937-04-26', browser.get(query).text)

    assert chosen("/")
    assert chosen("/?since=1937-01-01&until=1937-12-31")
    page = browser.get("/?since=1938-01-01").text
    assert "since=1937-04-26&amp;until=1937-04-26" in page
    assert not chosen("/?since=1938-01-01")
    assert "1937-04-26" not in browser.get("/?span=1938-01-01/1938-12-31").text.split("<table")[0]


def test_the_map_narrows_the_timeline_but_not_itself(browser: TestClient, book: Casebook) -> None:
    elsewhere = browser.get("/?box=10,42,12,45").text
    assert "data-first" not in elsewhere
    assert "Look wider" in elsewhere


def test_a_page_of_the_table_ends_before_another_begins(
    browser: TestClient, book: Casebook
) -> None:
    page = browser.get(f"/?after={incident_id(book)}").text
    assert "<table" not in page
    assert "<table" in browser.get("/?after=i-gone").text


def test_search_shows_the_claims_in_which_the_words_stand(browser: TestClient) -> None:
    page = browser.get("/search", params={"q": "100 people"}).text
    assert re.search(r'<a href="/reports/r-[^"]*\?claim=c-[^"]*">.*100 people', page)


def test_answers_are_remembered_until_the_casebook_changes(full_book: Casebook) -> None:
    memory, asked = Memory(), list[str]()

    def ask() -> str:
        asked.append("once more")
        return "answer"

    for _ in range(2):
        with full_book.reading() as session:
            assert memory.of(session, "question", ask) == "answer"
    assert len(asked) == 1
    with full_book.writing() as session:
        session.settings.put("colour", "red")
    with full_book.reading() as session:
        memory.of(session, "question", ask)
        assert len(asked) == 2
        for number in range(MOST):
            memory.of(session, number, ask)
        memory.of(session, "question", ask)
    assert len(asked) == 2 + MOST + 1


def test_an_answer_outlives_changes_of_what_it_does_not_rest_on(full_book: Casebook) -> None:
    memory = Memory()

    def told(answer: str, rests_on: frozenset[str]) -> str:
        with full_book.reading() as session:
            return memory.of(session, rests_on, lambda: answer, rests_on=rests_on)

    settings, failures = frozenset({"settings"}), frozenset({"failures"})
    assert told("before", settings) == told("before", failures) == "before"
    with full_book.writing() as session:
        session.settings.put("colour", "red")
    assert told("after", failures) == "before"
    assert told("after", settings) == "after"
    with full_book.writing() as session:
        for number in range(200):  # more than are looked through one by one
            session.settings.put("colour", str(number))
    assert told("later", failures) == "later"


def test_what_is_drawn_of_the_same_parts_is_drawn_once() -> None:
    lately, drawn = Lately[str](10), list[str]()

    def draw(parts: str) -> str:
        drawn.append(parts)
        return parts * 4

    for parts in ("a", "b", "a", "c", "a", "b"):
        assert lately.of(parts, partial(draw, parts)) == parts * 4
    assert drawn == ["a", "b", "c", "b"]


ADDRESSES = ("/", "/?contested=1", "/?killed=1", "/?review=1", "/?place=guernica", "/sources")


def test_pages_after_decisions_are_as_if_opened_anew(tmp_path: Path) -> None:
    book = made_casebook(tmp_path)
    named = incident_id(book)
    with book.reading() as session:
        claims = [claim.id for claim in session.claims_of(named)]
        mentions = session.incidents.get(named).mentions
    figure = '{"best": 2, "category": "killed", "group": "all", "high": 3, "low": 1}'
    acts = (
        (Act.REJECT_CLAIM, claims[:2], ""),
        (Act.OVERRIDE_FIGURE, [named], figure),
        (Act.DIFFERENT_INCIDENT, mentions[:2], ""),
    )
    with open_at(book) as browser:
        pages = [pages_of(browser)]
        for act, subjects, value in acts:
            with book.writing() as session:
                decide(session, act, subjects, "A. Reader", value=value)
            pages.append(pages_of(browser))
            with open_at(book) as anew:
                assert pages[-1] == pages_of(anew)
    assert all(one != other for one, other in pairwise(pages))


def open_at(book: Casebook) -> TestClient:
    app = create_app(book, key=KEY, hosts=[HOST])
    return TestClient(app, base_url=BASE, headers={"authorization": f"Bearer {KEY}"})


def pages_of(browser: TestClient) -> list[str]:
    return [browser.get(address).text for address in ADDRESSES]


@pytest.fixture
def full_book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    return Casebook.create(tmp_path_factory.mktemp("memory") / "book")


def test_what_the_filters_leave_is_downloaded_as_csv(browser: TestClient, book: Casebook) -> None:
    page = browser.get("/?place=guernica&sort=killed").text
    found = re.search(r'href="(/incidents[.]csv[^"]*)" download', page)
    assert found
    answer = browser.get(html.unescape(found[1]))
    assert "attachment" in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert [row["incident"] for row in rows] == [incident_id(book)]
    assert (rows[0]["killed_low"], rows[0]["killed_high"]) == ("100", "200")
    assert len(browser.get("/incidents.csv?place=nowhere").text.splitlines()) == 1


def test_a_list_of_many_pages_has_every_incident_once_and_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incident_list, "_PAGE", 2)
    with bulk_casebook(tmp_path / "book", 7).reading() as session, io.StringIO() as out:
        assert write_incident_list(session, EVERYTHING, Sorting.PLACE, out) == 7
        wanted = [row.id for row in session.incident_rows(sort=Sorting.PLACE)]
        rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [row["incident"] for row in rows] == wanted


def test_the_overview_says_how_many_need_review(browser: TestClient) -> None:
    assert re.search(r'<a href="/review">\d+ need review</a>', browser.get("/").text)
