"""Reads Arabic anniversaries: 'on this day ten years ago', 'the first anniversary of'."""

import datetime as dt

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.model.when import TimePrecision
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.numeric_dates import YEARS
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text
from reportedly.reading.dates.forms import Stretch, one_day

ON_THIS_DAY = "on this day"
"""Sort of an anniversary that falls on the day of publication itself."""
_ANNIVERSARY = "anniversary"
_LIKE, _THIS_DAY = "مثل", ("هذا", "اليوم")
_AGO, _YEARS = "قبل", frozenset({"عام", "عاما", "سنه", "سنوات", "اعوام", "عامين", "سنتين"})
_TWO_YEARS = frozenset({"عامين", "سنتين"})
_LAST = frozenset({"الماضي", "الماضيه", "الفايت", "المنصرم"})
_MEMORY, _YEARLY = "ذكري", "سنويه"
_AROUND = dt.timedelta(days=3)
"""Days before and after an anniversary within which it is reported."""


class Anniversary(msgspec.Struct, frozen=True):
    """Words `first` up to `last` that name a day so many years before the text's own."""

    first: int
    last: int
    years: int
    sort: str


def anniversary_at(text: Text, index: int, last: int) -> Anniversary | None:
    """Give the anniversary that is named from word `index` on, None for none."""
    word = text.words[index].lower
    if word == _LIKE:
        return _on_this_day(text, index, last)
    if _MEMORY in stems(word):
        return _memory(text, index, last)
    return None


def years_before(base: dt.date, years: int, *, exact: bool) -> Stretch | None:
    """Give the day so many years before `base`, or the days around it; None where there is none."""
    try:
        day = base.replace(year=base.year - years)
    except ValueError:
        return None
    if exact:
        return one_day(day)
    return Stretch(day - _AROUND, day + _AROUND, TimePrecision.DAYS)


def _on_this_day(text: Text, index: int, last: int) -> Anniversary | None:
    """Read 'on this day ten years ago', 'on this day last year'."""
    end = index + 1 + len(_THIS_DAY)
    if tuple(word.lower for word in text.words[index + 1 : end]) != _THIS_DAY or end >= last:
        return None
    told = _years_ago(text, end, last)
    return None if told is None else Anniversary(index, told[1], told[0], ON_THIS_DAY)


def this_day_of(text: Text, index: int, last: int) -> tuple[int, int] | None:
    """Read 'on this day of the year 1970' from word `index` on; give the year and the end."""
    end = index + 1 + len(_THIS_DAY)
    if text.words[index].lower != _LIKE or end + 2 >= last:
        return None
    if tuple(word.lower for word in text.words[index + 1 : end]) != _THIS_DAY:
        return None
    if text.words[end].lower != "من" or not _is_year(text, end + 1):
        return None
    year = fold(text.words[end + 2].text)
    return (int(year), end + 3) if year.isdigit() and int(year) in YEARS else None


def _years_ago(text: Text, index: int, last: int) -> tuple[int, int] | None:
    """Read 'twenty years ago', 'a year ago', 'of the past year'; give the years and the end."""
    at = index + (text.words[index].lower in (_AGO, "من"))
    if at >= last:
        return None
    if _is_year(text, at):
        if at + 1 < last and text.words[at + 1].lower in _LAST:
            return 1, at + 2
        years = 2 if not _TWO_YEARS.isdisjoint(stems(text.words[at].lower)) else 1
        return (years, at + 1) if text.words[index].lower == _AGO else None
    count = quantity_at(text, at, last)
    if count is None or not count.exact or count.last >= last or not _is_year(text, count.last):
        return None
    return count.low or 0, count.last + 1


def _is_year(text: Text, index: int) -> bool:
    return not _YEARS.isdisjoint(stems(text.words[index].lower))


def _memory(text: Text, index: int, last: int) -> Anniversary | None:
    """Read 'the (yearly) third anniversary'."""
    at = index + 1
    if at < last and _YEARLY in stems(text.words[at].lower):
        at += 1
    ordinal = phrases("ordinals").at(text, at, last) if at < last else None
    if ordinal is None:
        return None
    return Anniversary(index, ordinal.last, int(ordinal.value["value"]), _ANNIVERSARY)
