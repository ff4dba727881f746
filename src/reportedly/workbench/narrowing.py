"""What the overview asks of the casebook: one filter seen as a table, a map and a timeline.

Each view is narrowed by the others: the map by the dates, the timeline by the map, the table by
both. Answers are remembered until the casebook changes.
"""

import msgspec

from reportedly.casebook.incident_map import (
    Cluster,
    Facts,
    Grid,
    Period,
    clusters,
    facts,
    periods,
)
from reportedly.casebook.incident_table import Box, IncidentFilter, IncidentRow
from reportedly.casebook.search import incidents_with
from reportedly.casebook.session import Session
from reportedly.casebook.settings import Stored
from reportedly.workbench.asked import Asked
from reportedly.workbench.memory import Memory


class Narrowed:
    """The views of one request."""

    def __init__(self, memory: Memory, session: Session, asked: Asked) -> None:
        self._memory, self._session = memory, session
        self.asked = asked
        self.wanted = self._with_words(asked)

    def counts(self) -> Stored:
        """Count what the casebook holds."""
        return self._memory.of(self._session, "counts", self._session.counts)

    def total(self) -> int:
        """Count the incidents of the table."""
        return self._facts(self.wanted).total

    def rows(self, limit: int) -> tuple[list[IncidentRow], bool, bool]:
        """Give a page of the table, and whether there are rows before and after it."""
        asked = self.asked
        rows = self._session.incident_rows(
            self.wanted,
            sort=asked.sort,
            limit=limit + 1,
            after=asked.after,
            backwards=asked.backwards,
        )
        more = len(rows) > limit
        if asked.backwards:
            return rows[-limit:], more, True
        return rows[:limit], asked.after is not None, more

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
        )

    def _facts(self, wanted: IncidentFilter) -> Facts:
        """Say what a filter leaves; the table, the map and the timeline mostly ask of the same."""
        return self._memory.of(
            self._session, ("facts", wanted), lambda: facts(self._session, wanted)
        )

    def _with_words(self, asked: Asked) -> IncidentFilter:
        if not asked.words:
            return asked.wanted
        found = self._memory.of(
            self._session,
            ("words", asked.words),
            lambda: incidents_with(self._session, asked.words),
        )
        return msgspec.structs.replace(asked.wanted, among=found)
