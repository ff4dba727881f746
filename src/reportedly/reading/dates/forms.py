"""What a form of date phrase is: the words it opens with, its pattern, and how it is resolved."""

import datetime as dt
import re
from collections.abc import Callable
from enum import Enum

import msgspec

from reportedly.model.when import PartOfDay, TimePrecision, When
from reportedly.reading.dates.vocabulary import MONTHS, SHORT_MONTHS, SMALL_NUMBERS, WEEKDAYS

DIGIT = "#"
"""The opener that stands for any token that begins with a digit."""

_BLANK = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"
_MONTH = "|".join(MONTHS)
_SHORT = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
_DAY = r"3[01]|[12]\d|0?[1-9]"

SEPARATOR = r"(?: ?[-–—/] ?| to | and | or | through | until )"
YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d]|[.,]\d| ?(?:hrs|hours|h\b|GMT\b|UTC\b|local time))"
WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})\b"
NUMBER = rf"(?P<number>\d{{1,3}}|{'|'.join(SMALL_NUMBERS)})(?: of)?"


def month(group: str = "month") -> str:
    """Give a pattern for a month name or abbreviation, kept as the named group."""
    return rf"(?P<{group}>(?:{_MONTH})\b|(?:{_SHORT})\b\.?)"


def day(group: str = "day") -> str:
    """Give a pattern for a day of the month in digits, kept as the named group."""
    return rf"(?P<{group}>{_DAY})(?:st|nd|rd|th)?(?![\d:])"


def behind(words: str) -> str:
    """Give a pattern that holds just after one of `words` (separated by blanks)."""
    return "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in words.split()) + ")"


def phrase(template: str) -> re.Pattern[str]:
    """Compile `template`: case is ignored, and a space stands for blanks within a paragraph."""
    return re.compile(template.replace(" ", _BLANK), re.IGNORECASE)


class Context(msgspec.Struct, frozen=True):
    """What a date phrase is resolved against.

    `base` is the day that relative words count from, None where nothing gives it; `anchor` the
    last day-exact event date before the phrase; `future` whether the sentence speaks of what is
    yet to come; `year` a year long past that the text has just named; `beside` the day of what a
    sentence tells, from which it counts to another happening ('two days after the attack').
    """

    base: dt.date | None = None
    anchor: When | None = None
    future: bool = False
    year: int | None = None
    beside: dt.date | None = None


class Stretch(msgspec.Struct, frozen=True):
    """The days that a form means, both included."""

    first: dt.date
    last: dt.date
    precision: TimePrecision
    part: PartOfDay | None = None


class Clock(msgspec.Struct, frozen=True):
    """A time of day. `half` says which half of the day it is in; None where the words do not.

    `hour` and `minute` are None where only a part of the day is named.
    """

    hour: int | None = None
    minute: int | None = None
    half: str | None = None
    part: PartOfDay | None = None


Resolved = Stretch | Clock | None


class Kind(Enum):
    """What a form contributes to a date phrase."""

    ABSOLUTE = "absolute"
    """Days that its words name by number or month."""
    RELATIVE = "relative"
    """Days that it counts from other days."""
    MEASURED = "measured"
    """Days that it counts to another happening from what its sentence tells."""
    CLOCK = "clock"
    """A time of day."""
    PART = "part"
    """A part of the day, which may stand alone: 'at dawn'."""
    BARE_PART = "bare part"
    """A part of the day that counts only beside a day: the 'morning' of 'Monday morning'."""


class Form(msgspec.Struct, frozen=True):
    """One form of date phrase.

    `openers` are the lower-case first tokens that it can begin with, `read` resolves a match;
    it may raise ValueError, KeyError or OverflowError for a date that the calendar lacks.
    """

    openers: frozenset[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Resolved]
    kind: Kind


def form(
    openers: str,
    template: str,
    read: Callable[[re.Match[str], Context], Resolved],
    kind: Kind = Kind.RELATIVE,
) -> Form:
    """Make a form; `openers` are separated by blanks."""
    return Form(frozenset(openers.split()), phrase(template), read, kind)


def one_day(date: dt.date, part: PartOfDay | None = None) -> Stretch:
    """Make the stretch of a single day."""
    return Stretch(date, date, TimePrecision.DAY, part)


def days(first: dt.date, last: dt.date) -> Stretch:
    """Make a stretch whose precision follows from its length. Raises ValueError if reversed."""
    if last < first:
        raise ValueError(f"{last} comes before {first}")
    return Stretch(first, last, precision_of((last - first).days + 1))


def precision_of(length: int) -> TimePrecision:
    """Give the precision of a stretch of `length` days, after UCDP GED's date_prec."""
    bounds = (
        (1, TimePrecision.DAY),
        (6, TimePrecision.DAYS),
        (7, TimePrecision.WEEK),
        (31, TimePrecision.MONTH),
    )
    return next((precision for most, precision in bounds if length <= most), TimePrecision.YEAR)
