import hashlib
import json
from pathlib import Path

import pytest

from reportedly.casebook import log
from reportedly.casebook.headfile import head_line, parse_head
from reportedly.casebook.store import Casebook
from reportedly.model.capture import Capture
from reportedly.model.decision import Act, Decision
from reportedly.model.errors import CasebookDamaged
from tests.casebook.conftest import ticking

GOLDEN = "ba3f998d90a88020abff8cb4b0126f3689478a3301a972ad96fd7c9e5bd4cdc6"
"""The head of a small log. It names the schema, and so changes with each migration; if it changes
for another reason, casebooks made before no longer verify."""


def small(folder: Path) -> Casebook:
    book = Casebook.create(folder, clock=ticking())
    with book.writing() as session:
        session.captures.add([Capture("ab" * 32, 3, "text")])
        session.settings.put("policy", "ucdp")
        session.decisions.append(
            Decision("d-1", Act.REJECT_CLAIM, ("c-1",), "Änne", "2024-03-09T10:00:00Z", "«no»")
        )
    return book


def test_the_format_of_the_log_is_frozen(tmp_path: Path) -> None:
    with small(tmp_path / "book").reading() as session:
        assert session.log_head() == log.Head(4, GOLDEN)


def test_the_chain_can_be_followed_without_this_program(tmp_path: Path) -> None:
    previous = "0" * 64
    with small(tmp_path / "book").reading() as session:
        for entry in session.log_entries():
            text = f'[{entry.seq},"{entry.at}","{entry.kind}",{entry.payload},"{previous}"]'
            assert hashlib.sha256(text.encode()).hexdigest() == entry.hash
            assert entry.previous == previous
            previous = entry.hash


def test_a_decision_stands_on_the_log_in_full(tmp_path: Path) -> None:
    with small(tmp_path / "book").reading() as session:
        (*_, entry) = session.log_entries()
    assert json.loads(entry.payload)["about"]["decision"]["reason"] == "«no»"


def test_a_clock_set_back_is_noted(tmp_path: Path) -> None:
    times = iter(["2024-03-09T10:00:00Z", "2024-03-09T09:00:00Z"])
    book = Casebook.create(tmp_path / "book", clock=lambda: next(times))
    with book.writing() as session:
        session.settings.put("policy", "ucdp")
    outcome = book.verify()
    assert outcome.ok
    assert [note.where for note in outcome.notes] == ["log entry 2"]


def test_a_head_is_written_and_read_as_one_line() -> None:
    head = log.Head(42, "9f" * 32)
    assert parse_head(head_line(head)) == head
    assert parse_head(f"Head: {head_line(head)}\n") == head
    for wrong in ("", "42", "x " + "9f" * 32, "42 9f"):
        with pytest.raises(CasebookDamaged, match="no log head"):
            parse_head(wrong)
