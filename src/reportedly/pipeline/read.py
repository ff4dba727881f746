"""Reads the reports of a casebook that are new, or whose reader has changed."""

from collections import Counter

import msgspec

from reportedly.casebook.change import chunked
from reportedly.casebook.reports import ReportState
from reportedly.casebook.session import Session
from reportedly.model.capture import Failure, Stage
from reportedly.model.errors import UnsupportedLanguage
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.pipeline.progress import Progress, followed, silent
from reportedly.reading.reader import Reader

_PAGE = 50
"""Reports committed together: what an interrupted run has to read again at most."""


class ReadCounts(msgspec.Struct, frozen=True):
    """How many reports were read, kept for want of a reader, and set aside with an error."""

    read: int = 0
    unsupported: int = 0
    failed: int = 0

    @property
    def set_aside(self) -> int:
        """Count the reports that could not be read."""
        return self.unsupported + self.failed


def read_new(session: Session, reader: Reader, progress: Progress = silent) -> ReadCounts:
    """Read every report that `reader`, as it is now, has not read; give what came of them.

    A report that cannot be read is set aside with its reason and does not stop the others.
    """
    waiting = session.reports.to_read(reader.identity)
    outcomes = (_read(reader, report) for report in waiting)
    shown = followed(outcomes, "reading", session.reports.count_to_read(reader.identity), progress)
    total = ReadCounts()
    for page in chunked(shown, _PAGE):
        total = _store(session, reader.identity, page, total)
    return total


class _Aside(msgspec.Struct, frozen=True):
    """A report that was not read, and why."""

    report: str
    state: ReportState
    failure: Failure


def _read(reader: Reader, report: Report) -> Reading | _Aside:
    try:
        return reader.read(report)
    except UnsupportedLanguage as error:
        reason = f"No reader for its language ({report.language}) is installed."
        failure = Failure(report.id, Stage.READ, reason, str(error))
        return _Aside(report.id, ReportState.UNSUPPORTED, failure)
    except Exception as error:
        reason = f"The reader failed: {type(error).__name__}: {error}."
        advice = "The report is kept. Run 'reportedly read --retry' after an update."
        failure = Failure(report.id, Stage.READ, reason, advice)
        return _Aside(report.id, ReportState.FAILED, failure)


def _store(
    session: Session, identity: str, page: list[Reading | _Aside], total: ReadCounts
) -> ReadCounts:
    readings = [outcome for outcome in page if isinstance(outcome, Reading)]
    aside = [outcome for outcome in page if isinstance(outcome, _Aside)]
    counts = Counter(one.state for one in aside)
    with session.batch():
        session.readings.put(readings)
        session.failures.resolve((reading.report for reading in readings), Stage.READ)
        for state in sorted(counts):
            ids = (one.report for one in aside if one.state is state)
            session.readings.set_aside(ids, identity, state)
        session.failures.add(one.failure for one in aside)
    return ReadCounts(
        total.read + len(readings),
        total.unsupported + counts[ReportState.UNSUPPORTED],
        total.failed + counts[ReportState.FAILED],
    )
