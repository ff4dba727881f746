"""Tells which sampled pictures say anything of what they show, and where a new shot begins."""

import numpy as np
import numpy.typing as npt

from reportedly.footage.film import Pictures

_BLANK = 6.0
"""A picture whose greys spread less than this (standard deviation, of 255) is blank."""
_FLAT_STEP = 1
_FLAT_SHARE = 0.72
"""A title or test card: this share of neighbouring pixels hold the same grey, give or take one."""
_POOR = 12
"""PDQ's quality below which hashes of unlike pictures fall together."""
_CUT = 28.0
"""Mean change of grey between samples at which a cut is looked for."""
_STANDS_OUT = 3.0


def telling(pictures: Pictures, quality: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Say of each picture whether it may be matched: not blank, not a title or test card."""
    grey = pictures.astype(np.int16)
    spread = grey.std(axis=(1, 2))
    down = np.abs(np.diff(grey, axis=1))[:, :, 1:]
    across = np.abs(np.diff(grey, axis=2))[:, 1:, :]
    flat = ((down <= _FLAT_STEP) & (across <= _FLAT_STEP)).mean(axis=(1, 2))
    told: npt.NDArray[np.bool_] = (spread >= _BLANK) & (flat <= _FLAT_SHARE) & (quality >= _POOR)
    return told


def cuts(pictures: Pictures) -> npt.NDArray[np.bool_]:
    """Say of each picture whether a new shot begins with it: a change that stands out."""
    found = np.zeros(len(pictures), dtype=bool)
    if len(pictures) < 2:
        return found
    change = np.abs(np.diff(pictures.astype(np.int16), axis=0)).mean(axis=(1, 2))
    usual = np.median(change)
    found[1:] = (change > _CUT) & (change > _STANDS_OUT * usual)
    return found
