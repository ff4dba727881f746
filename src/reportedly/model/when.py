"""Dates, with how exactly they are known."""

import datetime as dt
from enum import StrEnum

import msgspec


class TimePrecision(StrEnum):
    """How exactly a date is known, after UCDP GED's date_prec (1 day … 5 year)."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


DAY_EXACT = (TimePrecision.DAY, TimePrecision.DAYS)
"""The precisions of what is known to a day or a few."""


class PartOfDay(StrEnum):
    """A part of a day, where the text names one."""

    NIGHT = "night"
    MORNING = "morning"
    NOON = "noon"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class When(msgspec.Struct, frozen=True, gc=False):
    """A stretch of days, first and last included, as the text's words give it.

    Dates are those of the place where the event happened, as the text uses them; no time zone
    is assumed. `clock` is the time of day as 'HH:MM' when the text gives one.
    """

    first: dt.date
    last: dt.date
    precision: TimePrecision
    words: str
    part_of_day: PartOfDay | None = None
    clock: str | None = None

    def overlaps(self, other: "When", slack_days: int = 0) -> bool:
        """Tell whether the two stretches share a day, give or take `slack_days`."""
        slack = dt.timedelta(days=slack_days)
        return self.first <= other.last + slack and other.first <= self.last + slack


class NamedDay(msgspec.Struct, frozen=True, gc=False):
    """A day as far as a text names it that does not give its year: 'Tuesday 26 November'.

    `month` and `day` are known both or neither; `weekday` counts from Monday as 0.
    """

    words: str
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part_of_day: PartOfDay | None = None
