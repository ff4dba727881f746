"""Reads a page of reports, each to its reading or to the reason why there is none."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

import msgspec

from reportedly.casebook.rooms.reports import ReportState
from reportedly.language.document import Document
from reportedly.model.capture import Failure, Stage
from reportedly.model.errors import UnsupportedLanguage
from reportedly.model.reading import Reading
from reportedly.model.report import Report
from reportedly.reading.reader import Reader

_PAGE = 50
_PAGE_LETTERS = 200_000
"""Bounds the memory that the parses of a page take."""


class Aside(msgspec.Struct, frozen=True):
    """A report that was not read, and why."""

    report: str
    state: ReportState
    failure: Failure


Outcome = Reading | Aside


def pages(reports: Iterable[Report]) -> Iterator[list[Report]]:
    """Cut reports into pages that are parsed together."""
    page: list[Report] = []
    letters = 0
    for report in reports:
        if page and (len(page) == _PAGE or letters + len(report.text) > _PAGE_LETTERS):
            yield page
            page, letters = [], 0
        page.append(report)
        letters += len(report.text)
    if page:
        yield page


def read_page(reader: Reader, page: Sequence[Report]) -> list[Outcome]:
    """Read every report of a page; what makes the reader fail is set aside with its reason."""
    with _collector_resting():
        parsed = _parsed(reader, page)
        gc.disable()  # to load a model, as the first page does, turns the collector on
        return [_outcome(reader, report, parsed.get(report.id)) for report in page]


@contextmanager
def _collector_resting() -> Iterator[None]:
    """Keep the collector of cycles from walking the models again and again, for a page at most.

    Reading makes many small values and hardly a cycle among them; a page bounds what may wait.
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()


def _parsed(reader: Reader, page: Sequence[Report]) -> Mapping[str, Document]:
    try:
        return reader.parse_all(page)
    except Exception:
        # One of them makes the parser fail. Parsed one by one, it is found, and the others read.
        return {}


def _outcome(reader: Reader, report: Report, document: Document | None) -> Outcome:
    try:
        return reader.read(report, document)
    except UnsupportedLanguage:
        reason = f"No reader for its language ({report.language}) is installed."
        advice = "The report is kept, and is read once there is one."
        failure = Failure(report.id, Stage.READ, reason, advice)
        return Aside(report.id, ReportState.UNSUPPORTED, failure)
    except Exception as error:
        reason = f"The reader failed: {type(error).__name__}: {error}."
        advice = "The report is kept. Run 'reportedly read --retry' after an update."
        failure = Failure(report.id, Stage.READ, reason, advice)
        return Aside(report.id, ReportState.FAILED, failure)
