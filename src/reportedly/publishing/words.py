"""Dates, places and bounds in the few words that tables, headings and pages have room for."""

from collections.abc import Sequence
from typing import Protocol

from reportedly.model.assessment import Side
from reportedly.model.figure import Category, Group
from reportedly.model.place import Place, PlacePrecision
from reportedly.model.when import TimePrecision, When

UNKNOWN = "unknown"


def date_words(when: When | None) -> str:
    """Give a date in ISO form as exactly as it is known: '1994-02-05', '1994-02', 'unknown'."""
    if when is None:
        return UNKNOWN
    if when.precision is TimePrecision.YEAR:
        return when.first.strftime("%Y")
    if when.precision is TimePrecision.MONTH:
        return when.first.strftime("%Y-%m")
    if when.first == when.last:
        return when.first.isoformat()
    return f"{when.first.isoformat()}/{when.last.isoformat()}"


def place_words(place: Place | None) -> str:
    """Give a place with its nearest container: 'Markale market, Sarajevo'."""
    if place is None:
        return UNKNOWN
    return ", ".join((place.name, *place.within[:1]))


def precision_words(place: Place | None) -> str:
    """Say how exactly a place is known, with its circle: 'settlement, within 5 km'."""
    if place is None or place.precision is PlacePrecision.UNRESOLVED:
        return "not located"
    if place.radius_km is None:
        return str(place.precision)
    return f"{place.precision}, within {place.radius_km:g} km"


class Numbers(Protocol):
    """The three numbers of a figure, and which of them are no count."""

    @property
    def low(self) -> int | None:
        """The lowest number; None where it is unknown."""
        ...

    @property
    def best(self) -> int | None:
        """The number that a policy prefers."""
        ...

    @property
    def high(self) -> int | None:
        """The highest number."""
        ...

    @property
    def open(self) -> Sequence[str]:
        """Which are no count, as `model.assessment.Side` names them."""
        ...


def bounds_words(
    low: int | None, best: int | None, high: int | None, is_open: Sequence[str] = ()
) -> str:
    """Give bounds as 'low–best–high', shortened where they agree; '?' stands for unknown.

    Where no best figure is chosen, they are 'low–high', as Iraq Body Count and Airwars give them.
    Of the numbers that `is_open` names, a best or high is a minimum ('12+'), a low a maximum
    ('≤20').
    """
    most = "+" if Side.HIGH in is_open else ""
    least = "≤" if Side.LOW in is_open else ""
    if best is None or low == best == high:
        return f"{least}{range_words(low, high)}{most}"
    lowest = "?" if low is None else f"{least}{low}"
    if high is None:
        return f"{low}+" if best == low else f"{lowest}–{best}+"
    middle = f"{best}+" if Side.BEST in is_open and best != high else str(best)
    return f"{lowest}–{middle}–{high}{most}"


def numbers_words(figure: Numbers) -> str:
    """Give a figure's numbers in words, as `bounds_words` does."""
    return bounds_words(figure.low, figure.best, figure.high, figure.open)


def numbers_cell(figure: Numbers | None) -> str | None:
    """Give a figure's numbers for the cell of a table; None where all are unknown."""
    words = numbers_words(figure) if figure else "?"
    return None if words == "?" else words


def range_words(low: int | None, high: int | None) -> str:
    """Give what one origin says as '5', '5–7' or '5+'; '?' stands for unknown."""
    if low is None and high is None:
        return "?"
    if high is None:
        return f"{low}+"
    return str(high) if low == high else f"{'?' if low is None else low}–{high}"


def counted(count: int, noun: str) -> str:
    """Give a count with its noun: '1 day', '2 days'."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def figure_name(category: Category, group: Group) -> str:
    """Name what a figure counts: 'killed', 'killed, children'."""
    return str(category) if group is Group.ALL else f"{category}, {group}"
