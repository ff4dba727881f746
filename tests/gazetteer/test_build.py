import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reportedly.gazetteer.build import compile_table, recorded_digest
from reportedly.gazetteer.rows import Row, good_alternate
from tests.gazetteer.table import DEMONYMS, ROWS


def test_the_build_is_the_same_in_any_order(tmp_path: Path) -> None:
    one, other = tmp_path / "one.sqlite", tmp_path / "other.sqlite"
    compile_table(ROWS, DEMONYMS, one, "d")
    compile_table(ROWS[::-1], DEMONYMS, other, "d")
    assert one.read_bytes() == other.read_bytes()
    assert recorded_digest(one) == "d"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.sqlite", "other.sqlite"]


def test_an_interrupted_build_leaves_what_was_there_and_nothing_beside(tmp_path: Path) -> None:
    def interrupted() -> Iterator[Row]:
        yield ROWS[0]
        raise KeyboardInterrupt

    table = tmp_path / "table.sqlite"
    compile_table(ROWS, DEMONYMS, table, "earlier")
    with pytest.raises(KeyboardInterrupt):
        compile_table(interrupted(), DEMONYMS, table, "later")
    assert recorded_digest(table) == "earlier"
    assert list(tmp_path.iterdir()) == [table]


def test_what_a_killed_build_left_is_swept_a_day_later(tmp_path: Path) -> None:
    table, left = tmp_path / "table.sqlite", tmp_path / ".table.sqlite.0.part"
    left.write_bytes(b"half")
    os.utime(left, (time.time() - 2 * 24 * 60 * 60,) * 2)
    compile_table(ROWS, DEMONYMS, table, "d")
    assert list(tmp_path.iterdir()) == [table]


def test_no_digest_without_a_readable_table(tmp_path: Path) -> None:
    assert recorded_digest(tmp_path / "none") is None
    broken = tmp_path / "broken"
    broken.write_bytes(b"x" * 5000)
    assert recorded_digest(broken) is None


def test_junk_alternates_are_dropped() -> None:
    kept = ["Gernika", "Герника", "غيرنيكا", "al-Quds", "סרייבו"]
    junk = ["SJJ", "X1", "https://example.org/a", "sarayevo", "サラエヴォ", "ab"]
    assert [name for name in kept + junk if good_alternate(name)] == kept
