"""A second person's word on footage and on sources' letters: on every screen that shows them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from reportedly.casebook.overview.incident_table import IncidentFilter
from reportedly.casebook.store import Casebook
from reportedly.cli.main import command
from reportedly.library import open_casebook
from reportedly.model.decision import Act
from reportedly.model.rating import Letter
from reportedly.pipeline.decisions.decide import decide, undo
from reportedly.pipeline.decisions.reviewed import ask_for_second
from reportedly.pipeline.decisions.states import decisions
from reportedly.pipeline.footage.sighted import resemblances
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.looking.questions import questions, waiting_judgements
from reportedly.pipeline.sources.records import rate, source_record
from reportedly.workbench.app import create_app
from tests.footage_posts import hold_for_one
from tests.workbench.conftest import BASE, HOST, KEY, made_casebook

BASQUE = "Basque government"
FROM_HERE = {"origin": BASE}


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    made = made_casebook(tmp_path)
    with made.writing() as session:
        ask_for_second(session, required=True)
        rate(session, BASQUE, Letter.B, "A. First", reason="was there")
    return made


@pytest.fixture(scope="module")
def filmed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Casebook, str]:
    """A casebook in which one person held two files for one recording, and that decision."""
    folder = tmp_path_factory.mktemp("filmed")
    made = open_casebook(folder / "book")
    return made, hold_for_one(made, folder).id


@pytest.fixture
def desk(book: Casebook) -> Iterator[TestClient]:
    with entered(book) as client:
        yield client


def entered(book: Casebook) -> TestClient:
    client = TestClient(create_app(book, key=KEY, hosts=[HOST]), base_url=BASE)
    client.get("/enter", params={"key": KEY})
    return client


def run(book: Casebook, *arguments: str) -> str:
    said = CliRunner().invoke(command, ["-c", str(book.path), *arguments], env={"COLUMNS": "200"})
    assert said.exit_code == 0, said.output
    return said.output


def agree_on_page(client: TestClient, page: str, decision: str, author: str) -> int:
    part = page[page.index(f'id="q-{decision}"') :]
    form = dict(re.findall(r'name="(token|seen|back|subjects)" value="([^"]*)"', part)[:4])
    sent = {**form, "act": "agree", "author": author}
    return client.post("/decide", data=sent, headers=FROM_HERE).status_code


def test_a_letter_waits_in_the_queue_until_another_holds_it_too(
    desk: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        (waiting,) = waiting_judgements(session)
        source = source_record(session, BASQUE)
    assert source.needs_second_person
    page = desk.get("/review").text
    assert "A. First gave a source a letter on" in page
    assert f'href="/sources/{source.id}"' in page
    assert "needs a second person" in desk.get("/sources").text
    assert "needs a second person" in desk.get(f"/sources/{source.id}").text
    decision = waiting.decision.id
    assert f"{decision} second person: A. First gave a source a letter" in " ".join(
        run(book, "queue").split()
    )
    assert "by A. First; needs a second person" in run(book, "sources", BASQUE)
    assert agree_on_page(desk, page, decision, "a.  first") == 409
    assert agree_on_page(desk, page, decision, "B. Second") == 200
    assert "gave a source a letter" not in desk.get("/review").text
    assert "needs a second person" not in desk.get(f"/sources/{source.id}").text
    assert "needs a second person" not in run(book, "sources", BASQUE)


def test_the_scales_say_that_a_letter_waits(desk: TestClient, book: Casebook) -> None:
    with book.reading() as session:
        incident = session.incident_rows()[0].id
    waits = "by an analyst&#39;s word, which waits for a second person."
    assert waits in desk.get(f"/incidents/{incident}").text
    with book.writing() as session:
        decide(session, Act.AGREE, [decisions(session)[0].decision.id], "B. Second")
    assert waits not in desk.get(f"/incidents/{incident}").text


def test_another_letter_of_a_second_person_takes_the_place_of_the_first(book: Casebook) -> None:
    with book.writing() as session:
        rate(session, BASQUE, Letter.C, "B. Second")
        (waiting,) = waiting_judgements(session)
        assert waiting.decision.author == "B. Second"
        rate(session, "the Basque Government", Letter.C, "A. First")
        assert not waiting_judgements(session)
        undo(session, "A. First")
        undo(session, "B. Second")
        (waiting,) = waiting_judgements(session)
        assert waiting.decision.author == "A. First"


def test_nothing_waits_where_nobody_asks_for_a_second_person(book: Casebook) -> None:
    with book.writing() as session:
        ask_for_second(session, required=False)
        assert not waiting_judgements(session)
        assert not source_record(session, BASQUE).needs_second_person


def test_programs_see_what_waits_and_agree(desk: TestClient, book: Casebook) -> None:
    (asked,) = desk.get("/api/queue/decisions").json()["items"]
    assert asked["decision"]["act"] == "rate source"
    assert "Do you hold it so too?" in asked["words"]
    (source,) = desk.get("/api/sources", params={"q": BASQUE}).json()["items"]
    assert source["needs_second_person"]
    sent = {"act": "agree", "subjects": [asked["decision"]["id"]], "author": "B", "seen": 9}
    assert desk.post("/api/decisions", json=sent, headers=FROM_HERE).status_code == 201
    assert desk.get("/api/queue/decisions").json()["items"] == []


def test_a_judgement_on_footage_waits_with_its_incident_too(filmed: tuple[Casebook, str]) -> None:
    book, decision = filmed
    with book.reading() as session:
        rows = session.incident_rows(IncidentFilter(needs_review=True))
        entry = ledger_entry(session, rows[0].id)
        assert [(j.decision, j.waiting) for j in entry.judgements] == [(decision, True)]
        assert entry.needs_second_person
        assert [q.decision.id for q in questions(session, entry).decisions] == [decision]
        assert [q.decision.id for q in waiting_judgements(session)] == [decision]
        footage = session.footage.all()[0]
        assert [one.needs_second_person for one in resemblances(session, footage)] == [True]
    with entered(book) as client:
        assert "held footage for one recording" in client.get("/review").text
        assert "held footage for one recording" in client.get(f"/review/{rows[0].id}").text
        assert "needs a second person" in client.get(f"/incidents/{rows[0].id}").text
        page = client.get(f"/footage/{footage.sha256}").text
        assert "; needs a second person)" in page
        assert 'value="agree"' in page
    assert "; needs a second person)" in run(book, "footage", "show", footage.sha256)
    assert f"{decision} second person: A. First held footage" in run(book, "queue")


def test_a_second_person_agrees_on_footage_and_takes_it_back(filmed: tuple[Casebook, str]) -> None:
    book, decision = filmed
    with book.reading() as session:
        asks = session.incident_rows()[0].asks
    run(book, "agree", decision, "--author", "B. Second")
    with book.reading() as session:
        assert session.incident_rows()[0].asks == asks - 1
        assert not waiting_judgements(session)
    assert "needs a second person" not in run(book, "queue")
    run(book, "undo", "--author", "B. Second")
    assert "second person: A. First held footage" in run(book, "queue")


def test_of_two_who_differ_on_footage_the_later_is_asked_about(
    filmed: tuple[Casebook, str],
) -> None:
    book, decision = filmed
    with book.writing() as session:
        pair = decisions(session)[0].decision.subjects
        later = decide(session, Act.DIFFERENT_FOOTAGE, pair[::-1], "B. Second")
        (waiting,) = waiting_judgements(session)
        assert waiting.decision.id == later.decision.id
        undo(session, "B. Second")
        (waiting,) = waiting_judgements(session)
        assert waiting.decision.id == decision
