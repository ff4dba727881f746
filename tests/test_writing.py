"""A file is there whole or not at all, whatever comes between."""

import os
import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from reportedly.writing import settle, sweep, unfinished, write_whole

_MANY = 1 << 16
_DAY = 24 * 60 * 60


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """Have the system refuse every byte of a file after the first `size`, as a full disk does."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("to_disk", [False, True])
def test_a_full_disk_leaves_what_was_there(tmp_path: Path, to_disk: bool) -> None:
    path = tmp_path / "kept"
    write_whole(path, [b"earlier"], to_disk=to_disk)
    with disk_of(_MANY // 2), pytest.raises(OSError, match="large"):
        write_whole(path, [b"x" * _MANY], to_disk=to_disk)
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("stopped_by", [KeyboardInterrupt, SystemExit, GeneratorExit, ValueError])
def test_an_interrupt_leaves_what_was_there(
    tmp_path: Path, stopped_by: type[BaseException]
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise stopped_by

    path = tmp_path / "kept"
    path.write_bytes(b"earlier")
    with suppress(stopped_by):
        write_whole(path, pieces(), to_disk=True)
    assert path.read_bytes() == b"earlier"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_takes_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_whole(tmp_path / "none" / "out", [b"told"], to_disk=False)


def test_two_who_write_at_once_do_not_meet(tmp_path: Path) -> None:
    path = tmp_path / ("اسم" * 20)
    with unfinished(path) as one, unfinished(path) as other:
        one.write_bytes(b"one")
        other.write_bytes(b"other")
        settle(one, path)
        settle(other, path)
    assert path.read_bytes() == b"other"
    assert list(tmp_path.iterdir()) == [path]


def test_what_killed_processes_left_is_swept_a_day_later(tmp_path: Path) -> None:
    old, young, other = tmp_path / ".a.0.part", tmp_path / ".a.1.part", tmp_path / "a"
    for path in (old, young, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (time.time() - 2 * _DAY,) * 2)
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == [young, other]
