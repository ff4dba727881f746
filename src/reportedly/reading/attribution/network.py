"""Evaluates the small learned networks that judge cues, contents and sources.

First an encoder makes of each token's vector and signs, and of the tokens beside it, more numbers
(see surroundings.py). Each thing judged is the sum of its parts (units): the cue, a draft's frame,
a start, an end … A unit adds one row for each of its signs and a linear map of its tokens' numbers.
Two layers make a score of the sum. Nothing here is random, and nothing is learned at run time.

Several networks that were learned apart stand side by side, each with its share of the numbers of a
row; they meet in the score, which is their mean. Signs and the parser's vectors count for all of
them; what an encoder makes of the tokens, and a layer, belong to one (the first axis tells which).
"""

from collections.abc import Sequence
from itertools import accumulate, chain, repeat
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.language.document import Document
from reportedly.reading.attribution.signs import Described
from reportedly.reading.attribution.surroundings import described_tokens

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
_MOST_FILLED = 2
"""How many times the rows that count may be taken to sum things of unlike lengths at once."""


class Table(NamedTuple):
    """The numbers of each token of a document, zeros for NO_TOKEN in the last row.

    `vectors` are the parser's; `encoded` holds for each network what its encoder makes of them, and
    is empty before it has.
    """

    vectors: Floats
    encoded: Sequence[Floats]


class Maps(NamedTuple):
    """What a unit does with its tokens' numbers: `encoded` has a map for each network."""

    vectors: Floats
    encoded: Sequence[Floats]


class Rows(NamedTuple):
    """A row for each sign, in whole numbers that are kept as floats, and what each column is worth.

    Sums of whole numbers are exact, in whichever order they are added.
    """

    whole: Floats
    scale: Floats


class Unit:
    """One part of what is judged: a row of numbers for each sign, maps for the tokens' numbers."""

    def __init__(self, signs: list[str], rows: Rows, maps: Maps | None, bias: Floats) -> None:
        nothing = np.zeros((1, rows.whole.shape[1]), np.float32)
        self._rows = np.concatenate([rows.whole, nothing])
        self._scale = rows.scale
        self._places = {sign: place for place, sign in enumerate(signs)}
        self._maps = maps
        self._bias = bias

    def sums(self, described: Sequence[Described], table: Table) -> Floats:
        """Give one row for each thing described; `table` holds the numbers of its tokens."""
        if self._maps is None:
            return self._repeated(described)
        result = self._signs([one.signs for one in described])
        tokens, count = np.array([one.tokens for one in described]), len(described)
        result += table.vectors.take(tokens, axis=0).reshape(count, -1) @ self._maps.vectors
        first = 0
        for numbers, each in zip(table.encoded, self._maps.encoded, strict=True):
            last = first + each.shape[1]
            result[:, first:last] += numbers.take(tokens, axis=0).reshape(count, -1) @ each
            first = last
        return result

    def _repeated(self, described: Sequence[Described]) -> Floats:
        """Sum the signs of what is described many times over only once."""
        places: dict[tuple[str, ...], int] = {}
        numbers = [places.setdefault(one.signs, len(places)) for one in described]
        return self._signs(list(places))[numbers]

    def _signs(self, signs: Sequence[tuple[str, ...]]) -> Floats:
        """Sum the rows of each thing's signs; everything has one at least."""
        if not signs:
            return np.zeros((0, self._rows.shape[1]), np.float32)
        nothing, counts = len(self._rows) - 1, [len(one) for one in signs]
        known = map(self._places.get, chain.from_iterable(signs), repeat(nothing))
        numbers = np.fromiter(known, np.intp, sum(counts))
        summed: Floats = self._summed(numbers, counts) * self._scale + self._bias
        return summed

    def _summed(self, numbers: Places, counts: Sequence[int]) -> Floats:
        """Sum rows by their numbers, so many for each thing: all at once where it takes few more.

        Things with fewer signs than others are filled up with the empty row.
        """
        most = max(counts)
        summed: Floats
        if most * len(counts) > _MOST_FILLED * len(numbers):
            starts = list(accumulate(counts[:-1], initial=0))
            summed = np.add.reduceat(self._rows.take(numbers, axis=0), starts, axis=0)
            return summed
        filled = numbers
        if most * len(counts) > len(numbers):
            filled = np.full(most * len(counts), len(self._rows) - 1)
            filled[(np.arange(most) < np.array(counts)[:, None]).ravel()] = numbers
        rows = self._rows.take(filled, axis=0).reshape(len(counts), most, -1)
        summed = np.einsum("ijk->ik", rows)
        return summed


class Network:
    """Units that share one output."""

    def __init__(self, units: dict[str, Unit], middle: Floats, out: Floats) -> None:
        self.units = units
        self._middle = middle
        self._out = out

    def scores(self, sums: Floats) -> Floats:
        """Give a score for each row of summed units."""
        hidden = _layer(_apart(np.maximum(sums, 0), len(self._middle)), self._middle)
        scores: Floats = _together(hidden) @ self._out[:-1] + self._out[-1]
        return scores


def _layer(rows: Floats, layer: Floats) -> Floats:
    """Let each network's rows pass its layer, the bias of which stands last."""
    result: Floats = np.maximum(rows @ layer[:, :-1] + layer[:, -1:], 0)
    return result


def _apart(rows: Floats, count: int) -> Floats:
    """Give each of `count` networks, on the first axis, its share of the rows."""
    return np.ascontiguousarray(rows.reshape(len(rows), count, -1).swapaxes(0, 1))


def _together(rows: Floats) -> Floats:
    """Put the networks' shares of each row side by side again."""
    return rows.swapaxes(0, 1).reshape(rows.shape[1], -1)


class Encoder:
    """Sees each token with those around it: each layer looks one token further either way."""

    def __init__(self, unit: Unit, layers: Sequence[Floats]) -> None:
        self._unit = unit
        self._layers = layers

    def table(self, document: Document) -> Table:
        """Give the numbers of each token.

        Raises ValueError for a document that was parsed without vectors.
        """
        if document.vectors is None:
            raise ValueError("the document was parsed without vectors")
        sums = self._unit.sums(list(described_tokens(document)), Table(document.vectors, ()))
        hidden = _apart(np.maximum(sums, 0), len(self._layers[0]))
        for layer in self._layers:
            hidden = hidden + _layer(_beside(hidden), layer)
        return Table(_with_nothing(document.vectors), [_with_nothing(each) for each in hidden])


def _beside(rows: Floats) -> Floats:
    """Put each row of each network between the one before it and the one after it."""
    networks, count, width = rows.shape
    beside = np.zeros((networks, count, 3 * width), np.float32)
    beside[:, 1:, :width] = rows[:, :-1]
    beside[:, :, width : 2 * width] = rows
    beside[:, :-1, 2 * width :] = rows[:, 1:]
    return beside


def _with_nothing(rows: Floats) -> Floats:
    """Put zeros after the rows of all tokens, for NO_TOKEN."""
    return np.concatenate([rows, np.zeros((1, rows.shape[1]), np.float32)])
