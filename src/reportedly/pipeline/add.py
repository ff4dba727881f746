"""Takes sources into a casebook: bytes first, then the reports found in them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from reportedly.capture.formats import extract
from reportedly.capture.intake import Fetches, take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import SourceRef, expand
from reportedly.casebook.change import chunked
from reportedly.casebook.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.model.capture import Capture, Failure, Stage
from reportedly.model.errors import CaptureError
from reportedly.model.report import Report
from reportedly.pipeline.progress import Progress, silent

_PAGE = 200
"""Reports stored in one transaction."""


class Added(msgspec.Struct, frozen=True):
    """What one `add` did: sources taken, reports that were new, and what was set aside."""

    sources: int = 0
    reports: int = 0
    known: int = 0
    """Reports that the casebook had already."""
    failures: tuple[Failure, ...] = ()

    def __add__(self, other: "Added") -> "Added":
        """Sum two, count by count; failures in their order."""
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return Added(*(one + another for one, another in pairs))


def utc_now() -> datetime:
    """Give the time now, with its zone."""
    return datetime.now(UTC)


def add_sources(
    session: Session,
    objects: FolderObjects,
    arguments: Sequence[str],
    *,
    fetcher: Fetches | None = None,
    limits: Limits | None = None,
    now: Callable[[], datetime] = utc_now,
    progress: Progress = silent,
) -> Added:
    """Take in everything that `arguments` name; one bad source never stops the others.

    URLs are fetched only with a `fetcher`. Adding the same sources twice changes nothing but
    the record that they came again.
    """
    limits = limits or Limits()
    total = Added()
    for ref in expand(arguments):
        if isinstance(ref, Failure):
            total += _set_aside(session, ref)
        else:
            total += _add_one(session, objects, ref, fetcher, limits, now)
        progress("adding", total.sources, None)
    return total


def _set_aside(session: Session, failure: Failure) -> Added:
    session.failures.add([failure])
    return Added(sources=1, failures=(failure,))


def _add_one(
    session: Session,
    objects: FolderObjects,
    ref: SourceRef,
    fetcher: Fetches | None,
    limits: Limits,
    now: Callable[[], datetime],
) -> Added:
    try:
        capture, arrival = take(ref, objects, fetcher=fetcher, limits=limits, now=now)
    except CaptureError as error:
        reason, _, advice = str(error).partition(". ")
        return _set_aside(session, Failure(ref.name, Stage.CAPTURE, f"{reason}.", advice))
    # On record before its format is read, whatever that does to this process.
    session.captures.add([capture], [arrival])
    added = Added(sources=1)
    items = _guarded(extract(capture, objects, limits, source=ref.name), capture, ref.name)
    for page in chunked(items, _PAGE):
        with session.batch():
            added += _store(session, capture, added.reports + added.known, page)
    if not added.failures:
        session.failures.resolve([ref.name], Stage.CAPTURE)
    return added


def _guarded(
    items: Iterator[Report | Failure], capture: Capture, subject: str
) -> Iterator[Report | Failure]:
    """Pass `items` on; what breaks a format becomes a failure, and the run goes on."""
    try:
        yield from items
    except Exception as error:
        reason = f"The reading of its format ({capture.format}) failed: {error!r}."
        advice = "The bytes are kept. Add the source again after an update."
        yield Failure(subject, Stage.CAPTURE, reason, advice, capture.sha256)


def _store(
    session: Session, capture: Capture, seen: int, page: Sequence[Report | Failure]
) -> Added:
    """Store a page of a capture's reports, of which `seen` came before, and what was set aside."""
    reports = [item for item in page if isinstance(item, Report)]
    failures = tuple(item for item in page if isinstance(item, Failure))
    found = [
        (report, TakenFrom(capture.sha256, str(position)))
        for position, report in enumerate(reports, seen + 1)
    ]
    new = len(session.reports.add(found))
    session.failures.add(failures)
    return Added(0, new, len(reports) - new, failures)
