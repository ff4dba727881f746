"""Rows that are looked up by key are found by an index, however many keys are asked for."""

from pathlib import Path

import pytest

from reportedly.casebook import coverage
from reportedly.casebook.change import Change, keyed
from reportedly.casebook.coverage import ARRIVALS, Coverage
from reportedly.casebook.store import Casebook

COVERED = [found for found in vars(coverage).values() if isinstance(found, Coverage)]


@pytest.mark.parametrize("cover", COVERED, ids=lambda cover: cover.name)
def test_no_table_is_read_through_for_some_of_its_rows(tmp_path: Path, cover: Coverage) -> None:
    """A table read through at every change makes a decision as slow as a casebook is large."""
    with Casebook.create(tmp_path).reading() as session:
        engine = session.connection.engine
        for statement in keyed(cover):
            spelt = str(statement.compile(engine))
            plan = session.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {spelt}", ("[]",))
            steps = [row[3] for row in plan if f" {cover.name}" in row[3]]
            assert steps
            assert all(step.startswith(f"SEARCH {cover.name} USING") for step in steps)
            assert all(step.count("=?") == len(cover.key) for step in steps)


def test_a_key_with_any_character_finds_its_row(tmp_path: Path) -> None:
    odd = ["a'b", 'say "no"', "\\u0000", "nul\0here", "\u202eright to left", "😀", "line\nbreak"]
    rows = [{"sha256": "0" * 64, "source": source, "at": "", "tool": ""} for source in odd]
    with Casebook.create(tmp_path).writing() as session, session.batch():
        change = Change(session.connection)
        assert change.put(ARRIVALS, rows) == rows
        assert change.put(ARRIVALS, rows) == []
        for source in odd:
            assert change.remove(ARRIVALS, [("0" * 64, source)]) == [("0" * 64, source)]
