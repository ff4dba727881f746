"""Scores a set of features by a table of learned weights."""

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("weights.tsv")

Weights = dict[str, dict[str, float]]
"""Model → feature → weight; the feature '' holds the bias."""


@cache
def weights() -> Weights:
    """Load the shipped table (made by `tools/train_template_weights.py`)."""
    table: Weights = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        model, feature, weight = line.split("\t")
        table.setdefault(model, {})[feature] = float(weight)
    return table


def probability(model: dict[str, float], features: Iterable[str]) -> float:
    """Give the probability that a logistic model assigns to a set of features."""
    score = model.get("", 0.0) + sum(model.get(feature, 0.0) for feature in features)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
