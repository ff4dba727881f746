"""Reckons with months and years: their first and last days, and the year that a text leaves out."""

import datetime as dt

from reportedly.model.when import TimePrecision
from reportedly.reading.dates.forms import Context, Stretch

_LEAP_CYCLE = 8
"""Years to look through for a date without a year: 29 February can be eight years away."""


def whole_month(year: int, month: int) -> Stretch:
    """Give the days of a month; `month` may run outside 1 to 12, into other years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    first = dt.date(year, month, 1)
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    return Stretch(first, last, TimePrecision.MONTH)


def whole_year(year: int) -> Stretch:
    """Give the days of a year. Raises ValueError for a year outside the calendar."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    return Stretch(first, last, TimePrecision.YEAR)


def week_of(date: dt.date) -> Stretch:
    """Give the week, Monday to Sunday, that holds `date`."""
    monday = date - dt.timedelta(days=date.weekday())
    return Stretch(monday, monday + dt.timedelta(days=6), TimePrecision.WEEK)


def full_year(digits: str, base: dt.date | None) -> int:
    """Give the year that two digits mean: the latest not after `base`.

    Without `base`, 69 to 99 are of the twentieth century and 00 to 68 of the twenty-first, as
    POSIX has it.
    """
    short = int(digits)
    if base is None:
        return short + (1900 if short >= 69 else 2000)
    year = base.year - base.year % 100 + short
    return year if year <= base.year else year - 100


def without_year(month: int, day: int, context: Context) -> dt.date | None:
    """Give the day meant by a month and day: the latest not after the base or the day behind it.

    The latter is the next day of a place to the east, of a time in GMT.
    Where the sentence speaks of the future, the first from the base on; where the text has just
    named a year long past, that year's. None without a base, or where no such day exists.
    """
    if context.base is None:
        return None
    if context.year is not None:
        return dt.date(context.year, month, day)
    step = 1 if context.future else -1
    latest = context.base if context.future else context.base + dt.timedelta(days=1)
    for year in range(latest.year, latest.year + step * _LEAP_CYCLE, step):
        date = _date_or_none(year, month, day)
        if date is not None and (date - latest).days * step >= 0:
            return date
    return None


def month_without_year(month: int, context: Context) -> Stretch | None:
    """Give the month meant by its name, as `without_year` gives a day."""
    if context.base is None:
        return None
    if context.year is not None:
        return whole_month(context.year, month)
    behind = month > context.base.month
    ahead = context.future and month < context.base.month
    return whole_month(context.base.year + (ahead or -(behind and not context.future)), month)


def _date_or_none(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
