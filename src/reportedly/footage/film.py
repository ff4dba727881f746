"""The film of a media file: one small grey picture for each sampled frame, packed losslessly.

Everything that comparison needs beyond the hashes is drawn from it: views of a part of the frame,
mirrored views, motion over time, and the fine detail by which a copy is told from a second take.
"""

import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from reportedly.model.errors import FootageError

SIDE = 64
"""Pixels of a film picture across and down, whatever the frame's shape."""

RATE = 5.0
"""Pictures kept a second."""

Pictures = npt.NDArray[np.uint8]
"""Grey pictures: (count, SIDE, SIDE)."""

_LEVEL = 6


Float = npt.NDArray[np.float32]


def both_sides(down: Float, pictures: Float, across: Float) -> Float:
    """Apply one matrix to the columns and another to the rows: down @ picture @ across.T."""
    done: Float = np.matmul(np.matmul(down, pictures), across.T)
    return done


def pack(pictures: Sequence[Pictures] | Pictures) -> bytes:
    """Pack pictures as differences from the picture before, deflated."""
    stacked = np.asarray(pictures, dtype=np.uint8).reshape(-1, SIDE, SIDE)
    changes = stacked.copy()
    changes[1:] -= stacked[:-1]
    return zlib.compress(changes.tobytes(), _LEVEL)


def unpack(packed: bytes, count: int) -> Pictures:
    """Unpack `count` pictures. Raises FootageError where the film is damaged."""
    size = count * SIDE * SIDE
    unpacker = zlib.decompressobj()
    try:
        raw = unpacker.decompress(packed, size + 1)
    except zlib.error as error:
        raise FootageError(f"The film of a description is damaged ({error}).") from error
    if len(raw) != size:
        raise FootageError("The film of a description is not as long as its frames.")
    changes = np.frombuffer(raw, dtype=np.uint8).reshape(count, SIDE, SIDE)
    return np.add.accumulate(changes, axis=0, dtype=np.uint8)
