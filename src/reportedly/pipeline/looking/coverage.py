"""The coverage of a whole casebook: which incidents, publishers and languages, and how late."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from enum import StrEnum
from statistics import median_low

import msgspec

from reportedly.casebook.change import chunked
from reportedly.casebook.overview.peers import neglect_of, report_counts
from reportedly.casebook.session import Session
from reportedly.model.coverage import Account, Coverage
from reportedly.model.incident import Incident
from reportedly.model.source import Source, each_once
from reportedly.pipeline.policy import policy_of
from reportedly.weighing.coverage import coverage_of, neglects

_PAGE = 500
"""Incidents whose reports are looked up together."""


class Order(StrEnum):
    """What the incidents of a coverage table are sorted by; those that lack it come last."""

    NEGLECT = "neglect"
    """By the share of incidents with no greater toll that have more reports, largest first."""
    DELAY = "delay"
    """By the days until the first report, most first."""
    REPORTS = "reports"
    """By the number of reports, fewest first."""


class Share(msgspec.Struct, frozen=True):
    """What one publisher, or the reports in one language, covered.

    `first` counts the incidents that nobody is known to have reported earlier; `alone` those that
    nobody else reported. `delay` is the median of the days, at least, from the event to the
    earliest report of each incident; None where no day is known.
    """

    name: str | None
    reports: int
    incidents: int
    first: int
    alone: int
    delay: int | None


class CoverageRow(msgspec.Struct, frozen=True):
    """An incident of the table with its coverage."""

    incident: Incident
    coverage: Coverage


class CasebookCoverage(msgspec.Struct, frozen=True):
    """The coverage of a casebook. Shares are by number of incidents, largest first."""

    incidents: int
    reports: int
    """Reports that speak of any incident, each once."""
    one_report: int
    """Incidents that a single report speaks of."""
    one_language: int
    """Incidents that are reported in one language alone, by two reports or more."""
    delay: int | None
    """The median of the days, at least, from the event to the first report."""
    publishers: tuple[Share, ...]
    languages: tuple[Share, ...]
    rows: tuple[CoverageRow, ...]


def incident_coverage(session: Session, incident: str) -> Coverage:
    """Give the coverage of an incident, by its id, a former id or the beginning of one.

    Raises UnknownId where there is none, or it still waits to be weighed.
    """
    found = session.incidents.get(incident)
    weighed = session.incidents.assessment(found.id, policy_of(session))
    reports = session.reports.rows(found.reports)
    neglect = neglect_of(session, found.id)
    return coverage_of(found, reports, weighed.origins, neglect, weighed.grade.stating)


def casebook_coverage(
    session: Session, *, order: Order = Order.NEGLECT, limit: int | None = None
) -> CasebookCoverage:
    """Say who covered the casebook's incidents; `limit` is how many of them to list.

    Work and memory grow with the number of incidents and reports, and their logarithm.
    """
    rows = list(_rows(session))
    delays = [row.coverage.delay.low for row in rows if row.coverage.delay is not None]
    return CasebookCoverage(
        incidents=len(rows),
        reports=len({account.report for row in rows for account in row.coverage.accounts}),
        one_report=sum(len(row.coverage.accounts) == 1 for row in rows),
        one_language=sum(_in_one_language(row.coverage) for row in rows),
        delay=median_low(delays) if delays else None,
        publishers=_shares(rows, _publishers(rows)),
        languages=_shares(rows, lambda account: account.language),
        rows=tuple(sorted(rows, key=lambda row: _key(row, order))[:limit]),
    )


def _rows(session: Session) -> Iterator[CoverageRow]:
    compared = neglects(report_counts(session))
    for page in chunked(session.incidents.all(), _PAGE):
        wanted = {report for incident in page for report in incident.reports}
        reports = {row.id: row for row in session.reports.rows(sorted(wanted))}
        for incident in page:
            told = [reports[name] for name in incident.reports if name in reports]
            found = coverage_of(incident, told, neglect=compared.get(incident.id))
            yield CoverageRow(incident, found)


def _in_one_language(coverage: Coverage) -> bool:
    return len(coverage.accounts) > 1 and len(coverage.languages) == 1


def _key(row: CoverageRow, order: Order) -> tuple[float, float, str]:
    coverage = row.coverage
    if order is Order.DELAY:
        late = coverage.delay.low if coverage.delay is not None else None
        return (float(late is None), float(-(late or 0)), row.incident.id)
    if order is Order.REPORTS:
        return (0.0, float(len(coverage.accounts)), row.incident.id)
    neglect = coverage.neglect
    if neglect is None:
        return (1.0, 0.0, row.incident.id)
    return (0.0, -neglect.share - neglect.of / 1e12, row.incident.id)


def _publishers(rows: list[CoverageRow]) -> Callable[[Account], str | None]:
    """Tell by whom an account was published: under one name, however its reports case it."""
    accounts = (account for row in rows for account in row.coverage.accounts)
    names = each_once(account.publisher for account in accounts if account.publisher)
    called = {Source(name).key: name for name in names}
    return lambda account: called[Source(account.publisher).key] if account.publisher else None


def _shares(rows: list[CoverageRow], of: Callable[[Account], str | None]) -> tuple[Share, ...]:
    """Count by what `of` says of the accounts: who published, or in which language."""
    reports: defaultdict[str | None, set[str]] = defaultdict(set)
    incidents, first, alone = Counter[str | None](), Counter[str | None](), Counter[str | None]()
    delays: defaultdict[str | None, list[int]] = defaultdict(list)
    for row in rows:
        accounts = row.coverage.accounts
        names = {of(account) for account in accounts}
        incidents.update(names)
        first.update({of(account) for account in accounts if account.first})
        alone.update(names if len(names) == 1 else ())
        for account in accounts:
            reports[of(account)].add(account.report)
        for name in names:
            own = [a.delay.low for a in accounts if of(a) == name and a.delay is not None]
            delays[name] += [min(own)] if own else []
    shares = [
        Share(
            name,
            len(reports[name]),
            count,
            first[name],
            alone[name],
            median_low(delays[name]) if delays[name] else None,
        )
        for name, count in incidents.items()
    ]
    return tuple(sorted(shares, key=lambda one: (-one.incidents, -one.reports, str(one.name))))
