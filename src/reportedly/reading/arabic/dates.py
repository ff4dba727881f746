"""Works out which days the dates of an Arabic text mean.

A date without a year is the latest one not after the day of publication.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from reportedly.model.when import NamedDay, PartOfDay, TimePrecision, When
from reportedly.reading.arabic.anniversaries import ON_THIS_DAY, years_before
from reportedly.reading.arabic.date_found import Found
from reportedly.reading.arabic.date_words import dates_from, years_named
from reportedly.reading.arabic.days_of_month import LAST_YEAR
from reportedly.reading.arabic.hijri import stretch_of
from reportedly.reading.arabic.words import Text
from reportedly.reading.dates.forms import Context, Stretch, one_day
from reportedly.reading.dates.months import (
    month_without_year,
    whole_month,
    whole_year,
    without_year,
)

_WEEK, _YEAR = 7, 12
_TWO_DAYS, _AND = "يومي", "و"


class Date(msgspec.Struct, frozen=True):
    """A date at words `first` up to `last`, resolved.

    `complete` tells whether the words themselves name the day and its year.
    """

    first: int
    last: int
    when: When
    complete: bool = False

    @property
    def several(self) -> bool:
        """Tell whether it is of several days."""
        return self.when.first < self.when.last


class NamedAt(msgspec.Struct, frozen=True):
    """What words `first` up to `last` say of a day that they give no year of."""

    first: int
    last: int
    day: NamedDay
    complete: bool = False
    several: bool = False


def find_dates(text: Text, base: dt.date | None) -> tuple[Date, ...]:
    """Give the dates that can be resolved, in order; relative ones count from `base`.

    Without `base` a date without a year is resolved only where it names its weekday and one
    year that the text names fits. Nothing else is guessed.
    """
    years = years_named(text)
    dates = (_resolved(text, found, base, years) for found in dates_from(text))
    return tuple(_of_two_days(text, [date for date in dates if date is not None]))


def _of_two_days(text: Text, dates: Sequence[Date]) -> Iterator[Date]:
    """Make one date of 'the two days of Friday and Saturday', give all others as they are."""
    told = iter(pairwise((*dates, None)))
    for one, other in told:
        if one is not None and other is not None and _are_joined(text, one, other):
            words = text.quote(one.first, other.last)
            both = When(one.when.first, other.when.last, TimePrecision.DAYS, words)
            yield Date(one.first, other.last, both)
            next(told, None)
        elif one is not None:
            yield one


def _are_joined(text: Text, one: Date, other: Date) -> bool:
    before = text.words[one.first - 1].lower if one.first else ""
    days = one.when.precision is other.when.precision is TimePrecision.DAY
    follows = one.last == other.first and text.words[other.first].lower.startswith(_AND)
    return before == _TWO_DAYS and days and follows and one.when.first < other.when.first


def named_days(text: Text) -> Iterator[NamedAt]:
    """Give what the text says of days that it gives no year of, in order.

    That is a day of a month or a weekday; 'today' alone says nothing.
    """
    for found in dates_from(text):
        if found.hijri:
            continue
        of_month = found.day is not None and found.month is not None
        if found.year is None and (of_month or (found.weekday is not None and not found.month)):
            words = text.quote(found.first, found.last)
            part = PartOfDay(found.part) if found.part else None
            day = NamedDay(words, found.month, found.day, found.weekday, part)
            yield NamedAt(found.first, found.last, day, several=found.until is not None)


def _resolved(text: Text, found: Found, base: dt.date | None, years: frozenset[int]) -> Date | None:
    try:
        stretch = _stretch(found, base, years)
    except (ValueError, OverflowError):
        return None
    if stretch is None:
        return None
    part = PartOfDay(found.part) if found.part and stretch.precision is TimePrecision.DAY else None
    words = text.quote(found.first, found.last)
    when = When(stretch.first, stretch.last, stretch.precision, words, part)
    complete = None not in (found.year, found.day) and not found.hijri
    return Date(found.first, found.last, when, complete)


def _stretch(found: Found, base: dt.date | None, years: frozenset[int]) -> Stretch | None:
    if found.hijri and found.day is not None and found.month is not None:
        return stretch_of(found.year, found.month, found.day, base)
    if found.day is not None and found.month is not None and found.until is not None:
        first = _of_day(found, found.day, found.month, base, years)
        days = dt.timedelta(days=found.until - found.day)
        return first and Stretch(first.first, first.first + days, TimePrecision.DAYS)
    if found.day is not None and found.month is not None:
        return _of_day(found, found.day, found.month, base, years)
    if found.month is not None:
        return _of_month(found, found.month, base)
    if found.year is not None:
        return _of_year(found.year, base if found.which == ON_THIS_DAY else None)
    if base is None:
        return None
    if found.day is not None and found.months is not None:
        return one_day(_of_near_month(base, found.day, found.months))
    if found.ago is not None:
        return years_before(base, found.ago, exact=found.which == ON_THIS_DAY)
    if found.offset is not None:
        return one_day(_told_off(base, found))
    return one_day(_weekday(base, found)) if found.weekday is not None else None


def _of_year(year: int, day: dt.date | None) -> Stretch | None:
    """Give a whole year, or its day that is the anniversary of `day`."""
    return years_before(day, day.year - year, exact=True) if day else whole_year(year)


def _of_day(
    found: Found, day: int, month: int, base: dt.date | None, years: frozenset[int]
) -> Stretch | None:
    if found.year is not None:
        return one_day(dt.date(found.year, month, day))
    if base is not None and found.which == LAST_YEAR:
        return one_day(dt.date(base.year - 1, month, day))
    if base is not None:
        date = without_year(month, day, Context(base + dt.timedelta(days=1)))
        return one_day(date) if date else None
    return _by_weekday(day, month, found.weekday, years)


def _of_near_month(base: dt.date, day: int, months: int) -> dt.date:
    """Give a day of the month of publication (0), or of the one before it (-1).

    Raises ValueError for a day that the month lacks.
    """
    whole = base.year * _YEAR + base.month - 1 + months
    return dt.date(whole // _YEAR, whole % _YEAR + 1, day)


def _by_weekday(
    day: int, month: int, weekday: int | None, years: Sequence[int] | frozenset[int]
) -> Stretch | None:
    """Find the one year named in the text in which the day falls on its weekday."""
    if weekday is None:
        return None
    fitting = [d for y in sorted(years) if (d := _date(y, month, day)) and d.weekday() == weekday]
    return one_day(fitting[0]) if len(fitting) == 1 else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _of_month(found: Found, month: int, base: dt.date | None) -> Stretch | None:
    if found.year is not None:
        return whole_month(found.year, month)
    return month_without_year(month, Context(base)) if base is not None else None


def _told_off(base: dt.date, found: Found) -> dt.date:
    """Count from the day of publication; a weekday that is named beside it has the last word."""
    day = base + dt.timedelta(days=found.offset or 0)
    if found.weekday is None:
        return day
    if (day.weekday() + 1) % _WEEK == found.weekday:
        # Written there when it was still the day before elsewhere.
        return day + dt.timedelta(days=1)
    return day - dt.timedelta(days=(day.weekday() - found.weekday) % _WEEK)


def _weekday(base: dt.date, found: Found) -> dt.date:
    """Give the day meant by a weekday: the latest up to publication, or the next."""
    ahead = (found.weekday or 0) - base.weekday()
    if found.which == "next":
        return base + dt.timedelta(days=ahead % _WEEK or _WEEK)
    return base - dt.timedelta(days=-ahead % _WEEK)
