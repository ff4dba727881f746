"""A casebook of a few reports about Guernica, one of them hostile, and a browser on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright
from starlette.testclient import TestClient

from benchmarks.chromium import KEY as _KEY
from benchmarks.chromium import launched, served
from reportedly.casebook.store import Casebook
from reportedly.library import add, open_casebook
from reportedly.workbench.app import create_app
from tests.copied import copied
from tests.footage_posts import add_two_posts

KEY = _KEY
HOST = "127.0.0.1:8300"
BASE = f"http://{HOST}"
BEARER = {"Authorization": f"Bearer {KEY}"}

REPORTS = {
    "basque.md": """---
publisher: Basque bulletin (summary)
published: 1937-04-28
---
# Guernica bombed

At least 100 people were killed when aircraft bombed Guernica on Monday, the Basque government said.
It accused the German air force.
""",
    "salamanca.md": """---
publisher: Salamanca radio (summary)
published: 1937-04-29
---
# No raid on Guernica

Salamanca denied that its aircraft had bombed Guernica on Monday. Guernica was burnt by those who
fled, its spokesman said.
""",
    "hostile.md": """---
publisher: "<script>alert(1)</script>"
published: 1937-04-29
---
# <img src=x onerror=alert(1)> Guernica

Two hundred people were killed when aircraft bombed Guernica on Monday, <b>residents</b> said.
\u202eevil text\u202c and a closing </mark></div> tag.
""",
}


def made_casebook(folder: Path) -> Casebook:
    """Give a casebook of the reports inside `folder`."""
    copied(folder, _make_casebook)
    return open_casebook(folder / "guernica")


def _make_casebook(folder: Path) -> None:
    reports = folder / "reports"
    reports.mkdir()
    for name, text in REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    add(open_casebook(folder / "guernica"), [reports])


def killed_high(book: Casebook) -> int | None:
    with book.reading() as session:
        return session.incident_rows()[0].killed.high


@pytest.fixture(scope="session")
def book(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    return made_casebook(tmp_path_factory.mktemp("workbench"))


@contextmanager
def desk_on(book: Casebook, **options: Any) -> Iterator[TestClient]:
    """Give a browser that has opened the printed link of a workbench on `book`.

    `options` are those of `create_app`.
    """
    app = create_app(book, key=KEY, hosts=[HOST], **options)
    with TestClient(app, base_url=BASE) as client:
        assert client.get("/enter", params={"key": KEY}).status_code == 200
        yield client


@contextmanager
def program_on(book: Casebook, **options: Any) -> Iterator[TestClient]:
    """Give a program that knows the key of a workbench on `book`, and has no cookie."""
    app = create_app(book, key=KEY, hosts=[HOST], **options)
    with TestClient(app, base_url=BASE, headers=BEARER) as client:
        yield client


@pytest.fixture
def browser(book: Casebook) -> Iterator[TestClient]:
    """A browser on `book`."""
    with desk_on(book) as client:
        yield client


def incident_id(book: Casebook) -> str:
    with book.reading() as session:
        return session.incident_rows()[0].id


def hostile_report(book: Casebook) -> str:
    with book.reading() as session:
        return next(r.id for r in session.reports.all() if "onerror" in r.text)


@pytest.fixture(scope="module")
def address(book: Casebook) -> Iterator[str]:
    """A workbench on `book`, served on loopback."""
    with served(book) as where:
        yield where


@pytest.fixture(scope="module")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="module")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    with launched(playwright) as browser:
        yield browser


@pytest.fixture(scope="module")
def drawing_chromium(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium that can draw the interactive map."""
    with launched(playwright, drawing=True) as browser:
        yield browser


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Casebook:
    """A casebook of two channels that posted one film."""
    folder = tmp_path_factory.mktemp("films")
    made = open_casebook(folder / "book")
    add_two_posts(made, folder)
    return made
