"""Motion over time, from the film: by it a copy is told from another take of the same scene."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from reportedly.footage import alignment
from reportedly.footage.alignment import Array, Line
from reportedly.footage.film import Float

_APART = 0.2
"""Seconds before and after a moment between which motion is measured, in the outer film."""
_SLACK, _FEW = 0.02, 3
"""Seconds by which pictures stand unevenly; moments that motion is measured at, at least."""
_STILL = 1.2
"""Root mean square of the change (grey levels of 255) below which nothing moves."""


_BLOCKS = 8
"""Blocks of the frame, down and across, that are compared each on its own."""


class Motion(NamedTuple):
    """How two films, laid over each other in place and time, move together."""

    agreement: float
    """Correlation of change, -1 to 1."""
    strength: float
    """Change (root mean square, grey levels) in the film that changes less."""

    @property
    def still(self) -> bool:
        """Whether too little moves to go by."""
        return self.strength < _STILL


def within(moments: Array) -> Array:
    """Leave out the moments from which motion would be measured past the first or the last.

    Other footage may lie there, and a cut moves more than anything that is filmed.
    """
    inside = (moments >= moments[0] + _APART - _SLACK) & (moments <= moments[-1] - _APART + _SLACK)
    return moments[inside] if inside.sum() >= _FEW else moments


def together(
    laid: tuple[Float, Array], inner: tuple[Float, Array], line: Line, moments: Array
) -> Motion:
    """Compare the motion of two films (pictures, times) around moments of the first."""
    one = _change(*laid, moments, _APART)
    other = _change(*inner, line.speed * moments + line.offset, _APART * line.speed)
    common, energy_one, energy_other = (
        _by_block(product) for product in (one * other, one * one, other * other)
    )
    both = np.sqrt(energy_one * energy_other)
    if not both.any():
        return Motion(0.0, 0.0)
    # A block counts no more than the average one, so that text which comes and goes over a part of
    # the frame does not drown what moves elsewhere.
    counts = np.minimum(both, both.mean())
    agreement = float((counts * common / (both + 1e-6)).sum() / counts.sum())
    return Motion(agreement, float(np.sqrt(min(energy_one.mean(), energy_other.mean()))))


def _by_block(products: Float) -> Float:
    """Average over time and over the blocks of the frame."""
    side = products.shape[1] // _BLOCKS
    blocks: Float = products.reshape(-1, _BLOCKS, side, _BLOCKS, side).mean(axis=(0, 2, 4))
    return blocks


def _change(pictures: Float, times: Array, moments: Array, apart: float) -> Float:
    after = alignment.fine(alignment.at_times(pictures, times, moments + apart))
    before = alignment.fine(alignment.at_times(pictures, times, moments - apart))
    change: npt.NDArray[np.float32] = after - before
    return change
