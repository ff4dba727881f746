import json
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from benchmarks import __main__ as runner
from benchmarks import screening, yardsticks
from benchmarks.growth import Growth, History, exponents, measure_growth
from benchmarks.speed import Speed
from benchmarks.tables import write_results
from benchmarks.yardsticks import Measured

SCORER = """
def score(gold, pred, args):
    answers = {p["question"]: p["answer"] for p in pred}
    right = sum(g["answer"] == answers.get(g["question"]) for g in gold)
    return {"answers": {"f1": right / len(gold)}, "mae": 0.25}

TASKS = {"echo": (score, "question")}
"""


def echo(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{"question": row["question"], "answer": row["question"]} for row in rows]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "data"
    (folder / "echo").mkdir(parents=True)
    (folder / "score.py").write_text(SCORER)
    rows = [{"question": 1, "answer": 1}, {"question": 2, "answer": 3}]
    (folder / "echo" / "one.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n")
    task = SimpleNamespace(
        TASK="echo",
        FILES=("echo/one.jsonl", "echo/two.jsonl"),
        NAIVE={"one:answers": 0.4, "mae": 0.3, "two:answers": 0.9, "anwsers": 0.1},
        predict=echo,
    )
    monkeypatch.setattr(yardsticks, "yardsticks", lambda only: [("echo", task)])
    return folder


def test_a_yardstick_is_scored_beside_its_naive_figures(data: Path) -> None:
    said: list[str] = []
    found = yardsticks.measure(data, frozenset(), said.append)
    by_metric = {m.metric: m for m in found}
    assert by_metric["answers.f1"] == Measured("echo", "one", "answers.f1", 0.5, 0.4, 0.0, 1.0)
    assert by_metric["answers.f1"].beats_naive
    assert by_metric["mae"].beats_naive
    assert "skipped echo: echo/two.jsonl is not in the data folder" in said
    assert any("the scorer gives no 'anwsers'" in line for line in said)


def test_a_gold_row_may_name_the_reports_that_it_is_made_of(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gold = [
        {"incident_id": "a", "grade": "Fair", "report_ids": ["r1", "r2"]},
        {"incident_id": "b", "grade": "Weak", "report_ids": ["r3", "r4"]},
    ]
    reports = [
        {"report_id": name, "text": name, "boilerplate_suspect": name == "r4"}
        for name in ("r1", "r2", "r3", "r4")
    ]
    for name, rows in (("one", gold), ("reports", reports)):
        (data / "echo" / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)))
    given: list[dict[str, Any]] = []
    task = SimpleNamespace(
        TASK="no task of the data folder's scorer",
        FILES=("echo/one.jsonl",),
        JOINED={"echo/one.jsonl": "echo/reports.jsonl"},
        NAIVE={},
        predict=lambda rows: given.extend(rows) or rows,
        score=lambda gold, told: {"given": len(told) / len(gold)},
    )
    monkeypatch.setattr(yardsticks, "yardsticks", lambda only: [("echo", task)])
    found = yardsticks.measure(data, frozenset(), lambda line: None)
    assert {m.metric: m.value for m in found} == {"given": 1.0}
    assert [set(row) for row in given] == [{"incident_id", "reports"}] * 2, "nothing else is told"
    assert [[r["report_id"] for r in row["reports"]] for row in given] == [["r1", "r2"], ["r3"]]


def test_texts_may_lie_in_a_file_beside_the_gold(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [{"question": 1, "read": 1}, {"question": 2, "read": 3}]
    (data / "echo" / "texts.jsonl").write_text("\n".join(map(json.dumps, texts)))
    task = SimpleNamespace(
        TASK="echo",
        FILES=("echo/one.jsonl",),
        TEXTS={"echo/one.jsonl": "echo/texts.jsonl"},
        NAIVE={"answers": 0.4},
        predict=lambda rows: [{"question": r["question"], "answer": r["read"]} for r in rows],
    )
    monkeypatch.setattr(yardsticks, "yardsticks", lambda only: [("echo", task)])
    found = yardsticks.measure(data, frozenset(), lambda line: None)
    assert {m.metric: m.value for m in found}["answers.f1"] == 1.0


def test_without_a_scorer_every_yardstick_is_skipped(tmp_path: Path) -> None:
    said: list[str] = []
    assert yardsticks.measure(tmp_path, frozenset(), said.append) == []
    assert said == [f"skipped every yardstick: there is no scorer at {tmp_path / 'score.py'}"]


def test_only_the_yardsticks_named_are_loaded() -> None:
    assert [name for name, _ in yardsticks.yardsticks(frozenset({"place_strings"}))] == [
        "place_strings"
    ]


def test_every_yardstick_has_a_task_files_and_naive_figures() -> None:
    for name, yardstick in yardsticks.yardsticks():
        assert yardstick.TASK, name
        assert yardstick.FILES, name
        assert yardstick.NAIVE, name


def test_the_command_runs_without_data_and_writes_both_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(runner.DATA, raising=False)
    monkeypatch.setattr(
        sys, "argv", ["benchmarks", "--part", "yardsticks", "--output", str(tmp_path)]
    )
    runner.main()
    out, err = capsys.readouterr()
    assert out.startswith("# Benchmark results")
    assert f"skipped every yardstick: give --data FOLDER, or set {runner.DATA}" in err
    assert json.loads((tmp_path / "results.json").read_text())["yardsticks"] == []


def growth(reports: int, seconds: float) -> Growth:
    return Growth(
        reports, "longer", "built in", 0.0, 9.0, seconds, 0.0, 0.0, 1.5, 0.25, reports // 5
    )


def test_the_page_shows_figures_beside_baselines_and_promises(tmp_path: Path) -> None:
    measured = [Measured("t", "f", "p", 0.5, 0.4, 0.45, 0.55), Measured("t", "f", "q", 0.1, None)]
    speed = [Speed("reading", 1234.5, "words a second", "> 1000")]
    rows = [growth(1_000, 3.0), growth(10_000, 40.0)]
    machine, page = write_results(tmp_path, measured, speed, rows)
    text = page.read_text()
    assert "| t | f | p | 0.500 | 0.450 to 0.550 | 0.400 | yes |" in text
    assert "| q |" not in text
    assert "| reading | 1,234.50 | words a second | > 1000 |" in text
    assert "| 10,000 | longer | built in | 0 | 9 | 40 | 0 | 0 | 1.50 | 0.25 | 2,000 |" in text
    assert "cost grew as n^1.00 · log n" in text
    kept = json.loads(machine.read_text())
    assert kept["yardsticks"][1] == {
        "task": "t", "file": "f", "metric": "q", "value": 0.1, "naive": None, "low": None,
        "high": None, "beats_naive": None,
    }  # fmt: skip


def test_work_that_grows_with_the_square_shows() -> None:
    power = exponents(growth(1_000, 1.0), growth(10_000, 100.0))
    assert power["tracing"] > 1.8
    assert power["beyond_reading"] > 1.8


def test_a_longer_history_is_as_dense_however_long() -> None:
    assert History.LONGER.years(100_000) == 10 * History.LONGER.years(10_000)
    assert History.DENSER.years(100_000) == History.DENSER.years(10_000)


def test_growth_of_a_small_casebook_is_measured() -> None:
    (row,) = measure_growth([40], stub=True)
    assert row.reports == 40
    assert row.reader == "generated truth"
    assert 1 <= row.incidents <= 40
    assert row.table > 0
    assert row.beyond_reading > 0


def test_the_screen_is_asked_of_every_english_text(
    data: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    texts = [
        {"text": "Five people were killed in the square.", "language": "en"},
        {"title": "A new roof", "text": "The council voted for a new school roof."},
        {"tokens": ["He", "was", "shot", "in", "a", "film", "."]},
        {"text": "Cinq personnes ont été tuées.", "language": "fr"},
    ]
    (data / "echo" / "one.jsonl").write_text("\n".join(map(json.dumps, texts)))
    monkeypatch.setattr(screening, "yardsticks", yardsticks.yardsticks)
    (row,) = screening.screen(data, frozenset(), lambda line: None)
    assert (row.texts, row.passed_over, row.lost) == (3, 1, 0)
    assert row.claims > 0
    _, page = write_results(tmp_path, [], [], [], [row, row])
    assert f"| all | 6 | {2 * row.quiet} | 2 | {2 * row.claims} | 0 |" in page.read_text()
