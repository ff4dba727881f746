"""The API does what the pages do, refuses as they do, and is what its description says."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.workbench.api.catalogue import OPERATIONS
from reportedly.workbench.api.document import document
from reportedly.workbench.app import create_app
from tests.workbench.conftest import (
    BASE,
    BEARER,
    HOST,
    KEY,
    hostile_report,
    incident_id,
    killed_high,
    made_casebook,
    program_on,
)


@pytest.fixture
def program(book: Casebook) -> Iterator[TestClient]:
    """A program that knows the key and has no cookie."""
    with program_on(book) as made:
        yield made


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    return made_casebook(tmp_path)


def client(book: Casebook, **options: Any) -> TestClient:
    return TestClient(create_app(book, key=KEY, hosts=[HOST], **options), base_url=BASE)


def test_incidents_are_listed_filtered_and_paged(program: TestClient, book: Casebook) -> None:
    answer = program.get("/api/incidents").json()
    assert answer["items"][0]["id"] == incident_id(book)
    assert answer["next"] is None
    one = program.get("/api/incidents", params={"limit": 1}).json()
    if answer["total"] > 1:
        after = program.get("/api/incidents", params={"after": one["next"]}).json()
        assert one["items"] + after["items"] == answer["items"]
    first = program.get("/api/reports", params={"limit": 2}).json()
    assert (len(first["items"]), first["total"], first["next"]) == (2, 3, 2)
    rest = program.get("/api/reports", params={"limit": 2, "offset": 2}).json()
    assert len({r["id"] for r in first["items"] + rest["items"]}) == 3
    assert program.get("/api/incidents", params={"place": "nowhere"}).json()["total"] == 0
    box = {"west": -5, "south": 42, "east": 0, "north": 45}
    assert program.get("/api/incidents", params=box).json()["total"] > 0


def test_what_turns_words_around_is_an_escape(program: TestClient, book: Casebook) -> None:
    answer = program.get(f"/api/reports/{hostile_report(book)}")
    assert "\u202e" not in answer.text
    assert "\u202eevil text\u202c" in answer.json()["report"]["text"]


def test_an_incident_is_its_whole_ledger(program: TestClient, book: Casebook) -> None:
    entry = program.get(f"/api/incidents/{incident_id(book)[:8]}").json()
    claim = entry["claims"][0]
    report = program.get(f"/api/reports/{claim['report']}").json()["report"]
    passage = claim["passage"]
    assert report["text"][passage["start"] : passage["end"]] == passage["quote"]
    told = program.get(f"/api/claims/{claim['id']}").json()
    assert told["incident"] == incident_id(book)
    assert told["context"]["quote"] == passage["quote"]


@pytest.mark.parametrize("part", ["origins", "toll", "questions"])
def test_an_incidents_parts_are_there(program: TestClient, book: Casebook, part: str) -> None:
    assert program.get(f"/api/incidents/{incident_id(book)}/{part}").status_code == 200


def test_search_and_queue_answer(program: TestClient, book: Casebook) -> None:
    assert program.get("/api/search", params={"q": "residents guernica"}).json()["total"] == 1
    assert incident_id(book) in [row["id"] for row in program.get("/api/queue").json()["items"]]
    claims = program.get("/api/claims", params={"incident": incident_id(book)}).json()
    assert claims["total"] > 3
    assert program.get("/api/failures").json()["items"] == []


def test_a_decision_is_made_seen_by_others_and_taken_back(own: Casebook) -> None:
    with client(own) as made:
        made.headers |= BEARER
        claims = made.get("/api/claims", params={"incident": incident_id(own)}).json()["items"]
        big = next(c for c in claims if c["content"].get("low") == 200)
        seen = made.get("/api/casebook").json()["counts"]["decisions"]
        body = {"act": "reject claim", "subjects": [big["id"]], "author": "A", "seen": seen}
        done = made.post("/api/decisions", json=body)
        assert done.status_code == 201
        assert killed_high(own) != 200
        late = made.post("/api/decisions", json={**body, "author": "B"})
        assert late.status_code == 409
        assert [d["author"] for d in late.json()["missed"]] == ["A"]
        made_one = done.json()["decision"]["id"]
        undone = made.post(
            f"/api/decisions/{made_one}/undo", json={"author": "B", "seen": seen + 1}
        )
        assert undone.status_code == 201
        assert killed_high(own) == 200
        states = made.get("/api/decisions").json()["items"]
        assert [d["decision"]["act"] for d in states] == ["undo", "reject claim"]


def test_a_figure_is_corrected_and_one_without_correction_is_refused(own: Casebook) -> None:
    with client(own) as made:
        made.headers |= BEARER
        claims = made.get("/api/claims", params={"incident": incident_id(own)}).json()["items"]
        big = next(c for c in claims if c["content"].get("low") == 200)
        body = {"act": "correct claim", "subjects": [big["id"]], "author": "A", "seen": 0}
        assert made.post("/api/decisions", json=body).status_code == 422
        content = {**big["content"], "low": 120, "high": 120}
        body["correction"] = {"type": "correction", "content": content}
        assert made.post("/api/decisions", json=body).status_code == 201
        assert killed_high(own) == 120


def test_a_grade_that_sets_nothing_is_refused(own: Casebook) -> None:
    with client(own) as made:
        made.headers |= BEARER
        incident = incident_id(own)
        body = {"act": "override grade", "subjects": [incident], "author": "A", "seen": 0}
        empty = made.post("/api/decisions", json={**body, "grade": {}})
        assert empty.status_code == 422
        assert "one axis at least" in empty.text
        grade = {"incident": "disputed"}
        assert made.post("/api/decisions", json={**body, "grade": grade}).status_code == 201
        told = made.get(f"/api/incidents/{incident}").json()["assessment"]["grade"]
        assert told["incident"] == "disputed"
        assert told["override"]["incident"] == "several independent origins"


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("{", 400),
        ("[]", 422),
        ('{"act":"beauty","subjects":["c-1"],"author":"A","seen":0}', 422),
        ('{"act":"undo","subjects":["d-1"],"author":"A","seen":0}', 422),
        ('{"act":"confirm claim","subjects":["c-none"],"author":"A","seen":0}', 404),
        ('{"act":"confirm claim","subjects":["c-none"],"author":" ","seen":0}', 422),
        ('{"act":"confirm claim","subjects":["c-none"],"author":"A","seen":0,"x":1}', 422),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused(
    program: TestClient, body: str, status: int
) -> None:
    answer = program.post(
        "/api/decisions", content=body, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/api/incidents/i-none", 404),
        ("/api/nothing", 404),
        ("/api/incidents?limit=0", 400),
        ("/api/incidents?since=31+February", 400),
        ("/api/incidents?colour=red", 400),
        ("/api/publication/preview", 409),
        ("/api/publication?incident=i-none", 404),
    ],
)
def test_errors_are_problem_details(program: TestClient, path: str, status: int) -> None:
    answer = program.get(path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_door_is_the_same_as_for_pages(book: Casebook) -> None:
    with client(book) as stranger:
        assert stranger.get("/api/incidents").status_code == 403
        assert stranger.get("/api/incidents", headers={**BEARER, "Host": "evil"}).status_code == 421
        foreign = {**BEARER, "Origin": "http://evil.example"}
        assert stranger.post("/api/decisions", json={}, headers=foreign).status_code == 403
        stranger.get("/enter", params={"key": KEY})
        assert stranger.post("/api/decisions", json={}).status_code == 403
        ours = {"Origin": BASE}
        assert stranger.post("/api/decisions", json={}, headers=ours).status_code == 422
        form = stranger.post("/api/decisions", data={"act": "x"}, headers=ours)
        assert form.status_code == 415


def test_read_only_lets_nothing_be_decided(book: Casebook) -> None:
    with client(book, read_only=True) as made:
        answer = made.post("/api/decisions", json={}, headers=BEARER)
        assert answer.status_code == 403
        assert "read only" in answer.json()["detail"]
        assert made.get("/api/incidents", headers=BEARER).status_code == 200


def test_a_body_too_large_is_refused(program: TestClient) -> None:
    answer = program.post("/api/decisions", json={"act": "x" * 300_000})
    assert answer.status_code == 413


def test_a_publication_is_previewed_and_written(program: TestClient, book: Casebook) -> None:
    asked = {"incident": incident_id(book), "format": "json"}
    preview = program.get("/api/publication/preview", params=asked).json()
    assert preview["profile"] == "public"
    assert {item["what"] for item in preview["leaving"]} >= {"place", "claim", "report"}
    written = program.get("/api/publication", params=asked).json()
    assert written["publication"]["as_of"]["hash"]


def test_every_operation_is_described_once_and_shown_on_its_page(program: TestClient) -> None:
    told = program.get("/api/openapi.json").json()
    assert told == msgspec.json.decode(msgspec.json.encode(document()))
    names = [op["operationId"] for path in told["paths"].values() for op in path.values()]
    assert len(set(names)) == len(names) == len(OPERATIONS)
    page = program.get("/api").text
    assert all(operation.path in page for operation in OPERATIONS)
    assert "<script>" not in page
