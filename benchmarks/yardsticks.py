"""Runs every yardstick found in a data folder and sets the figures beside naive baselines."""

import importlib
import json
import pkgutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast

import benchmarks.tasks

Row = dict[str, Any]

LOWER_IS_BETTER = ("mae", "mae_log1p", "median_km", "stated_where_gold_null", "abstain")
"""Last parts of metric names where a smaller figure is the better one."""


class Yardstick(Protocol):
    """A module of `benchmarks.tasks`.

    `NAIVE` maps a metric's path in the scorer's output ('civilians.exact'; a final '.f1' may be
    left out), where a task has several files prefixed by the file's stem
    ('lgl:resolution.acc@161km'), to the naive figure. Where the gold file does not hold what is to
    be read, a module's `TEXTS` maps it to the file that does.
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

    @property
    def beats_naive(self) -> bool | None:
        """Tell whether the figure is better than the naive one."""
        if self.naive is None:
            return None
        if self.metric.rsplit(".", 1)[-1] in LOWER_IS_BETTER:
            return self.value < self.naive
        return self.value > self.naive


NOT_READ = {
    "ucdp/ucdp_ged_ukraine.csv": "ucdp: coded events without texts, on which no task is scored",
}
"""Files of the data folder that no yardstick reads, and why."""


def yardsticks(only: frozenset[str] = frozenset()) -> Iterator[tuple[str, Yardstick]]:
    """Give every yardstick module, or those named, in alphabetical order."""
    found = sorted(module.name for module in pkgutil.iter_modules(benchmarks.tasks.__path__))
    for name in found:
        if not name.startswith("_") and (not only or name in only):
            yield name, cast(Yardstick, importlib.import_module(f"benchmarks.tasks.{name}"))


def measure(data: Path, only: frozenset[str], say: Callable[[str], None]) -> list[Measured]:
    """Measure every yardstick whose files are under `data`; skip the others with a word."""
    scorer = data / "score.py"
    if not scorer.is_file():
        say(f"skipped every yardstick: there is no scorer at {scorer}")
        return []
    measured: list[Measured] = []
    for file, reason in () if only else NOT_READ.items():
        if (data / file).is_file():
            say(f"skipped {reason}")
    for name, yardstick in yardsticks(only):
        for file in yardstick.FILES:
            if not (data / file).is_file():
                say(f"skipped {name}: {file} is not in the data folder")
                continue
            measured.extend(_measure_file(scorer, data, file, name, yardstick, say))
    return measured


def _measure_file(
    scorer: Path,
    data: Path,
    file: str,
    name: str,
    yardstick: Yardstick,
    say: Callable[[str], None],
) -> list[Measured]:
    gold = data / file
    texts = getattr(yardstick, "TEXTS", {}).get(file, file)
    with (data / texts).open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    started = time.perf_counter()
    predicted = yardstick.predict(rows)
    say(f"{name} ({gold.name}): {len(rows)} rows in {time.perf_counter() - started:.0f} s")
    figures = dict(_flat(_score(scorer, yardstick.TASK, gold, predicted)))
    naive = _naive_for(yardstick.NAIVE, gold.stem)
    for metric in sorted(naive.keys() - {metric.removesuffix(".f1") for metric in figures}):
        say(f"{name} ({gold.name}): the scorer gives no {metric!r} to set a naive figure beside")
    return [
        Measured(name, gold.stem, metric, value, naive.get(metric.removesuffix(".f1")))
        for metric, value in figures.items()
    ]


def _score(scorer: Path, task: str, gold: Path, predicted: list[Row]) -> Row:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in predicted)
        out.flush()
        command = [sys.executable, str(scorer), task, str(gold), out.name]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    result: Row = json.loads(done.stdout)
    return result


def _flat(figures: Row, prefix: str = "") -> Iterator[tuple[str, float]]:
    for name, value in figures.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield prefix + name, float(value)


def _naive_for(naive: dict[str, float], stem: str) -> dict[str, float]:
    return {
        metric.rpartition(":")[2].removesuffix(".f1"): value
        for metric, value in naive.items()
        if metric.rpartition(":")[0] in ("", stem)
    }
