"""Where a report plays: each name votes for the places it may mean, and neighbours agree."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reportedly.reading.placing.hits import Sense

Cell = tuple[int, int]
_PRIOR_SHARPNESS = 1.2


def prior(senses: Sequence[Sense]) -> list[float]:
    """Give how likely each sense is by fame alone; sums to one."""
    return softmax([_PRIOR_SHARPNESS * sense.fame for sense in senses])


def softmax(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that sum to one."""
    top = max(scores)
    exps = [math.exp(score - top) for score in scores]
    total = sum(exps)
    return [value / total for value in exps]


class Ballot:
    """The votes of all names of one report, by country, first-level division and square."""

    def __init__(self) -> None:
        self.country: dict[str, float] = defaultdict(float)
        self.admin1: dict[str, float] = defaultdict(float)
        self.cell: dict[Cell, float] = defaultdict(float)

    def cast(self, senses: Iterable[Sense], shares: Iterable[float], weight: float) -> None:
        """Add one name's vote of `weight`, split over its senses; negative to take it back."""
        for sense, share in zip(senses, shares, strict=True):
            vote = weight * share
            if abs(vote) < 0.002:
                continue
            entry = sense.entry
            self.country[entry.country] += vote
            if entry.admin1:
                self.admin1[entry.admin1] += vote
            if sense.cell is not None:
                self.cell[sense.cell] += vote

    def support(self, sense: Sense) -> tuple[float, float, float]:
        """Give the votes for the country, the division and the surroundings of a sense."""
        entry = sense.entry
        around = 0.0
        if sense.cell is not None and self.cell:
            lat, lon = sense.cell
            cell = self.cell
            for north in (lat - 1, lat, lat + 1):
                for east in (lon - 1, lon, lon + 1):
                    around += cell.get((north, east), 0.0)
        return (
            self.country.get(entry.country, 0.0) if entry.country else 0.0,
            self.admin1.get(entry.admin1, 0.0) if entry.admin1 else 0.0,
            around,
        )
