"""What an encoder of whole texts makes of a text and of its candidates (encoder.npz)."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from benchmarks.templates.candidates import ROLES, Candidate
from benchmarks.templates.stretches import stretches
from reportedly.language.document import Document
from reportedly.reading.attribution.pieces import Vocabulary
from reportedly.reading.attribution.transformer import Layers, linear

Floats = NDArray[np.float32]
FILE = Path(__file__).with_name("encoder.npz")


class Heard(msgspec.Struct, frozen=True):
    """Log odds: of the text, as WHOLE names them, of each candidate, and of each mention of it."""

    whole: tuple[float, ...]
    each: tuple[float, ...]
    apart: tuple[tuple[float, ...], ...]


class Encoder:
    """Reads whole texts; learned by `tools/make_template_encoder.py`."""

    def __init__(self, arrays: dict[str, NDArray[Any]]) -> None:
        self._layers = Layers(arrays)
        self._mention, self._role = linear(arrays, "mention"), linear(arrays, "role")
        self._about, self._whole = linear(arrays, "about"), linear(arrays, "whole")

    @property
    def vocabulary(self) -> Vocabulary:
        """Give the pieces that it knows."""
        return self._layers.vocabulary

    def heard(self, document: Document, found: Sequence[Candidate]) -> Heard:
        """Judge a text of one token or more, and its candidates."""
        cut = stretches(document, self._layers.vocabulary)
        edges, rows = self._layers.read(cut.pieces)
        parts = [rows[first:last] for first, last in pairwise(edges)]
        about = np.mean([part.mean(axis=0) for part in parts], axis=0)
        whole = self._whole(np.maximum(self._about(np.concatenate([rows[0], about])), 0))
        apart = []
        for candidate in found:
            places = [cut.places[token] for token in candidate.tokens]
            own = rows[[edges[part] + place for part, place in places]]
            seen = np.concatenate([own, np.broadcast_to(about, own.shape)], axis=1)
            odds = self._role(np.maximum(self._mention(seen), 0))
            apart.append(tuple(map(float, odds[:, ROLES.index(candidate.role)])))
        each = tuple(mean_chance(odds) for odds in apart)
        return Heard(tuple(map(float, whole)), each, tuple(apart))


def mean_chance(odds: Sequence[float]) -> float:
    """Give the logarithm of the mean of what log odds are the logarithms of."""
    most = max(odds)
    return most + float(np.log(np.mean(np.exp(np.array(odds) - most))))


@cache
def encoder() -> Encoder:
    """Load the shipped encoder."""
    with np.load(FILE, allow_pickle=False) as arrays:
        return Encoder(dict(arrays))
