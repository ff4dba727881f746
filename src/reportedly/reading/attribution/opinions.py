"""Asks networks about cues: whether they attribute, which content is theirs, and whose it is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import accumulate, chain
from typing import NamedTuple

import numpy as np

from reportedly.reading.attribution.network import Floats, Network, Table
from reportedly.reading.attribution.options import Contents, Options
from reportedly.reading.attribution.signs import Described


class Opinion(NamedTuple):
    """The chance of a cue to attribute something, and those of its options; each sums to 1."""

    cue: float
    contents: Floats
    sources: Floats


class Judges:
    """Networks with the numbers of the tokens of one document."""

    def __init__(self, networks: Mapping[str, Network], table: Table) -> None:
        self._networks = networks
        self._table = table

    def cues(self, cues: Sequence[Described]) -> list[float]:
        """Give the chance of each cue to attribute something, from 0 to 1."""
        if not cues:
            return []
        scores = self._networks["cue"].scores(self._sums("cue", "cue", cues))
        return [float(chance) for chance in 1 / (1 + np.exp(-scores))]

    def opinions(self, asked: Sequence[Options], cues: Sequence[float]) -> list[Opinion]:
        """Judge what each of some cues means; `cues` are their own chances."""
        if not asked:
            return []
        parts = zip(cues, self._contents(asked), self._sources(asked), strict=True)
        return [Opinion(*part) for part in parts]

    def _contents(self, asked: Sequence[Options]) -> list[Floats]:
        found = [options.contents for options in asked]
        counts = [len(one) for one in found]
        sums = self._of_cues("content", asked, counts)
        sums += self._part("frame", found, lambda c: c.frames, lambda c: c.of_frame)
        sums += self._part("start", found, lambda c: c.starts, lambda c: c.of_start)
        sums += self._part("end", found, lambda c: c.ends, lambda c: c.of_end)
        sums += self._sums("content", "whole", [whole for one in found for whole in one.wholes])
        return _chances(self._networks["content"].scores(sums), counts)

    def _sources(self, asked: Sequence[Options]) -> list[Floats]:
        counts = [len(options.sources) for options in asked]
        sums = self._of_cues("source", asked, counts)
        sums += self._sums("source", "speaker", [s for options in asked for s in options.sources])
        return _chances(self._networks["source"].scores(sums), counts)

    def _of_cues(self, judge: str, asked: Sequence[Options], counts: Sequence[int]) -> Floats:
        """Give the sums of each cue, once for each of its options."""
        sums = self._sums(judge, "cue", [options.cue for options in asked])
        return np.repeat(sums, counts, axis=0)

    def _part(
        self,
        name: str,
        found: Sequence[Contents],
        described: Callable[[Contents], Sequence[Described]],
        places: Callable[[Contents], Iterable[int]],
    ) -> Floats:
        """Give the sums of one part of each content; parts are shared within a cue."""
        firsts = accumulate((len(described(one)) for one in found), initial=0)
        numbers = [f + n for f, one in zip(firsts, found, strict=False) for n in places(one)]
        every = list(chain.from_iterable(map(described, found)))
        return self._sums("content", name, every)[numbers]

    def _sums(self, judge: str, unit: str, described: Sequence[Described]) -> Floats:
        return self._networks[judge].units[unit].sums(described, self._table)


def _chances(scores: Floats, counts: Sequence[int]) -> list[Floats]:
    """Turn the scores of each cue's options, one cue after the other, into chances."""
    firsts = np.cumsum([0, *counts[:-1]])
    most = np.maximum.reduceat(scores, firsts)
    weights = np.exp(scores - np.repeat(most, counts))
    chances = weights / np.repeat(np.add.reduceat(weights, firsts), counts)
    return np.split(chances, firsts[1:])
