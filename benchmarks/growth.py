"""How a casebook grows: time, size and query time at rising numbers of reports."""

import math
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed import as_report, command_seconds, timed
from benchmarks.stub import StubReader
from benchmarks.synthetic import InventedPlace, Truth, gazetteer_csv, invented_places, reports
from reportedly.casebook.change import chunked
from reportedly.casebook.reports import TakenFrom
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


class Growth(NamedTuple):
    """One size of casebook: seconds by stage, size on disk, and seconds for `incidents`.

    Stages are in seconds of processor time, since other programs may be running, but reading,
    which takes several processes, and `table`, the command in a process of its own, are by the
    clock. `reader` says what made the readings.
    """

    reports: int
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
        """Give the seconds of everything but reading, which is linear by its nature."""
        return self.storing + self.tracing + self.linking + self.weighing


def measure_growth(sizes: Sequence[int], *, stub: bool = False) -> Iterator[Growth]:
    """Build one casebook for each of `sizes`, from generated reports about invented places.

    With `stub`, the generator's truth takes the place of reading.
    """
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            yield _grow(Path(folder), size, stub)


def exponent(first: Growth, last: Growth) -> float:
    """Give the power of n by which the work beyond reading grew, with the log n of n log n off."""
    ratio = last.reports / first.reports
    logarithms = math.log(last.reports) / math.log(first.reports)
    return math.log(last.beyond_reading / first.beyond_reading / logarithms) / math.log(ratio)


def _grow(folder: Path, size: int, stub: bool) -> Growth:
    places = invented_places(_PLACES)
    truths: dict[str, Truth] = {}
    reader = StubReader(truths) if stub else _reader(folder, places)
    book = Casebook.create(folder / "casebook")
    with book.writing() as session:
        storing = worked(lambda: truths.update(_store(session, size, places)))
        reading = timed(lambda: read_new(session, reader, jobs=1 if stub else usual_jobs()))
        tracing = worked(lambda: trace_new(session))
        linking = worked(lambda: link_new(session))
        weighing = worked(lambda: weigh_new(session))
        incidents = session.counts().incidents
    bytes_ = sum(f.stat().st_size for f in book.path.rglob("*") if f.is_file())
    return Growth(
        reports=size,
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


def _store(session: Session, size: int, places: list[InventedPlace]) -> dict[str, Truth]:
    """Store the reports; give what each says."""
    capture = Capture(_NOBODY, 0, "synthetic")
    arrival = Arrival(_NOBODY, "synthetic", "2001-01-01T00:00:00+00:00", "benchmarks")
    session.captures.add([capture], [arrival])
    truths: dict[str, Truth] = {}
    for page in chunked(reports(size, places), _PAGE):
        made = [(as_report(one), one.truth) for one in page]
        session.reports.add((report, TakenFrom(_NOBODY, "")) for report, _ in made)
        truths.update((report.id, truth) for report, truth in made)
    return truths
