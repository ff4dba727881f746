"""Forms of date that name a day, month or year: '5 February 1994', 'Feb. 5', 'in March 1994'."""

import datetime as dt
import re

import msgspec

from reportedly.reading.dates.cues import EVENT_NOUNS
from reportedly.reading.dates.forms import (
    DIGIT,
    SEPARATOR,
    YEAR,
    Context,
    Form,
    Kind,
    Stretch,
    behind,
    day,
    days,
    form,
    month,
    one_day,
)
from reportedly.reading.dates.months import (
    full_year,
    month_without_year,
    whole_month,
    whole_year,
    without_year,
)
from reportedly.reading.dates.vocabulary import MONTHS, SHORT_MONTHS, month_number

_MONTH_OPENERS = " ".join(sorted({*MONTHS, *SHORT_MONTHS}))
_SHORT_YEAR = (
    r"(?:['’](?P<short>\d\d)\b|(?P<shorter>\d\d)(?= ?(?:[^\w\s]|$|(?:in|at|by|when|and|near)\b)))"
)
"""A year in two digits, as wires write it ('30 DEC 89'); never where it may count people."""
_OF_EVENT = (
    r"(?:(?!(?:about|after|against|and|at|before|by|for|from|in|of|on|or|over|to|was|were|with)\b)"
    rf"[\w-]+ ){{0,3}}(?:{'|'.join(sorted(EVENT_NOUNS))})s?\b"
)
_NAMING = (
    rf"(?:(?=\d{{4}}['’]s\b)|{behind('the a its his her their over for about')}"
    rf"(?=\d{{4}} {_OF_EVENT}))"
)
"""Holds before the year of '1994's raid', of 'the 1994 raid' and of 'over 1994 Tolm mill raids'."""
_NO_ADDRESS = (
    r"(?! block\b)(?-i:(?! (?:[NSEW]\. |North |South |East |West )?(?:[A-Z0-9][\w.'’-]* ){1,2}"
    r"(?:Ave|Avenue|Blvd|Boulevard|Court|Dr|Drive|Lane|Ln|Place|Rd|Road|St|Street|Way)\b))"
)
"""Behind a number that no street's name follows: 'of 1935 Elm St.', 'in the 1900 block of'."""
_LED = behind("in since until during of by from early late through before after mid")


def _date(match: re.Match[str], context: Context, day: str, month: str) -> Stretch | None:
    """Resolve the date made of the named groups; the year is the match's own or the context's."""
    number, of_month = int(match[day]), month_number(match[month])
    year = _year(match, context)
    if year is not None:
        return one_day(dt.date(year, of_month, number))
    date = without_year(of_month, number, context)
    return one_day(date) if date else None


def _year(match: re.Match[str], context: Context) -> int | None:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    short = groups.get("short") or groups.get("shorter")
    return full_year(short, context.base) if short else None


def _single(match: re.Match[str], context: Context) -> Stretch | None:
    return _date(match, context, "day", "month")


def _range(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve a range; its first day shares the month and year of its last unless it has its own.

    A range that runs over New Year begins in the year before.
    """
    last = _date(match, context, "day", "month")
    if last is None:
        return None
    groups = match.groupdict()
    month = month_number(groups.get("from_month") or groups["month"])
    year = int(groups.get("from_year") or last.first.year - (month > last.first.month))
    return days(dt.date(year, month, int(groups["from"])), last.last)


def _numeric(match: re.Match[str], _context: Context) -> Stretch | None:
    """Resolve '13/02/1994' and '02/13/1994'; '05/02/1994' could be either day and is left."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    if match["mark"] == "." or one > 12 or one == two:
        return one_day(dt.date(year, two, one))
    return one_day(dt.date(year, one, two)) if two > 12 else None


def _iso(match: re.Match[str], _context: Context) -> Stretch:
    return one_day(dt.date.fromisoformat(match["iso"]))


def _nth(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the 28th': the latest 28th not after the base, or of the month that is named."""
    if context.base is None:
        return None
    number = int(match["day"])
    back = 1 if match["which"] == "last" else 0
    if match["which"] is None and number > context.base.day:
        back = -1 if context.future else 1
    back = 0 if context.future and number > context.base.day else back
    month = whole_month(context.base.year, context.base.month - back)
    return one_day(month.first.replace(day=number))


def _month(match: re.Match[str], context: Context) -> Stretch | None:
    number = month_number(match["month"])
    year = _year(match, context)
    if year is not None:
        return whole_month(year, number)
    return month_without_year(number, context)


def _month_of(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'February last year' and 'August this year'."""
    if context.base is None:
        return None
    year = context.base.year + {"last": -1, "this": 0, "next": 1}[match["which"].lower()]
    return whole_month(year, month_number(match["month"]))


def _day_of(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve '5 March last year' and 'March 5 this year'."""
    month = _month_of(match, context)
    return one_day(month.first.replace(day=int(match["day"]))) if month else None


def _which_month(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'last March': before the base's own month; 'next March': after it."""
    if context.base is None:
        return None
    number, which = month_number(match["month"]), match["which"].lower()
    offset = 0
    if which == "last":
        offset = -1 if number >= context.base.month else 0
    elif which == "next":
        offset = 1 if number <= context.base.month else 0
    return whole_month(context.base.year + offset, number)


def _only_year(match: re.Match[str], _context: Context) -> Stretch:
    return whole_year(int(match["year"]))


def _this_day(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'today in 1960' and 'on this day in 1960': the report's own day, in that year."""
    return one_day(context.base.replace(year=int(match["year"]))) if context.base else None


def _years(match: re.Match[str], _context: Context) -> Stretch:
    first, last = dt.date(int(match["from"]), 1, 1), dt.date(int(match["year"]), 12, 31)
    return days(first, last)


_DRAFTS = (
    form(DIGIT, r"(?P<iso>\d{4}-\d\d-\d\d)(?!\d)", _iso),
    form(
        DIGIT,
        r"(?P<one>\d{1,2})(?P<mark>[./])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})(?!\d)",
        _numeric,
    ),
    form(
        f"between from {DIGIT}",
        rf"(?:between |from )?{day('from')}{SEPARATOR}{day()}(?: of)? {month()}(?:,? {YEAR})?",
        _range,
    ),
    form(
        f"between from {DIGIT}",
        rf"(?:between |from )?{day('from')}(?: of)? {month('from_month')}"
        rf"(?:,? (?P<from_year>\d{{4}}))?{SEPARATOR}{day()}(?: of)? {month()}(?:,? {YEAR})?",
        _range,
    ),
    form(
        f"between from {_MONTH_OPENERS}",
        rf"(?:between |from )?{month('from_month')} {day('from')}"
        rf"(?:,? (?P<from_year>\d{{4}}))?{SEPARATOR}{month()} {day()}(?:,? {YEAR})?",
        _range,
    ),
    form(
        f"between from {_MONTH_OPENERS}",
        rf"(?:between |from )?{month()} {day('from')}{SEPARATOR}{day()}(?:,? {YEAR})?",
        _range,
    ),
    form(DIGIT, rf"{day()}(?: of | |-){month()}(?:(?:,? |-){YEAR}| {_SHORT_YEAR})?", _single),
    form(_MONTH_OPENERS, rf"{month()} {day()},? {YEAR}", _single),
    form(DIGIT, rf"{day()}(?: of)? {month()},?(?: of)? (?P<which>last|this) year\b", _day_of),
    form(_MONTH_OPENERS, rf"{month()} {day()},?(?: of)? (?P<which>last|this) year\b", _day_of),
    # 'In March 23 people died' has lost a comma: a day of the month follows 'on', never 'in'.
    form(_MONTH_OPENERS, rf"(?<!\bin\s){month()} {day()}(?! ?%| per cent)", _single),
    form(
        "the",
        rf"(?<=\bon\s)the {day()}(?<=st|nd|rd|th)(?: of (?P<which>this|last) month)?"
        r"(?! (?!(?:at|in|and|when|by|near|a|an|the|as|but|that|after|before)\b)\w)",
        _nth,
    ),
    form(_MONTH_OPENERS, rf"{month()},?(?: of)? {YEAR}", _month),
    form(_MONTH_OPENERS, rf"{month()} ['’](?P<short>\d\d)\b", _month),
    form(_MONTH_OPENERS, rf"{month()}(?: of)? (?P<which>last|this|next) year\b", _month_of),
    form("last this next", rf"(?P<which>last|this|next) {month()}", _which_month),
    form(
        " ".join(sorted(MONTHS)),
        rf"(?P<month>(?:{'|'.join(m for m in MONTHS if m not in ('may', 'march'))})\b"
        rf"|(?:{_LED}|(?<=mid-))(?:may|march)\b)",
        _month,
    ),
    form(
        f"between from {DIGIT}",
        rf"(?:between |from )(?P<from>(?:1[5-9]|20)\d\d){SEPARATOR}{YEAR}",
        _years,
    ),
    form(
        "today on this",
        rf"(?:today|(?:on )?this day)(?: in history)?,? (?:in |back in )?{YEAR}(?=\W)",
        _this_day,
    ),
    form(
        DIGIT,
        rf"(?:{_LED}|{_NAMING}){YEAR}(?!s){_NO_ADDRESS}",
        _only_year,
    ),
)

FORMS: tuple[Form, ...] = tuple(msgspec.structs.replace(f, kind=Kind.ABSOLUTE) for f in _DRAFTS)
"""Tried in this order; the longest match wins, the first of equals."""
