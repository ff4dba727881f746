"""The views of a film that are hashed: the frame as it is, and mirrored."""

import numpy as np
import numpy.typing as npt

from reportedly.footage import film, pdq
from reportedly.footage.description import Description
from reportedly.footage.pdq import LENGTH, Hashes

Times = npt.NDArray[np.float32]

_ALIKE = 8
"""A frame at most this far from the one kept before it, within `_SOON` s, is not indexed again."""
_SOON = 2.0


def indexed(description: Description) -> tuple[Hashes, Times]:
    """Give the hashes that an index keeps of a description, with their times."""
    kept = worth_keeping(description)
    bits = b"".join(description.frames[n].pdq for n in kept)
    hashes = np.frombuffer(bits, dtype=np.uint8).reshape(-1, LENGTH)
    return hashes, times(description, kept)


def sought(description: Description) -> tuple[Hashes, Times]:
    """Give the hashes to look for: of the frames worth keeping, as they are and mirrored."""
    kept = worth_keeping(description)
    plain, at = indexed(description)
    pictures = film.unpack(description.film, len(description.frames))[kept]
    mirrored = pdq.hashes(pictures[:, :, ::-1])
    return np.concatenate([plain, mirrored]), np.concatenate([at, at])


def worth_keeping(description: Description) -> list[int]:
    """List by number the telling frames that differ from the one kept before."""
    kept: list[int] = []
    last, since = 0, 0.0
    for number, frame in enumerate(description.frames):
        bits = int.from_bytes(frame.pdq)
        soon = kept and frame.time - since < _SOON
        if frame.telling and not (soon and (bits ^ last).bit_count() <= _ALIKE):
            kept.append(number)
            last, since = bits, frame.time
    return kept


def times(description: Description, numbers: list[int]) -> Times:
    """Give the times of these frames, in seconds."""
    return np.array([description.frames[n].time for n in numbers], dtype=np.float32)
