"""Bounds: the stretch of numbers that one statement leaves open, and how stretches compare."""

from collections.abc import Iterable, Sequence
from typing import Self

import msgspec

from reportedly.model.figure import Figure

NO_NUMBER = frozenset(
    {"plural", "some", "many", "a number of", "a large number of", "family", "most"}
    | {"unknown number", "rank"}
)
"""Rules for words that tell of people without counting them ('civilians were killed').

A plural is no count: such a figure keeps its words and its claim, and sets no bound, so that it
neither pulls a counted toll down to two nor fills an unknown one in.
"""


_REACH = 1.5
"""How far beyond its number a minimum or maximum still speaks for another number."""

_REACH_OF_FEW = 2
"""How many more, at the least: 'at least one' speaks for three."""


class Bounds(msgspec.Struct, frozen=True, order=True):
    """`low` to `high` people; None on a side that the words leave open, on both for no number."""

    low: int | None
    high: int | None

    @classmethod
    def of(cls, figure: Figure) -> Self:
        """Take a figure's bounds; words that do not count, and 'fewer than' from 0, are open."""
        if figure.rule in NO_NUMBER:
            return cls(None, None)
        # 'fewer than 100' is a maximum; its 0 is nobody's count of nobody.
        open_below = figure.low == 0 and bool(figure.high)
        return cls(None if open_below else figure.low, figure.high)

    @property
    def known(self) -> bool:
        """Tell whether any number is stated."""
        return self.low is not None or self.high is not None

    @property
    def bottom(self) -> int:
        """The lowest number stated. Raises ValueError when none is."""
        return _first(self.low, self.high)

    @property
    def top(self) -> int:
        """The highest number stated: 60 for 'at least 60'. Raises ValueError when none is."""
        return _first(self.high, self.low)

    def bears_out(self, number: int) -> bool:
        """Tell whether the statement speaks for `number`: 'at least 60' does for 66, not for 600.

        An open side reaches half as far again, and by two at the least: nobody who counts 600 says
        'at least 60', but who counts three may say 'at least one'.
        """
        if not self.known:
            return False
        least: float | None = self.low
        most: float | None = self.high
        if least is None:
            least = min(self.bottom / _REACH, self.bottom - _REACH_OF_FEW)
        if most is None:
            most = max(self.top * _REACH, self.top + _REACH_OF_FEW)
        return least <= number <= most

    def meets(self, other: "Bounds") -> bool:
        """Tell whether one number can satisfy both; statements without a number meet anything."""
        return _le(self.low, other.high) and _le(other.low, self.high)

    def words(self) -> str:
        """Say it in words: '5', '5 to 8', 'at least 60', 'at most 99', 'no number'."""
        match (self.low, self.high):
            case (None, None):
                return "no number"
            case (low, None):
                return f"at least {low}"
            case (None, high):
                return f"at most {high}"
            case (low, high):
                return str(low) if low == high else f"{low} to {high}"
        raise AssertionError  # pragma: no cover - the cases above are all there are


def _first(*numbers: int | None) -> int:
    for number in numbers:
        if number is not None:
            return number
    raise ValueError("this statement gives no number")


def _le(low: int | None, high: int | None) -> bool:
    return low is None or high is None or low <= high


def joint(statements: Iterable[Bounds]) -> Bounds:
    """Give what holds of one count when one origin states all of these at one time.

    'Dozens' beside 'at least 33' is at least 33. Where the statements exclude each other, the
    whole span from the lowest to the highest is kept.
    """
    known = [bounds for bounds in statements if bounds.known]
    if not known:
        return Bounds(None, None)
    lows = [bounds.low for bounds in known if bounds.low is not None]
    highs = [bounds.high for bounds in known if bounds.high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if _le(low, high):
        return Bounds(low, high)
    return Bounds(min(bounds.bottom for bounds in known), max(bounds.top for bounds in known))


def span(statements: Sequence[Bounds]) -> Bounds:
    """Give the lowest and the highest number that any of the statements names."""
    known = [bounds for bounds in statements if bounds.known]
    if not known:
        return Bounds(None, None)
    return Bounds(min(bounds.bottom for bounds in known), max(bounds.top for bounds in known))
