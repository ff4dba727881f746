"""A casebook of 100,000 reports answers at once, and grows no faster than its reports."""

import resource
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.casebook.change import chunked
from reportedly.casebook.engine import DATABASE
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.store import Casebook
from tests.casebook.material import (
    POLICY,
    assessment,
    fill,
    hash_of,
    incident,
    reading,
    report,
)

REPORTS = 100_000
ASK = """
import sys
from pathlib import Path
from reportedly.casebook.store import Casebook
with Casebook.open(Path(sys.argv[1])).reading() as session:
    print(len(session.incident_rows(limit=200)), session.count_incidents())
"""


@pytest.mark.slow
def test_the_incident_table_answers_within_a_second(tmp_path: Path) -> None:
    book = Casebook.create(tmp_path / "book")
    with book.writing() as session:
        session.incidents.begin_weighing("rules/1", POLICY)
        for numbers in chunked(range(REPORTS), 1000):
            reports = [report(n, words=200) for n in numbers]
            session.reports.add([(found, TakenFrom("0" * 64, found.id)) for found in reports])
            readings = [reading(found) for found in reports]
            session.readings.put(readings)
            made = [incident(*pair) for pair in chunked(readings, 2)]
            session.incidents.put(made)
            session.incidents.put_assessments(map(assessment, made), POLICY)
    assert min(_asked(book) for _ in range(3)) < 1.0


def _asked(book: Casebook) -> float:
    """Ask in a process of its own; give its processor seconds, start-up included."""
    command = [sys.executable, "-c", ASK, str(book.path)]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert done.stdout.split() == ["200", str(REPORTS // 2)]
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.slow
def test_a_casebook_grows_no_faster_than_its_reports(tmp_path: Path) -> None:
    sizes, times = zip(*(_grown(tmp_path, count) for count in (500, 5000)), strict=True)
    assert sizes[1] < 12 * sizes[0]
    assert times[1] < 20 * times[0]


def _grown(folder: Path, count: int) -> tuple[int, float]:
    """Fill a casebook in batches; give its size in bytes and the seconds of processor time."""
    book = Casebook.create(folder / str(count))
    began = time.process_time()
    with book.writing() as session:
        for start in range(0, count, 100):
            found = fill(session, book.path, count=100, start=start)
            unlike = {r.id: [hash_of(f"{r.id} {n}") for n in range(50)] for r in found}
            session.tracing.sharing_all(unlike)
    return (book.path / DATABASE).stat().st_size, time.process_time() - began
