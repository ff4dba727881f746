"""One process writes, others read at the same time; a second writer waits or says why not."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from reportedly.casebook.store import Casebook
from reportedly.model.errors import CasebookBusy

ROOT = Path(__file__).parents[2]


@contextmanager
def a_writer(book: Casebook, first: int = 1000) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "tests.casebook.writer", str(book.path), str(first)]
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
