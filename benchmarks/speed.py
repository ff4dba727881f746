"""How fast reading is, beside the bare parse of the same texts; start-up; memory."""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.synthetic import (
    InventedPlace,
    QuietReport,
    SyntheticReport,
    gazetteer_csv,
    invented_places,
    quiet_reports,
    reports,
)
from reportedly.capture.formats import extract
from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import SourceRef, expand
from reportedly.demo.folder import demo_reports
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import bare_pipeline
from reportedly.model.report import Report, make_report
from reportedly.pipeline.add import utc_now
from reportedly.pipeline.outcomes import pages, read_page
from reportedly.reading.reader import Reader

if TYPE_CHECKING:
    from spacy.language import Language as SpacyLanguage

_POSTS = 120
_ARTICLES = 40
_ROUNDS = 7
_STARTS = 5
_PLACES = 200
_KIB_PER_MIB = 1024


class Speed(NamedTuple):
    """One figure of speed, with its unit and the promise it is held to."""

    name: str
    value: float
    unit: str
    promise: str = ""


def measure_speed() -> list[Speed]:
    """Measure reading against the bare parse in one run, start-up, and peak memory."""
    places = invented_places(_PLACES)
    reader = Reader(_gazetteer_of(places))
    posts = [as_report(one) for one in reports(_POSTS, places)]
    articles = [as_report(one) for one in reports(_ARTICLES, places, articles=True)]
    return [
        *_reading("posts", posts, reader),
        *_reading("articles", articles, reader),
        *_reading("the demonstration's reports", _demonstration(), reader),
        *_screening([as_report(one) for one in quiet_reports(_ARTICLES, places)], reader),
        Speed("peak memory while reading", _peak_mib(), "MiB"),
        Speed("reportedly --help", _start("--help"), "seconds", "< 0.40"),
        Speed("first report read, cold", _cold(), "seconds"),
        Speed("reportedly demo", _demo(), "seconds", "< 20"),
    ]


def _gazetteer_of(places: list[InventedPlace]) -> Gazetteer:
    """Give a gazetteer that knows the invented places too: a known name takes longer to judge."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "invented.csv"
        file.write_text(gazetteer_csv(places), encoding="utf-8")
        return Gazetteer.shipped().with_files([file])


def _demonstration() -> list[Report]:
    """Give the reports that ship: texts by people, about real places."""
    with demo_reports() as folder, tempfile.TemporaryDirectory() as scratch:
        objects, limits = FolderObjects(Path(scratch)), Limits()
        files = [ref for ref in expand([str(folder)]) if isinstance(ref, SourceRef)]
        taken = [take(ref, objects, fetcher=None, limits=limits, now=utc_now) for ref in files]
        found = [one for capture, _ in taken for one in extract(capture, objects, limits)]
        return [report for report in found if isinstance(report, Report)]


def as_report(made: SyntheticReport | QuietReport) -> Report:
    """Give a generated report as the model's own."""
    return make_report(made.text, publisher=made.publisher, published=made.published, language="en")


def _reading(what: str, made: Sequence[Report], reader: Reader) -> Iterator[Speed]:
    words = sum(len(report.text.split()) for report in made)
    rounds = list(_rounds(made, reader))
    parsing = statistics.median(parse for parse, _ in rounds)
    reading = statistics.median(read for _, read in rounds)
    beyond = statistics.median(read / parse for parse, read in rounds) - 1
    yield Speed(f"{what} read", len(made) / reading, "a second on one core")
    yield Speed(f"{what}: words read", words / reading, "a second on one core")
    yield Speed(f"{what}: words parsed alone", words / parsing, "a second on one core")
    yield Speed(f"{what}: reading beyond the bare parse", beyond, "of its time", "< 0.40")


def _screening(made: Sequence[Report], reader: Reader) -> Iterator[Speed]:
    """Measure how much faster than their parse reports with nothing to read are passed over."""
    rounds = list(_rounds(made, reader))
    faster = statistics.median(parse / read for parse, read in rounds)
    reading = statistics.median(read for _, read in rounds)
    yield Speed("quiet articles passed over", len(made) / reading, "a second on one core")
    yield Speed("quiet articles: passing over", faster, "times as fast as the bare parse", "≥ 20")


def _rounds(made: Sequence[Report], reader: Reader) -> Iterator[tuple[float, float]]:
    """Time the bare parse and the whole reading of the same texts turn by turn, after one of each.

    The bare parse is the model's whole pipeline over the texts, as its package gives it, named
    entities included, as who uses the model alone would run it. Processor seconds, since other
    programs may be running; both are batched in their own way.
    """
    spacy = _bare_pipeline()
    texts = [report.text for report in made]
    for number in range(_ROUNDS + 1):
        parsing = timed(lambda: list(spacy.pipe(texts)), time.process_time)
        reading = timed(lambda: [read_page(reader, p) for p in pages(made)], time.process_time)
        if number:
            yield parsing, reading


@cache
def _bare_pipeline() -> "SpacyLanguage":
    return bare_pipeline()


def timed(work: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Give the seconds that `work` takes."""
    started = clock()
    work()
    return clock() - started


def command_seconds(*arguments: str) -> float:
    """Give the seconds that one `reportedly` command takes in a process of its own."""
    command = [sys.executable, "-m", "reportedly", *arguments]
    return timed(lambda: subprocess.run(command, capture_output=True, check=True))  # noqa: S603


def _start(*arguments: str) -> float:
    return statistics.median(command_seconds(*arguments) for _ in range(_STARTS))


def _cold() -> float:
    code = "import reportedly; reportedly.read('Five people were killed.', language='en')"
    command = [sys.executable, "-c", code]
    return timed(lambda: subprocess.run(command, capture_output=True, check=True))  # noqa: S603


def _demo() -> float:
    with tempfile.TemporaryDirectory() as folder:
        return command_seconds("demo", str(Path(folder) / "demo"))


def _peak_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _KIB_PER_MIB
