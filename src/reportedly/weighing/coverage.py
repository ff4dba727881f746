"""Who reported an incident, who was first and how late, and how neglected it is: as numbers."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Protocol

from reportedly.model.coverage import Account, Coverage, Delay, Neglect
from reportedly.model.incident import Incident
from reportedly.model.origin import OriginGroup
from reportedly.model.source import Source
from reportedly.model.when import When
from reportedly.weighing.moments import Moment, first_of, moment_of

_UNDATED = "9999"

Counts = tuple[str, int | None, int]
"""An incident's id, the lowest number killed that any origin gives, and its number of reports."""


class Printed(Protocol):
    """What coverage looks at of a report."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def publisher(self) -> str | None:
        """Who printed it."""
        ...

    @property
    def published(self) -> str | None:
        """When, in ISO 8601."""
        ...

    @property
    def language(self) -> str:
        """In which language (BCP 47)."""
        ...


def coverage_of(
    incident: Incident,
    reports: Iterable[Printed],
    origins: Sequence[OriginGroup] = (),
    neglect: Neglect | None = None,
    stating: Sequence[str] = (),
) -> Coverage:
    """Say who reported an incident.

    `origins` are those of its assessment, `stating` those of them that state the incident.
    """
    ordered = sorted(reports, key=lambda report: (report.published or _UNDATED, report.id))
    moments = {report.id: moment_of(report.published) for report in ordered}
    first = first_of(moments.values())
    held = _origins_by_report(origins)
    accounts = tuple(
        Account(
            report.id,
            report.publisher,
            report.language,
            report.published,
            _delay(incident.when, moments[report.id]),
            moments[report.id] in first,
            tuple(held.get(report.id, ())),
        )
        for report in ordered
    )
    languages = Counter(account.language for account in accounts)
    return Coverage(
        incident.id,
        accounts,
        publishers=len({Source(account.publisher or "").key for account in accounts}),
        origins=len(stating),
        languages=tuple(sorted(languages.items(), key=lambda item: (-item[1], item[0]))),
        delay=next((account.delay for account in accounts if account.first), None),
        neglect=neglect,
    )


def _origins_by_report(origins: Sequence[OriginGroup]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for origin in origins:
        for report in origin.reports:
            held.setdefault(report, []).append(origin.id)
    return held


def _delay(when: When | None, printed: Moment | None) -> Delay | None:
    if when is None or printed is None:
        return None
    low, high = (printed.day - when.last).days, (printed.day - when.first).days
    # Of a stretch of days, those after the report came out cannot have been the event's.
    return Delay(max(low, 0) if high >= 0 else low, high)


def neglects(counts: Iterable[Counts]) -> dict[str, Neglect]:
    """Give the neglect of every incident that can be compared, in time n log n.

    Incidents are taken by rising toll, so that all with no greater toll have been seen; how many
    of those have more reports stands in a tree of sums over the numbers of reports.
    """
    known = [(killed, reports, name) for name, killed, reports in counts if killed is not None]
    ranks = {reports: at for at, reports in enumerate(sorted({row[1] for row in known}), 1)}
    tree, seen = _SumTree(len(ranks)), 0
    found: dict[str, Neglect] = {}
    for _, rows in groupby(sorted(known), key=lambda row: row[0]):
        alike = list(rows)
        for _, reports, _ in alike:
            tree.add(ranks[reports])
        seen += len(alike)
        if seen > 1:
            found |= {
                name: Neglect(seen - tree.up_to(ranks[reports]), seen - 1)
                for _, reports, name in alike
            }
    return found


class _SumTree:
    """Counts by rank, 1 to `size`, with their running sums (Fenwick, 1994)."""

    def __init__(self, size: int) -> None:
        self._sums = [0] * (size + 1)

    def add(self, rank: int) -> None:
        while rank < len(self._sums):
            self._sums[rank] += 1
            rank += rank & -rank

    def up_to(self, rank: int) -> int:
        total = 0
        while rank:
            total += self._sums[rank]
            rank -= rank & -rank
        return total
