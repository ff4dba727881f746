"""The hashes that an index keeps of a description, and those that it is asked for."""

import numpy as np
import numpy.typing as npt

from reportedly.footage import pdq
from reportedly.footage.description import Description
from reportedly.footage.pdq import LENGTH, Hashes
from reportedly.footage.prepared import Numbers, prepared

Times = npt.NDArray[np.float32]

_ALIKE = 8
"""A frame at most this far from the one kept before it, within `_SOON` s, is not indexed again."""
_SOON = 2.0


def indexed(description: Description) -> tuple[Hashes, Times]:
    """Give the hashes that an index keeps, with their times: whole frames, and without bars."""
    kept = worth_keeping(description)
    bits = b"".join(description.frames[n].pdq for n in kept)
    plain = np.frombuffer(bits, dtype=np.uint8).reshape(-1, LENGTH)
    at = np.array([description.frames[n].time for n in kept], dtype=np.float32)
    ready = prepared(description)
    if not ready.has_bars or not len(kept):
        return plain, at
    return np.concatenate([plain, pdq.hashes(ready.pictures(kept))]), np.concatenate([at, at])


def sought(description: Description) -> tuple[Hashes, Times]:
    """Give the hashes to look for: what an index would keep, as it is and mirrored."""
    plain, at = indexed(description)
    kept = worth_keeping(description)
    if not len(kept):
        return plain, at
    mirrored = pdq.hashes(prepared(description).pictures(kept)[:, :, ::-1])
    return np.concatenate([plain, mirrored]), np.concatenate([at, at[: len(kept)]])


def worth_keeping(description: Description) -> Numbers:
    """List by number the telling frames that differ from the one kept before."""
    kept: list[int] = []
    last, since = 0, 0.0
    for number, frame in enumerate(description.frames):
        bits = int.from_bytes(frame.pdq)
        soon = kept and frame.time - since < _SOON
        if frame.telling and not (soon and (bits ^ last).bit_count() <= _ALIKE):
            kept.append(number)
            last, since = bits, frame.time
    return np.array(kept, dtype=np.int64)
