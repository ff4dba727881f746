"""The workbench's benchmark makes true casebooks and asks every page that it names."""

from pathlib import Path

import pytest

from benchmarks import bulk, workbench
from benchmarks.tables import write_results


def test_a_bulk_casebook_holds_what_was_asked_for_and_verifies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk, "WEIGHED", 4)
    book = bulk.bulk_casebook(tmp_path / "book", 9)
    with book.reading() as session:
        rows = session.incident_rows()
        assert len(rows) == 9
        assert sum(row.reports for row in rows) == 8 + 5
        assert all(row.label and row.killed.best is not None for row in rows)
        assert not session.incidents.to_weigh()
    assert book.verify().ok


def test_every_page_and_action_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbench, "CHROMIUM", None)
    monkeypatch.setattr(workbench, "_TIMES", 2)
    measured = list(workbench.measure_workbench([6]))
    assert {row.what for row in measured} > {
        "first screen",
        "a report",
        "a claim rejected",
        "two incidents joined",
        "a figure overridden",
        "sources",
        "two reports compared",
    }
    assert all(row.first > 0 and row.p95 >= row.median > 0 for row in measured)
    _, page = write_results(tmp_path, [], [], [], answered=measured)
    assert "| 6 | first screen |" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("incidents", "p95", "kept"),
    [(10_000, 99.0, "kept"), (10_000, 100.0, "NOT KEPT"), (100_000, 400.0, "")],
)
def test_a_promise_is_said_to_be_kept_or_not(incidents: int, p95: float, kept: str) -> None:
    assert workbench.Answered(incidents, "a page", 1.0, 2.0, p95).kept == kept
