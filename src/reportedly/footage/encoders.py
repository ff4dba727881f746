"""Encoders of sampled frames: PDQ, which is always there, and those that a user adds.

An encoder turns the film's small grey pictures, or colour pictures that it asks for, into vectors.
PDQ's are bits and are indexed; a learned copy-detection descriptor, found by the entry point
group 'reportedly.encoders', gives unit vectors that `compare` takes as further evidence.
"""

from collections.abc import Callable
from importlib.metadata import entry_points
from typing import Protocol

import numpy as np
import numpy.typing as npt

from reportedly.footage import pdq
from reportedly.model.errors import FootageError

ENTRY_POINTS = "reportedly.encoders"

Vectors = npt.NDArray[np.float32]
"""Rows of unit length: the product of two rows is their likeness, 1 for equal."""


class Encoder(Protocol):
    """Turns pictures into vectors of which near ones show the same picture, edited."""

    name: str
    version: str
    """Changes with everything that the vectors depend on."""
    side: int
    """Pixels across and down of the pictures that it takes."""

    def encode(self, pictures: npt.NDArray[np.uint8]) -> Vectors:
        """Encode grey pictures of (count, side, side), values 0 to 255."""
        ...


class Pdq:
    """PDQ's bits as a vector: +1 and -1, scaled to unit length."""

    name = "pdq"
    version = pdq.VERSION
    side = 64

    def encode(self, pictures: npt.NDArray[np.uint8]) -> Vectors:
        """Encode grey pictures of (count, 64, 64)."""
        return pdq.signed(pdq.hashes(pictures)) / np.float32(np.sqrt(pdq.BITS))


def pdq_encoder() -> Encoder:
    """Make the built-in encoder."""
    return Pdq()


def encoder(name: str) -> Encoder:
    """Make the encoder of this name. Raises FootageError where there is none."""
    for entry in entry_points(group=ENTRY_POINTS, name=name):
        make: Callable[[], Encoder] = entry.load()
        return make()
    raise FootageError(f"There is no encoder {name!r}. Known: {', '.join(encoders())}.")


def encoders() -> tuple[str, ...]:
    """Name the encoders that are installed."""
    return tuple(sorted({entry.name for entry in entry_points(group=ENTRY_POINTS)}))
