"""A session on a casebook: its rooms side by side, and the questions that cross them."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select

from reportedly.casebook import log, tables
from reportedly.casebook.access import Access, Clock
from reportedly.casebook.lock import Turn
from reportedly.casebook.overview.incident_table import (
    EVERYTHING,
    IncidentFilter,
    IncidentRow,
    Sorting,
    count_incidents,
    incident_rows,
    review_queue,
)
from reportedly.casebook.pending import Task
from reportedly.casebook.rooms.additions import Additions
from reportedly.casebook.rooms.captures import Captures
from reportedly.casebook.rooms.decisions import Decisions
from reportedly.casebook.rooms.descriptions import Descriptions
from reportedly.casebook.rooms.failures import Failures
from reportedly.casebook.rooms.footage import FootageRoom
from reportedly.casebook.rooms.incidents import Incidents
from reportedly.casebook.rooms.linking import Linking
from reportedly.casebook.rooms.namings import NamedRoom
from reportedly.casebook.rooms.readings import Readings
from reportedly.casebook.rooms.references import References
from reportedly.casebook.rooms.reports import Reports, ReportState
from reportedly.casebook.rooms.settings import Backlog, Settings, Stored
from reportedly.casebook.rooms.tracing import Tracing
from reportedly.model.claim import Claim
from reportedly.model.report import Report

_TASK = tables.pending.c.task
_WAITING = select(_TASK, func.count().label("number")).group_by(_TASK)


@cache
def _counting(table: Table) -> Select[Any]:
    return select(func.count()).select_from(table)


class Session(Access):
    """Everything that can be asked of a casebook, and in a writing session done to it."""

    def __init__(
        self,
        connection: Connection,
        path: Path,
        *,
        clock: Clock | None = None,
        committed: Callable[[log.Head], None] | None = None,
        turn: Turn | None = None,
        begun_at: log.Head | None = None,
    ) -> None:
        super().__init__(
            connection, path, clock=clock, committed=committed, turn=turn, begun_at=begun_at
        )
        self.captures = Captures(self)
        self.reports = Reports(self)
        self.failures = Failures(self)
        self.readings = Readings(self)
        self.named = NamedRoom(self)
        self.additions = Additions(self)
        self.tracing = Tracing(self)
        self.linking = Linking(self)
        self.incidents = Incidents(self)
        self.decisions = Decisions(self)
        self.references = References(self)
        self.settings = Settings(self)
        self.footage = FootageRoom(self)
        self.descriptions = Descriptions(self)

    def incident_rows(
        self,
        wanted: IncidentFilter = EVERYTHING,
        *,
        sort: Sorting = Sorting.NEWEST,
        limit: int | None = None,
        after: str | None = None,
        backwards: bool = False,
        few: bool = False,
    ) -> list[IncidentRow]:
        """Give the rows of the incident table, with figures as last weighed.

        A page begins after the row of the incident `after`, or where `backwards` ends before it.
        `few` tells that the filter leaves few, which are then found sooner; the rows are the same.
        """
        return incident_rows(
            self, wanted, sort=sort, limit=limit, after=after, backwards=backwards, few=few
        )

    def review_queue(self, limit: int) -> list[IncidentRow]:
        """Give the rows of the incidents that ask something of a person, the most telling first."""
        return review_queue(self, limit)

    def count_incidents(self, wanted: IncidentFilter = EVERYTHING) -> int:
        """Count the incidents that the table would show without a limit."""
        return count_incidents(self, wanted)

    def claims_of(self, incident: str) -> tuple[Claim, ...]:
        """Give the claims of an incident, by report. Raises UnknownId."""
        return self.readings.claims(mentions=self.incidents.get(incident).mentions)

    def reports_of(self, incident: str) -> tuple[Report, ...]:
        """Give the reports that speak of an incident, in its order. Raises UnknownId."""
        return tuple(self.reports.many(self.incidents.get(incident).reports).values())

    def counts(self) -> Stored:
        """Count what the casebook holds."""
        states = self.report_states()
        return Stored(
            captures=self._count(tables.captures),
            reports=self._count(tables.reports),
            read=states.get(ReportState.READ, 0) + states.get(ReportState.PASSED_OVER, 0),
            unsupported=states.get(ReportState.UNSUPPORTED, 0),
            failed=states.get(ReportState.FAILED, 0),
            claims=self._count(tables.claims),
            mentions=self._count(tables.mentions),
            incidents=self._count(tables.incidents),
            failures=len(self.failures.open()),
            decisions=self._count(tables.decisions),
            log_entries=self._count(tables.log),
            passed_over=states.get(ReportState.PASSED_OVER, 0),
        )

    def backlog(self) -> Backlog:
        """Count what waits to be read, linked and weighed; quick enough to be asked often."""
        tasks = {row.task: row.number for row in self.rows(_WAITING)}
        reports = self._count(tables.reports)
        return Backlog(
            reports=reports,
            to_read=reports - self._count(tables.readings),
            to_link=tasks.get(Task.LINK, 0),
            to_weigh=tasks.get(Task.WEIGH, 0),
        )

    def log_entries(self, after: int = 0) -> Iterator[log.Entry]:
        """Stream the log's entries after seq `after`, in order."""
        return log.entries(self.rows, after)

    def _count(self, table: Table) -> int:
        return int(self.rows(_counting(table))[0][0])

    def report_states(self) -> dict[str, int]:
        """Count the reports that were tried, by how far they came."""
        column = tables.readings.c.state
        rows = self.rows(select(column, func.count().label("reports")).group_by(column))
        return {row.state: row.reports for row in rows}
