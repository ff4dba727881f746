"""Puts the days of an undated text in order, counted from a day of its own that nobody knows.

'Today' and 'yesterday Saturday' cannot be dated there, but they are two days, on which two things
happened. So the text's own day is taken to be one of a far year, with the weekday and the day of
the month that the text gives it; what is dated so serves to tell incidents apart and is then left
out again.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from reportedly.model.content import Timing
from reportedly.model.when import DAY_EXACT, TimePrecision, When
from reportedly.reading.arabic.date_found import Found
from reportedly.reading.arabic.date_words import dates_from
from reportedly.reading.arabic.dates import Date, find_dates
from reportedly.reading.arabic.event_dates import event_dates
from reportedly.reading.arabic.words import Text
from reportedly.reading.findings import Finding, MentionDraft

_FAR = range(9000, 9029)
"""Years in which every day of the year falls on every weekday, and of which no report is."""
_WEEK = 7
_LONG_BEFORE = 12
"""Days by which what another day of the month is named for lies before the news, at least."""
_NOT_OWN = frozenset({"last", "next"})
"""Sorts of weekdays that are not the text's own: 'Friday last'."""


def told_day(text: Text, dates: Sequence[Date]) -> dt.date | None:
    """Give the day of a text that dates its own today or yesterday: 'today, Saturday 25 May 2013'.

    None where no date does, or where what is called today falls on two days.
    """
    called = {f.first: f for f in dates_from(text) if f.offset is not None}
    own = {
        date.when.first - dt.timedelta(days=called[date.first].offset or 0)
        for date in dates
        if date.when.precision is TimePrecision.DAY and date.first in called
    }
    if len(own) != 1:
        return None
    day = own.pop()
    named = (found for found in called.values() if found.weekday is not None)
    agree = all((day + dt.timedelta(days=f.offset or 0)).weekday() == f.weekday for f in named)
    return day if agree else None


def of_past_months(text: Text) -> frozenset[int]:
    """Give the sentences that name a day of a month past behind what was told of today.

    '… were hurt today. … a raid of 28 November last …' tells of an attack before.
    """
    found = dates_from(text)
    today = next((one for one in found if one.offset is not None), None)
    if today is None:
        return frozenset()
    here = text.words[today.first].sentence
    return frozenset(
        sentence
        for one in found
        if one.which == "last" and one.day is not None and one.month is not None
        if (sentence := text.words[one.first].sentence) > here
    )


def assumed_day(text: Text, timings: Sequence[Finding]) -> dt.date | None:
    """Give a day to count an undated text's days from; None where it dates what it tells."""
    if any(when.precision in DAY_EXACT for when in _whens(timings)):
        return None
    return _own_day(text, [found for found in dates_from(text) if found.year is None])


def assumed_timings(text: Text, day: dt.date, told: Sequence[Finding]) -> tuple[Finding, ...]:
    """Give the days of what is told in `told`, as if the text were of `day`."""
    known = {date.first for date in find_dates(text, None)}
    dates = [date for date in find_dates(text, day) if date.first not in known]
    return event_dates(text, dates, told, None)


def without_assumed(
    drafts: Iterable[MentionDraft], findings: int, assumed: Sequence[Finding]
) -> Iterator[MentionDraft]:
    """Give the drafts without the days in `assumed`, which stand behind the first `findings`."""
    whens = list(_whens(assumed))
    for draft in drafts:
        yield msgspec.structs.replace(
            draft,
            when=None if draft.when in whens else draft.when,
            members=tuple(index for index in draft.members if index < findings),
        )


def _whens(timings: Sequence[Finding]) -> Iterator[When]:
    return (t.content.when for t in timings if isinstance(t.content, Timing))


def _own_day(text: Text, named: Sequence[Found]) -> dt.date | None:
    """Give the text's own day as far as its words tell: its weekday, and its day of the month.

    Where none calls a weekday or a date today or yesterday, the first that is named is taken for
    the text's own. A day of the month that a further sentence names is long before today.
    """
    weekday = _own_weekday(named)
    dated = next((f for f in named if f.day is not None and f.offset is not None), None)
    dated = dated or next((f for f in named if f.day is not None and f.month is not None), None)
    if dated is None:
        relative = any(found.offset is not None for found in named)
        return _first_day(1, 1, weekday) if relative or weekday is not None else None
    told = _first_day(dated.month or 1, dated.day or 1, dated.weekday)
    if told is None or dated.offset is not None:
        return told and told - dt.timedelta(days=dated.offset or 0)
    if _is_before_today(text, dated, named):
        told += dt.timedelta(days=_LONG_BEFORE)
    if weekday is None:
        return told
    return told + dt.timedelta(days=(weekday - told.weekday()) % _WEEK)


def _is_before_today(text: Text, dated: Found, named: Sequence[Found]) -> bool:
    """Tell whether a sentence names a day of the month that one before calls not 'today'.

    '… was killed today. … On 6 December …', '… today, Thursday. … On 28 November last …'.
    """
    if dated.weekday is not None:
        return False
    today = (found for found in named if found.offset is not None)
    return any(
        found.first < dated.first and not text.same_sentence(found.first, dated.first)
        for found in today
    )


def _own_weekday(named: Sequence[Found]) -> int | None:
    told = [found for found in named if found.weekday is not None]
    paired = next((found for found in told if found.offset is not None), None)
    first = paired or next((found for found in told if found.which not in _NOT_OWN), None)
    if first is None or first.weekday is None:
        return None
    return (first.weekday - (first.offset or 0)) % _WEEK


def _first_day(month: int, day: int, weekday: int | None) -> dt.date | None:
    """Give the first such day of a far year that falls on the weekday, if any need be."""
    days = (dt.date(year, month, day) for year in _FAR if _is_date(year, month, day))
    return next((d for d in days if weekday is None or d.weekday() == weekday), None)


def _is_date(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True
