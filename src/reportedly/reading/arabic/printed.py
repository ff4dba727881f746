"""Finds the day on which a text says that it was published: a post's or page's own furniture.

Used where a report's particulars give no date. Such a date names its day and year, and stands by
itself: alone on its line or in its sentence, at the end of the title, or behind 'published on'.
"""

import datetime as dt
from functools import cache

from reportedly.language.arabic.folding import fold
from reportedly.reading.arabic.date_words import weekday_at
from reportedly.reading.arabic.dates import Date
from reportedly.reading.arabic.tables import phrases, rows
from reportedly.reading.arabic.words import Text
from reportedly.reading.dates.stamps import Printed, english_stamp

_MOST_BESIDE = 3
"""Words beside a date on its line that still leave it standing by itself."""
_BESIDE = frozenset({"-", "–", "—", "/", "الموافق", "هـ", "ه", "م"})
"""Dashes, 'corresponding to', and the letters of the two calendars."""
_TITLES = 2
"""Lines at the top of a round-up among which is its title, below who gives it out."""


def printed_date(text: Text, dates: tuple[Date, ...]) -> Printed | None:
    """Give the first date that stands as a stamp of publication, None where none does."""
    stamps = [
        (text.words[date.first].start, Printed(date.when.first, date.when.words, _told(text, date)))
        for date in dates
        if date.complete and _stands_alone(text, date) and not in_caption(text, date)
    ]
    english = english_stamp(text.document.text)
    stamps += [english] if english is not None else []
    today = _weekdays_of_today(text)
    fitting = [one for at, one in sorted(stamps, key=lambda s: s[0]) if _fits(one.day, today)]
    return fitting[0] if fitting else None


def _weekdays_of_today(text: Text) -> frozenset[int]:
    """Give the weekdays that the text calls today: 'today Sunday'."""
    found = set[int]()
    for index in range(len(text) - 1):
        relative = phrases("relative_days").at(text, index)
        if relative is not None and relative.value["days"] == "0" and relative.last < len(text):
            weekday = weekday_at(text, relative.last, len(text))
            if weekday is not None:
                found.add(int(weekday.value["weekday"]))
    return frozenset(found)


def _fits(day: dt.date, today: frozenset[int]) -> bool:
    """Tell whether a stamp can be of the text's own day, and not that of the page's last visit."""
    near = {(day.weekday() + shift) % 7 for shift in (-1, 0)}
    return not today or not near.isdisjoint(today)


def in_caption(text: Text, date: Date) -> bool:
    """Tell whether a date ends a caption, which may show an older picture: '… 8 May (agency)'."""
    full = text.document.text
    behind = full[text.words[date.last - 1].end :].split("\n", 1)[0].strip(" -–،,")
    return behind.startswith("(") and behind.endswith(")") and behind.count("(") == 1


def _stands_alone(text: Text, date: Date) -> bool:
    full = text.document.text
    start = full.rfind("\n", 0, text.words[date.first].start) + 1
    stop = full.find("\n", text.words[date.last - 1].end)
    stop = stop if stop >= 0 else len(full)
    before = full[start : text.words[date.first].start].split()
    after = full[text.words[date.last - 1].end : stop].split()
    if _announced(text, date) or _ends_title(text, date, after):
        return True
    if date.first and full[start : text.words[date.first].start].rstrip().endswith("."):
        before = []
    beside = [word for word in (*before, *after) if not _is_of_calendar(word)]
    return len(beside) <= _MOST_BESIDE


def _is_of_calendar(word: str) -> bool:
    """Tell a dash, 'corresponding to', or what stands in the same day of the Hijri calendar."""
    folded = fold(word)
    return word in _BESIDE or folded.rstrip("ه").isdigit() or folded in _hijri_months()


@cache
def _hijri_months() -> frozenset[str]:
    return frozenset(fold(form) for row in rows("hijri_months") for form in row["forms"].split("|"))


def _told(text: Text, date: Date) -> bool:
    """Tell whether a title says of the day that it is what is told: 'the events of Friday …'."""
    title = text.words[date.first].sentence < _TITLES
    found = phrases("printed").all(text, 0, text.sentence_end(date.first)) if title else ()
    return any(match.value["sort"] == "events" for match in found)


def _ends_title(text: Text, date: Date, after: list[str]) -> bool:
    """Tell whether a date ends the first line, over all else: a round-up is headed so."""
    end = text.words[date.last - 1].end
    return not after and "\n" not in text.document.text[:end].strip() and len(text) > date.last


def _announced(text: Text, date: Date) -> bool:
    """Tell whether words before a date, or its own first ('of the day Monday …'), announce it."""
    return any(
        phrases("printed").at(text, start, max(date.first, start + 1)) is not None
        for start in range(max(0, date.first - 3), date.first + 1)
    )
