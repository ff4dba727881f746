"""Judges texts, and then each candidate in the light of the others and of its text."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.templates.candidates import ROLES, Candidate
from benchmarks.templates.describing import candidate_rows, text_row
from benchmarks.templates.heard import Heard
from benchmarks.templates.stages import WHOLE, First

Floats = NDArray[np.float32]
FILE = Path(__file__).with_name("judges.npz")
TEXT, PAIR = "text", "pair"
"""Names of lines: what judges texts, with the type, and pairs of fillers. A judge's is its role."""


class Line:
    """Weighs the numbers of a row, each on the scale of those it was learned on."""

    def __init__(self, weights: Floats, scale: Floats) -> None:
        self._weights, self._scale = weights, scale

    def odds(self, described: Floats) -> Floats:
        """Give the log odds of each row."""
        scaled = (described - self._scale[0]) / self._scale[1]
        odds: Floats = scaled @ self._weights[:-1] + self._weights[-1]
        return odds

    def chances(self, described: Floats) -> Floats:
        """Give the chance of each row."""
        chances: Floats = 1 / (1 + np.exp(-self.odds(described)))
        return chances


class Judge:
    """Networks of one hidden layer that judge the candidates of one role; their mean counts."""

    def __init__(self, middle: Floats, across: Floats, out: Floats, scale: Floats) -> None:
        self._middle, self._across, self._out = middle, across, out
        self._scale = scale

    def chances(self, described: Floats) -> Floats:
        """Give the chance of each row to fill the role."""
        scaled = (described - self._scale[0]) / self._scale[1]
        hidden = np.maximum(np.einsum("nd,kdh->knh", scaled, self._middle) + self._across, 0)
        scores = np.einsum("knh,kh->kn", hidden, self._out[:, :-1]) + self._out[:, -1:]
        chances: Floats = (1 / (1 + np.exp(-scores))).mean(axis=0)
        return chances


@cache
def _arrays() -> dict[str, NDArray[Any]]:
    """Load what `tools/train_template_weights.py` made."""
    with np.load(FILE, allow_pickle=False) as arrays:
        return {name: array.astype(np.float32) for name, array in arrays.items()}


@cache
def judges() -> dict[str, Judge]:
    """Give the judge of each role."""
    names = ("middle", "across", "out", "scale")
    return {role: Judge(*(_arrays()[f"{role}.{name}"] for name in names)) for role in ROLES}


@cache
def lines() -> dict[str, Line]:
    """Give what judges whether a text tells of an attack, and whether of each type."""
    names = ("weights", "scale")
    return {one: Line(*(_arrays()[f"{TEXT} {one}.{name}"] for name in names)) for one in WHOLE}


@cache
def pair_line() -> Line:
    """Give what judges whether two fillers share an incident."""
    return Line(_arrays()[f"{PAIR}.weights"], _arrays()[f"{PAIR}.scale"])


def text_chances(first: First, heard: Heard, found: Sequence[Candidate]) -> dict[str, float]:
    """Give the chance that a text tells of an attack, and of an attack of each type."""
    row = text_row(first, heard, found)[None]
    return {name: float(line.chances(row)[0]) for name, line in lines().items()}


def chances(
    first: First, heard: Heard, found: Sequence[Candidate], told: Mapping[str, float]
) -> list[float]:
    """Give the chance of each candidate to fill its role; `told` are those of the text."""
    if not found:
        return []
    numbers = candidate_rows(first, heard, found, told)
    roles = np.array([ROLES.index(candidate.role) for candidate in found])
    result = np.zeros(len(found))
    for place in np.unique(roles):
        result[roles == place] = judges()[ROLES[place]].chances(numbers[roles == place])
    return [float(chance) for chance in result]
