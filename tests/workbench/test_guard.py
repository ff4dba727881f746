"""Strangers are turned away, and pages may load nothing from elsewhere."""

import re

import pytest
from starlette.testclient import TestClient

from reportedly.casebook.store import Casebook
from reportedly.workbench.app import create_app
from reportedly.workbench.desk import STATIC
from reportedly.workbench.guard import cookie_name
from tests.workbench.conftest import BASE, HOST, KEY, hostile_report


@pytest.fixture
def stranger(book: Casebook) -> TestClient:
    return TestClient(create_app(book, key=KEY, hosts=[HOST]), base_url=BASE)


def test_without_the_key_nothing_is_shown(stranger: TestClient) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 403
    assert "Guernica" not in answer.text
    assert "reportedly serve" in answer.text


@pytest.mark.parametrize("key", ["", "wrong", KEY + "x", "ключ"])
def test_a_wrong_key_opens_nothing(stranger: TestClient, key: str) -> None:
    answer = stranger.get("/enter", params={"key": key}, follow_redirects=False)
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers


def test_the_key_becomes_a_cookie_that_no_script_and_no_other_site_sees(
    stranger: TestClient,
) -> None:
    answer = stranger.get("/enter", params={"key": KEY}, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert answer.headers["location"] == "/"
    assert cookie.startswith(cookie_name(KEY))
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8300", "127.0.0.1:9", "localhost"])
def test_another_host_name_is_refused_even_with_the_key(browser: TestClient, host: str) -> None:
    assert browser.get("/", headers={"host": host}).status_code == 421


def test_a_program_may_carry_the_key_itself(stranger: TestClient) -> None:
    assert stranger.get("/", headers={"authorization": f"Bearer {KEY}"}).status_code == 200
    assert stranger.get("/", headers={"authorization": "Bearer no"}).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8300", ""])
def test_changes_from_other_pages_are_refused(browser: TestClient, origin: str) -> None:
    answer = browser.post("/", headers={"origin": origin})
    assert answer.status_code == 403
    assert "own pages" in answer.text


def test_changes_without_an_origin_are_refused_to_browsers(browser: TestClient) -> None:
    assert browser.post("/").status_code == 403


@pytest.mark.parametrize("path", ["/", "/failures", "/nothing-here", "/static/workbench.css"])
def test_every_answer_carries_the_safety_headers(browser: TestClient, path: str) -> None:
    headers = browser.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_refusals_carry_the_safety_headers_too(stranger: TestClient) -> None:
    assert "content-security-policy" in stranger.get("/").headers


def test_nothing_outside_the_static_folder_is_served_as_static(browser: TestClient) -> None:
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"):
        assert browser.get(path).status_code in {403, 404}


def test_files_named_by_their_content_are_kept_by_browsers(browser: TestClient) -> None:
    page = browser.get("/").text
    named = re.findall(r'"(/static/[^"]+)"', page)
    assert any("workbench.css?v=" in address for address in named)
    for address in named:
        answer = browser.get(address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"], address
    assert browser.get("/static/workbench.css").headers["cache-control"] == "no-cache"
    assert browser.get("/static/nothing.css?v=1").headers["cache-control"] == "no-cache"
    for part in (STATIC / "built").glob("part-*.js"):  # where Node built any
        answer = browser.get(f"/static/built/{part.name}")
        assert "immutable" in answer.headers["cache-control"], part
    gone = browser.get("/static/built/part-ABCDEFGH.js")
    assert (gone.status_code, gone.headers["cache-control"]) == (404, "no-cache")


@pytest.mark.parametrize(
    "path",
    ["/", "/review", "/sources", "/publish", "/nothing-here", "/reports/{}", "/reports/{}/original",
     "/static/workbench.css", "/api/v1/incidents"],
)  # fmt: skip
def test_an_address_can_be_asked_about_without_its_page(
    browser: TestClient, book: Casebook, path: str
) -> None:
    path = path.format(hostile_report(book))
    asked, got = browser.head(path), browser.get(path)
    assert (asked.status_code, asked.content) == (got.status_code, b"")
    assert asked.headers["content-length"] == str(len(got.content))
    assert asked.headers["content-type"] == got.headers["content-type"]


def test_a_decision_cannot_be_asked_about(browser: TestClient) -> None:
    assert browser.head("/decide").status_code == 405
