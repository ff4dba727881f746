"""Before the workbench opens: what waits is done, so that nobody's decision has to wait for it."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jinja2 import Environment
from starlette.testclient import TestClient

from reportedly.casebook.rooms.settings import LINKER, WEIGHER
from reportedly.casebook.store import Casebook
from reportedly.cli.main import command
from reportedly.model.decision import Act
from reportedly.pipeline.decisions.carried_out import CaughtUp, is_current, lags
from reportedly.pipeline.decisions.decide import decide
from reportedly.workbench import serving
from reportedly.workbench.app import create_app
from reportedly.workbench.desk import STATIC, environment, static
from reportedly.workbench.serving import bring_up_to_date, listen, make_ready
from tests.workbench.conftest import BASE, HOST, KEY, made_casebook, program_on


@pytest.fixture
def browser_on(book: Casebook) -> Iterator[TestClient]:
    with program_on(book) as client:
        yield client


Serve = Callable[..., Result]


@pytest.fixture
def book(tmp_path: Path) -> Casebook:
    return made_casebook(tmp_path)


@pytest.fixture
def serve(book: Casebook, monkeypatch: pytest.MonkeyPatch) -> Serve:
    """`reportedly serve` that comes to its end as soon as it would listen."""
    monkeypatch.setattr(serving, "serve", lambda *_, **__: None)
    return lambda *options: CliRunner().invoke(command, ["serve", str(book.path), *options])


def outdate(book: Casebook, stage: str) -> None:
    with book.writing() as session:
        session.settings.put(stage, "an earlier one")


@pytest.mark.parametrize("stage", [LINKER, WEIGHER])
def test_a_stage_whose_rules_changed_is_done_again_before_the_workbench_opens(
    book: Casebook, serve: Serve, stage: str
) -> None:
    outdate(book, stage)
    said = serve()
    assert said.exit_code == 0, said.output
    assert "weighed first" in said.output
    with book.reading() as session:
        assert is_current(session)
        assert not lags(session)
    assert "first" not in serve().output


def test_a_casebook_that_is_up_to_date_is_opened_untouched(book: Casebook) -> None:
    with book.reading() as session:
        before = session.log_head()
    assert bring_up_to_date(book) == CaughtUp()
    with book.reading() as session:
        assert session.log_head() == before


def test_read_only_does_nothing_first(book: Casebook, serve: Serve) -> None:
    outdate(book, WEIGHER)
    assert serve("--read-only").exit_code == 0
    with book.reading() as session:
        assert lags(session)


def test_a_casebook_that_the_user_may_not_write_opens_read_only(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    outdate(book, WEIGHER)
    monkeypatch.setattr(Casebook, "is_writable", False)
    opened: list[bool] = []
    monkeypatch.setattr(serving, "serve", lambda *_, read_only, **__: opened.append(read_only))
    said = CliRunner().invoke(command, ["serve", str(book.path)])
    assert opened == [True]
    assert "it opens read only" in said.output
    with book.reading() as session:
        assert lags(session)


def test_the_workbench_opens_while_another_process_writes(book: Casebook, serve: Serve) -> None:
    outdate(book, WEIGHER)
    with book.writing():
        said = serve()
    assert said.exit_code == 0, said.output
    assert "was not brought up to date" in said.output


def test_the_first_screen_is_drawn_before_it_is_asked_for(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = create_app(book, key=KEY, hosts=[HOST])
    make_ready(app.state.desk)
    with TestClient(app, base_url=BASE) as client, monkeypatch.context() as patch:
        patch.setattr(app.state.desk, "drawn", None)
        assert "Guernica" in client.get("/enter", params={"key": KEY}).text


def test_a_page_that_was_drawn_before_a_change_is_drawn_again(book: Casebook) -> None:
    app = create_app(book, key=KEY, hosts=[HOST])
    with TestClient(app, base_url=BASE) as client:
        before = client.get("/enter", params={"key": KEY}).text
        assert client.get("/").text == before
        with book.writing() as session:
            incident = session.incident_rows()[0]
            claim = session.claims_of(incident.id)[0].id
            decide(session, Act.REJECT_CLAIM, (claim,), "A. First")
        assert client.get("/").text != before


@pytest.mark.enable_socket
def test_small_answers_wait_for_no_acknowledgement(book: Casebook) -> None:
    with listen(0) as listener:
        listener.listen()
        with socket.create_connection(listener.getsockname()):
            accepted, _ = listener.accept()
        with accepted:
            assert accepted.proto == socket.IPPROTO_TCP  # by which asyncio knows that it may


def test_files_of_a_page_come_from_memory_as_they_are(browser_on: TestClient) -> None:
    for name, kind in (("workbench.css", "text/css"), ("world-far.svg", "image/svg+xml")):
        for address in (static(name), f"/static/{name}"):
            answer = browser_on.get(address)
            assert answer.content == (STATIC / name).read_bytes()
            assert answer.headers["content-type"].startswith(kind)
    assert browser_on.get("/static/none.css?v=0").status_code == 404
    assert browser_on.get("/static/../app.py?v=0").status_code == 404
    assert browser_on.head(static("icon.svg")).status_code == 200


def test_no_first_page_of_a_kind_waits_for_its_template(
    book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.cache_clear()  # what other tests have compiled
    app = create_app(book, key=KEY, hosts=[HOST])
    make_ready(app.state.desk)
    monkeypatch.setattr(Environment, "compile", None)
    with book.reading() as session:
        first = session.incident_rows(limit=1)[0].id
    with TestClient(app, base_url=BASE, headers={"authorization": f"Bearer {KEY}"}) as client:
        for path in (f"/incidents/{first}", f"/review/{first}", "/sources", "/publish", "/footage"):
            assert client.get(path).status_code == 200, path
