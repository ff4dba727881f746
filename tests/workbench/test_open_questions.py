"""How much is open is one number wherever it stands; pairs of incidents are told apart from it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.deciding import different
from reportedly.pipeline.looking.questions import open_pairs
from tests.invented import casebook_in, told
from tests.workbench.conftest import desk_on

NEAR = (
    told(
        "Gazette",
        "2031-03-04",
        "Market shelled in Velkara",
        "Five people were killed when shells hit a market in Velkara on Monday, officials said.",
        "A doctor said that four people were killed there.",
    ),
    told(
        "Post",
        "2031-03-04",
        "Attack in Velkara",
        "Twelve people were killed when shells hit a school in Velkara on Monday, residents said.",
    ),
)
"""Two incidents that the machine cannot tell apart, one of them with questions of its own."""


def words_of(page: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", "", page).split())


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return casebook_in(tmp_path, NEAR)


@pytest.fixture
def desk(book: Casebook) -> Iterator[TestClient]:
    with desk_on(book) as client:
        yield client


def test_an_incident_and_its_review_say_the_same_number(desk: TestClient, book: Casebook) -> None:
    with book.reading() as session:
        (pair,) = open_pairs(session, 5)
        asks = {row.id: row.asks for row in session.incident_rows()}
    assert sorted(asks.values()) == [0, 2]
    for incident, other in ((pair.first, pair.second), (pair.second, pair.first)):
        own = words_of(desk.get(f"/incidents/{incident}").text)
        review = words_of(desk.get(f"/review/{incident}").text)
        assert ("Needs review: 2 open questions" in own) is (asks[incident] == 2)
        assert f"{asks[incident]} open questions, 0 claims settled" in review
        for page in (own, review):
            assert "May be the same as 1 other incident: the machine could not tell." in page
        for page in (f"/incidents/{incident}", f"/review/{incident}"):
            assert f'href="/review/{incident}#pair-{other}"' in desk.get(page).text


def test_a_pair_is_compared_as_seen_from_the_incident(desk: TestClient, book: Casebook) -> None:
    with book.reading() as session:
        (pair,) = open_pairs(session, 5)
    told = {}
    for incident in (pair.first, pair.second):
        page = desk.get(f"/review/{incident}").text
        row = re.search(r"<th scope=\"row\">killed</th>(.*?)</tr>", page)
        assert row is not None
        told[incident] = re.findall(r"<bdi>(.*?)</bdi>", row[1])
        own = "Twelve" in desk.get(f"/incidents/{incident}").text
        assert ["Twelve" in said for said in told[incident]] == [own, not own]
    assert told[pair.first] == told[pair.second][::-1]


def test_a_pair_that_somebody_settled_is_no_longer_said(desk: TestClient, book: Casebook) -> None:
    with book.reading() as session:
        (pair,) = open_pairs(session, 5)
    different(book, pair.first, pair.second, author="A. Reviewer")
    assert "May be the same" not in desk.get(f"/incidents/{pair.first}").text
