"""Headlines surer than their text are told with the report that prints each."""

from pathlib import Path

from reportedly.cli.render.ledger import surer_headline_lines
from reportedly.pipeline.looking.entries import ledger_entry
from tests.invented import casebook_in, told
from tests.workbench.conftest import desk_on

TEXT = "Residents said that five people were killed when a shell hit a market in Velkara on Monday."


def test_each_is_named_by_its_report_and_told_once(tmp_path: Path) -> None:
    papers = ("Velkara Gazette", "Coast Radio")
    book = casebook_in(tmp_path, [told(p, "2001-03-06", "Five killed", TEXT) for p in papers])
    with book.reading() as session:
        (row,) = session.incident_rows()
        lines = [
            line.plain for line in surer_headline_lines(ledger_entry(session, row.id).standing)
        ]
        reports = {report.id for report in session.reports.all()}
    five = [line for line in lines if "Five killed" in line]
    assert len(five) == 1
    assert all(report in five[0] for report in reports)
    with desk_on(book) as desk:
        page = desk.get(f"/incidents/{row.id}").text
    section = page[page.index('id="headlines-h"') : page.index('id="origins-h"')]
    assert all(f"<bdi>{paper}</bdi>" in section for paper in papers)
