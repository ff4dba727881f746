"""Takes sources into a casebook: bytes first, then the reports and the media found in them."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from reportedly.capture.beside import beside
from reportedly.capture.formats import extract
from reportedly.capture.intake import Fetches, take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.protocol import Item
from reportedly.capture.sources import Misnamed, SourceKind, SourceRef, expand
from reportedly.casebook.change import chunked
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.model.capture import Capture, Failure, Stage
from reportedly.model.errors import CaptureError
from reportedly.model.footage import FoundMedia, How, Showing, identified
from reportedly.model.report import Report
from reportedly.pipeline.progress import Progress, silent

_PAGE = 200
"""Reports stored in one transaction."""


class Added(msgspec.Struct, frozen=True):
    """What one `add` did: sources taken, reports that were new, and what was set aside.

    `misnamed` are the arguments that named nothing: they are said, and kept nowhere.
    """

    sources: int = 0
    reports: int = 0
    known: int = 0
    """Reports that the casebook had already."""
    failures: tuple[Failure, ...] = ()
    footage: int = 0
    """Media files that were new."""
    misnamed: tuple[Misnamed, ...] = ()
    held: int = 0
    """Links that had been fetched before, and were not fetched again."""

    def __add__(self, other: "Added") -> "Added":
        """Sum two, count by count; failures and misnamed in their order."""
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
    fetch_again: bool = False,
) -> Added:
    """Take in everything that `arguments` name; one bad source never stops the others.

    URLs are fetched only with a `fetcher`, and each once: a run that was broken off goes on where
    it stopped. With `fetch_again`, and where something was set aside, they are fetched anew. Adding
    the same sources twice changes nothing but the record that they came again.
    """
    limits = limits or Limits()
    total = Added()
    troubled = () if fetch_again else _troubled(session)
    for ref in expand(arguments):
        if isinstance(ref, Misnamed):
            total += Added(misnamed=(ref,))
        elif isinstance(ref, Failure):
            total += _set_aside(session, ref)
        elif held := None if fetch_again else _held(session, ref, troubled):
            total += Added(held=1) + _taken_out(session, objects, ref, held, limits, now)
        else:
            total += _add_one(session, objects, ref, fetcher, limits, now)
        progress("adding", total.sources, None)
    return total


def _set_aside(session: Session, failure: Failure) -> Added:
    session.failures.add([failure])
    return Added(sources=1, failures=(failure,))


def _troubled(session: Session) -> tuple[str, ...]:
    """Give the sources, and the items in them, of which something is set aside."""
    return tuple(f.subject for f in session.failures.open() if f.stage is Stage.CAPTURE)


def _held(session: Session, ref: SourceRef, troubled: Sequence[str]) -> Capture | None:
    """Give what came of a link before; None where nothing did, or something of it is set aside."""
    if ref.kind is not SourceKind.URL:
        return None
    if any(subject == ref.name or subject.startswith(f"{ref.name}#") for subject in troubled):
        return None
    return session.captures.latest(ref.name)


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
    return _taken_out(session, objects, ref, capture, limits, now)


def _taken_out(
    session: Session,
    objects: FolderObjects,
    ref: SourceRef,
    capture: Capture,
    limits: Limits,
    now: Callable[[], datetime],
) -> Added:
    """Store the reports and media of a capture, and what of it was set aside."""
    added = Added(sources=1)
    items = _guarded(extract(capture, objects, limits, source=ref.name), capture, ref.name)
    for page in chunked(items, _PAGE):
        with session.batch():
            added += _store(session, capture, added.reports + added.known, page)
            added += _store_media(session, page, ref)
        for showing in _by_path(page, ref):
            added += _add_beside(session, objects, ref, showing, limits, now)
    if not added.failures:
        session.failures.resolve([ref.name], Stage.CAPTURE)
    return added


def _guarded(items: Iterator[Item], capture: Capture, subject: str) -> Iterator[Item]:
    """Pass `items` on; what breaks a format becomes a failure, and the run goes on."""
    try:
        yield from items
    except Exception as error:
        reason = f"The reading of its format ({capture.format}) failed: {error!r}."
        advice = "The bytes are kept. Add the source again after an update."
        yield Failure(subject, Stage.CAPTURE, reason, advice, capture.sha256)


def _store(session: Session, capture: Capture, seen: int, page: Sequence[Item]) -> Added:
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


def _store_media(session: Session, page: Sequence[Item], ref: SourceRef) -> Added:
    """Store a page's media and where they were shown; a file by itself was shown by adding it."""
    media = [item for item in page if isinstance(item, FoundMedia)]
    shown = [item for item in page if isinstance(item, Showing)]
    if not (media or shown):
        return Added()
    new = session.footage.add(media)
    session.footage.show([*shown, *(_archived(one) for one in media if one.address)])
    for one in media:
        if one.address is None and not one.inlined:
            session.footage.sight(one.footage.sha256, _added_file(ref.name))
    return Added(footage=len(new))


def _archived(found: FoundMedia) -> Showing:
    address = found.address or ""
    return identified(
        Showing(how=How.ARCHIVED, address=address, place=address, archived=found.archived)
    )


def _added_file(name: str) -> Showing:
    return identified(Showing(how=How.ADDED, address=name, place=name))


def _by_path(page: Sequence[Item], ref: SourceRef) -> Iterator[Showing]:
    """Give the showings of a page whose media may lie beside the file that was added."""
    if ref.kind is SourceKind.FILE:
        yield from (item for item in page if isinstance(item, Showing) and not item.is_by_web)


def _add_beside(
    session: Session,
    objects: FolderObjects,
    ref: SourceRef,
    showing: Showing,
    limits: Limits,
    now: Callable[[], datetime],
) -> Added:
    """Take in the media file that a showing names by a path, and tie the two."""
    try:
        path = beside(ref.path, showing)
        if path is None:
            return Added()
        found = SourceRef(ref.argument, str(path), SourceKind.FILE)
        capture, arrival = take(found, objects, fetcher=None, limits=limits, now=now)
    except CaptureError as error:
        reason, _, advice = str(error).partition(". ")
        failure = Failure(f"{ref.name}#{showing.address}", Stage.CAPTURE, f"{reason}.", advice)
        session.failures.add([failure])
        return Added(failures=(failure,))
    with session.batch():
        session.captures.add([capture], [arrival])
        media = [i for i in extract(capture, objects, limits) if isinstance(i, FoundMedia)]
        new = session.footage.add(media)
        for one in media:
            session.footage.sight(one.footage.sha256, showing)
    return Added(footage=len(new))
