"""The store of hashes: exact, growing, and whole after a kill."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.footage import hashing, segment
from reportedly.footage.segment import OWNER, Segment
from reportedly.footage.store import HashStore

Hashes = np.ndarray


def some_hashes(count: int, seed: int) -> Hashes:
    return np.random.default_rng(seed).integers(0, 256, (count, 32), dtype=np.uint8)


def changed(hashes: Hashes, bits: int, seed: int) -> Hashes:
    rng = np.random.default_rng(seed)
    flat = np.unpackbits(hashes, axis=1)
    for row in flat:
        row[rng.choice(256, bits, replace=False)] ^= 1
    return np.packbits(flat, axis=1)


@pytest.mark.parametrize("glances", [True, False])
@pytest.mark.parametrize("count", [1, 2, 100, 5_000])
def test_a_segment_finds_what_looking_at_all_finds(
    tmp_path: Path, count: int, glances: bool
) -> None:
    held = some_hashes(count, 1)
    held[::7] = changed(held[:1], 20, 2)
    segment.write(tmp_path / "one.frames", held, np.zeros(count, OWNER), glances)
    mapped = Segment(tmp_path / "one.frames")
    for bits in (0, 5, 20, 31, 32):
        for sought in changed(held[: min(count, 8)], bits, bits):
            found, distances = mapped.within(sought[None])
            expected, measured = segment.scan(held, sought[None])
            assert found.tolist() == expected.tolist()
            assert distances.tolist() == measured.tolist()


@pytest.mark.parametrize("bits", [0, 1, 31, 64, 127, 128, 255, 256])
def test_every_distance_is_counted(bits: int) -> None:
    one = some_hashes(1, 4)
    both = np.concatenate([one, changed(one, bits, bits)])
    crossed = hashing.words(both) ^ hashing.words(one)[0]
    assert hashing.ones(crossed).tolist() == [0, bits]


def test_what_is_spread_over_all_parts_is_found(tmp_path: Path) -> None:
    """31 bits, shared out so that each part differs in as many bits as it is looked up within."""
    held = some_hashes(3_000, 3)
    segment.write(tmp_path / "one.frames", held, np.zeros(len(held), OWNER))
    mapped = Segment(tmp_path / "one.frames")
    flat = np.unpackbits(held[:1], axis=1)[0]
    ends = [256 * n // 12 for n in range(13)]
    for table in range(12):
        for bit in range(3 if table < 7 else 2):
            flat[ends[table] + bit * 3] ^= 1
    sought = np.packbits(flat)[None]
    assert mapped.within(sought)[1].tolist() == [31]


_SPREAD = st.tuples(
    *[st.sets(st.integers(0, 11), min_size=2, max_size=3)] * 8,
    *[st.sets(st.integers(0, 11), min_size=1, max_size=2)] * 4,
)
_Within = Callable[[Hashes], list[int]]


@pytest.fixture(scope="module")
def within(tmp_path_factory: pytest.TempPathFactory) -> _Within:
    """Give the distances found near a hash, in a segment of 3,000."""
    path = tmp_path_factory.mktemp("ring") / "one.frames"
    held = some_hashes(3_000, 5)
    segment.write(path, held, np.zeros(len(held), OWNER))
    mapped = Segment(path)
    return lambda sought: mapped.within(sought)[1].tolist()


@settings(max_examples=500, deadline=None)
@given(_SPREAD)
def test_a_glance_passes_over_nothing_that_is_near(within: _Within, parts: tuple[set[int]]) -> None:
    """Bits that differ are spread so that each part is just looked up, or just not."""
    flat = np.unpackbits(some_hashes(1, 5)[0])
    for part, bits in enumerate(parts):
        flat[[256 * part // 12 + bit for bit in bits]] ^= 1
    total = sum(map(len, parts))
    assert within(np.packbits(flat)[None]) == ([total] if total <= 31 else [])


class _Counting:
    """Rows of words that count how many of them are looked at."""

    def __init__(self, rows: Hashes) -> None:
        self._rows, self.looks = rows, 0

    def take(self, numbers: Any, axis: int) -> Any:
        self.looks += len(numbers)
        return self._rows.take(numbers, axis=axis)


def test_nearly_all_that_only_shares_a_part_is_passed_over(tmp_path: Path) -> None:
    held = some_hashes(50_000, 6)
    looks = []
    for glances in (True, False):
        segment.write(tmp_path / "one.frames", held, np.zeros(len(held), OWNER), glances)
        mapped = Segment(tmp_path / "one.frames")
        counting: Any = _Counting(mapped.tables.words)
        mapped.tables = mapped.tables._replace(words=counting)
        assert 0 in mapped.within(held[:1])[1]
        looks.append(counting.looks)
    assert 12 <= looks[0] < looks[1] / 20


def test_the_index_grows_and_forgets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportedly.footage.store._WAITING", 200)
    all_hashes = [some_hashes(70, seed) for seed in range(40)]
    with HashStore(tmp_path) as index, HashStore(tmp_path) as reader:
        for number, hashes in enumerate(all_hashes):
            index.put(f"f{number}", hashes, np.arange(70, dtype=np.float32))
            near = list(reader.near(changed(hashes[5:6], 25, number)))
            assert near == [(0, f"f{number}", 5.0, 25)]
        assert len(index) == 40 * 70
        assert len(list(tmp_path.glob("*.frames"))) < 8
        for number, hashes in enumerate(all_hashes):
            assert [found[1] for found in reader.near(hashes[:1])] == [f"f{number}"]
        index.remove("f3")
        assert not index.holds("f3")
        assert list(reader.near(all_hashes[3])) == []
        index.put("f3", all_hashes[3], np.arange(70, dtype=np.float32))
        assert {found[1] for found in reader.near(all_hashes[3])} == {"f3"}


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    hashes = some_hashes(5, 1)
    with HashStore(tmp_path) as index:
        for _ in range(2):
            index.put("one", hashes, np.zeros(5, np.float32))
        assert len(index) == 5


_ADDING = """
import sys, numpy as np
from pathlib import Path
from reportedly.footage import store
store._WAITING = 300
with store.HashStore(Path(sys.argv[1])) as held:
    for number in range(10_000):
        hashes = np.random.default_rng(number).integers(0, 256, (50, 32), dtype=np.uint8)
        held.put(f"f{number}", hashes, np.zeros(50, np.float32))
        print(number, flush=True)
"""


def test_a_kill_loses_nothing_that_was_added(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _ADDING, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:  # noqa: S603
        assert child.stdout is not None
        said = [int(child.stdout.readline()) for _ in range(60)]
        child.kill()
    (tmp_path / "leftover.part").write_bytes(b"torn")
    with HashStore(tmp_path) as index:
        for number in said:
            sought = np.random.default_rng(number).integers(0, 256, (50, 32), dtype=np.uint8)
            assert {found[1] for found in index.near(sought[7:8])} == {f"f{number}"}
        index.put("after", some_hashes(3, 9), np.zeros(3, np.float32))
        assert not (tmp_path / "leftover.part").exists()
