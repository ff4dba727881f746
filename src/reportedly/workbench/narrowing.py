"""What the overview asks of the casebook: one filter seen as a table, a map and a timeline.

Each view is narrowed by the others: the map by the dates, the timeline by the map, the table by
both. Answers are remembered until what they rest on changes.
"""

from collections.abc import Callable
from typing import TypeVar

import msgspec

from reportedly.casebook.coverage import FAILURES, INCIDENTS, READINGS, REPORTS
from reportedly.casebook.overview.incident_map import (
    Cluster,
    Facts,
    Grid,
    Period,
    clusters,
    facts,
    periods,
)
from reportedly.casebook.overview.incident_table import (
    EVERYTHING,
    Box,
    IncidentFilter,
    IncidentRow,
    incident_ids,
    rests_on,
)
from reportedly.casebook.rooms.reports import ReportState
from reportedly.casebook.search import incidents_with
from reportedly.casebook.session import Session
from reportedly.workbench.asked import Asked
from reportedly.workbench.memory import Memory

Answer = TypeVar("Answer")

_ASKING = IncidentFilter(needs_review=True)
_FEW = 250
"""Incidents left, below which to sort them takes less than to look for a page's among all."""
_OF_REPORTS = frozenset(table.name for table in (REPORTS, READINGS, FAILURES))
_OF_WORDS = frozenset(table.name for table in (REPORTS, READINGS, INCIDENTS))


class Held(msgspec.Struct, frozen=True):
    """How many incidents and reports a casebook holds, and reports and sources it could not read.

    `unsupported` are reports in a language that no rules read, `failures` what was set aside,
    `asking` the incidents about whose claims a question is open.
    """

    incidents: int
    reports: int
    unsupported: int
    failures: int
    asking: int


class Narrowed:
    """The views of one request."""

    def __init__(self, memory: Memory, session: Session, asked: Asked) -> None:
        self._memory, self._session = memory, session
        self.asked = asked
        self.wanted = self._with_words(asked)

    def counts(self) -> Held:
        """Count what the casebook holds."""
        reports, unsupported, failures = self._memory.of(
            self._session, "reports", self._reports, rests_on=_OF_REPORTS
        )
        asking = self._memory.of(
            self._session,
            "asking",
            lambda: self._session.count_incidents(_ASKING),
            rests_on=rests_on(_ASKING),
        )
        return Held(self._facts(EVERYTHING).total, reports, unsupported, failures, asking)

    def total(self) -> int:
        """Count the incidents of the table."""
        return self._facts(self.wanted).total

    def rows(self, limit: int) -> tuple[list[IncidentRow], bool, bool]:
        """Give a page of the table, and whether there are rows before and after it."""
        asked, total = self.asked, self.total()
        if not total:
            return [], False, False
        few = total < _FEW
        rows = self._session.incident_rows(
            IncidentFilter(among=self._left()) if few else self.wanted,
            sort=asked.sort,
            limit=limit + 1,
            after=asked.after,
            backwards=asked.backwards,
            few=few,
        )
        more = len(rows) > limit
        if asked.backwards:
            return rows[-limit:], more, True
        return rows[:limit], asked.after is not None, more

    def _left(self) -> tuple[str, ...]:
        """Give the incidents that are left, where they are few: the same in every order."""
        return self._memory.of(
            self._session,
            ("left", self.wanted),
            lambda: incident_ids(self._session, self.wanted),
            rests_on=rests_on(self.wanted),
        )

    def extent(self) -> Box | None:
        """Give the box that holds every located incident, wherever the map stands."""
        return self._facts(msgspec.structs.replace(self.wanted, box=None)).extent

    def clusters(self, box: Box, grid: Grid) -> tuple[Cluster, ...]:
        """Give the incidents inside `box` by the cells of `grid`."""
        wanted = msgspec.structs.replace(self.wanted, box=None)
        return self._memory.of(
            self._session,
            ("clusters", wanted, box, grid),
            lambda: clusters(self._session, wanted, box, grid),
            rests_on=rests_on(wanted),
        )

    def laid_out(self, lay_out: Callable[[], Answer]) -> Answer:
        """Give the map of all that is asked for, as `lay_out` lays it out."""
        return self._memory.of(
            self._session, ("map", self.wanted), lay_out, rests_on=rests_on(self.wanted)
        )

    def unlocated(self) -> int:
        """Count the incidents that no map can show."""
        return self._facts(msgspec.structs.replace(self.wanted, box=None)).unlocated

    def periods(self, most: int) -> tuple[Period, ...]:
        """Give the periods of the days that the timeline shows, whichever of them are chosen."""
        since, until = self.asked.span or (None, None)
        wanted = msgspec.structs.replace(self.wanted, since=since, until=until)
        return self._memory.of(
            self._session,
            ("periods", wanted, most),
            lambda: periods(self._session, wanted, most, self._facts(wanted)),
            rests_on=rests_on(wanted),
        )

    def _facts(self, wanted: IncidentFilter) -> Facts:
        """Say what a filter leaves; the table, the map and the timeline mostly ask of the same."""
        return self._memory.of(
            self._session,
            ("facts", wanted),
            lambda: facts(self._session, wanted),
            rests_on=rests_on(wanted),
        )

    def _reports(self) -> tuple[int, int, int]:
        states = self._session.report_states()
        failures = len(self._session.failures.open())
        return self._session.backlog().reports, states.get(ReportState.UNSUPPORTED, 0), failures

    def _with_words(self, asked: Asked) -> IncidentFilter:
        if not asked.words:
            return asked.wanted
        found = self._memory.of(
            self._session,
            ("words", asked.words),
            lambda: incidents_with(self._session, asked.words),
            rests_on=_OF_WORDS,
        )
        return msgspec.structs.replace(asked.wanted, among=found)
