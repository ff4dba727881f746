"""Since when a comparison holds: 'since March 2014', 'in two decades', 'of the war'."""

import datetime as dt
import re

import msgspec

_MONTHS = (
    "january february march april may june july august september october november december"
).split()
_MONTH = "|".join(("sept", *(f"{month}|{month[:3]}" for month in _MONTHS)))
_SINCE = re.compile(
    rf"\bsince (?:the )?(?:early |mid-?|late )?"
    rf"(?:(?P<day1>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{_MONTH})?\.?"
    rf"(?: (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?)?(?:(?:, | of | |^|(?<= ))(?P<year>\d{{4}}))?\b",
    re.IGNORECASE,
)
_LAST = re.compile(r"\bsince last (?P<unit>week|month|year|summer|winter)\b", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:since (?:the )?(?P<what>[^,.;\n]+)|(?P<of>of|in) (?:the|this) (?P<war>\w+ ?war|war|"
    r"conflict|invasion|ceasefire|truce)|(?P<ever>ever|in history|on record|in living memory|"
    r"so far|to date))",
    re.IGNORECASE,
)
_THIS = re.compile(r"\b(?:this|of the|so far this) (?P<unit>year|month|week)\b", re.IGNORECASE)
_NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), 1)
} | {"a": 1, "an": 1, "a dozen": 12, "a couple of": 2}
_IN = re.compile(
    r"\bin (?P<about>(?:more than|over|at least|nearly|almost|about|around|some) )?(?:the past |"
    r"the last )?(?P<count>\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r") "
    r"(?P<unit>day|week|month|year|decade|generation)s?\b|"
    r"\bin (?:\w+ )?(?P<bare>days|weeks|months|years|decades|generations)\b",
    re.IGNORECASE,
)  # fmt: skip
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652}


class Span(msgspec.Struct, frozen=True):
    """The first day of a comparison, None where it is open, and how its words were taken."""

    since: dt.date | None = None
    read: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


def since_of(words: str, day: dt.date | None) -> Span:
    """Understand since when; `day` is that of the incident, from which 'in ten years' counts."""
    found = _SINCE.search(words)
    if found and (found["year"] or found["month"]):
        return _dated(found, day)
    for understand in (_last, _counted, _this):
        if span := understand(words, day):
            return span
    return _open(words)


def _dated(found: re.Match[str], day: dt.date | None) -> Span:
    month = _month(found["month"]) if found["month"] else 1
    number = int(found["day1"] or found["day2"] or 1) if found["month"] else 1
    if found["year"]:
        year = int(found["year"])
    elif day is None:
        return Span(unclear=(f"'{found[0]}' names no year.",))
    else:
        year = day.year if (month, number) < (day.month, day.day) else day.year - 1
    try:
        since = dt.date(year, month, number)
    except ValueError:
        return Span(unclear=(f"'{found[0]}' is no day of the calendar.",))
    return Span(since, (f"{found[0]}: from {since}",))


def _month(word: str) -> int:
    return next(n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.lower()[:3]))


def _last(words: str, day: dt.date | None) -> Span | None:
    found = _LAST.search(words)
    if not found:
        return None
    unit = found["unit"].lower()
    if day is None or unit not in ("week", "month", "year"):
        return Span(unclear=(f"'{found[0]}' names no day.",))
    since = {
        "week": day - dt.timedelta(days=day.weekday() + 7),
        "month": (day.replace(day=1) - dt.timedelta(days=1)).replace(day=1),
        "year": dt.date(day.year - 1, 1, 1),
    }[unit]
    return Span(since, (f"{found[0]}: from {since}",))


def _counted(words: str, day: dt.date | None) -> Span | None:
    found = _IN.search(words)
    if not found:
        return None
    if found["bare"] or found["unit"].lower() == "generation":
        doubt = f"'{found[0]}' gives no number: all of the table's time is compared."
        return Span(unclear=(doubt,))
    if day is None:
        return Span(unclear=(f"'{found[0]}' counts back from a day that is not known.",))
    count = found["count"].lower()
    number = int(count) if count.isdecimal() else _NUMBERS[count]
    since = _back(day, number, found["unit"].lower())
    about = f", as if '{found['about'].strip()}' were not said" if found["about"] else ""
    return Span(since, (f"{found[0]}: from {since}{about}",))


def _back(day: dt.date, number: int, unit: str) -> dt.date:
    years = number * {"year": 1, "decade": 10}.get(unit, 0)
    if years and day.year > years:
        leap = (day.month, day.day) == (2, 29)
        return day.replace(year=day.year - years, day=28 if leap else day.day)
    days = number * _DAYS[unit]
    return day - dt.timedelta(days=min(days, (day - dt.date.min).days))


def _this(words: str, day: dt.date | None) -> Span | None:
    found = _THIS.search(words)
    if not found:
        return None
    if day is None:
        return Span(unclear=(f"'{found[0]}' belongs to a day that is not known.",))
    since = {
        "year": dt.date(day.year, 1, 1),
        "month": day.replace(day=1),
        "week": day - dt.timedelta(days=day.weekday()),
    }[found["unit"].lower()]
    return Span(since, (f"{found[0]}: from {since}",))


def _open(words: str) -> Span:
    found = _EVENT.search(words)
    if not found:
        return Span(read=("since when: not said; all of the table's time is compared",))
    if found["ever"]:
        return Span(read=(f"'{found[0]}': all of the table's time is compared",))
    return Span(unclear=(f"'{found[0]}' names no day: all of the table's time is compared.",))
