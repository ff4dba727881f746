"""Evaluates the sentence encoder (encoder.npz): the first layers of a BERT, fine-tuned.

It sees each sentence as a whole and by itself, where the encoder of network.py sees two words to
either side. It takes far longer, so that it is asked only about the sentences that matter. Weights
are whole numbers with a scale for each row or column; what is multiplied are floats, in NumPy.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.network import Floats, Table
from reportedly.reading.attribution.pieces import Vocabulary

ENCODER = "encoder"
"""What names of arrays of an encoder begin with."""
HEADS = 12
LONGEST = 128
"""Pieces of a sentence that are read together; a longer one is read in stretches."""
_EPSILON = np.float32(1e-12)
_GELU = np.float32(np.sqrt(2 / np.pi))

Arrays = Mapping[str, NDArray[Any]]


class Stretch(NamedTuple):
    """Pieces that are read together, and where among them each token opens that is looked at."""

    pieces: list[int]
    tokens: dict[int, int]


class Map(NamedTuple):
    """A linear map with its bias."""

    weights: Floats
    bias: Floats

    def __call__(self, rows: Floats) -> Floats:
        """Map each row."""
        result: Floats = rows @ self.weights
        result += self.bias
        return result


class Norm(NamedTuple):
    """Brings the numbers of each row to one mean and spread, then to learned ones."""

    weights: Floats
    bias: Floats

    def __call__(self, rows: Floats) -> Floats:
        """Norm each row."""
        rows = rows - rows.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", rows, rows) / np.float32(rows.shape[1])
        rows *= (1 / np.sqrt(spread + _EPSILON))[:, None]
        rows *= self.weights
        rows += self.bias
        return rows


class Layer(NamedTuple):
    """One layer: each piece looks at all of its sentence, then at itself."""

    asked: Map
    joined: Map
    norm: Norm
    wide: Map
    narrow: Map
    last_norm: Norm

    def __call__(
        self, rows: Floats, edges: Sequence[int], kept: Sequence[int] | None = None
    ) -> Floats:
        """Give new rows, those of `kept` alone where it is given.

        The rows of a sentence stand between two `edges`.
        """
        asked = self.asked(rows)
        seen = np.empty(rows.shape, np.float32)
        for first, last in pairwise(edges):
            seen[first:last] = _seen(asked[first:last])
        if kept is not None:
            rows, seen = rows[kept], seen[kept]
        rows = self.norm(rows + self.joined(seen))
        return self.last_norm(rows + self.narrow(_gelu(self.wide(rows))))


def _seen(asked: Floats) -> Floats:
    """Let each piece of one sentence take from the others, by twelve heads."""
    length = len(asked)
    query, key, value = asked.reshape(length, 3, HEADS, -1).transpose(1, 2, 0, 3)
    weights = query @ key.swapaxes(1, 2)
    weights *= np.float32(query.shape[2] ** -0.5)
    weights -= weights.max(axis=2, keepdims=True)
    np.exp(weights, out=weights)
    weights /= weights.sum(axis=2, keepdims=True)
    return np.ascontiguousarray((weights @ value).swapaxes(0, 1), np.float32).reshape(length, -1)


def _gelu(rows: Floats) -> Floats:
    """Let positive numbers through, and of negative ones little (GELU, by its usual formula)."""
    inner: Floats = rows * rows
    inner *= np.float32(0.044715)
    inner += 1
    inner *= rows
    inner *= _GELU
    np.tanh(inner, out=inner)
    inner += 1
    inner *= rows
    inner *= np.float32(0.5)
    return inner


class Layers:
    """Reads stretches of pieces: each piece gets numbers that see the whole of its stretch."""

    def __init__(self, arrays: Arrays) -> None:
        self.vocabulary = Vocabulary(_named(arrays, "pieces").tobytes().decode().split("\n"))
        self._words, self._scale = _named(arrays, "words"), _named(arrays, "words.scale")
        self._places = _named(arrays, "places").astype(np.float32)
        self._norm = _norm(arrays, "norm")
        count = sum(key.endswith(".asked") for key in arrays)
        self._layers = [_layer(arrays, f"layers.{number}") for number in range(count)]

    def read(self, stretches: Sequence[Sequence[int]]) -> tuple[list[int], Floats]:
        """Give a row for each piece, stretch after stretch, and the edges between stretches."""
        edges = edges_of(stretches)
        return edges, self.rows(stretches, edges)

    def rows(
        self,
        stretches: Sequence[Sequence[int]],
        edges: Sequence[int],
        kept: Sequence[int] | None = None,
    ) -> Floats:
        """Give a row for each piece, stretch after stretch; for those of `kept` where it is given.

        The last layer works on no others: what it makes of a piece is seen by none.
        """
        flat = [piece for pieces in stretches for piece in pieces]
        places = np.concatenate([self._places[: len(pieces)] for pieces in stretches])
        rows = self._norm(self._words[flat] * self._scale[flat][:, None] + places)
        for layer in self._layers[:-1]:
            rows = layer(rows, edges)
        return self._layers[-1](rows, edges, kept)


def edges_of(stretches: Sequence[Sequence[int]]) -> list[int]:
    """Give where each stretch begins, and at the end the number of all pieces."""
    return list(accumulate((len(pieces) for pieces in stretches), initial=0))


class Transformer:
    """Gives numbers for tokens that see the whole of their sentence."""

    def __init__(self, arrays: Arrays) -> None:
        self._layers = Layers(arrays)
        self._given = linear(arrays, "given")

    def table(
        self, document: Document, wanted: Iterable[int], among: Container[int] | None = None
    ) -> Table:
        """Give numbers for the tokens of all sentences that a `wanted` token stands in.

        Those of all others are zeros; so are, where `among` is given, those of tokens outside it.
        Raises ValueError for a document without vectors.
        """
        if document.vectors is None:
            raise ValueError("the document was parsed without vectors")
        numbers = sorted({document.tokens[index].sentence for index in wanted})
        found = [s for n in numbers for s in self._stretches(document, n, among)]
        nothing = np.zeros((1, document.vectors.shape[1]), np.float32)
        table = np.zeros((len(document.tokens) + 1, self._given.bias.shape[0]), np.float32)
        if found:
            tokens, rows = self._read(found)
            table[tokens] = rows
        return Table(np.concatenate([document.vectors, nothing]), [table])

    def _stretches(
        self, document: Document, number: int, among: Container[int] | None
    ) -> Iterator[Stretch]:
        opens, closes = self._layers.vocabulary.edges
        for tokens in cut(document.tokens_of(document.sentences[number]), self._layers.vocabulary):
            pieces, places = [opens], {}
            for token in tokens:
                if among is None or token.index in among:
                    places[token.index] = len(pieces)
                pieces += self._layers.vocabulary.pieces(token)
            yield Stretch([*pieces, closes], places)

    def _read(self, found: Sequence[Stretch]) -> tuple[list[int], Floats]:
        """Give tokens, and what is made of the first piece of each."""
        stretches = [s.pieces for s in found]
        edges = edges_of(stretches)
        opening = [e + p for e, s in zip(edges, found, strict=False) for p in s.tokens.values()]
        rows = self._layers.rows(stretches, edges, opening)
        return [token for s in found for token in s.tokens], self._given(rows)


def cut(tokens: Sequence[Token], vocabulary: Vocabulary) -> Iterator[list[Token]]:
    """Cut a sentence where it has more pieces than are read together."""
    room = LONGEST - 2
    found: list[Token] = []
    for token in tokens:
        count = len(vocabulary.pieces(token))
        if count > room:
            yield found
            found, room = [], LONGEST - 2
        found.append(token)
        room -= count
    yield found


def _layer(arrays: Arrays, name: str) -> Layer:
    return Layer(
        linear(arrays, f"{name}.asked"),
        linear(arrays, f"{name}.joined"),
        _norm(arrays, f"{name}.norm"),
        linear(arrays, f"{name}.wide"),
        linear(arrays, f"{name}.narrow"),
        _norm(arrays, f"{name}.last_norm"),
    )


def linear(arrays: Arrays, name: str) -> Map:
    """Give the linear map that arrays hold under a name."""
    whole, scale = _named(arrays, name), _named(arrays, f"{name}.scale")
    return Map(whole * scale, _named(arrays, f"{name}.bias"))


def _norm(arrays: Arrays, name: str) -> Norm:
    return Norm(_named(arrays, f"{name}.weight"), _named(arrays, f"{name}.bias"))


def _named(arrays: Arrays, name: str) -> NDArray[Any]:
    return arrays[f"{ENCODER}.{name}"]
