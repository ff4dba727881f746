"""Scores a set of features by a table of learned weights."""

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("weights.tsv")

Weights = dict[str, dict[str, float]]
"""Model → feature → weight; the feature '' holds the bias. Scales stand under '`model` scale'."""


@cache
def weights() -> Weights:
    """Load the shipped table (made by `tools/train_template_weights.py`)."""
    table: Weights = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        model, feature, weight, scale = line.split("\t")
        table.setdefault(model, {})[feature] = float(weight)
        if scale:
            table.setdefault(f"{model} scale", {})[feature] = float(scale)
    return table


def scaled_probability(models: Weights, name: str, features: Iterable[str]) -> float:
    """Give the probability that the model `name` assigns to a set of features of any size.

    Each known feature counts by its scale, the rarer the more, and all of them together as a
    vector of length one. Scales stand under '`name` scale'.
    """
    model, scales = models[name], models[f"{name} scale"]
    known = [feature for feature in features if feature in scales]
    length = math.sqrt(sum(scales[feature] ** 2 for feature in known)) or 1.0
    score = sum(model.get(feature, 0.0) * scales[feature] for feature in known)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, model.get("", 0.0) + score / length))))
