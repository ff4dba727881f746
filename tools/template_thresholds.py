"""Chooses the chances from which the yardstick for attack templates takes texts, types and fillers.

One after the other is set where the five-slot F1 of a split is highest, the others being held, and
so on till none moves; then that of people by description, by all slots, which alone have it. What
counts is the mean over a value and its neighbours, so that no lucky peak is taken.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from kept_steps import say

from benchmarks.scorer import Row, Score
from benchmarks.templates.build import Chosen, Judged, built, chosen, five_slots
from benchmarks.templates.candidates import DESCRIBED, FIVE
from benchmarks.templates.observed import Observed
from benchmarks.templates.official import official_slots
from benchmarks.templates.stages import ANY
from benchmarks.templates.thresholds import SECOND, Thresholds

GRID = [round(0.01 * step, 2) for step in range(1, 61)]
_BESIDE = 2
"""Neighbours to either side over which the mean is taken."""
_START = 0.3
_ROUNDS = 6
"""Times that every threshold is set at most."""
_FIVE_SLOTS, _ALL_SLOTS = "gtt_micro", "official_like.all_slots"
Counts = tuple[float, float, float, float]
"""What is right of what was given, what was given, what of the key is found, and what it holds."""


class Judging(NamedTuple):
    """A text of the split: its gold row, what is observed of it, and how it was judged."""

    row: Row
    seen: Observed
    made: Judged


class Measure:
    """Measures templates, text by text, and keeps the counts of what was measured before."""

    def __init__(self, texts: Sequence[Judging], score: Score, metric: str) -> None:
        self._texts, self._score, self._metric = texts, score, metric
        self._known: dict[tuple[int, Chosen], Counts] = {}

    def f1(self, least: Thresholds) -> float:
        """Give the F1 over all texts, with these thresholds."""
        counts = [self._counts(at, chosen(t.made, least)) for at, t in enumerate(self._texts)]
        right, given, found, held = np.sum(counts, axis=0)
        precision, recall = right / max(given, 1), found / max(held, 1)
        return float(2 * precision * recall / max(precision + recall, 1e-9))

    def _counts(self, at: int, taken: Chosen) -> Counts:
        if (at, taken) not in self._known:
            self._known[at, taken] = self._measured(self._texts[at], taken)
        return self._known[at, taken]

    def _measured(self, text: Judging, taken: Chosen) -> Counts:
        filled = built(text.seen, text.made, taken)
        predicted: Row = {"doc_id": text.row["doc_id"]}
        if self._metric == _FIVE_SLOTS:
            predicted["gtt_templates"] = [five_slots(one) for one in filled]
        else:
            slots = (official_slots(text.seen, one.incident, one.fillers) for one in filled)
            predicted["templates"] = [{"slots": one} for one in slots]
        figures = self._score([text.row], [predicted])
        for part in self._metric.split("."):
            figures = figures[part]
        given, held = figures["n_pred"], figures["n_gold"]
        right, found = (round(2 * figures[share] * of) / 2 for share, of in _shares(given, held))
        return right, given, found, held


def _shares(given: float, held: float) -> Iterator[tuple[str, float]]:
    yield "p", given
    yield "r", held


def choose(texts: Sequence[Judging], score: Score) -> dict[str, float]:
    """Give the thresholds that are best for a split, as its scorer measures it."""
    least = dict.fromkeys((ANY, SECOND, *FIVE, DESCRIBED), _START)
    five = Measure(texts, score, _FIVE_SLOTS)
    for _ in range(_ROUNDS):
        before = dict(least)
        for name in (ANY, SECOND, *FIVE):
            least[name] = best(five.f1, least, name)
        say(f"five-slot F1 {five.f1(least):.4f} with {least}")
        if least == before:
            break
    every = Measure(texts, score, _ALL_SLOTS)
    least[DESCRIBED] = best(every.f1, least, DESCRIBED)
    say(f"five-slot F1 {five.f1(least):.4f}, all slots {every.f1(least):.4f}")
    return least


def best(f1: Callable[[Thresholds], float], least: Thresholds, name: str) -> float:
    """Give the value of one threshold whose neighbourhood is best, the others being held."""
    figures = [f1({**least, name: value}) for value in GRID]
    edged = np.pad(figures, _BESIDE, mode="edge")
    width = 2 * _BESIDE + 1
    means = np.convolve(edged, np.full(width, 1 / width), mode="valid")
    return GRID[int(np.argmax(np.round(means, 6)))]
