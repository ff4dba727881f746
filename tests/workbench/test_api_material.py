"""The API on footage, originals, sources, comparisons and imports: what the pages can do."""

import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.casebook.lock import HOLDER
from reportedly.casebook.store import Casebook
from reportedly.workbench.app import create_app
from tests.workbench.conftest import BASE, BEARER, HOST, KEY, incident_id, made_casebook


def program(book: Casebook) -> TestClient:
    return TestClient(create_app(book, key=KEY, hosts=[HOST]), base_url=BASE, headers=BEARER)


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    return made_casebook(tmp_path)


@pytest.fixture
def asking(own: Casebook) -> Iterator[TestClient]:
    with program(own) as made:
        yield made


def decided(client: TestClient, **body: object) -> int:
    seen = client.get("/api/casebook").json()["counts"]["decisions"]
    return client.post("/api/decisions", json={"author": "A", "seen": seen, **body}).status_code


def test_footage_is_listed_with_its_sightings_and_told_apart(films: Casebook) -> None:
    with program(films) as client:
        listed = client.get("/api/footage").json()
        assert listed["total"] == 2
        first, second = listed["items"]
        assert first["since"] < second["since"]
        name = second["footage"]["id"]
        seen = client.get(f"/api/footage/{name[:9]}/sightings").json()["items"]
        assert [one["publisher"] for one in seen] == ["Vellor Now"]
        assert seen[0]["depictions"]
        (waiting,) = client.get("/api/likenesses").json()["items"]
        pair = [waiting["first"], waiting["second"]]
        assert set(pair) == {first["footage"]["id"], name}
        assert decided(client, act="same footage", subjects=pair) == 201
        assert client.get("/api/likenesses").json()["items"] == []
        (alike,) = client.get(f"/api/footage/{name}").json()["alike"]
        assert alike["decision"]["act"] == "same footage"
        assert alike["second_since"] == first["since"]
        assert client.get("/api/footage/v-000000").status_code == 404


def test_what_could_lead_to_whoever_filmed_stays_out_of_the_api(films: Casebook) -> None:
    with program(films) as client:
        told = client.get("/api/footage").json()["items"]
    facts = [fact for one in told if one["described"] for fact in one["described"]["facts"]]
    assert not [fact for fact in facts if fact.get("private")]


def test_a_report_has_its_captured_original(asking: TestClient) -> None:
    report = asking.get("/api/reports").json()["items"][0]["id"]
    answer = asking.get(f"/api/reports/{report}/original").json()
    assert answer["places"] == 1
    assert "publisher:" in answer["original"]["text"]
    assert answer["original"]["arrivals"][0]["source"].endswith(".md")
    assert asking.get(f"/api/reports/{report}/original", params={"n": 1}).status_code == 404


def test_sources_carry_the_letter_that_a_person_gave(asking: TestClient) -> None:
    listed = asking.get("/api/sources").json()
    assert listed["total"] > 2
    found = asking.get("/api/sources", params={"q": "salamanca RADIO"}).json()["items"]
    name = found[0]["id"]
    assert found[0]["letter"] is None
    assert decided(asking, act="rate source", subjects=[name], letter="D") == 201
    assert decided(asking, act="rate source", subjects=[name]) == 422
    answer = asking.get(f"/api/sources/{name}").json()
    assert (answer["record"]["letter"], answer["record"]["rated_by"]) == ("D", "A")
    assert [one["decision"]["act"] for one in answer["decisions"]] == ["rate source"]
    assert asking.get("/api/sources/nobody").status_code == 404


def test_two_reports_are_compared_slot_by_slot(asking: TestClient, own: Casebook) -> None:
    incident = incident_id(own)
    reports = [one["id"] for one in asking.get(f"/api/incidents/{incident}").json()["reports"]]
    path = f"/api/incidents/{incident}/comparison"
    answer = asking.get(path, params={"a": reports[0], "b": reports[1]}).json()
    assert (answer["first"]["report"], answer["second"]["report"]) == tuple(reports[:2])
    assert {slot["verdict"] for slot in answer["slots"]}
    assert asking.get(path, params={"a": reports[0]}).status_code == 422
    assert asking.get(path, params={"a": reports[0], "b": "r-00"}).status_code == 404


def test_an_import_beside_is_told_of(asking: TestClient, own: Casebook) -> None:
    quiet = asking.get("/api/progress").json()
    assert (quiet["changed"], quiet["writing"], quiet["backlog"]["to_link"]) == (False, False, 0)
    with own.writing() as session:
        session.settings.put("a setting", "changed")
    holder = {"pid": os.getppid(), "host": socket.gethostname()}
    (own.path / HOLDER).write_text(json.dumps(holder), encoding="utf-8")
    later = asking.get("/api/progress", params={"seen": quiet["log_entries"]}).json()
    assert (later["changed"], later["writing"]) == (True, True)


def test_a_second_person_agrees_through_the_api(asking: TestClient, own: Casebook) -> None:
    figure = {"category": "killed", "group": "all", "low": 1, "best": 2, "high": 3}
    incident = incident_id(own)
    assert decided(asking, act="override figure", subjects=[incident], figure=figure) == 201
    made = asking.get("/api/decisions").json()["items"][0]["decision"]["id"]
    assert decided(asking, act="agree", subjects=[made]) == 422
    assert decided(asking, act="agree", subjects=[made], author="B") == 201
    (judged,) = asking.get(f"/api/incidents/{incident}").json()["judgements"]
    assert judged["authors"] == ["A", "B"]
