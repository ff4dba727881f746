"""Two readings of the same words: asked side by side, answered by one key, and taken back."""

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from benchmarks.chromium import entered, served
from reportedly.casebook.store import Casebook
from reportedly.cli.main import command
from reportedly.model.addition import Addition
from reportedly.model.claim import Claim, make_claim
from reportedly.model.decision import Act
from reportedly.model.figure import Figure
from reportedly.pipeline.weigh import weigh_new
from tests.workbench.browsing import NARROW, in_a_browser, keeps
from tests.workbench.conftest import BASE, desk_on, incident_id, made_casebook

READER = "second:one"
FROM_HERE = {"origin": BASE}


def built_in(book: Casebook) -> Claim:
    with book.reading() as session:
        claims = list(session.readings.all_claims())
    return next(c for c in claims if c.kind == "figure" and "Two hundred" in c.passage.quote)


def read_otherwise(book: Casebook) -> Claim:
    """Have a second reader read every claim of a report alike, but for one number."""
    mine = built_in(book)
    assert isinstance(mine.content, Figure)
    with book.writing() as session:
        claims = list(session.readings.claims(reports=[mine.report]))
        added = [_said(c, msgspec.structs.replace(c.content, low=20, high=20)
                       if c.id == mine.id else c.content) for c in claims]  # fmt: skip
        addition = Addition(mine.report, READER, READER, "1", claims=tuple(added))
        session.additions.put([addition], host="nowhere")
        weigh_new(session)
    return next(c for c in added if isinstance(c.content, Figure) and c.content.low == 20)


def _said(claim: Claim, content: object) -> Claim:
    fields = {name: getattr(claim, name) for name in claim.__struct_fields__ if name != "id"}
    return make_claim(**fields | {"content": content, "reader": READER, "mention": ""})


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return made_casebook(tmp_path)


@pytest.fixture
def other(book: Casebook) -> Claim:
    return read_otherwise(book)


@pytest.fixture
def desk(book: Casebook) -> Iterator[TestClient]:
    with desk_on(book) as client:
        yield client


def decisions(book: Casebook) -> list[tuple[Act, tuple[str, ...]]]:
    with book.reading() as session:
        return [(d.act, d.subjects) for d in session.decisions.all()]


def asked(desk: TestClient, book: Casebook) -> str:
    page = desk.get(f"/review/{incident_id(book)}").text
    return page.partition(f'id="q-{built_in(book).id}"')[2].partition('<li id="q-')[0]


def test_a_question_about_a_bound_does_not_hide_the_other_reading(
    desk: TestClient, book: Casebook, other: Claim
) -> None:
    question = asked(desk, book)
    assert "It alone sets the highest figure" in question
    assert "Read as: 20 killed; stated." in question
    assert "Read as: 200 killed; stated." in question
    assert READER in question
    assert "It differs on: figure." in question


def hidden(question: str) -> dict[str, str]:
    """Give what the question's first form carries unseen: that of its answers."""
    form = question.partition("</form>")[0]
    return dict(re.findall(r'name="(token|seen|back|subjects)" value="([^"]*)"', form))


@pytest.mark.parametrize("second", [False, True])
def test_one_answer_accepts_the_one_reading_and_rejects_the_other(
    desk: TestClient, book: Casebook, other: Claim, second: bool
) -> None:
    mine = built_in(book)
    right, wrong = (other, mine) if second else (mine, other)
    kept = hidden(asked(desk, book))
    assert kept["subjects"].split() == [mine.id, other.id]
    form = kept | {"author": "A. Reviewer", "right": right.id}
    answer = desk.post("/decide", data=form, headers=FROM_HERE, follow_redirects=False)
    assert answer.status_code == 303
    made = [(Act.CONFIRM_CLAIM, (right.id,)), (Act.REJECT_CLAIM, (wrong.id,))]
    assert decisions(book) == made
    with book.reading() as session:
        assert session.incident_rows()[0].killed.high == (100 if second else 200)
    assert f'id="q-{mine.id}"' not in desk.get(f"/review/{incident_id(book)}").text
    late = desk.post("/decide", data=form, headers=FROM_HERE)
    assert late.status_code == 409
    assert "Decide all the same: confirm claim" in late.text


def test_rejecting_both_or_accepting_both_is_one_decision(
    desk: TestClient, book: Casebook, other: Claim
) -> None:
    kept = hidden(asked(desk, book))
    form = kept | {"author": "A. Reviewer", "act": "reject claim"}
    answer = desk.post("/decide", data=form, headers=FROM_HERE, follow_redirects=False)
    assert answer.status_code == 303
    assert decisions(book) == [(Act.REJECT_CLAIM, (built_in(book).id, other.id))]
    assert other.id not in desk.get(f"/review/{incident_id(book)}").text


def test_the_command_line_lists_both_readings_with_whom_they_credit(
    book: Casebook, other: Claim
) -> None:
    said = CliRunner().invoke(command, ["-c", str(book.path), "queue", incident_id(book)]).output
    assert "read as: 20 killed" in said
    assert other.id in said
    assert built_in(book).id in said


@pytest.mark.parametrize("key", ["1", "2"])
@in_a_browser[0]
@in_a_browser[1]
@in_a_browser[2]
def test_a_key_chooses_a_reading(chromium: Browser, book: Casebook, other: Claim, key: str) -> None:
    with served(book) as where, chromium.new_context(viewport=NARROW) as context:
        page = entered(context, where)
        page.goto(f"{where}/review/{incident_id(book)}#q-{built_in(book).id}")
        page.wait_for_selector(".question.here")
        keeps(page, NARROW)
        page.locator(".question.here").get_by_label("Your name").first.fill("A. Reviewer")
        page.keyboard.press("Escape")
        with page.expect_navigation():
            page.keyboard.press(key)
    right = built_in(book).id if key == "1" else other.id
    assert decisions(book)[0] == (Act.CONFIRM_CLAIM, (right,))
