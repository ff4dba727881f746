"""How a casebook grows: time, size and query time at rising numbers of reports.

There are two ways to have more reports. In a **longer history** incidents stay as close together
as they were, and the years grow with the reports; in a **denser war** everything falls into one
year, so that more and more incidents are near each other in time and place. The first asks for cost
that grows no faster than n log n. In the second the pairs of mentions that are near each other grow
with the square of the reports by their nature: a rule that does not look at them loses incidents.
"""

import math
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed import as_report, command_seconds, timed
from benchmarks.stub import StubReader
from benchmarks.synthetic import (
    InventedPlace,
    SyntheticReport,
    Truth,
    gazetteer_csv,
    invented_places,
    reports,
)
from reportedly.casebook.change import chunked
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.capture import Arrival, Capture
from reportedly.pipeline.link import link_new
from reportedly.pipeline.parallel import usual_jobs
from reportedly.pipeline.read import read_new
from reportedly.pipeline.trace import trace_new
from reportedly.pipeline.weigh import weigh_new
from reportedly.reading.reader import Reader

_MIB = 1 << 20
_NOBODY = "0" * 64
_PLACES = 3000
_PAGE = 500
_TICK = 0.01
"""Seconds that nothing takes less than, so that a stage that takes no time has an exponent."""
_REPORTS_A_YEAR = 10_000
"""In a longer history: some 27 a day, of five to six incidents."""

STAGES = ("storing", "tracing", "linking", "weighing")
"""What is done beside reading, which is linear by its nature."""


class History(StrEnum):
    """What more reports mean."""

    LONGER = "longer"
    DENSER = "denser"

    def years(self, size: int) -> float:
        """Give the years over which the incidents of so many reports are spread."""
        return size / _REPORTS_A_YEAR if self is History.LONGER else 1.0


class Growth(NamedTuple):
    """One size of casebook: seconds by stage, size on disk, and seconds for `incidents`.

    Stages are in seconds of processor time, since other programs may be running, but reading,
    which takes several processes, and `table`, the command in a process of its own, are by the
    clock. `reader` says what made the readings.
    """

    reports: int
    history: str
    reader: str
    storing: float
    reading: float
    tracing: float
    linking: float
    weighing: float
    mib: float
    table: float
    incidents: int

    @property
    def beyond_reading(self) -> float:
        """Give the seconds of everything but reading."""
        return sum(float(getattr(self, stage)) for stage in STAGES)


def measure_growth(
    sizes: Sequence[int], *, stub: bool = False, history: History = History.LONGER
) -> Iterator[Growth]:
    """Build one casebook for each of `sizes`, from generated reports about invented places.

    With `stub`, the generator's truth takes the place of reading.
    """
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            yield _grow(Path(folder), size, stub, history)


def exponents(first: Growth, last: Growth) -> dict[str, float]:
    """Give the power of n by which each stage grew, and `beyond_reading` the sum of them.

    The log n of n log n is taken off. What a stage takes to start makes it seem to grow more slowly
    where the first size is small; so does a processor that others leave alone later.
    """
    return {
        stage: _exponent(first, last, getattr(first, stage), getattr(last, stage))
        for stage in (*STAGES, "beyond_reading")
    }


def _exponent(first: Growth, last: Growth, before: float, after: float) -> float:
    logarithms = math.log(last.reports) / math.log(first.reports)
    ratio = last.reports / first.reports
    return math.log(max(after, _TICK) / max(before, _TICK) / logarithms) / math.log(ratio)


def _grow(folder: Path, size: int, stub: bool, history: History) -> Growth:
    places = invented_places(_PLACES)
    made = reports(size, places, years=history.years(size))
    truths: dict[str, Truth] = {}
    reader = StubReader(truths) if stub else _reader(folder, places)
    book = Casebook.create(folder / "casebook")
    with book.writing() as session:
        storing = worked(lambda: truths.update(_store(session, made)))
        reading = timed(lambda: read_new(session, reader, jobs=1 if stub else usual_jobs()))
        tracing = worked(lambda: trace_new(session))
        linking = worked(lambda: link_new(session))
        weighing = worked(lambda: weigh_new(session))
        incidents = session.counts().incidents
    bytes_ = sum(f.stat().st_size for f in book.path.rglob("*") if f.is_file())
    return Growth(
        reports=size,
        history=history.value,
        reader="generated truth" if stub else "built in",
        storing=storing,
        reading=reading,
        tracing=tracing,
        linking=linking,
        weighing=weighing,
        mib=bytes_ / _MIB,
        table=command_seconds("-c", str(book.path), "incidents"),
        incidents=incidents,
    )


def worked(work: Callable[[], object]) -> float:
    """Give the seconds of processor time that `work` takes."""
    return timed(work, time.process_time)


def _reader(folder: Path, places: list[InventedPlace]) -> Reader:
    listing = folder / "places.csv"
    listing.write_text(gazetteer_csv(places), encoding="utf-8")
    return Reader(Gazetteer.shipped().with_files([listing]))


def _store(session: Session, made: Iterable[SyntheticReport]) -> dict[str, Truth]:
    """Store the reports; give what each says."""
    capture = Capture(_NOBODY, 0, "synthetic")
    arrival = Arrival(_NOBODY, "synthetic", "2001-01-01T00:00:00+00:00", "benchmarks")
    session.captures.add([capture], [arrival])
    truths: dict[str, Truth] = {}
    for page in chunked(made, _PAGE):
        told = [(as_report(one), one.truth) for one in page]
        session.reports.add((report, TakenFrom(_NOBODY, "")) for report, _ in told)
        truths.update((report.id, truth) for report, truth in told)
    return truths
