"""Reads the chances from which texts, types and fillers are taken (thresholds.tsv)."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("thresholds.tsv")
SECOND = "type"
"""Names the chance from which a further type of incident is taken; others are named by what is."""

Thresholds = Mapping[str, float]


@cache
def thresholds() -> Thresholds:
    """Load those that ship (chosen by `tools/template_thresholds.py`)."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()[1:]
    return {name: float(chance) for name, chance in (line.split("\t") for line in lines)}


def write(chosen: Thresholds) -> None:
    """Write thresholds, one a line."""
    lines = ["what\tchance", *(f"{name}\t{chance:g}" for name, chance in chosen.items())]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
