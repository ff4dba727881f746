"""Forms of date that count from the day of publication: 'yesterday', 'on Monday', 'a week ago'."""

import datetime as dt
import re

import msgspec

from reportedly.model.when import PartOfDay, TimePrecision
from reportedly.reading.dates.cues import EVENT_NOUNS
from reportedly.reading.dates.forms import (
    DIGIT,
    NUMBER,
    WEEKDAY,
    Context,
    Form,
    Stretch,
    days,
    form,
    one_day,
)
from reportedly.reading.dates.months import week_of, whole_month, whole_year
from reportedly.reading.dates.vocabulary import PARTS, SMALL_NUMBERS, WEEKDAYS, count

_NUMBERS = f"{DIGIT} {' '.join(SMALL_NUMBERS)}"
_EVENT = f"(?:{'|'.join(sorted(EVENT_NOUNS))})s?\\b"
_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_ROLLING = {"hour": 1 / 24, "day": 1, "week": 7, "month": 30, "year": 365}
"""Days in the units of 'the past three weeks', which need no calendar."""


def _after(date: dt.date, days: int) -> dt.date:
    return date + dt.timedelta(days=days)


def weekday_back(base: dt.date, weekday: int) -> dt.date:
    """Give the latest `weekday` (0 is Monday) not after `base`: `base` itself if it is one."""
    return _after(base, -((base.weekday() - weekday) % 7))


def weekday_ahead(base: dt.date, weekday: int) -> dt.date:
    """Give the first `weekday` after `base`, one to seven days on."""
    return _after(base, (weekday - base.weekday() - 1) % 7 + 1)


def _weekday(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve a bare weekday: the report's own day counts ('on Monday', printed on a Monday)."""
    if context.base is None:
        return None
    number = WEEKDAYS[match["weekday"].lower()]
    if match["week"]:
        monday = week_of(_after(context.base, -7)).first
        return one_day(_after(monday, number))
    turn = weekday_ahead if context.future else weekday_back
    return one_day(turn(context.base, number))


def _which_weekday(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'last Monday' (before the report's day), 'next Monday', 'the following Monday'."""
    which, number = match["which"].lower(), WEEKDAYS[match["weekday"].lower()]
    anchored = which in ("following", "previous")
    base = context.anchor.first if anchored and context.anchor else context.base
    if base is None or (which == "following" and context.anchor is None):
        return None
    if which in ("next", "coming", "following"):
        return one_day(weekday_ahead(base, number))
    return one_day(weekday_back(base if which.startswith("this") else _after(base, -1), number))


def _weekdays(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'between Friday and Sunday': the latest such days, in that order."""
    if context.base is None:
        return None
    last = weekday_back(context.base, WEEKDAYS[match["weekday"].lower()])
    return days(weekday_back(last, WEEKDAYS[match["from"].lower()]), last)


def _day_word(match: re.Match[str], context: Context) -> Stretch | None:
    if context.base is None:
        return None
    word = match["word"].lower()
    part = PartOfDay.NIGHT if word == "tonight" else None
    return one_day(_after(context.base, _DAY_WORDS[word]), part)


def _part_word(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'last night', 'last evening' and 'this morning'."""
    if context.base is None:
        return None
    back = -1 if match["which"].lower() == "last" else 0
    return one_day(_after(context.base, back), PARTS[match["part"].lower()])


def _day_before_yesterday(_match: re.Match[str], context: Context) -> Stretch | None:
    return one_day(_after(context.base, -2)) if context.base else None


def _overnight(_match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'overnight': the night between the day before and the report's day."""
    if context.base is None:
        return None
    first = _after(context.base, -1)
    return Stretch(first, context.base, TimePrecision.DAYS, PartOfDay.NIGHT)


def _night_between(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'overnight into Sunday' and 'Saturday night to Sunday': the night of two days."""
    if context.base is None:
        return None
    last = weekday_back(context.base, WEEKDAYS[match["weekday"].lower()])
    evening = match["from"]
    first = weekday_back(last, WEEKDAYS[evening.lower()]) if evening else _after(last, -1)
    night = PartOfDay.NIGHT if first == _after(last, -1) else None
    return msgspec.structs.replace(days(first, last), part=night)


def _night_of(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'overnight on Sunday': some of its night, which one the words leave open."""
    if context.base is None:
        return None
    day = weekday_back(context.base, WEEKDAYS[match["weekday"].lower()])
    return one_day(day, PartOfDay.NIGHT)


def _weekend(_match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the weekend': the latest Saturday and Sunday that had begun."""
    if context.base is None:
        return None
    saturday = weekday_back(context.base, WEEKDAYS["saturday"])
    return days(saturday, _after(saturday, 1))


def _period(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'this week', 'last month', 'the past year', 'earlier this year'."""
    if context.base is None:
        return None
    which, unit = match["which"].lower(), match["unit"].lower()
    if which == "past":
        return days(_after(context.base, -int(_ROLLING[unit])), context.base)
    offset = {"this": 0, "last": -1, "previous": -1, "next": 1}[which.split()[-1]]
    period = _calendar(context.base, unit, offset)
    if offset or context.future or which.startswith("later"):
        return period
    return Stretch(period.first, context.base, period.precision)


def _calendar(base: dt.date, unit: str, offset: int) -> Stretch:
    """Give the week, month or year that lies `offset` such units from that of `base`."""
    if unit == "week":
        return week_of(_after(base, 7 * offset))
    if unit == "month":
        return whole_month(base.year, base.month + offset)
    return whole_year(base.year + offset)


def counted(base: dt.date, number: int, unit: str, *, exact: bool = False) -> Stretch:
    """Give the days `number` units from `base`; a negative number goes back.

    Words that count weeks, months or years are taken no more exactly than their unit, unless
    `exact`: 'three months ago' is a month, 'a year ago today' a day.
    """
    if unit == "decade":
        number, unit = 10 * number, "year"
    if unit == "fortnight":
        number, unit = 2 * number, "week"
    if unit == "day":
        return one_day(_after(base, number))
    if unit == "week":
        middle = _after(base, 7 * number)
        return one_day(middle) if exact else days(_after(middle, -3), _after(middle, 3))
    if exact:
        month = whole_month(base.year, base.month + number * (12 if unit == "year" else 1))
        return one_day(month.first.replace(day=base.day))
    return _calendar(base, unit, number)


def _ago(match: re.Match[str], context: Context) -> Stretch | None:
    if context.base is None:
        return None
    unit = match["unit"].lower()
    if unit in ("hour", "minute"):
        return days(_after(context.base, -1 if unit == "hour" else 0), context.base)
    exact = match["exact"] is not None
    return counted(context.base, -count(match["number"]), unit, exact=exact)


def _years_ago_on(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'ten years ago this Sunday': the date that Sunday is to be, or was, in that year.

    'This Sunday' and 'on Sunday' are the nearest from the report's day on.
    """
    if context.base is None:
        return None
    first, number = context.base, WEEKDAYS[match["weekday"].lower()]
    kept = first if first.weekday() == number else weekday_ahead(first, number)
    return one_day(kept.replace(year=kept.year - count(match["number"])))


def _rolling(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the past three days' and 'the last 24 hours', up to the report's day."""
    if context.base is None:
        return None
    length = count(match["number"]) * _ROLLING[match["unit"].lower()]
    return days(_after(context.base, -max(1, round(length))), context.base)


def _start_of_year(_match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve the year's start after 'since': alone it would be no exact day."""
    return one_day(dt.date(context.base.year, 1, 1)) if context.base else None


FORMS: tuple[Form, ...] = (
    form("the", r"(?<=\bsince\s)the (?:start|beginning) of (?:the|this) year\b", _start_of_year),
    form(" ".join(_DAY_WORDS), r"(?P<word>today|tonight|yesterday|tomorrow)\b", _day_word),
    form(
        "last this", r"(?P<which>last|this) (?P<part>night|evening|morning|afternoon)\b", _part_word
    ),
    form("the", r"the day before yesterday\b", _day_before_yesterday),
    form("overnight", r"overnight\b", _overnight),
    form("overnight", rf"overnight (?:on )?{WEEKDAY}", _night_of),
    form(
        "overnight",
        rf"overnight (?:(?:from |between |on )?(?P<from>{'|'.join(WEEKDAYS)})"
        rf"(?: ?[-–—] ?| to | into | and )|(?:in)?to ){WEEKDAY}",
        _night_between,
    ),
    form(
        f"between from {' '.join(WEEKDAYS)}",
        rf"(?:between |from )?(?P<from>{'|'.join(WEEKDAYS)}) night"
        rf" (?:to|into|and|through to) (?:early )?{WEEKDAY}(?: morning)?",
        _night_between,
    ),
    form(" ".join(WEEKDAYS), rf"{WEEKDAY}(?P<week> (?:of )?last week\b)?", _weekday),
    form(
        "the last this next past coming following previous",
        rf"(?:the )?(?P<which>last|this past|past|this|next|coming|following|previous) {WEEKDAY}",
        _which_weekday,
    ),
    form(
        f"between from {' '.join(WEEKDAYS)}",
        rf"(?:between |from )?(?P<from>{'|'.join(WEEKDAYS)})(?: ?[-–—] ?| to | and ){WEEKDAY}",
        _weekdays,
    ),
    form(
        "the last this over at", r"(?:(?:over|at) )?(?:the|last|this|the past) weekend\b", _weekend
    ),
    form(
        "the earlier later this last past next previous",
        r"(?:the )?(?P<which>earlier this|later this|this|last|past|next|previous)"
        rf" (?P<unit>week|month|year)\b(?!['’]?s\b(?!(?: \w+){{0,2}} {_EVENT}))",
        _period,
    ),
    form(
        _NUMBERS,
        rf"{NUMBER} (?P<unit>minute|hour|day|week|fortnight|month|year|decade)s? ago\b"
        r"(?P<exact> (?:today|to the day)\b)?",
        _ago,
    ),
    form(
        _NUMBERS,
        rf"{NUMBER} years ago (?:this|on|this coming|next) {WEEKDAY}",
        _years_ago_on,
    ),
    form(
        "the last past",
        rf"(?:the )?(?:last|past) {NUMBER} (?P<unit>hour|day|week|month|year)s?\b",
        _rolling,
    ),
)
"""Tried in this order; the longest match wins, the first of equals."""
