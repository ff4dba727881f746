"""Finds the words of dates in an Arabic text: what they name of a day, before it is worked out.

Months go by their Levantine, Egyptian and Maghrebi names, or are those of the Hijri calendar;
digits may be of three sets.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

import msgspec

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.reading.arabic.anniversaries import ON_THIS_DAY, anniversary_at, this_day_of
from reportedly.reading.arabic.date_found import Found, day_before, days_ago, ends_title
from reportedly.reading.arabic.days_of_month import (
    LAST_YEAR,
    UNTIL,
    day_at,
    days_between,
    first_of_night,
    last_year_end,
    of_a_night,
)
from reportedly.reading.arabic.feast_days import feast_at
from reportedly.reading.arabic.hijri import YEARS as HIJRI_YEARS
from reportedly.reading.arabic.numeric_dates import YEARS, numeric_dates, short_date
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Match, Text, carries_article

_OF = frozenset({"من", "/", "،", ",", "-", "شهر", "ل", "يوم", "الموافق", "\\"})
_YEAR_WORDS = frozenset({"عام", "سنه"})
_MONTH_WORD = "شهر"
_MONTH_REACH = 7
"""Words from the beginning of a date to its month."""
_THAT = frozenset({"ذلك", "تلك", "ذات", "نفس", "ذاك"})
"""Words before 'the day' and 'the night' that make it the one told of, not today."""
_CALLED_AFTER = ("bodies", "place_nouns")
"""Tables of nouns of what is called after a day."""
_DAY_OR_NIGHT = frozenset({"يوم", "ليله"})
_DAY = "يوم"
_DAY_OF = frozenset({"يوم", "تاريخ"})
_FROM, _THE_MONTH = "من", "الشهر"
_HIJRI = "ه"
"""The letter behind a year of the Hijri calendar."""
_BESIDE = 5
"""Words behind a Hijri date among which its day of the other calendar stands."""
_NEAR = {"الجاري": 0, "الحالي": 0, "الماضي": -1, "الفايت": -1, "المنصرم": -1, "السابق": -1}
"""What tells this month and the last from one another, in months from the text's own day."""
_NOW, _UP_TO = "الان", frozenset({"حتي", "الي", "لحد", "لغايه", "منذ"})
_MARKET = frozenset({"سوق"})
_WEEK = 7
_BETWEEN = frozenset({"الفاصله", "الواقعه", "الممتده", "بين"})
"""Words behind 'the night' that go on with its two days, so that it is not tonight."""
_TEXTS = 8
"""Texts whose dates are kept at hand: those that are being read."""


def dated_words(text: Text) -> frozenset[int]:
    """Give the words of days, months and years: the 20 in '20 of August' counts nobody."""
    return frozenset(
        index
        for found in dates_from(text)
        if found.month is not None or found.year is not None or found.months is not None
        for index in range(found.first, found.last)
    )


@lru_cache(maxsize=_TEXTS)
def dates_from(text: Text) -> tuple[Found, ...]:
    """Give the words of all dates, in order, before any is resolved; several ask it of one text."""
    return tuple(_dates_in(text))


def _dates_in(text: Text) -> Iterator[Found]:
    numeric = {
        written.first: Found(written.first, written.last, written.day, written.month, written.year)
        for written in numeric_dates(text)
    }
    months = phrases("hijri_months")
    hijri = frozenset(at for at in range(len(text)) if months.at(text, at) is not None)
    index = 0
    while index < len(text):
        found = numeric.get(index) or _date_at(text, index, hijri)
        if found is not None:
            found = _with_part(text, _with_figures(text, found, numeric))
            yield found
        index = found.last if found is not None else index + 1


def _with_figures(text: Text, found: Found, numeric: Mapping[int, Found]) -> Found:
    """Take in the date in figures behind a weekday or 'today': 'Monday 5/1/2009'."""
    if found.day is not None or (found.weekday is None and found.offset is None):
        return found
    at = _skip(text, found.last, len(text))
    described = at < len(text) and at not in numeric and carries_article(text, at)
    written = numeric.get(at + described)
    if written is None or not text.same_sentence(found.first, written.first):
        return found
    return msgspec.structs.replace(
        written, first=found.first, weekday=found.weekday, part=found.part
    )


def _date_at(text: Text, index: int, hijri: frozenset[int]) -> Found | None:
    """Give the date that begins at a word; `hijri` are those that name months of that calendar."""
    last = text.sentence_end(index)
    if (that_year := this_day_of(text, index, last)) is not None:
        return Found(index, that_year[1], year=that_year[0], which=ON_THIS_DAY)
    yearly = anniversary_at(text, index, last)
    if yearly is not None:
        return Found(yearly.first, yearly.last, ago=yearly.years, which=yearly.sort)
    relative = phrases("relative_days").at(text, index, last)
    if relative is not None and not _is_any_day(text, relative):
        return _after_relative(text, relative, last)
    near = days_ago(text, index, last) or _day_of_near_month(text, index, last)
    near = near or day_before(text, index) or _feast(text, index, last)
    if near is not None:
        return near
    weekday = weekday_at(text, index, last)
    if weekday is not None:
        at = _skip(text, weekday.last, last)
        found = _short(text, at) or _day_month(text, at, last) or _month_day(text, at, last)
        if found is not None:
            return msgspec.structs.replace(
                found, first=index, weekday=int(weekday.value["weekday"])
            )
        which, end = _which(text, _night_to(text, weekday, last), last)
        return Found(index, end, weekday=int(weekday.value["weekday"]), which=which)
    return (
        _short(text, index)
        or _day_month(text, index, last)
        or (_hijri_day(text, index, last) if hijri else None)
        or _month_day(text, index, last)
        or _month_alone(text, index, last)
        or _year_at(text, index, last)
    )


def _feast(text: Text, index: int, last: int) -> Found | None:
    found = feast_at(text, index, last)
    if found is None or found.hijri:
        return found
    year, end = _year_after(text, found.last, last)
    return msgspec.structs.replace(found, last=end, year=year)


def _short(text: Text, index: int) -> Found | None:
    """Read '17/3' behind 'day', 'date' or a weekday."""
    written = short_date(text, index)
    if written is None or not text.same_sentence(index - 1, index):
        return None
    before = phrases("weekdays").at(text, index - 1, index) is not None
    if not before and _DAY_OF.isdisjoint(stems(text.words[index - 1].lower)):
        return None
    return Found(index, index + 3, *written)


def _is_any_day(text: Text, relative: Match[dict[str, str]]) -> bool:
    """Tell 'day', 'night' ('the day of 5 May', 'that day', 'on the fourth day') from 'today'."""
    if relative.first and not _THAT.isdisjoint(stems(text.words[relative.first - 1].lower)):
        return True
    if ends_title(text, relative) or _is_until_now(text, relative):
        return True
    alone, last = relative.last == relative.first + 1, text.sentence_end(relative.first)
    if alone and relative.last < last and text.words[relative.last].lower in _BETWEEN:
        return True
    if alone and relative.last < last and phrases("ordinals").at(text, relative.last, last):
        return _day_month(text, relative.last, last) is None
    end = relative.last - 1  # 'the evening of the day of …'
    bare = not _DAY_OR_NIGHT.isdisjoint(stems(text.words[end].lower))
    return bare and not carries_article(text, end)


def _is_until_now(text: Text, relative: Match[dict[str, str]]) -> bool:
    """Tell the 'now' of 'up to now', which dates nothing."""
    now = text.words[relative.last - 1].lower == _NOW
    return now and relative.first > 0 and text.words[relative.first - 1].lower in _UP_TO


def _day_of_near_month(text: Text, index: int, last: int) -> Found | None:
    """Read 'the third of this month', 'the twentieth of last month'."""
    reach = range(index + 1, min(last - 2, index + _MONTH_REACH))
    at = next((i for i in reach if _is_near_month(text, i)), None)
    day, after = day_at(text, index, at + 1) if at is not None else (None, index)
    if at is None or day is None or after != at:
        return None
    return Found(index, at + 3, day, months=_NEAR[text.words[at + 2].lower])


def _is_near_month(text: Text, index: int) -> bool:
    """Tell whether 'of this month' or 'of last month' stands at a word."""
    of, month, which = (word.lower for word in text.words[index : index + 3])
    return of == _FROM and month == _THE_MONTH and which in _NEAR


def _after_relative(text: Text, relative: Match[dict[str, str]], last: int) -> Found:
    """Read 'today Thursday 28 November': the full date counts where one follows."""
    day, part = int(relative.value["days"]), relative.value["part"]
    weekday = weekday_at(text, relative.last, last) if relative.last < last else None
    end = weekday.last if weekday is not None else relative.last
    named = int(weekday.value["weekday"]) if weekday is not None else None
    found = _day_month(text, _skip(text, end, last), last)
    if found is None:
        return Found(relative.first, end, weekday=named, offset=day, part=part)
    return msgspec.structs.replace(
        found, first=relative.first, weekday=named, offset=day, part=part
    )


def weekday_at(text: Text, index: int, last: int) -> Match[dict[str, str]] | None:
    """Find a weekday; it carries the article, which tells 'Sunday' from 'one of'.

    'The Thursday market' is held, or was once, on that day: it is a place's name.
    """
    found = phrases("weekdays").at(text, index, last)
    if found is None or not carries_article(text, index):
        return None
    market = index > 0 and not _MARKET.isdisjoint(stems(text.words[index - 1].lower))
    return None if market and not carries_article(text, index - 1) else found


def _night_to(text: Text, weekday: Match[dict[str, str]], last: int) -> int:
    """Give where 'the night of Saturday to Sunday' ends: the day behind ends the night of one."""
    end = weekday.last
    at = end + (end < last and text.words[end].lower in UNTIL)
    other = weekday_at(text, at, last) if at < last else None
    if other is None or not of_a_night(text, weekday.first):
        return end
    following = (int(weekday.value["weekday"]) + 1) % _WEEK
    return other.last if int(other.value["weekday"]) == following else end


def _skip(text: Text, index: int, last: int) -> int:
    while index < last and text.words[index].lower in _OF:
        index += 1
    return index


def _day_month(text: Text, index: int, last: int) -> Found | None:
    """Read '28 November 2024', '5 of October', 'the first of January last'."""
    if not _month_follows(text, index, last):
        return None
    day, after = first_of_night(text, index, last) or day_at(text, index, last)
    stretch = days_between(text, index, last) if day is None or after < last else None
    if stretch is not None:
        day, until, after = stretch
    elif day is None or _is_called_after(text, index):
        return None
    at = _skip(text, after, last)
    month = phrases("months").at(text, at, last) if at < last else None
    if month is None:
        return None
    end = _second_name(text, month, last)
    year, end = _year_after(text, end, last)
    which, end = ("", end) if year else _which(text, end, last)
    if not (year or which) and (stop := last_year_end(text, end, last)):
        which, end = LAST_YEAR, stop
    found = Found(index, end, day, int(month.value["month"]), year, which=which)
    return found if stretch is None else msgspec.structs.replace(found, until=until)


def _hijri_day(text: Text, index: int, last: int) -> Found | None:
    """Read '12 Ramadan 1437', '12 Ramadan', of which no day of another calendar stands beside."""
    day, after = day_at(text, index, last)
    at = _skip(text, after, last)
    month = phrases("hijri_months").at(text, at, last) if day is not None and at < last else None
    if month is None or day is None:
        return None
    at = _skip(text, month.last, last)
    at += at < last and not _YEAR_WORDS.isdisjoint(stems(text.words[at].lower))
    named = fold(text.words[at].text) if at < last else ""
    year = int(named) if named.isdigit() and int(named) in HIJRI_YEARS else None
    end = at + 1 if year is not None else month.last
    end += end < last and text.words[end].lower == _HIJRI
    beside = range(end, min(last, end + _BESIDE))
    if any(phrases("months").at(text, i, last) for i in beside):
        return None
    return Found(index, end, day, int(month.value["month"]), year, hijri=True)


def _is_called_after(text: Text, index: int) -> bool:
    """Tell whether a day is in a name: 'the movement of 23 March', 'the city of 6 October'."""
    if not index or carries_article(text, index - 1):
        return False
    return any(phrases(table).at(text, index - 1, index) is not None for table in _CALLED_AFTER)


def _month_day(text: Text, index: int, last: int) -> Found | None:
    """Read a page's 'November 28, 2024': the month first, and the year named."""
    month = phrases("months").at(text, index, last) if index < last else None
    if month is None or month.last >= last:
        return None
    day, after = day_at(text, month.last, last)
    if day is None or text.words[month.last].tag != "number":
        return None
    year, end = _year_after(text, after, last)
    return Found(index, end, day, int(month.value["month"]), year) if year else None


def _month_follows(text: Text, index: int, last: int) -> bool:
    """Tell whether a month's name stands near enough for a date to begin here."""
    months = phrases("months")
    near = range(index + 1, min(last, index + _MONTH_REACH))
    return any(months.at(text, at, last) is not None for at in near)


def _second_name(text: Text, month: Match[dict[str, str]], last: int) -> int:
    """Pass the month's other name: 'آب/ أغسطس'."""
    at = _skip(text, month.last, last)
    other = phrases("months").at(text, at, last) if month.last < at < last else None
    same = other is not None and other.value["month"] == month.value["month"]
    return other.last if other is not None and same else month.last


def _year_after(text: Text, index: int, last: int) -> tuple[int | None, int]:
    at = _skip(text, index, last)
    if at < last and not _YEAR_WORDS.isdisjoint(stems(text.words[at].lower)):
        at += 1
    year = _year_value(text, at) if at < last else None
    return (year, at + 1) if year is not None else (None, index)


def _year_value(text: Text, index: int) -> int | None:
    folded = fold(text.words[index].text)
    plain = text.words[index].tag == "number" and len(folded) == 4 and folded.isdigit()
    return int(folded) if plain and int(folded) in YEARS else None


def _which(text: Text, index: int, last: int) -> tuple[str, int]:
    found = phrases("which_day").at(text, index, last) if index < last else None
    return (found.value["sort"], found.last) if found is not None else ("", index)


def _month_alone(text: Text, index: int, last: int) -> Found | None:
    """Read a month without a day where 'month' stands before it or a year or 'last' behind it."""
    month = phrases("months").at(text, index, last)
    if month is None:
        return None
    named = index > 0 and _MONTH_WORD in stems(text.words[index - 1].lower)
    end = _second_name(text, month, last)
    year, end = _year_after(text, end, last)
    which, end = ("", end) if year else _which(text, end, last)
    if not (named or year or which):
        return None
    return Found(index, end, month=int(month.value["month"]), year=year, which=which)


def _year_at(text: Text, index: int, last: int) -> Found | None:
    if _YEAR_WORDS.isdisjoint(stems(text.words[index].lower)) or index + 1 >= last:
        return None
    year = _year_value(text, index + 1)
    return Found(index, index + 2, year=year) if year is not None else None


def _with_part(text: Text, found: Found) -> Found:
    """Take in the part of the day beside a date: 'on Saturday morning', 'the dawn of today'."""
    if found.part or (found.day is None and found.weekday is None and found.offset is None):
        return found
    parts = phrases("day_parts")
    day = found.first > 0 and text.words[found.first - 1].lower == _DAY  # 'the evening of the day'
    end = found.first - day
    for back in (3, 2, 1):
        first = end - back
        before = parts.at(text, first, end) if first >= 0 else None
        if before is not None and before.last == end:
            return msgspec.structs.replace(found, first=first, part=before.value["part"])
    after = parts.at(text, found.last) if found.last < len(text) else None
    if after is None or not text.same_sentence(found.first, found.last):
        return found
    return msgspec.structs.replace(found, last=after.last, part=after.value["part"])


def years_named(text: Text) -> frozenset[int]:
    """Give the years that a text writes as numbers of four digits."""
    values = (_year_value(text, index) for index in range(len(text)))
    return frozenset(year for year in values if year is not None)
