"""The cost of many undated reports on one town: what is measured, of a few."""

from pathlib import Path

from benchmarks.one_town import measure, write_posts


def test_the_same_posts_are_written_each_time(tmp_path: Path) -> None:
    for name in ("once", "again"):
        (tmp_path / name).mkdir()
        write_posts(tmp_path / name, 3)
    texts = [
        {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / name).iterdir()}
        for name in ("once", "again")
    ]
    assert texts[0] == texts[1]
    assert len(set(texts[0].values())) == 3


def test_nearly_all_pairs_of_one_town_are_compared(tmp_path: Path) -> None:
    cost = measure(tmp_path, 8)
    assert 14 <= cost.pairs <= 28
    assert cost.clock > 0
    assert cost.memory > 1_000_000
    assert cost.file > 1_000
