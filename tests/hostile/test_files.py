"""Files and folders that are not what they seem."""

import os
import socket
import tracemalloc
from pathlib import Path

import pytest

from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import Misnamed, SourceKind, SourceRef, expand
from reportedly.model.capture import Failure
from reportedly.model.errors import TooLarge, UnreadableSource
from tests.capture.material import NOON, take_in

WORDS = "Four people were killed in Vellor, the mayor said.\n"


def locations(*arguments: Path) -> tuple[list[str], list[Failure]]:
    items = list(expand([str(argument) for argument in arguments]))
    files = [item.location for item in items if isinstance(item, SourceRef)]
    return files, [item for item in items if isinstance(item, Failure)]


def test_empty_file(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.touch()
    outcome = take_in(objects, path)
    assert outcome.capture is not None
    assert outcome.capture.format == "empty"
    assert outcome.failure.reason == "It is empty."


def test_wrong_name_does_not_mislead(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "report.warc.gz"
    path.write_text(WORDS)
    assert take_in(objects, path).report.text == WORDS.strip()


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"%PDF-1.7\n\xff\xfe\0", "PDF"),
        (b"\x7fELF\0\0\0\0", "no format"),
    ],
)
def test_binary_file_is_kept_with_its_reason(
    objects: FolderObjects, tmp_path: Path, head: bytes, word: str
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(head)
    outcome = take_in(objects, path)
    assert word in outcome.failure.reason
    assert outcome.capture is not None
    assert objects.path(outcome.capture.sha256).read_bytes() == head


@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n\0\0", b"\0\0\0\x20ftypisom\0\0"])
def test_broken_media_are_kept_untouched_and_are_no_report(
    objects: FolderObjects, tmp_path: Path, head: bytes
) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(head)
    outcome = take_in(objects, path)
    assert outcome.reports == []
    assert outcome.capture is not None
    assert objects.path(outcome.capture.sha256).read_bytes() == head


def test_large_text_is_kept_and_not_read(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_text(WORDS * 10_000)
    outcome = take_in(objects, path, Limits(max_document=100_000))
    assert "100,000 bytes" in outcome.failure.reason
    assert outcome.capture is not None
    assert objects.path(outcome.capture.sha256).stat().st_size == path.stat().st_size


def test_source_beyond_the_limit_is_refused_at_once(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(1 << 32)
    ref = SourceRef(str(path), str(path), SourceKind.FILE)
    with pytest.raises(TooLarge, match="Nothing of it was kept"):
        take(ref, objects, fetcher=None, limits=Limits(), now=lambda: NOON)


@pytest.mark.slow
def test_text_of_one_gigabyte(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.write(WORDS.encode() * 2_000)
        file.truncate(1 << 30)
    tracemalloc.start()
    outcome = take_in(objects, path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert not outcome.reports
    assert outcome.failure.reason
    assert outcome.capture is not None
    assert outcome.capture.size == 1 << 30
    assert peak < 200 << 20, "never held in memory whole"


def test_links_to_files_are_followed(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text(WORDS)
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.txt").symlink_to(tmp_path / "real.txt")
    assert locations(folder) == ([str(folder / "link.txt")], [])


def test_loop_of_folders_ends(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text(WORDS)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    files, failures = locations(folder)
    assert files == [str(folder / "a.txt")]
    assert "link to a folder" in failures[0].reason
    files, _ = locations(folder / "**" / "*.txt")
    assert files == [str(folder / "a.txt")]


def test_link_to_a_folder_is_followed_when_named(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a.txt").write_text(WORDS)
    (tmp_path / "link").symlink_to(tmp_path / "folder", target_is_directory=True)
    assert locations(tmp_path / "link")[0] == [str(tmp_path / "link" / "a.txt")]


def test_links_that_lead_nowhere_or_to_each_other(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nothing")
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    files, failures = locations(tmp_path)
    assert files == []
    assert len(failures) == 3
    assert all("leads nowhere" in failure.reason for failure in failures)


def test_pipes_sockets_and_devices_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "s"))
        (tmp_path / "device").symlink_to("/dev/zero")
        files, failures = locations(tmp_path)
    assert files == []
    assert len(failures) == 3
    assert all("not a regular file" in failure.reason for failure in failures)


def test_pipe_swapped_in_later_does_not_hang(objects: FolderObjects, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ref = SourceRef("pipe", str(tmp_path / "pipe"), SourceKind.FILE)
    with pytest.raises(UnreadableSource, match="regular file"):
        take(ref, objects, fetcher=None, limits=Limits(), now=lambda: NOON)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read anything")
def test_unreadable_file_and_folder(objects: FolderObjects, tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(WORDS)
    path.chmod(0)
    ref = SourceRef(str(path), str(path), SourceKind.FILE)
    with pytest.raises(UnreadableSource, match="Permission denied"):
        take(ref, objects, fetcher=None, limits=Limits(), now=lambda: NOON)


@pytest.mark.parametrize("argument", ["", "a\0b", "\udcff", "**", "[", "~nobody/x", "x" * 5_000])
def test_odd_arguments_name_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, argument: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (only,) = expand([argument])
    assert isinstance(only, Misnamed)
    str(only).encode()
