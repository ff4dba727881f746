"""Compares the sound of two files: at which offset, if any, their prints agree.

A second witness. Silence agrees with nothing; another speed or pitch is not recognised.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage.description import Sound
from reportedly.footage.sound import HOP_SECONDS

AGREES = 0.32
"""Share of differing bits below which two stretches are one sound; unlike ones come near a half."""
_LEAST = 3.0
"""Seconds of sound, loud in both, that are needed to say anything."""

Array = npt.NDArray[np.float64]


class Heard(NamedTuple):
    """The offset at which two sounds agree best."""

    start_a: float
    start_b: float
    length: float
    """Seconds that both last at this offset."""
    differing: float
    """Share of bits that differ where both are loud, 0 to 1."""

    @property
    def offset(self) -> float:
        """Seconds by which it is later in the second."""
        return self.start_b - self.start_a


def heard(a: Sound | None, b: Sound | None) -> Heard | None:
    """Find where two sounds agree best; None where there is too little sound to say."""
    if a is None or b is None:
        return None
    signs_a, signs_b = _signs(a), _signs(b)
    size = 1 << int(np.ceil(np.log2(len(signs_a) + len(signs_b))))
    agreeing = sum(
        (_crossed(signs_a[:, bit], signs_b[:, bit], size) for bit in range(32)), np.zeros(size)
    )
    both = _crossed(_loud(a), _loud(b), size)
    enough = both > _LEAST / HOP_SECONDS
    if not enough.any():
        return None
    differing = np.where(enough, 0.5 - agreeing / np.maximum(both, 1) / 64, 1.0)
    best = int(np.argmin(differing))
    shift = best - size if best >= len(signs_b) else best
    start_a, start_b = max(0, -shift), max(0, shift)
    length = min(len(signs_a) - start_a, len(signs_b) - start_b)
    return Heard(
        start_a * HOP_SECONDS, start_b * HOP_SECONDS, length * HOP_SECONDS, float(differing[best])
    )


def _signs(sound: Sound) -> Array:
    """Write the bits as +1 and -1, and 0 where it is quiet: (words, 32)."""
    bits = np.unpackbits(np.frombuffer(sound.prints, np.uint8), bitorder="little").reshape(-1, 32)
    signs: Array = (bits * 2.0 - 1.0) * _loud(sound)[:, None]
    return signs


def _loud(sound: Sound) -> Array:
    return np.frombuffer(sound.loud, np.uint8).astype(np.float64)


def _crossed(one: Array, other: Array, size: int) -> Array:
    """Give, for each shift of `one` against `other`, the sum of products."""
    return np.fft.irfft(np.fft.rfft(other, size) * np.conj(np.fft.rfft(one, size)), size)
