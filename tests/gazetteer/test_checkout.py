"""A table older than a checkout's lists is built anew, or refused with what to do about it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.gazetteer import build, checkout
from reportedly.gazetteer.build import compile_table, recorded_digest
from reportedly.gazetteer.table import Table
from reportedly.model.errors import GazetteerError
from tests.gazetteer.table import DEMONYMS, ROWS


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give a table in place of the shipped one, with lists beside it."""
    table, lists = tmp_path / "gazetteer.sqlite", tmp_path / "lists"
    lists.mkdir()
    monkeypatch.setattr(checkout, "SHIPPED", table)
    monkeypatch.setattr(checkout, "_LISTS", lists)
    monkeypatch.setattr(build, "all_rows", lambda: ROWS)
    monkeypatch.setattr(build, "all_demonyms", lambda: DEMONYMS)
    monkeypatch.setattr(build, "input_digest", lambda: "as the lists are now")
    checkout.keep_in_step.cache_clear()
    yield table
    checkout.keep_in_step.cache_clear()


def test_a_table_older_than_its_lists_is_built_anew(
    shipped: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    compile_table((), {}, shipped, "as the lists were")
    assert Table(shipped).demonyms() == DEMONYMS
    assert recorded_digest(shipped) == "as the lists are now"
    assert "being built anew" in capsys.readouterr().err


def test_a_table_in_step_is_left_alone(shipped: Path, capsys: pytest.CaptureFixture[str]) -> None:
    compile_table((), {}, shipped, "as the lists are now")
    assert Table(shipped).demonyms() == {}
    assert capsys.readouterr().err == ""


def test_where_it_cannot_be_built_reading_is_refused_with_what_to_do(
    shipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError("the folder cannot be written")

    compile_table((), {}, shipped, "as the lists were")
    monkeypatch.setattr(build, "compile_table", refused)
    with pytest.raises(GazetteerError, match=r"older than its lists.*'make setup'"):
        Table(shipped).digest()


def test_without_lists_nothing_is_compared(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_table((), {}, shipped, "as the lists were")
    shutil.rmtree(checkout._LISTS)
    monkeypatch.setattr(checkout, "_is_in_step", lambda table: pytest.fail("it was compared"))
    assert Table(shipped).demonyms() == {}
