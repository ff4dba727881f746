"""What is taken from what was reckoned before is what reckoning anew gives."""

from collections.abc import Iterator

import pytest
from msgspec.structs import replace
from sqlalchemy import event

from benchmarks.bulk import bulk_casebook
from reportedly.casebook.overview.incident_map import Grid, clusters, facts, periods
from reportedly.casebook.overview.incident_table import Box, IncidentFilter
from reportedly.casebook.overview.peers import neglect_of, report_counts
from reportedly.casebook.session import Session
from reportedly.model.decision import Act
from reportedly.model.figure import Category, Group
from reportedly.pipeline.decisions.decide import decide
from reportedly.pipeline.decisions.decided import decided
from reportedly.pipeline.decisions.override import set_figure
from reportedly.pipeline.looking.entries import ledger_entries
from reportedly.pipeline.looking.history import toll_of
from reportedly.weighing.assess import assessed_figures
from reportedly.weighing.corrections import OverriddenFigure
from reportedly.weighing.coverage import neglects


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """Read a casebook in which a claim was rejected and a figure set."""
    book = bulk_casebook(tmp_path_factory.mktemp("books") / "book", 60)
    with book.writing() as writing:
        first, second, *_ = (row.id for row in writing.incident_rows())
        decide(writing, Act.REJECT_CLAIM, (writing.claims_of(first)[0].id,), "A. First")
        figure = OverriddenFigure(Category.KILLED, Group.ALL, 1, 2, 3)
        set_figure(writing, second, figure, "A. First")
    with book.reading() as reading:
        yield reading


def test_an_incident_has_the_peers_that_all_incidents_together_give_it(session: Session) -> None:
    compared = neglects(report_counts(session))
    ids = [row.id for row in session.incident_rows()]
    assert {name: neglect_of(session, name) for name in ids} == {
        name: compared.get(name) for name in ids
    }
    assert len({(one.more, one.of) for one in compared.values()}) > 5


def test_a_toll_ends_where_all_its_claims_weighed_anew_leave_it(session: Session) -> None:
    made, days = decided(session).decisions, set()
    for entry in ledger_entries(session):
        reports = {report.id: report for report in entry.reports}
        anew = assessed_figures(
            entry.incident,
            entry.claims,
            entry.assessment.origins,
            reports,
            entry.assessment.figures[0].policy,
            made,
        )
        known = {f.category: f for f in anew if f.group is Group.ALL}
        toll = toll_of(session, entry, made)
        for category, points in toll.lines.items():
            last, figure = points[-1], known[category]
            days.add(len(points))
            if last.day == max(p.day or "" for line in toll.lines.values() for p in line):
                assert (last.low, last.best, last.high) == (figure.low, figure.best, figure.high)
    assert max(days) > 1


FILTERS = (
    IncidentFilter(),
    IncidentFilter(since="2002-01-01", until="2004-06-30"),
    IncidentFilter(place="a"),
    IncidentFilter(contested=True, killed_at_least=2),
    IncidentFilter(injured_at_least=3, label="weak"),
    IncidentFilter(country="UA", kind="shelling"),
    IncidentFilter(box=Box(-60.0, -45.0, 170.0, 60.0)),
)


@pytest.mark.parametrize("wanted", FILTERS)
def test_periods_and_the_map_hold_every_incident_that_a_filter_leaves(
    session: Session, wanted: IncidentFilter
) -> None:
    found = facts(session, wanted)
    rows = session.incident_rows(wanted)
    assert found.total == len(rows)
    assert found.unlocated == sum(row.longitude is None for row in rows)
    days = [row.first_day for row in rows if row.first_day]
    for most in (5, 120, 5000):
        told = periods(session, wanted, most, found)
        assert sum(period.count for period in told) == len(days)
        assert all(sum(p.first_day <= day <= p.last_day for day in days) == p.count for p in told)
    assert (found.first_day, found.last_day) == (
        min(days, default=None),
        max(days, default=None),
    )
    if found.extent:
        world = Box(-180.0, -90.0, 180.0, 90.0)
        lying = clusters(session, replace(wanted, box=None), found.extent, Grid.over(world, 9, 9))
        assert sum(one.count for one in lying) >= found.total - found.unlocated


@pytest.mark.parametrize("wanted", FILTERS)
def test_no_row_is_read_of_the_incidents_that_a_filter_leaves_out(
    session: Session, wanted: IncidentFilter
) -> None:
    asked: list[tuple[str, object]] = []

    def note(*given: object) -> None:
        asked.append((str(given[2]), given[3]))

    event.listen(session.connection, "before_cursor_execute", note)
    try:
        found = facts(session, wanted)
        clusters(session, wanted, found.extent or Box(0, 0, 1, 1), Grid(9.0, 9.0))
        periods(session, wanted, 5000, found)
    finally:
        event.remove(session.connection, "before_cursor_execute", note)
    assert len(asked) >= 2
    for statement, given in asked:
        plan = session.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given)
        reads = [row[3] for row in plan if "summaries" in row[3]]
        assert reads
        assert all("COVERING INDEX ix_summaries_seen" in step for step in reads), (statement, reads)
