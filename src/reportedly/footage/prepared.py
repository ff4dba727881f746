"""A description made ready for comparing: its film without bars, and the hashes of its windows."""

from collections.abc import Callable
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from reportedly.footage import alignment, film, windows
from reportedly.footage.description import Description
from reportedly.footage.film import SIDE, Float, both_sides
from reportedly.footage.hashing import Words
from reportedly.footage.windows import sampling

Numbers = npt.NDArray[np.int64]
"""Pictures of a film, by number."""

_ALL = (0, SIDE, 0, SIDE)
_CACHED = 64
_AT_ONCE = 64
_KEYS, _KEY_SECONDS, _MOST_KEYS = 12, 2.0, 1500
"""Pictures whose windows are hashed: at least so many, one in so many seconds, at most so many."""
_WHOLES, _WHOLE_SECONDS, _MOST_WHOLES = 16, 0.6, 9000
"""Pictures that are hashed whole, likewise."""
_RATIOS = (1.0, 4 / 3, 16 / 9, 2.4, 3.16)
_BAR = 3.0
"""A bar's greys spread less than this, along the bar and over time."""
_MOST_BAR = 0.42
"""A bar takes no more than this share of the frame on one side."""


class Prepared:
    """What `compare` works on; everything is drawn from the description's film, once."""

    def __init__(self, description: Description) -> None:
        self.description = description
        count = len(description.frames)
        pictures = film.unpack(description.film, count)
        self.times = np.array([f.time for f in description.frames], dtype=np.float64)
        self.telling = np.array([f.telling for f in description.frames], dtype=bool)
        self.inside = _inside(pictures[self.telling]) if self.telling.any() else _ALL
        self._pictures = pictures
        top, bottom, left, right = self.inside
        width, height = description.width * (right - left), description.height * (bottom - top)
        self.aspect = width / height if height else 1.0
        seconds = float(self.times[-1]) if count else 0.0
        self.keys = self._spread(max(_KEYS, min(_MOST_KEYS, round(seconds / _KEY_SECONDS))))
        self.wholes = self._spread(max(_WHOLES, min(_MOST_WHOLES, round(seconds / _WHOLE_SECONDS))))
        self.whole_hashes = self._hashed(self.wholes, windows.whole_hashes)
        self._windows: dict[float, Words] = {}

    def window_hashes(self, ratio: float) -> Words:
        """Give the hashes of all windows of this shape in each of `keys`."""
        if ratio not in self._windows:
            self._windows[ratio] = self._hashed(
                self.keys, lambda some: windows.window_hashes(some, ratio)
            )
        return self._windows[ratio]

    @cached_property
    def key_structure(self) -> Float:
        """The fine structure of `keys`: a row of length 1 for each picture."""
        return alignment.structure(self.pictures(self.keys))

    @cached_property
    def whole_structure(self) -> Float:
        """The fine structure of `wholes`."""
        return alignment.structure(self.pictures(self.wholes))

    @cached_property
    def mirrored_structure(self) -> Float:
        """The fine structure of `wholes`, mirrored."""
        return alignment.structure(self.pictures(self.wholes)[:, :, ::-1])

    @property
    def has_bars(self) -> bool:
        """Whether bars were found, and left out."""
        return self.inside != _ALL

    def pictures(self, numbers: Numbers) -> Float:
        """Give these pictures, without bars."""
        return _trimmed(self._pictures[numbers], self.inside)

    def near(self, time: float, reach: float) -> Numbers:
        """List by number the telling pictures within `reach` seconds of a time."""
        close = np.abs(self.times - time) <= reach
        return np.flatnonzero(close & self.telling)

    def _hashed(self, numbers: Numbers, how: Callable[[Float], Words]) -> Words:
        if not len(numbers):
            return np.zeros((0, windows.WORDS), np.uint64)
        pieces = [numbers[n : n + _AT_ONCE] for n in range(0, len(numbers), _AT_ONCE)]
        return np.concatenate([how(self.pictures(piece)) for piece in pieces])

    def _spread(self, most: int) -> Numbers:
        told = np.flatnonzero(self.telling)
        if len(told) <= most:
            return told
        chosen: Numbers = told[np.linspace(0, len(told) - 1, most).round().astype(int)]
        return chosen


@lru_cache(maxsize=_CACHED)
def prepared(description: Description) -> Prepared:
    """Prepare a description; the last few are kept."""
    return Prepared(description)


def shape_ratio(inner: Prepared, outer: Prepared) -> float:
    """Say how wide a window of `outer` is that has the shape of `inner`, over its height."""
    return nearest_ratio(inner.aspect / outer.aspect)


def nearest_ratio(exact: float) -> float:
    """Give the ratio of the few that windows are made for that is nearest."""
    every = [*_RATIOS, *(1 / ratio for ratio in _RATIOS[1:])]
    return min(every, key=lambda ratio: abs(np.log(ratio / exact)))


def _inside(pictures: film.Pictures) -> tuple[int, int, int, int]:
    """Find what lies within bars: first and last row and column (half-open)."""
    some = pictures[:: max(1, len(pictures) // 30)].astype(np.float32)
    rows = some.std(axis=(0, 2)) > _BAR
    columns = some.std(axis=(0, 1)) > _BAR
    return (*_span(rows), *_span(columns))


def _span(lively: npt.NDArray[np.bool_]) -> tuple[int, int]:
    found = np.flatnonzero(lively)
    if not len(found):
        return 0, SIDE
    first, last = int(found[0]), int(found[-1]) + 1
    most = int(SIDE * _MOST_BAR)
    if first > most or SIDE - last > most:
        return 0, SIDE
    # The outermost row is a mixture of bar and picture: it is left out with the bar.
    return (first + 1 if first else 0), (last - 1 if last < SIDE else SIDE)


def _trimmed(pictures: film.Pictures, inside: tuple[int, int, int, int]) -> Float:
    grey = pictures.astype(np.float32)
    top, bottom, left, right = inside
    if inside == _ALL:
        return grey
    down = sampling(top / SIDE, (bottom - top) / SIDE)
    across = sampling(left / SIDE, (right - left) / SIDE)
    return both_sides(down, grey, across)
