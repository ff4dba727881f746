"""Keeping bytes under their SHA-256."""

import errno
import hashlib
import io
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.capture.objects import FolderObjects
from reportedly.model.errors import CaptureError, UnreadableSource


def files(objects: FolderObjects, tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "objects").rglob("*") if path.is_file()]


@given(chunks=st.lists(st.binary(max_size=50), max_size=5))
def test_bytes_come_back_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, chunks: list[bytes]
) -> None:
    objects = FolderObjects(tmp_path_factory.mktemp("objects"))
    sha256, size = objects.put(chunks)
    whole = b"".join(chunks)
    assert (sha256, size) == (hashlib.sha256(whole).hexdigest(), len(whole))
    with objects.open(sha256) as stream:
        assert stream.read() == whole


def test_object_lies_under_its_hash_and_is_read_only(
    objects: FolderObjects, tmp_path: Path
) -> None:
    sha256, _ = objects.put([b"report"])
    (only,) = files(objects, tmp_path)
    assert only == tmp_path / "objects" / sha256[:2] / sha256[2:] == objects.path(sha256)
    assert stat.S_IMODE(only.stat().st_mode) == 0o444
    assert objects.has(sha256)


def test_putting_twice_changes_nothing(objects: FolderObjects, tmp_path: Path) -> None:
    sha256, _ = objects.put([b"report"])
    before = objects.path(sha256).stat()
    assert objects.put([b"rep", b"ort"])[0] == sha256
    after = objects.path(sha256).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert len(files(objects, tmp_path)) == 1


def test_what_is_held_already_does_not_wait_for_the_disk(
    objects: FolderObjects, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)
    objects.put([b"a picture"])
    assert len(flushed) == 2
    objects.put([b"a picture"])
    assert len(flushed) == 2


def test_source_that_breaks_off_leaves_nothing(objects: FolderObjects, tmp_path: Path) -> None:
    def breaking() -> Iterator[bytes]:
        yield b"half a rep"
        raise UnreadableSource("It broke off.")

    with pytest.raises(UnreadableSource):
        objects.put(breaking())
    assert files(objects, tmp_path) == []


def test_full_disk_leaves_nothing_and_says_so(
    objects: FolderObjects, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.FileIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda path, mode: Full(path, mode))
    with pytest.raises(CaptureError, match="disk is full"):
        objects.put([b"report"])
    assert files(objects, tmp_path) == []


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_error_while_settling_leaves_no_partial_object(
    objects: FolderObjects, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if failing == "fsync" else (Path, "replace")), fail)
    with pytest.raises(CaptureError, match="disk is full"):
        objects.put([b"report"])
    assert files(objects, tmp_path) == []


def test_left_over_of_a_killed_process_is_swept(objects: FolderObjects, tmp_path: Path) -> None:
    incoming = tmp_path / "objects" / "incoming"
    incoming.mkdir(parents=True)
    old, young = incoming / "old", incoming / "young"
    old.write_bytes(b"half")
    young.write_bytes(b"half")
    two_days_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(old, (two_days_ago, two_days_ago))
    objects.put([b"report"])
    assert not old.exists()
    assert young.exists(), "another process may still be writing it"


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "AB" * 32, "0" * 63, "0" * 64 + "\n"])
def test_only_hashes_are_names(objects: FolderObjects, name: str) -> None:
    with pytest.raises(UnreadableSource):
        objects.path(name)


def test_missing_object_is_told(objects: FolderObjects) -> None:
    assert not objects.has("0" * 64)
    with pytest.raises(UnreadableSource, match="cannot be opened"):
        objects.open("0" * 64)
