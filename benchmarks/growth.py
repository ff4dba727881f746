"""How a casebook grows: time, size and query time at rising numbers of reports."""

import math
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.speed import as_report, timed
from benchmarks.synthetic import gazetteer_csv, invented_places, reports
from reportedly.casebook.change import chunked
from reportedly.casebook.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.casebook.store import Casebook
from reportedly.gazetteer.lookup import Gazetteer
from reportedly.model.capture import Arrival, Capture
from reportedly.pipeline.link import link_new
from reportedly.pipeline.read import read_new
from reportedly.pipeline.trace import trace_new
from reportedly.pipeline.weigh import weigh_new
from reportedly.reading.reader import Reader

_MIB = 1 << 20
_NOBODY = "0" * 64
_PLACES = 3000


class Growth(NamedTuple):
    """One size of casebook: seconds by stage, size on disk, and seconds for the incident table."""

    reports: int
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


def measure_growth(sizes: Sequence[int]) -> Iterator[Growth]:
    """Build one casebook for each of `sizes`, from generated reports about invented places."""
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            yield _grow(Path(folder), size)


def exponent(first: Growth, last: Growth) -> float:
    """Give the power of n by which the work beyond reading grew, with the log n of n log n off."""
    ratio = last.reports / first.reports
    logarithms = math.log(last.reports) / math.log(first.reports)
    return math.log(last.beyond_reading / first.beyond_reading / logarithms) / math.log(ratio)


def _grow(folder: Path, size: int) -> Growth:
    places = invented_places(_PLACES)
    listing = folder / "places.csv"
    listing.write_text(gazetteer_csv(places), encoding="utf-8")
    reader = Reader(Gazetteer.shipped().with_files([listing]))
    book = Casebook.create(folder / "casebook")
    with book.writing() as session:
        storing = timed(lambda: _store(session, size, places))
        reading = timed(lambda: read_new(session, reader))
        tracing = timed(lambda: trace_new(session))
        linking = timed(lambda: link_new(session))
        weighing = timed(lambda: weigh_new(session))
        incidents = session.counts().incidents
    bytes_ = sum(f.stat().st_size for f in book.path.rglob("*") if f.is_file())
    return Growth(
        size, storing, reading, tracing, linking, weighing, bytes_ / _MIB, _table(book), incidents
    )


def _store(session: Session, size: int, places: list) -> None:  # type: ignore[type-arg]
    capture = Capture(_NOBODY, 0, "synthetic")
    arrival = Arrival(_NOBODY, "synthetic", "2001-01-01T00:00:00+00:00", "benchmarks")
    session.captures.add([capture], [arrival])
    for page in chunked(reports(size, places), 500):
        session.reports.add((as_report(one), TakenFrom(_NOBODY, "")) for one in page)


def _table(book: Casebook) -> float:
    def look() -> None:
        with book.reading() as session:
            session.incident_rows(limit=200)
            session.count_incidents()

    return timed(look)
