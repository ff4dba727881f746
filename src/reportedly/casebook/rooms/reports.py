"""Reports: each publication once, and every capture that it was found in."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Row, Select, func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import chunked
from reportedly.casebook.codec import decode, encode, plain
from reportedly.casebook.coverage import EXTRACTIONS, REPORTS
from reportedly.casebook.dialect import listed
from reportedly.casebook.prefixes import find
from reportedly.model.ids import content_id
from reportedly.model.report import Report

PAGE = 200
"""Reports held in memory at a time while streaming."""


class ReportState(StrEnum):
    """How far a report has come."""

    UNREAD = "unread"
    READ = "read"
    PASSED_OVER = "passed over"
    """Read as far as its words: none is one that an incident can rest on."""
    UNSUPPORTED = "unsupported"
    FAILED = "failed"


class ReportRow(msgspec.Struct, frozen=True):
    """A report as a table shows it, without its text."""

    id: str
    publisher: str | None
    published: str | None
    language: str
    title: str
    state: ReportState
    reader: str | None


class TakenFrom(msgspec.Struct, frozen=True, order=True):
    """Where a report was found: the capture's hash, and the item inside it ('' for the whole)."""

    sha256: str
    item: str


_BODIES = select(tables.reports.c.body).where(listed(tables.reports.c.id))
_PUBLISHERS = select(tables.reports.c.id, tables.reports.c.publisher).where(
    listed(tables.reports.c.id)
)


class Reports:
    """The reports of a casebook."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, found: Iterable[tuple[Report, TakenFrom]]) -> tuple[str, ...]:
        """Add reports with where each was found; give the ids of those that are new.

        The same report from two captures is one report, taken from two places.
        """
        pairs = list(found)
        with self._access.change("reports added") as change:
            number = self._last_number() + 1
            rows = [_row(report, number + i) for i, (report, _) in enumerate(pairs)]
            added = {row["id"] for row in change.add(REPORTS, rows)}
            change.add(EXTRACTIONS, [_extraction(report.id, where) for report, where in pairs])
        return tuple(report.id for report, _ in _once(pairs) if report.id in added)

    def get(self, id_or_prefix: str) -> Report:
        """Find a report by its id, or by the beginning of it. Raises UnknownId."""
        found = find(self._access, tables.reports.c.id, id_or_prefix, "report")
        return self.many([found])[found]

    def many(self, ids: Iterable[str]) -> dict[str, Report]:
        """Give the reports that have these ids, in the order asked; unknown ids are left out."""
        wanted = list(dict.fromkeys(ids))
        found: dict[str, Report] = {}
        for chunk in chunked(wanted):
            for row in self._access.rows(_BODIES, listed=chunk):
                report = decode(row.body, Report)
                found[report.id] = report
        return {report: found[report] for report in wanted if report in found}

    def taken_from(self, ids: Iterable[str]) -> dict[str, tuple[TakenFrom, ...]]:
        """Say for each report in which captures it was found, by hash and item."""
        found: dict[str, list[TakenFrom]] = {}
        for chunk in chunked(ids):
            statement = select(tables.extractions).where(tables.extractions.c.report.in_(chunk))
            for row in self._access.rows(statement):
                found.setdefault(row.report, []).append(TakenFrom(row.sha256, row.item))
        return {report: tuple(sorted(places)) for report, places in found.items()}

    def of_capture(self, sha256: str) -> tuple[str, ...]:
        """Give the ids of the reports found in a capture, sorted."""
        extractions = tables.extractions
        statement = select(extractions.c.report).where(extractions.c.sha256 == sha256).distinct()
        return tuple(sorted(row.report for row in self._access.rows(statement)))

    def rows(self, ids: Iterable[str] | None = None) -> Iterator[ReportRow]:
        """Stream the table of reports, or of some of them, in the order they were added."""
        if ids is not None:
            for chunk in chunked(ids):
                yield from map(_report_row, self._access.rows(_some(), listed=chunk))
            return
        after = -1
        statement = _listing().limit(5 * PAGE)
        while page := self._access.rows(statement.where(tables.reports.c.number > after)):
            yield from map(_report_row, page)
            after = page[-1].number

    def publishers(self, ids: Iterable[str]) -> dict[str, str | None]:
        """Say who published each of these reports (report id → name); unknown ids are left out."""
        found: dict[str, str | None] = {}
        for chunk in chunked(ids):
            rows = self._access.rows(_PUBLISHERS, listed=chunk)
            found.update((row.id, row.publisher) for row in rows)
        return found

    def all(self) -> Iterator[Report]:
        """Stream every report, in the order they were added."""
        yield from self.stream(select(tables.reports.c.number))

    def to_read(self, reader: str) -> Iterator[Report]:
        """Stream the reports that are new, or were last tried by another reader than `reader`.

        What is to be read is settled at the start; putting readings meanwhile is safe.
        """
        yield from self.stream(_waiting(tables.reports.c.number, reader))

    def count_to_read(self, reader: str) -> int:
        """Count what `to_read` would stream."""
        return int(self._access.rows(_waiting(func.count(), reader))[0][0])

    def stream(self, numbers: Select[Any]) -> Iterator[Report]:
        """Stream the reports whose numbers a query gives, a page at a time."""
        wanted = sorted(row.number for row in self._access.rows(numbers))
        statement = select(tables.reports.c.body).order_by(tables.reports.c.number)
        for page in chunked(wanted, PAGE):
            for row in self._access.rows(statement.where(tables.reports.c.number.in_(page))):
                yield decode(row.body, Report)

    def _last_number(self) -> int:
        row = self._access.first(select(func.max(tables.reports.c.number).label("number")))
        return row.number if row is not None and row.number is not None else 0


def report_columns(report: Report) -> dict[str, Any]:
    """Give the columns of a report's row that follow from the report itself."""
    return {
        "id": report.id,
        "publisher": plain(report.publisher),
        "published": report.published,
        "language": report.language,
        "title": plain(report.title),
        "body": encode(report),
    }


def _row(report: Report, number: int) -> dict[str, Any]:
    return {"number": number, **report_columns(report)}


def _extraction(report: str, where: TakenFrom) -> dict[str, Any]:
    item = plain(where.item)
    made = content_id("k", report, where.sha256, item)
    return {"id": made, "report": report, "sha256": where.sha256, "item": item}


def _once(pairs: Iterable[tuple[Report, TakenFrom]]) -> Iterator[tuple[Report, TakenFrom]]:
    return iter({report.id: (report, where) for report, where in pairs}.values())


def _waiting(what: Any, reader: str) -> Select[Any]:
    reports, readings = tables.reports, tables.readings
    joined = reports.outerjoin(readings, readings.c.report == reports.c.id)
    other = readings.c.reader.is_(None) | (readings.c.reader != reader)
    return select(what).select_from(joined).where(other)


def _listing() -> Select[Any]:
    reports, readings = tables.reports, tables.readings
    columns = [column for column in reports.columns if column.name != "body"]
    joined = reports.outerjoin(readings, readings.c.report == reports.c.id)
    listing = select(*columns, readings.c.state, readings.c.reader).select_from(joined)
    return listing.order_by(reports.c.number)


@cache
def _some() -> Select[Any]:
    return _listing().where(listed(tables.reports.c.id))


def _report_row(row: Row[Any]) -> ReportRow:
    state = ReportState(row.state) if row.state else ReportState.UNREAD
    return ReportRow(
        row.id, row.publisher, row.published, row.language, row.title, state, row.reader
    )
