"""Writes the page of a yardstick's worst disagreements, by the module of its name."""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from pathlib import Path

import benchmarks.disagreements
from benchmarks.disagreements.model import Disagreement, worst
from benchmarks.disagreements.page import page
from benchmarks.scorer import Row

Find = Callable[[list[Row], list[Row]], Iterable[Disagreement]]
"""The `disagreements` of a task's module: from its gold rows and its predictions."""


def write_page(folder: Path, name: str, stem: str, gold: list[Row], predicted: list[Row]) -> str:
    """Write the page of task `name`, file `stem`, into `folder`; say where it is, or why not."""
    known = pkgutil.iter_modules(benchmarks.disagreements.__path__)
    if name not in {module.name for module in known}:
        return f"{name} ({stem}): no page of disagreements is made for this task"
    find: Find = importlib.import_module(f"benchmarks.disagreements.{name}").disagreements
    found = list(find(gold, predicted))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}-{stem}.html"
    path.write_text(page(f"{name} ({stem})", found, worst(found)), encoding="utf-8")
    return f"{name} ({stem}): the worst disagreements are on {path}"
