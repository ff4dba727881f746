"""How two days weigh for one incident of which one is named without its year, or as a weekday."""

import datetime as dt
from collections.abc import Iterator

from reportedly.model.when import NamedDay, When

_DAY_OF_MONTH, _NEXT_DAY_OF_MONTH, _OTHER_DAY_OF_MONTH = 3.5, 2.0, -4.0
"""One day of a month in both, one day off, or another: a year has many days, a war few years."""
_WEEKDAY, _NEXT_WEEKDAY, _OTHER_WEEKDAY = 1.0, -1.0, -2.5

_MOST_DAYS = 7
"""Days of a stretch up to which it says anything of a named day."""
_WEEK = 7
_LEAP_YEAR = 2000

Day = tuple[int | None, int | None]
"""The day of a leap year, counted from 1, and the weekday; None for what is not known."""


def named_day_weight(first: When | NamedDay | None, second: When | NamedDay | None) -> float | None:
    """Weigh two days of which at least one has no year; None where they cannot be compared."""
    pairs = [(a, b) for a in _days(first) for b in _days(second)]
    weights = [weight for a, b in pairs if (weight := _weight(a, b)) is not None]
    return max(weights, default=None)


def days_of_year(day: When | NamedDay | None) -> frozenset[int]:
    """Give the days of a leap year that a date or a named day can stand for, none for a weekday."""
    return frozenset(of_year for of_year, _ in _days(day) if of_year is not None)


def _days(day: When | NamedDay | None) -> Iterator[Day]:
    if isinstance(day, NamedDay):
        yield _of_year(day.month, day.day), day.weekday
    elif day is not None and (day.last - day.first).days < _MOST_DAYS:
        for offset in range((day.last - day.first).days + 1):
            at = day.first + dt.timedelta(offset)
            yield _of_year(at.month, at.day), at.weekday()


def _of_year(month: int | None, day: int | None) -> int | None:
    if month is None or day is None:
        return None
    try:
        return dt.date(_LEAP_YEAR, month, day).timetuple().tm_yday
    except ValueError:
        return None


def _weight(first: Day, second: Day) -> float | None:
    if first[0] is not None and second[0] is not None:
        gap = abs(first[0] - second[0])
        return (_DAY_OF_MONTH, _NEXT_DAY_OF_MONTH)[gap] if gap < 2 else _OTHER_DAY_OF_MONTH
    if first[1] is None or second[1] is None:
        return None
    gap = (first[1] - second[1]) % _WEEK
    if gap == 0:
        return _WEEKDAY
    return _NEXT_WEEKDAY if gap in (1, _WEEK - 1) else _OTHER_WEEKDAY
