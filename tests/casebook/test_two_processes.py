"""One process writes, others read at the same time; a second writer waits or says why not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import monotonic, sleep

import pytest
from filelock import FileLock

from reportedly.casebook.lock import HOLDER, LOCK
from reportedly.casebook.store import Casebook
from reportedly.model.errors import CasebookBusy

ROOT = Path(__file__).parents[2]


@contextmanager
def a_writer(
    book: Casebook, first: int = 1000, how: str = "act"
) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.casebook.writer", str(book.path), str(first), how]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:  # noqa: S603
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "writing\n"
            yield process
        finally:
            process.kill()


def test_a_second_writer_says_who_is_writing(full: Casebook) -> None:
    with a_writer(full) as process:
        with (
            pytest.raises(CasebookBusy, match=f"Process {process.pid} on .* is writing"),
            full.writing(wait_seconds=0.2),
        ):
            pass
        process.kill()
        process.wait()
    with full.writing(wait_seconds=0.2) as session:
        session.settings.put("policy", "after a kill the lock is free")


def test_a_second_writer_waits_until_the_first_has_finished(full: Casebook) -> None:
    done: list[str] = []

    def write() -> None:
        with full.writing(wait_seconds=20) as session:
            session.settings.put("second", "waited")
            done.append("second")

    with full.writing() as session:
        second = Thread(target=write)
        second.start()
        sleep(0.3)
        session.settings.put("first", "wrote")
        done.append("first")
    second.join()
    assert done == ["first", "second"]
    assert full.verify().ok


def test_a_reader_sees_one_moment_while_another_process_writes(full: Casebook) -> None:
    with a_writer(full) as process:
        assert process.stdout is not None
        with full.reading() as session:
            before = (session.counts(), session.incident_rows(), session.log_head())
            for _ in range(3):
                process.stdout.readline()
            assert (session.counts(), session.incident_rows(), session.log_head()) == before
        with full.reading() as session:
            assert session.counts().reports > before[0].reports
        for _ in range(5):
            assert full.verify().problems == ()


def test_acts_come_in_between_the_turns_of_a_job(full: Casebook) -> None:
    with a_writer(full, how="job") as process:
        assert process.stdout is not None
        for number in range(10):
            begun = monotonic()
            with full.writing(wait_seconds=10) as session:
                session.settings.put("act", str(number))
                assert session.settings.get("act") == str(number)
            assert monotonic() - begun < 5
            process.stdout.readline()  # the job went on
        assert process.poll() is None
    assert full.verify().ok


def test_a_second_job_says_who_is_at_work(full: Casebook) -> None:
    with (
        a_writer(full, how="job") as process,
        pytest.raises(CasebookBusy, match=f"Process {process.pid} on .* is writing"),
        full.working(wait_seconds=0.2),
    ):
        pass


def test_a_job_that_was_killed_keeps_nobody_out(full: Casebook) -> None:
    with a_writer(full, how="job") as process:
        process.kill()
        process.wait()
    for open_book in (full.writing, full.working):
        with open_book(wait_seconds=0.5) as session:
            session.settings.put("policy", "after a kill the locks are free")
    assert full.verify().ok


def test_nobody_comes_in_while_an_older_program_is_at_work(full: Casebook) -> None:
    with FileLock(full.path / LOCK):
        (full.path / HOLDER).write_text('{"pid": 4711, "host": "elsewhere"}', encoding="utf-8")
        with (
            pytest.raises(CasebookBusy, match="Process 4711 on elsewhere is writing"),
            full.writing(wait_seconds=0.2),
        ):
            pass


def test_a_job_leaves_what_somebody_wrote_in_between(full: Casebook) -> None:
    with full.working() as session:
        assert session.settings.get("policy") == "ucdp"
        with full.writing(wait_seconds=1) as act:
            act.settings.put("policy", "acled")
        with session.turn() as others:
            assert others
            assert session.settings.get("policy") == "acled"
        with session.turn() as others:
            assert not others
