"""The scorer of a data folder, imported from there: it belongs to the data and is not ours."""

import importlib.util
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

Row = dict[str, Any]

Score = Callable[[list[Row], list[Row]], Row]
"""Gives the metrics of predicted rows against gold rows, as nested names and figures."""


def scorer(path: Path, task: str, gold: Path) -> Score:
    """Give the function that scores `task` in the scorer at `path`.

    `gold` is the file whose rows are scored: some tasks look for a second file beside it.
    """
    spec = importlib.util.spec_from_file_location("score_of_the_data_folder", path)
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    function, _ = module.TASKS[task]
    arguments = SimpleNamespace(gold=str(gold), field=None)

    def score(rows: list[Row], predicted: list[Row]) -> Row:
        result: Row = function(rows, predicted, arguments)
        return result

    return score


def flat(figures: Row, prefix: str = "") -> dict[str, float]:
    """Give nested metrics by their paths ('civilians.exact'); what is no number is left out."""
    found: dict[str, float] = {}
    for name, value in figures.items():
        if isinstance(value, dict):
            found |= flat(value, f"{prefix}{name}.")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[prefix + name] = float(value)
    return found
