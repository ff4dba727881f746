"""A kill or a full disk at any moment leaves a casebook that opens, verifies and goes on."""

import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.casebook.store import Casebook
from reportedly.model.errors import CasebookError
from tests.casebook.material import fill
from tests.casebook.test_two_processes import ROOT, a_writer

KILLS = 12
MEGABYTE = 1 << 20


def test_kill_at_random_moments_loses_nothing_that_was_committed(full: Casebook) -> None:
    chance = random.Random(7)  # noqa: S311
    first = 1000
    for kill in range(KILLS):
        with a_writer(full, first, ("act", "job")[kill % 2]) as process:
            time.sleep(chance.random() * 0.5)
            process.kill()
            told = process.stdout.read().split() if process.stdout else []
        outcome = full.verify()
        assert outcome.problems == ()
        with Casebook.open(full.path).reading() as session:
            titles = {row.title for row in session.reports.rows()}
        for n in range(first, int(told[-1]) if told else first):
            assert f"Shelling kills {n} in place {n}" in titles
        first += 1000
    with full.writing() as session:
        fill(session, full.path, start=first)
    left = [note.where for note in full.verify().notes]
    assert [where for where in left if not _left_by_a_kill(where)] == []


def _left_by_a_kill(where: str) -> bool:
    """Tell the bytes of a capture that was not stored, whole or half written, from all else.

    The writer of these tests (`material.fill`) writes beside where an object will lie.
    """
    half = "/incoming/" in where or where.endswith(".part")
    return where.startswith("object ") or half


def test_a_kill_while_it_is_made_leaves_a_folder_that_can_be_finished(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from reportedly.casebook.store import Casebook; "
        "print(flush=True); Casebook.create(Path(sys.argv[1])); print('made', flush=True); "
        "sys.stdin.read()"
    )
    chance = random.Random(3)  # noqa: S311
    for attempt in range(6):
        folder = tmp_path / str(attempt)
        command = [sys.executable, "-c", code, str(folder)]
        with subprocess.Popen(  # noqa: S603
            command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.random() * 0.6)
            process.kill()
        try:
            book = Casebook.open(folder)
        except CasebookError:
            book = Casebook.create(folder)
        assert book.verify().ok


def run_limited(book: Casebook, room: int) -> str:
    """Write with a limit on the size of every file, and give what the writer said."""
    command = [sys.executable, "-m", "tests.casebook.writer", str(book.path), "1000"]
    done = subprocess.run(  # noqa: S603
        command,
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    )
    assert done.returncode == 3, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def test_a_limit_on_file_sizes_is_survived(full: Casebook) -> None:
    said = run_limited(full, MEGABYTE)
    assert "CasebookError" in said
    assert full.verify().problems == ()
    with full.writing() as session:
        fill(session, full.path, start=5000)
    assert full.verify().ok


@pytest.fixture
def small_disk(tmp_path: Path) -> Path:
    """A disk of three megabytes, where this system lets us mount one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    options = ["-t", "tmpfs", "-o", "size=3m", "tmpfs", str(folder)]
    if mount is None or subprocess.run([mount, *options], check=False).returncode != 0:  # noqa: S603
        pytest.skip("no file system can be mounted here")
    return folder


def test_a_full_disk_is_survived(small_disk: Path) -> None:
    try:
        book = Casebook.create(small_disk / "book")
        stored = _write_until_full(book)
        outcome = book.verify()
        assert outcome.problems == ()
        with Casebook.open(book.path).reading() as session:
            assert session.counts().reports >= stored
    finally:
        subprocess.run(["umount", str(small_disk)], check=True)  # noqa: S603, S607


def _write_until_full(book: Casebook) -> int:
    stored: list[int] = []
    with pytest.raises((CasebookError, OSError)):
        _write_on(book, stored)
    assert stored
    return stored[-1]


def _write_on(book: Casebook, stored: list[int]) -> None:
    with book.writing() as session:
        for start in range(0, 100_000, 20):
            fill(session, book.path, count=20, start=start)
            stored.append(start + 20)
