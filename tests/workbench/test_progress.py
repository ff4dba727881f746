"""A page tells what goes on beside it, and that the casebook has changed since it was shown."""

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from reportedly.capture.objects import FolderObjects
from reportedly.casebook.lock import HOLDER, writing_elsewhere
from reportedly.casebook.store import Casebook
from reportedly.library import add
from reportedly.pipeline.add import add_sources
from tests.casebook.material import fill, report
from tests.workbench.conftest import program_on


@pytest.fixture
def own(tmp_path: Path) -> Casebook:
    book = Casebook.create(tmp_path / "book")
    with book.writing() as session:
        fill(session, book.path)
    return book


@pytest.fixture
def client(own: Casebook) -> Iterator[TestClient]:
    with program_on(own) as client:
        yield client


def entries(book: Casebook) -> int:
    with book.reading() as session:
        return session.log_head().count


def test_a_quiet_casebook_says_nothing(browser: TestClient, book: Casebook) -> None:
    assert browser.get(f"/progress?seen={entries(book)}").text == ""
    asking = f'hx-get="/progress?seen={entries(book)}" hx-trigger="every 3s"></p>'
    assert asking in browser.get("/").text


def test_what_came_since_a_page_was_shown_is_offered(client: TestClient, own: Casebook) -> None:
    seen = entries(own)
    with own.writing() as session:
        session.settings.put("colour", "red")
    assert "has changed since" in client.get(f"/progress?seen={seen}").text


def test_what_waits_is_counted(client: TestClient, own: Casebook, tmp_path: Path) -> None:
    text = tmp_path / "more.txt"
    text.write_text(report(99).text, encoding="utf-8")
    with own.writing() as session:
        add_sources(session, FolderObjects(own.objects), [str(text)])
    with own.reading() as session:
        assert session.backlog().to_read == 1
    assert "Reports to be read: 1;" in client.get("/").text


def test_a_writer_in_another_process_is_seen_while_it_lives(
    client: TestClient, own: Casebook
) -> None:
    command = [sys.executable, "-m", "tests.casebook.writer", str(own.path), "100"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:  # noqa: S603
        assert writer.stdout is not None
        while writer.stdout.readline().strip() != "108":
            pass
        page = client.get("/").text
        assert "Work goes on beside this page" in page
        assert 'href="">Reload' in page
        writer.kill()
    assert (own.path / HOLDER).is_file()
    assert not writing_elsewhere(own.path)


@pytest.mark.parametrize("holder", ["", "{", "[]", '{"pid": "x", "host": "y"}', "{}"])
def test_a_holder_that_makes_no_sense_is_nobody(own: Casebook, holder: str) -> None:
    (own.path / HOLDER).write_text(holder)
    assert not writing_elsewhere(own.path)


def test_a_holder_on_another_machine_is_believed(own: Casebook) -> None:
    holder = {"pid": 1, "host": f"not-{socket.gethostname()}"}
    (own.path / HOLDER).write_text(json.dumps(holder))
    assert writing_elsewhere(own.path)


def test_adding_by_the_library_leaves_nothing_waiting(tmp_path: Path, own: Casebook) -> None:
    text = tmp_path / "more.txt"
    text.write_text("Nothing was hit.", encoding="utf-8")
    add(own, [text])
    with own.reading() as session:
        left = session.backlog()
    assert (left.to_read, left.to_link, left.to_weigh) == (0, 0, 0)
