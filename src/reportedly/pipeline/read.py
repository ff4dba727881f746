"""Reads the reports of a casebook that are new, or whose reader has changed."""

from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import closing

import msgspec

from reportedly.casebook.change import chunked
from reportedly.casebook.rooms.reports import ReportState
from reportedly.casebook.session import Session
from reportedly.model.capture import Stage
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.pipeline.outcomes import Aside, Outcome, pages, read_page
from reportedly.pipeline.parallel import read_pages
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.reading.reader import Reader

_PAGE = 50
"""Reports committed together: what an interrupted run has to read again at most."""

ENOUGH = 200
"""Reports from which more processes than one are worth their start of a second or two."""


class ReadCounts(msgspec.Struct, frozen=True):
    """How many reports were read, kept for want of a reader, and set aside with an error.

    `passed_over` counts those among the read that the screen took for having nothing to read.
    """

    read: int = 0
    unsupported: int = 0
    failed: int = 0
    passed_over: int = 0

    @property
    def set_aside(self) -> int:
        """Count the reports that could not be read."""
        return self.unsupported + self.failed


def read_new(
    session: Session, reader: Reader, progress: Progress = silent, *, jobs: int = 1
) -> ReadCounts:
    """Read every report that `reader`, as it is now, has not read; give what came of them.

    A report that cannot be read is set aside with its reason and does not stop the others. With
    `jobs` over 1, many reports are read in so many processes; the readings are the same.
    """
    total = session.reports.count_to_read(reader.identity)
    waiting = pages(session.reports.to_read(reader.identity))
    counts = ReadCounts()
    with closing(_outcomes(reader, waiting, jobs if total >= ENOUGH else 1)) as outcomes:
        for page in chunked(followed(outcomes, "reading", total, progress), _PAGE):
            counts = _store(session, reader.identity, page, counts)
    return counts


def _outcomes(
    reader: Reader, waiting: Iterable[list[Report]], jobs: int
) -> Generator[Outcome, None, None]:
    if jobs > 1:
        yield from read_pages(reader, waiting, jobs)
        return
    for page in waiting:
        yield from read_page(reader, page)


def _store(session: Session, identity: str, page: list[Outcome], total: ReadCounts) -> ReadCounts:
    readings = [outcome for outcome in page if isinstance(outcome, Reading)]
    aside = [outcome for outcome in page if isinstance(outcome, Aside)]
    counts = Counter(one.state for one in aside)
    with session.batch():
        session.readings.put(readings)
        session.named.put(reading.named for reading in readings if reading.named is not None)
        session.failures.resolve((reading.report for reading in readings), Stage.READ)
        for state in sorted(counts):
            ids = (one.report for one in aside if one.state is state)
            session.readings.set_aside(ids, identity, state)
        session.failures.add(one.failure for one in aside)
    return ReadCounts(
        total.read + len(readings),
        total.unsupported + counts[ReportState.UNSUPPORTED],
        total.failed + counts[ReportState.FAILED],
        total.passed_over + sum(reading.passed_over for reading in readings),
    )
