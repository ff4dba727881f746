"""Reckons days of the Hijri calendar, to within a day: which day a month begins on is announced.

By the arithmetical calendar (eleven leap years in thirty; N. Dershowitz and E. M. Reingold,
*Calendrical Calculations*), from which the announced beginning of a month differs by a day or so.
"""

import datetime as dt

from reportedly.model.when import TimePrecision
from reportedly.reading.dates.forms import Stretch

YEARS = range(1300, 1500)
"""Numbers that may be years of the Hijri calendar."""
MONTH_DAYS = 30
"""The most days of a month."""
_EPOCH = dt.date(622, 7, 19).toordinal()
"""The first day of the first year, in the Gregorian calendar."""
_COMMON_YEAR, _LEAP_YEARS, _CYCLE = 354, 11, 30
_SLACK = dt.timedelta(days=1)
"""How far an announced month may begin from the reckoned one."""


def day_of(year: int, month: int, day: int) -> dt.date:
    """Give the reckoned Gregorian day of one of the Hijri calendar.

    Raises ValueError for a month or day that there cannot be.
    """
    if not (1 <= month <= 12 and 1 <= day <= MONTH_DAYS):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    leaps = (3 + _LEAP_YEARS * year) // _CYCLE
    before = (59 * (month - 1) + 1) // 2
    return dt.date.fromordinal(_EPOCH + (year - 1) * _COMMON_YEAR + leaps + before + day - 1)


def stretch_of(year: int | None, month: int, day: int, base: dt.date | None) -> Stretch | None:
    """Give the days that a Hijri date may mean; without a year the latest not after `base`."""
    if year is not None:
        return _around(day_of(year, month, day))
    if base is None:
        return None
    last = round((base.toordinal() - _EPOCH) / (_COMMON_YEAR + _LEAP_YEARS / _CYCLE)) + 2
    days = (day_of(y, month, day) for y in range(last, last - 4, -1))
    found = next((d for d in days if d <= base + _SLACK), None)
    return _around(found) if found is not None else None


def _around(day: dt.date) -> Stretch:
    return Stretch(day - _SLACK, day + _SLACK, TimePrecision.DAYS)
