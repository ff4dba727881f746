"""Fits the weights of the signs that a name is a place, from texts with marked places.

    python tools/fit_place_weights.py MARKED.jsonl[:noadjectives] ...

Each line of a file: `{text, toponyms: [{start, end}]}`, offsets in code points. With
':noadjectives' the file does not mark peoples ('Syrian'): they are left out of the fit.
Prints precision, recall and F1 of five-fold cross-validation and writes
reading/placing/weights.py. The same files, parser and gazetteer give the same weights.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.gazetteer.lookup import Gazetteer
from reportedly.language.english.parser import english
from reportedly.reading.placing.evidence import Surroundings, signs
from reportedly.reading.placing.hits import find_hits

Array = NDArray[np.float64]
OUT = Path(__file__).parents[1] / "src/reportedly/reading/placing/weights.py"
RAREST = 15
"""Hits that a sign must stand at to get a weight."""
SMALLEST = 0.05
FOLDS = 5
THRESHOLD = 0.35
RIDGE = 3.0


class Example(NamedTuple):
    """One hit: its signs, whether it is marked as a place, and the number of its text."""

    signs: dict[str, float]
    marked: bool
    text: int


def examples(path: Path, adjectives: bool, first: int) -> Iterator[Example]:
    """Give the hits of one file; texts are numbered from `first`."""
    gazetteer = Gazetteer.shipped()
    lines = [line for line in path.read_text("utf-8").split("\n") if line]
    for number, line in enumerate(lines, first):
        record = json.loads(line)
        document = english().parse(record["text"])
        marked = {(place["start"], place["end"]) for place in record["toponyms"]}
        hits = find_hits(document, gazetteer)
        around = Surroundings(document, hits)
        for index, hit in enumerate(hits):
            if adjectives or not hit.adjective:
                found: defaultdict[str, float] = defaultdict(float)
                for sign, value in signs(hit, hits, index, around):
                    found[sign] += value
                yield Example(dict(found), (hit.start, hit.end) in marked, number)


def matrix(found: list[Example], names: list[str]) -> Array:
    """Give one row per example and one column per sign, with a last column of ones."""
    column = {name: index for index, name in enumerate(names)}
    values = np.zeros((len(found), len(names) + 1))
    values[:, -1] = 1.0
    for row, example in enumerate(found):
        for sign, value in example.signs.items():
            if sign in column:
                values[row, column[sign]] = value
    return values


def fit(values: Array, marked: Array) -> Array:
    """Give the weights of a logistic regression with a ridge penalty, by Newton's method."""
    weights = np.zeros(values.shape[1])
    penalty = np.eye(values.shape[1]) * RIDGE
    penalty[-1, -1] = 0.01
    for _ in range(15):
        chance = likelihood(values, weights)
        gradient = values.T @ (marked - chance) - penalty @ weights
        curvature = (values * (chance * (1 - chance))[:, None]).T @ values + penalty
        weights = weights + np.linalg.solve(curvature, gradient)
    return weights


def likelihood(values: Array, weights: Array) -> Array:
    """Give the likelihood of each row being a place."""
    chance: Array = 1 / (1 + np.exp(-values @ weights))
    return chance


def cross_validated(values: Array, marked: Array, texts: Array) -> tuple[float, float, float]:
    """Give precision, recall and F1 over the hits, each text judged without having been seen."""
    chance = np.zeros(len(marked))
    for fold in range(FOLDS):
        held_out = texts % FOLDS == fold
        weights = fit(values[~held_out], marked[~held_out])
        chance[held_out] = likelihood(values[held_out], weights)
    taken = chance >= THRESHOLD
    right = float((taken & (marked > 0)).sum())
    precision, recall = right / taken.sum(), right / marked.sum()
    return precision, recall, 2 * precision * recall / (precision + recall)


def module(names: list[str], weights: Array) -> str:
    """Give the text of the module that carries the weights."""
    rows = [
        f"    {json.dumps(name)}: {weight:.2f},"
        for name, weight in zip(names, weights[:-1], strict=True)
        if abs(weight) >= SMALLEST
    ]
    return "\n".join([
        '"""Weights of the signs in `evidence`, fitted by tools/fit_place_weights.py."""',
        "\nfrom typing import Final\n",
        f"BIAS: Final = {weights[-1]:.2f}\n",
        "WEIGHTS: Final[dict[str, float]] = {",
        *rows,
        "}",
        '"""Natural logarithms of odds; a sign that is not listed counts nothing."""\n',
    ])  # fmt: skip


def main() -> None:
    """Fit on the files named on the command line."""
    found: list[Example] = []
    for argument in sys.argv[1:]:
        path, _, option = argument.partition(":")
        first = found[-1].text + 1 if found else 0
        found += examples(Path(path), option != "noadjectives", first)
    counts = Counter(sign for example in found for sign in example.signs)
    names = sorted(sign for sign, count in counts.items() if count >= RAREST)
    values = matrix(found, names)
    marked = np.array([float(example.marked) for example in found])
    texts = np.array([float(example.text) for example in found])
    scores = cross_validated(values, marked, texts)
    print("precision {:.3f}, recall {:.3f}, F1 {:.3f} among gazetteer hits".format(*scores))
    OUT.write_text(module(names, fit(values, marked)), encoding="utf-8")


if __name__ == "__main__":
    main()
