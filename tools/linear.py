"""Fits the small linear tables of weights that ship: named features in, one weight each out."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reportedly.language.document import Document
from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES

Floats = NDArray[np.float64]
Example = tuple[Sequence[str], float]
"""The names of an example's features, and its target."""

_STEP = 0.05
_MOSTLY = 0.7
"""The share of capitals from which a lemma counts as a name."""
_GRAMMAR = frozenset({"i"})
"""Words that English always writes with a capital, and that name nobody."""


def fit(
    examples: Sequence[Example],
    slope: Callable[[Floats, Floats], Floats],
    *,
    start: float,
    ridge: float,
    least: int = 3,
    rounds: int = 400,
) -> dict[str, float]:
    """Fit one weight a feature by gradient descent (Adam) with a ridge penalty.

    `slope` gives the loss's derivative for (sums, targets); `start` is the first value of the
    feature 'bias'; features seen fewer than `least` times are left out. The result does not
    depend on chance: there is no sampling.
    """
    counts = Counter(feature for features, _ in examples for feature in features)
    places = {f: i for i, f in enumerate(f for f, n in counts.items() if n >= least)}
    pairs = [(n, places[f]) for n, (fs, _) in enumerate(examples) for f in fs if f in places]
    rows, columns = (np.array(part) for part in zip(*pairs, strict=True))
    targets = np.array([target for _, target in examples])
    weights, first, second = (np.zeros(len(places)) for _ in range(3))
    weights[places["bias"]] = start
    for turn in range(1, rounds + 1):
        sums = np.bincount(rows, weights[columns], minlength=len(targets))
        errors = slope(sums, targets)
        gradient = np.bincount(columns, errors[rows], minlength=len(weights)) + ridge * weights
        first = 0.9 * first + 0.1 * gradient
        second = 0.999 * second + 0.001 * gradient**2
        pace = _STEP * (1 - turn / rounds) + 0.002
        scaled = np.sqrt(second / (1 - 0.999**turn)) + 1e-8
        weights -= pace * (first / (1 - 0.9**turn)) / scaled
    return {feature: float(weights[place]) for feature, place in places.items()}


def name_like(documents: Iterable[Document]) -> frozenset[str]:
    """List the lemmas that the texts mostly write with a capital: names, which may not weigh."""
    seen: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for document in documents:
        for token in document.tokens:
            seen[token.lemma] += 1
            capital[token.lemma] += token.text[:1].isupper()
    return frozenset(lemma for lemma, n in seen.items() if capital[lemma] > _MOSTLY * n) - _GRAMMAR


def without(weights: dict[str, float], words: frozenset[str]) -> dict[str, float]:
    """Leave out the features that name one of `words`, so that no side weighs more than another.

    The names of peoples and places go too, even where they are words as well ('polish'), and so
    does what is no clean word in ASCII: slips of the tokeniser.
    """
    barred = words | PEOPLES | PEOPLES_PLURAL | PLACES
    return {f: w for f, w in weights.items() if f.isascii() and barred.isdisjoint(_values(f))}


def _values(feature: str) -> list[str]:
    """Give the words of a feature: what stands after its '='."""
    return re.split(r"[| ]", feature.split("=", 1)[1]) if "=" in feature else []


def write(path: Path, heading: str, weights: dict[str, float], least: float) -> None:
    """Write the weights that matter (at least `least` either way), sorted, two decimals."""
    lines = [f"# {line}" for line in heading.splitlines()]
    lines += [f"{f}\t{w:.2f}" for f, w in sorted(weights.items()) if abs(w) >= least]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
