"""Casebooks built from given reports, with each text read once, for tests of the laws."""

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import msgspec

from reportedly.capture.formats import extract
from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import SourceKind, SourceRef, expand
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.store import Casebook
from reportedly.demo.folder import demo_reports
from reportedly.language.document import Document
from reportedly.model.capture import Arrival, Capture
from reportedly.model.decision import Decision
from reportedly.model.ids import canonical_json
from reportedly.model.ledger import LedgerEntry
from reportedly.model.passage import Passage
from reportedly.model.reading import Reading
from reportedly.model.report import Report, make_report
from reportedly.pipeline.add import utc_now
from reportedly.pipeline.journey import travel
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.reading.reader import Reader
from tests.copied import new_casebook

_CAPTURE = Capture("0" * 64, 0, "test")
_ARRIVAL = Arrival("0" * 64, "test", "2001-01-01T00:00:00+00:00", "tests")


class CachedReader(Reader):
    """The built-in reader, which reads each report of the test run once."""

    _readings: dict[str, Reading] = {}  # noqa: RUF012 - one store for the whole run

    def read(self, report: Report, document: Document | None = None) -> Reading:
        """Give the reading, made at the first asking."""
        if report.id not in self._readings:
            self._readings[report.id] = super().read(report, document)
        return self._readings[report.id]

    def parse_all(self, reports: Iterable[Report]) -> dict[str, Document]:
        """Parse those that have not been read."""
        return super().parse_all(r for r in reports if r.id not in self._readings)


@cache
def reader() -> CachedReader:
    """Give the reader that all tests share."""
    return CachedReader()


@cache
def demo() -> dict[str, Report]:
    """Give the demonstration's reports by the stem of their files."""
    found: dict[str, Report] = {}
    with demo_reports() as folder, tempfile.TemporaryDirectory() as scratch:
        objects = FolderObjects(Path(scratch))
        for ref in expand([str(folder)]):
            assert isinstance(ref, SourceRef)
            assert ref.kind is SourceKind.FILE
            capture, _ = take(ref, objects, fetcher=None, limits=Limits(), now=utc_now)
            (report,) = extract(capture, objects, Limits())
            assert isinstance(report, Report)
            found[ref.path.stem] = report
    return found


@contextmanager
def casebook(
    batches: Iterable[Sequence[Report]], decisions: Sequence[Decision] = ()
) -> Iterator[Casebook]:
    """Give a casebook to which the batches were added one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        book = new_casebook(Path(folder) / "casebook")
        for batch in batches:
            add_reports(book, batch)
        for decision in decisions:
            with book.writing() as session:
                session.decisions.append(decision)
                travel(session, reader())
        yield book


def add_reports(book: Casebook, batch: Sequence[Report]) -> None:
    """Store reports, and do with them what `reportedly add` does."""
    with book.writing() as session:
        session.captures.add([_CAPTURE], [_ARRIVAL])
        session.reports.add((report, TakenFrom(_CAPTURE.sha256, report.id)) for report in batch)
        travel(session, reader())


def entries(book: Casebook) -> tuple[LedgerEntry, ...]:
    """Give the whole ledger."""
    with book.reading() as session:
        return tuple(ledger_entries(session))


def ledger(batches: Iterable[Sequence[Report]]) -> bytes:
    """Give the ledger of a casebook to which the batches were added, as bytes to compare."""
    with casebook(batches) as book:
        return canonical_json(entries(book))


def weighed(reports: Sequence[Report]) -> list[object]:
    """Give what copies must not change: each incident's figures and grade."""
    with casebook([reports]) as book:
        found = [
            (
                [
                    (f.category, f.group, f.low, f.best, f.high, f.contested)
                    for f in entry.assessment.figures
                ],
                entry.assessment.grade.incident,
                entry.assessment.grade.attribution,
                entry.assessment.grade.label,
            )
            for entry in entries(book)
        ]
    return sorted(found, key=repr)


def rewritten(report: Report, text: str, *, publisher: str, headline: str | None = None) -> Report:
    """Give a report with another text and publisher, dated as the first."""
    if headline is not None:
        text = f"{headline}\n\n{text}"
    first = headline if headline is not None else text.split("\n", 1)[0]
    return make_report(
        text,
        headline=Passage.of(text, 0, len(first)),
        publisher=publisher,
        published=report.published,
        language=report.language,
    )


def body_of(report: Report) -> str:
    """Give the text below the headline."""
    end = report.headline.end if report.headline else 0
    return report.text[end:].strip()


def particulars(report: Report) -> dict[str, object]:
    """Give everything a report says of itself but its id."""
    fields = msgspec.structs.asdict(report)
    del fields["id"]
    return fields
