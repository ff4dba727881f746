"""How fast reading is, beside the bare parse of the same texts; cold start; memory."""

import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple

from benchmarks.synthetic import SyntheticReport, invented_places, reports
from reportedly.language.english.parser import english
from reportedly.model.report import Report, make_report
from reportedly.reading.reader import Reader

_REPORTS = 120
_STARTS = 5
_KIB_PER_MIB = 1024


class Speed(NamedTuple):
    """One figure of speed, with its unit and the promise it is held to."""

    name: str
    value: float
    unit: str
    promise: str = ""


def measure_speed() -> list[Speed]:
    """Measure reading against the bare parse in one run, start-up, and peak memory."""
    made = [as_report(one) for one in reports(_REPORTS, invented_places(200))]
    words = sum(len(report.text.split()) for report in made)
    reader = Reader()
    reader.read(made[0])
    parsing, reading = _paired(made, reader)
    return [
        Speed("reports read", _REPORTS / reading, "a second on one core"),
        Speed("words read", words / reading, "a second on one core"),
        Speed("bare parse", words / parsing, "words a second on one core"),
        Speed("reading beyond the bare parse", reading / parsing - 1, "of its time", "< 0.40"),
        Speed("reportedly --help", _start("--help"), "seconds", "< 0.40"),
        Speed("peak memory", _peak_mib(), "MiB"),
    ]


def as_report(made: SyntheticReport) -> Report:
    """Give a generated report as the model's own."""
    return make_report(made.text, publisher=made.publisher, published=made.published, language="en")


def _paired(made: Sequence[Report], reader: Reader, rounds: int = 3) -> tuple[float, float]:
    """Time the bare parse and the whole reading turn by turn, and give the medians."""
    spacy = english().spacy
    texts = [report.text for report in made]
    parsing: list[float] = []
    reading: list[float] = []
    for _ in range(rounds):
        parsing.append(timed(lambda: list(spacy.pipe(texts))))
        reading.append(timed(lambda: [reader.read(report) for report in made]))
    return statistics.median(parsing), statistics.median(reading)


def timed(work: Callable[[], object]) -> float:
    """Give the seconds that `work` takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _start(*arguments: str) -> float:
    command = [sys.executable, "-m", "reportedly", *arguments]
    runs = [
        timed(lambda: subprocess.run(command, capture_output=True, check=True))  # noqa: S603
        for _ in range(_STARTS)
    ]
    return statistics.median(runs)


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB
