"""Sources with their letters, and two sides compared, as pages and as commands."""

import html
import re
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.cli.main import command
from reportedly.model.decision import Act
from reportedly.model.errors import DecisionError, UnknownId
from reportedly.model.rating import Letter
from reportedly.pipeline.decisions.correct import ClaimEdit, FigureEdit, correction_value
from reportedly.pipeline.decisions.decide import decide, undo
from reportedly.pipeline.looking.comparing import compare_on
from reportedly.pipeline.looking.entries import ledger_entry
from reportedly.pipeline.sources.records import rate, source_record, source_records
from reportedly.workbench.views import sources as sources_page
from tests.workbench.conftest import BASE, incident_id, made_casebook
from tests.workbench.test_review import desk, hidden  # noqa: F401 - a fixture

FROM_HERE = {"origin": BASE}
BASQUE = "Basque government"


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return made_casebook(tmp_path)


def run(book: Casebook, *arguments: str) -> str:
    said = CliRunner().invoke(command, ["-c", str(book.path), *arguments], env={"COLUMNS": "200"})
    assert said.exit_code == 0, said.output
    return said.output


def test_a_record_counts_origins_and_who_carries_them(book: Casebook) -> None:
    with book.reading() as session:
        basque = source_record(session, BASQUE)
        bulletin = source_record(session, "Basque bulletin (summary)")
    assert (len(basque.origin_of), basque.states, basque.repeated_by) == (1, 1, 1)
    assert (basque.prints, basque.letter) == (0, None)
    assert (bulletin.prints, bulletin.repeats) == (1, 1)


def test_a_letter_is_given_replaced_taken_back_and_changes_nothing_else(book: Casebook) -> None:
    def but_for_the_scales() -> object:
        with book.reading() as session:
            entry = ledger_entry(session, incident_id(book))
        grade = msgspec.structs.replace(entry.assessment.grade, scales=())
        return msgspec.structs.replace(
            entry, assessment=msgspec.structs.replace(entry.assessment, grade=grade)
        )

    before = but_for_the_scales()
    with book.writing() as session:
        rate(session, "the Basque Government", Letter.B, "A. Reviewer", reason="was there")
        rate(session, BASQUE, Letter.C, "B. Second")
        assert source_record(session, BASQUE).letter is Letter.C
        undo(session, "B. Second")
        record = source_record(session, BASQUE)
    assert (record.letter, record.rated_by) == (Letter.B, "A. Reviewer")
    assert but_for_the_scales() == before
    assert book.verify().problems == ()


def test_letters_are_given_by_page(desk: TestClient, book: Casebook) -> None:  # noqa: F811
    listed = desk.get("/sources").text
    assert BASQUE in listed
    with book.reading() as session:
        name = source_record(session, BASQUE).id
    page = desk.get(f"/sources/{name}").text
    form = {field: hidden(page, field) for field in ("token", "seen", "back", "subjects", "act")}
    answer = desk.post(
        "/decide", data={**form, "author": "A. Reviewer", "letter": "B"}, headers=FROM_HERE
    )
    assert "B: usually reliable, by" in answer.text
    refused = desk.post(
        "/decide",
        data={**form, "author": "A. Reviewer", "letter": "Z", "seen": "1"},
        headers=FROM_HERE,
    )
    assert refused.status_code == 409
    assert "no letter" in refused.text
    assert desk.get("/sources/s-0000000000000000").status_code == 404
    assert "No source has these words" in desk.get("/sources?q=nobody-at-all").text


def test_letters_and_records_are_there_on_the_command_line(book: Casebook) -> None:
    run(book, "rate", BASQUE, "A", "--author", "A. Reviewer")
    assert f"{BASQUE} [A: completely reliable, by A. Reviewer]" in run(book, "sources")
    assert incident_id(book) in run(book, "sources", BASQUE)
    with book.writing() as session, pytest.raises(UnknownId):
        rate(session, "nobody", Letter.A, "X")


def test_two_reports_are_set_side_by_side(desk: TestClient, book: Casebook) -> None:  # noqa: F811
    incident = incident_id(book)
    with book.reading() as session:
        entry = ledger_entry(session, incident)
        first, second = (
            next(r.id for r in entry.reports if words in r.text)
            for words in ("At least 100", "Two hundred")
        )
        compared = compare_on(session, first, second)
    assert compared.entry.incident.id == incident
    page = desk.get(f"/compare/{incident}", params={"a": first, "b": second}).text
    assert "At least 100 people" in page
    assert "Two hundred people" in page
    assert "<script>alert" not in page
    said = run(book, "compare", first, second)
    assert "killed: " in said
    assert "one side only" in said


def test_two_sources_are_set_side_by_side(desk: TestClient, book: Casebook) -> None:  # noqa: F811
    incident = incident_id(book)
    two = {"a": BASQUE, "b": "spokesman of Salamanca"}
    page = desk.get(f"/compare/{incident}", params=two).text
    assert "says nothing of it" in page
    assert desk.get(f"/compare/{incident}", params={"a": "nobody"}).status_code == 404
    assert desk.get(f"/compare/{incident}").text.count("<option") > 4
    with book.reading() as session, pytest.raises(DecisionError, match="--incident"):
        compare_on(session, BASQUE, "Salamanca")


def test_every_source_has_one_record(book: Casebook) -> None:
    with book.reading() as session:
        records = source_records(session)
    assert len({record.id for record in records}) == len(records)
    assert all(record.repeats <= record.prints for record in records)
    assert all(record.states <= len(record.origin_of) for record in records)


def test_a_comparison_has_what_a_person_set_and_says_so(desk: TestClient, book: Casebook) -> None:  # noqa: F811
    incident = incident_id(book)
    with book.reading() as session:
        entry = ledger_entry(session, incident)
        one = next(c for c in entry.claims if "Two hundred" in c.passage.quote)
        other = next(r.id for r in entry.reports if r.id != one.report)
    with book.writing() as session:
        edit = ClaimEdit(figure=FigureEdit(low=250, high=250))
        value = correction_value(session, one, edit)
        decide(session, Act.CORRECT_CLAIM, [one.id], "A. Reviewer", value=value)
    page = desk.get(f"/compare/{incident}", params={"a": one.report, "b": other}).text
    assert "killed: 250" in page or "250 killed" in page
    marked = re.search(r'<p class="reviewed">.*?</p>', page)
    assert marked is not None
    assert "A. Reviewer" in marked[0]
    assert "200 killed" in marked[0]


def test_a_sources_page_leads_to_the_sentences_of_each_incident(
    desk: TestClient,  # noqa: F811
    book: Casebook,
) -> None:
    with book.reading() as session:
        record = source_record(session, BASQUE)
    found = re.search(r'href="(/compare/[^"]+)"', desk.get(f"/sources/{record.id}").text)
    assert found is not None
    page = desk.get(found[1]).text
    assert "At least 100 people were killed" in page
    assert 'class="verdict"' not in page


def test_every_count_of_a_source_leads_to_what_it_counts(desk: TestClient, book: Casebook) -> None:  # noqa: F811
    with book.reading() as session:
        claims = session.claims_of(incident_id(book))
        claim = next(c for c in claims if c.kind == "figure")
    with book.writing() as session:
        decide(session, Act.REJECT_CLAIM, [claim.id], "A. Reviewer")
    leading = re.findall(r'href="(/sources/s-[^"#]+)#([a-z-]+)">(\d+)<', desk.get("/sources").text)
    assert {name for _, name, _ in leading} >= {"origin", "carried", "own", "carrying", "put-right"}
    for where, name, told in leading:
        section = re.search(rf'<div id="{name}">.*?</section>', desk.get(where).text, re.DOTALL)
        assert section is not None, (where, name)
        sentences = re.findall(r'<a class="sentence" href="/reports/', section[0])
        assert len(sentences) == int(told), (where, name)


def test_the_cards_of_a_narrow_screen_are_headed_in_the_readers_language(desk: TestClient) -> None:  # noqa: F811
    page = desk.get("/sources", headers={"accept-language": "ar"}).text
    assert 'data-head="ينقله غيره"' in page
    assert 'data-head="Carried by others"' not in page


def test_sources_are_turned_page_by_page(
    desk: TestClient,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    everyone = re.findall(r'href="(/sources/s-[^"]+)"', desk.get("/sources").text)
    assert len(everyone) > 3
    monkeypatch.setattr(sources_page, "SHOWN", 2)
    turned, address = list[str](), "/sources?q="
    while address:
        page = desk.get(address).text
        turned += re.findall(r'href="(/sources/s-[^"]+)"', page)
        later = re.search(r'rel="next" href="([^"]+)"', page)
        address = html.unescape(later[1]) if later else ""
    assert turned == everyone
    assert 'rel="prev"' in page
    assert desk.get("/sources?offset=999").status_code == 200
