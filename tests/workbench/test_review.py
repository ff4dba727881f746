"""A person's path through review: asked, decided, seen, undone; and two people at once."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.casebook.overview.incident_table import IncidentFilter
from reportedly.casebook.store import Casebook
from reportedly.pipeline.decisions.reviewed import ask_for_second
from reportedly.pipeline.weigh import weigh_new
from tests.workbench.conftest import BASE, desk_on, made_casebook

FROM_HERE = {"origin": BASE}


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return made_casebook(tmp_path)


@pytest.fixture
def desk(book: Casebook) -> Iterator[TestClient]:
    with desk_on(book) as client:
        yield client


def killed(book: Casebook) -> tuple[int | None, int | None]:
    with book.reading() as session:
        bounds = session.incident_rows()[0].killed
    return bounds.low, bounds.high


def hidden(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found is not None
    return found[1]


def high_claim(book: Casebook) -> str:
    with book.reading() as session:
        return next(c.id for c in session.readings.all_claims() if "Two hundred" in c.passage.quote)


def form_for(desk: TestClient, claim: str, **fields: str) -> dict[str, str]:
    page = desk.get(f"/claims/{claim}").text
    kept = {name: hidden(page, name) for name in ("token", "seen", "back")}
    return {"author": "A. Reviewer", "subjects": claim, **kept, **fields}


def decide(desk: TestClient, form: dict[str, str]) -> int:
    return desk.post("/decide", data=form, headers=FROM_HERE, follow_redirects=False).status_code


def test_the_queue_leads_to_the_sentence_that_sets_the_range(
    desk: TestClient, book: Casebook
) -> None:
    queue = desk.get("/review").text
    link = re.search(r'href="(/review/i-[0-9a-f]+)"', queue)
    assert link is not None
    page = desk.get(link[1]).text
    assert "It alone sets the highest figure of killed (100 to 200)" in page
    assert "Two hundred people" in page


def test_rejecting_a_claim_changes_the_figure_and_undo_brings_it_back(
    desk: TestClient, book: Casebook
) -> None:
    assert killed(book) == (100, 200)
    form = form_for(desk, high_claim(book), act="reject claim", reason="a misprint, corrected")
    assert decide(desk, form) == 303
    assert killed(book)[1] != 200
    page = desk.get("/decisions").text
    assert "a misprint, corrected" in page
    assert "A. Reviewer" in page
    undo = {name: hidden(page, name) for name in ("token", "seen", "back", "subjects")}
    assert decide(desk, {**undo, "act": "undo", "author": "A. Reviewer"}) == 303
    assert killed(book) == (100, 200)
    assert desk.get("/decisions").text.count('<li id="') == 2


def test_a_corrected_figure_is_weighed_as_corrected(desk: TestClient, book: Casebook) -> None:
    form = form_for(desk, high_claim(book), act="correct claim", low="150", high="160")
    assert decide(desk, form) == 303
    assert killed(book) == (100, 160)


def test_a_settled_question_is_not_asked_again(desk: TestClient, book: Casebook) -> None:
    claim = high_claim(book)
    decide(desk, form_for(desk, claim, act="confirm claim"))
    with book.reading() as session:
        incident = session.incident_rows()[0].id
    page = desk.get(f"/review/{incident}").text
    assert f"q-{claim}" not in page
    assert "1 claim settled" in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"author": " "}, "needs an author"),
        ({"act": "delete everything"}, "does not say what to decide"),
        ({"act": "correct claim", "low": "9", "high": "3"}, "above the high one"),
        ({"act": "correct claim", "low": "many"}, "no number of people"),
        ({"act": "correct claim", "group": "aliens"}, "none of"),
        ({"subjects": "c-none"}, "c-none"),
    ],
)
def test_a_form_that_makes_no_sense_decides_nothing(
    desk: TestClient, book: Casebook, changed: dict[str, str], said: str
) -> None:
    form = {**form_for(desk, high_claim(book), act="reject claim"), **changed}
    answer = desk.post("/decide", data=form, headers=FROM_HERE)
    assert answer.status_code in {404, 409}
    assert said in answer.text
    with book.reading() as session:
        assert session.decisions.count() == 0


def test_a_persons_every_correction_is_a_field_of_the_form(
    desk: TestClient, book: Casebook
) -> None:
    claim = high_claim(book)
    form = form_for(
        desk, claim, act="correct claim", source="a monitor ← the mayor", stance="denied"
    )
    form |= {"low": "200", "high": "200", "words": "Two hundred people"}
    assert decide(desk, form) == 303
    page = desk.get(f"/claims/{claim}").text
    assert "<strong>corrected</strong> by <bdi>A. Reviewer</bdi>" in page
    assert "the mayor" in page
    assert "Read at first as" in page


def test_a_second_person_sees_what_one_decided_and_settles_it(
    desk: TestClient, book: Casebook
) -> None:
    claim = high_claim(book)
    with book.writing() as session:
        ask_for_second(session, required=True)
        weigh_new(session)
        incident = session.incident_rows()[0].id
    decide(desk, form_for(desk, claim, act="reject claim"))
    page = desk.get(f"/review/{incident}").text
    assert "A. Reviewer rejected this. Do you hold it so too?" in page
    assert "needs a second person" in desk.get(f"/incidents/{incident}").text
    decide(desk, form_for(desk, claim, act="reject claim", author="a. reviewer"))
    assert f"q-{claim}" in desk.get(f"/review/{incident}").text, "nobody is their own second"
    assert decide(desk, form_for(desk, claim, act="reject claim", author="B. Second")) == 303
    assert f"q-{claim}" not in desk.get(f"/review/{incident}").text


def test_the_queue_walks_from_incident_to_incident_and_shrinks(
    desk: TestClient, book: Casebook
) -> None:
    page = desk.get("/review/next")
    while asked := re.findall(r'id="q-(c-[0-9a-f]+)"', page.text):
        for claim in asked:
            decide(desk, form_for(desk, claim, act="confirm claim"))
        page = desk.get("/review/next")
    assert "Nothing is asked of you" in page.text
    with book.reading() as session:
        needing = session.incident_rows(IncidentFilter(needs_review=True))
        assert needing == []
        assert len(session.incident_rows(IncidentFilter(needs_review=False))) == 1
    assert book.verify().problems == ()


def test_a_form_without_this_sessions_token_decides_nothing(
    desk: TestClient, book: Casebook
) -> None:
    form = {**form_for(desk, high_claim(book), act="reject claim"), "token": "forged"}
    assert decide(desk, form) == 403
    assert killed(book) == (100, 200)


def test_two_people_at_once_see_the_conflict_and_neither_is_lost(
    desk: TestClient, book: Casebook
) -> None:
    claim = high_claim(book)
    first = form_for(desk, claim, act="confirm claim", author="First")
    second = form_for(desk, claim, act="reject claim", author="Second")
    assert decide(desk, first) == 303
    answer = desk.post("/decide", data=second, headers=FROM_HERE)
    assert answer.status_code == 409
    assert "First" in answer.text
    assert killed(book) == (100, 200)
    again = {**second, "seen": hidden(answer.text, "seen")}
    assert decide(desk, again) == 303
    with book.reading() as session:
        assert [d.author for d in session.decisions.all()] == ["First", "Second"]


@pytest.mark.parametrize("act", ["confirm claim", "undo"])
def test_who_saw_a_correction_hears_that_it_was_taken_back(
    desk: TestClient, book: Casebook, act: str
) -> None:
    claim = high_claim(book)
    desk_form = form_for(desk, claim, act="correct claim", author="First", low="150", high="150")
    assert decide(desk, desk_form) == 303
    with book.reading() as session:
        corrected = session.decisions.all()[-1].id
    on_it = {"subjects": corrected} if act == "undo" else {}
    second = {**form_for(desk, claim, act=act, author="Second"), **on_it}
    taken_back = {**second, "act": "undo", "author": "First", "subjects": corrected}
    assert decide(desk, taken_back) == 303
    answer = desk.post("/decide", data=second, headers=FROM_HERE)
    assert answer.status_code == 409
    assert "undo" in answer.text
    with book.reading() as session:
        assert {d.author for d in session.decisions.all()} == {"First"}


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "/\\evil.example"])
def test_no_form_leads_to_another_site(desk: TestClient, book: Casebook, back: str) -> None:
    form = form_for(desk, high_claim(book), act="confirm claim", back=back)
    form["back"] = back
    answer = desk.post("/decide", data=form, headers=FROM_HERE, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_read_only_takes_every_act_away(book: Casebook) -> None:
    with desk_on(book, read_only=True) as client:
        claim = high_claim(book)
        assert "<form" not in client.get(f"/claims/{claim}").text
        assert decide(client, {"act": "reject claim", "subjects": claim, "author": "X"}) == 403


def test_a_second_person_agrees_with_an_override_on_its_page(
    desk: TestClient, book: Casebook
) -> None:
    with book.writing() as session:
        ask_for_second(session, required=True)
        weigh_new(session)
        incident = session.incident_rows()[0].id
    numbers = {"category": "killed", "group": "all", "low": "100", "best": "150", "high": "200"}
    page = desk.get(f"/review/{incident}").text
    kept = {name: hidden(page, name) for name in ("token", "seen", "back")}
    made = {"author": "A. First", "act": "override figure", "subjects": incident, **numbers}
    assert decide(desk, kept | made) == 303
    asked = desk.get(f"/review/{incident}").text
    assert "A. First set a figure" in asked
    assert "Do you hold it so too?" in asked
    decision = re.search(r'id="q-(d-[0-9a-f]+)"', asked)
    assert decision is not None
    kept = {name: hidden(asked, name) for name in ("token", "seen", "back")}
    agreeing = {"act": "agree", "subjects": decision[1]}
    assert decide(desk, kept | agreeing | {"author": "A. First"}) == 409
    assert "needs a second person" in desk.get("/decisions").text
    assert decide(desk, kept | agreeing | {"author": "B. Second"}) == 303
    assert "A. First set a figure" not in desk.get(f"/review/{incident}").text
    assert "needs a second person" not in desk.get("/decisions").text


def test_a_grade_is_set_on_the_incidents_page_marked_and_taken_back(
    desk: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        incident = session.incident_rows()[0].id
    before = desk.get(f"/incidents/{incident}").text
    form = before.partition("Set this grade yourself")[2]
    kept = {name: hidden(form, name) for name in ("token", "seen", "back", "subjects")}
    made = {"author": "A. First", "act": "override grade", "reason": "their log says so"}
    axis = {"incident": "", "attribution": "admitted by the party"}
    assert decide(desk, kept | made | {"incident": "", "attribution": ""}) == 409
    assert decide(desk, kept | made | {"incident": "perhaps"}) == 409
    assert decide(desk, kept | made | axis) == 303
    page = desk.get(f"/incidents/{incident}").text
    attribution = page.partition("<dt>Attribution</dt>")[2].partition("</div>")[0]
    assert "admitted by the party" in attribution
    assert "set by a person" in attribution
    assert "by the machine: one party named, denied" in attribution
    assert "set by a person" not in page.partition("<dt>Incident</dt>")[2].partition("</div>")[0]
    assert "(their log says so)" in page
    assert '<option value="admitted by the party" selected>' in page
    undo = page.partition('id="decided"')[2]
    kept = {name: hidden(undo, name) for name in ("token", "seen", "back", "subjects")}
    assert decide(desk, {**kept, "act": "undo", "author": "A. First"}) == 303
    after = desk.get(f"/incidents/{incident}").text
    assert "set by a person" not in after
    grade = [one.partition('id="grade"')[2].partition("<details")[0] for one in (before, after)]
    assert grade[0] == grade[1]


def test_the_report_and_the_search_show_the_corrected_claim_and_what_was_read(
    desk: TestClient, book: Casebook
) -> None:
    claim = high_claim(book)
    with book.reading() as session:
        report = session.readings.claim(claim).report
    assert decide(desk, form_for(desk, claim, act="correct claim", low="20", high="20")) == 303
    page = desk.get(f"/reports/{report}").text
    listed = page.partition(f'data-claim="{claim}"')[2].partition("data-claim=")[0]
    assert "20 killed" in listed
    assert "Read at first as" in listed
    assert "200" in listed.partition("Read at first as")[2]
    found = desk.get("/search", params={"q": "Two hundred people"}).text
    assert "corrected" in found
    assert "Read at first as" in found


def test_kinds_and_parties_are_corrected_on_the_page(desk: TestClient, book: Casebook) -> None:
    with book.reading() as session:
        claims = list(session.readings.all_claims())
    event = next(c for c in claims if c.kind == "event")
    blamed = next(c for c in claims if c.kind == "responsibility")
    assert '<select name="kind">' in desk.get(f"/claims/{event.id}").text
    assert decide(desk, form_for(desk, event.id, act="correct claim", kind="shelling")) == 303
    party = form_for(desk, blamed.id, act="correct claim", party="the Condor squadron")
    assert decide(desk, party) == 303
    assert "the Condor squadron" in desk.get(f"/claims/{blamed.id}").text
    page = desk.get(f"/claims/{event.id}").text
    assert '<option value="shelling" selected>' in page
    assert decide(desk, form_for(desk, event.id, act="correct claim", kind="a party")) == 409


def test_questions_on_one_word_are_told_apart_by_what_and_by_whom(
    desk: TestClient, book: Casebook
) -> None:
    with book.reading() as session:
        incident = session.incident_rows()[0].id
    page = desk.get(f"/review/{incident}").text
    asked = re.findall(r'<summary><span class="topic">.*?</summary>', page)
    told = [re.sub("<[^>]*>", "", one) for one in asked]
    assert len(told) > 3
    assert len(set(told)) == len(told)
    assert any("Basque bulletin (summary), 1937-04-28" in one for one in told)
