"""Runs every yardstick found in a data folder and sets the figures beside naive baselines."""

import importlib
import json
import pkgutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol, cast

import benchmarks.tasks
from benchmarks.disagreements.find import write_page
from benchmarks.intervals import Interval, by_counts, by_leaving_out, by_rows
from benchmarks.scorer import Row, Score, flat, scorer

LOWER_IS_BETTER = ("mae", "mae_log1p", "median_km", "stated_where_gold_null", "abstain")
"""Last parts of metric names where a smaller figure is the better one."""


class Yardstick(Protocol):
    """A module of `benchmarks.tasks`.

    `NAIVE` maps a metric's path in the scorer's output ('civilians.exact'; a final '.f1' may be
    left out), where a task has several files prefixed by the file's stem
    ('lgl:resolution.acc@161km'), to the naive figure. Where the gold file does not hold what is to
    be read, a module's `TEXTS` maps it to the file that does. Where each gold row names the reports
    that it is made of, `JOINED` maps the gold file to theirs: `predict` then gets a row for each
    gold row, with its `incident_id` and its `reports` and nothing else. A module may have a `score`
    of its own, where the data folder's scorer has no such task, and `rows`, which reads a file that
    is not JSON lines.
    """

    TASK: str
    FILES: tuple[str, ...]
    NAIVE: dict[str, float]
    predict: Callable[[list[Row]], list[Row]]


class Measured(NamedTuple):
    """One metric of one yardstick file; `naive` is None where no baseline is known."""

    task: str
    file: str
    metric: str
    value: float
    naive: float | None
    low: float | None = None
    high: float | None = None
    """The 95 % interval; None where there is none."""

    @property
    def beats_naive(self) -> bool | None:
        """Tell whether the figure is better than the naive one."""
        if self.naive is None:
            return None
        if self.metric.rsplit(".", 1)[-1] in LOWER_IS_BETTER:
            return self.value < self.naive
        return self.value > self.naive


COUNTED = {"attribution": "doc_id", "attack_templates": "doc_id", "places": "doc_id"}
"""Tasks whose figures are of counts summed over documents and slow to score: their rows' id."""

CLUSTERED = frozenset({"linking", "headline_linking", "article_linking"})
"""Tasks that cannot be scored on a sample that holds a row twice."""


def yardsticks(only: frozenset[str] = frozenset()) -> Iterator[tuple[str, Yardstick]]:
    """Give every yardstick module, or those named, in alphabetical order."""
    found = sorted(module.name for module in pkgutil.iter_modules(benchmarks.tasks.__path__))
    for name in found:
        if not name.startswith("_") and (not only or name in only):
            yield name, cast(Yardstick, importlib.import_module(f"benchmarks.tasks.{name}"))


def measure(
    data: Path, only: frozenset[str], say: Callable[[str], None], pages: Path | None = None
) -> list[Measured]:
    """Measure every yardstick whose files are under `data`; skip the others with a word.

    The worst disagreements of each are written into the folder `pages`, where it is given.
    """
    script = data / "score.py"
    if not script.is_file():
        say(f"skipped every yardstick: there is no scorer at {script}")
        return []
    measured: list[Measured] = []
    for name, yardstick in yardsticks(only):
        for file in yardstick.FILES:
            if not (data / file).is_file():
                say(f"skipped {name}: {file} is not in the data folder")
                continue
            measured.extend(_measure_file(data, file, name, yardstick, say, pages))
    return measured


def _measure_file(
    data: Path,
    file: str,
    name: str,
    yardstick: Yardstick,
    say: Callable[[str], None],
    pages: Path | None,
) -> list[Measured]:
    gold = getattr(yardstick, "rows", _rows)(data / file)
    rows = _given(data, file, yardstick, gold)
    started = time.perf_counter()
    predicted = yardstick.predict(rows)
    stem = Path(file).stem
    say(f"{name} ({Path(file).name}): {len(rows)} rows in {time.perf_counter() - started:.0f} s")
    own: Score | None = getattr(yardstick, "score", None)
    score = own or scorer(data / "score.py", yardstick.TASK, data / file)
    figures = flat(score(gold, predicted))
    intervals = _intervals(name, score, gold, predicted)
    naive = _naive_for(yardstick.NAIVE, stem)
    for metric in sorted(naive.keys() - {metric.removesuffix(".f1") for metric in figures}):
        say(f"{name} ({stem}): the scorer gives no {metric!r} to set a naive figure beside")
    if pages is not None:
        shown = _with_reports(data, file, yardstick, gold)
        say(write_page(pages, name, stem, shown, predicted))
    return [
        Measured(
            name,
            stem,
            metric,
            value,
            naive.get(metric.removesuffix(".f1")),
            *intervals.get(metric, (None, None)),
        )
        for metric, value in figures.items()
    ]


def _given(data: Path, file: str, yardstick: Yardstick, gold: list[Row]) -> list[Row]:
    """Give the rows that are predicted from: the gold's own, another file's, or its reports."""
    joined = getattr(yardstick, "JOINED", {}).get(file)
    if joined is None:
        texts = getattr(yardstick, "TEXTS", {}).get(file, file)
        return gold if texts == file else _rows(data / texts)
    return [
        {"incident_id": row["incident_id"], "reports": reports}
        for row, reports in zip(gold, _reports(data / joined, gold), strict=True)
    ]


def _with_reports(data: Path, file: str, yardstick: Yardstick, gold: list[Row]) -> list[Row]:
    """Give gold rows that name reports with those `reports`, so that a page can show them."""
    held = getattr(yardstick, "JOINED", getattr(yardstick, "TEXTS", {})).get(file)
    if held is None:
        return gold
    joined = _reports(data / held, gold)
    return [{**row, "reports": reports} for row, reports in zip(gold, joined, strict=True)]


def _reports(path: Path, gold: list[Row]) -> list[list[Row]]:
    """Give for each gold row the reports that it names, less those that are not scored."""
    there = {r["report_id"]: r for r in _rows(path) if not r["boilerplate_suspect"]}
    return [[there[name] for name in row["report_ids"] if name in there] for row in gold]


def _intervals(
    name: str, score: Score, gold: list[Row], predicted: list[Row]
) -> dict[str, Interval]:
    if name in COUNTED:
        return by_counts(score, gold, predicted, COUNTED[name])
    if name in CLUSTERED:
        return by_leaving_out(score, gold, predicted)
    return by_rows(score, gold, predicted)


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _naive_for(naive: dict[str, float], stem: str) -> dict[str, float]:
    return {
        metric.rpartition(":")[2].removesuffix(".f1"): value
        for metric, value in naive.items()
        if metric.rpartition(":")[0] in ("", stem)
    }
