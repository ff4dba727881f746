"""Reads the date that a source states for itself, strictly: a date that cannot be is no date."""

import datetime as dt
import email.utils
import re

_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*"
    r"(Z|z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?"
)
_DAY_FIRST = re.compile(
    r"(?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})"
)
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]+day,?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
)
_RFC_822 = re.compile(r"(?:[A-Za-z]{3},\s*)?\d{1,2} [A-Za-z]{3} \d{2,4} \d{2}:\d{2}(?::\d{2})? \S+")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_SHORT_MONTHS = {name[:3]: number for number, name in enumerate(_MONTHS, start=1)} | {"sept": 9}
_LONGEST = 64


class BadDate(ValueError):
    """The words name no date that exists, or not without ambiguity; `str(error)` says why."""


def stated_date(words: str) -> str:
    """Give what `words` state as ISO 8601: a date, or a date-time with its offset.

    Reads ISO 8601, the format of mail and RSS, '5 February 1994' and 'February 5, 1994'. A
    date-time without an offset gives its date alone, since the moment cannot be told. Numbers
    alone ('05/02/1994') are refused: the order of day and month cannot be told. Raises BadDate.
    """
    words = words.strip()
    if len(words) > _LONGEST:
        raise BadDate("it is too long for a date")
    try:
        return _read(words)
    except BadDate:
        raise
    except (ValueError, OverflowError) as error:
        raise BadDate(str(error)) from error


def date_or_none(words: str | None) -> str | None:
    """Give what `words` state, or None where that is no date."""
    try:
        return stated_date(words) if words else None
    except BadDate:
        return None


def from_unix(seconds: int) -> str:
    """Give the UTC date-time of a Unix time. Raises BadDate outside the years 1 to 9999."""
    try:
        return dt.datetime.fromtimestamp(seconds, dt.UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError, OSError) as error:
        raise BadDate("it lies outside the years 1 to 9999") from error


def _read(words: str) -> str:
    iso = _ISO.fullmatch(words)
    if iso:
        return _from_iso(*iso.groups())
    if _RFC_822.fullmatch(words):
        return _from_mail(words)
    named = _DAY_FIRST.fullmatch(words)
    if named:
        return _from_names(named[3], named[2], named[1])
    named = _MONTH_FIRST.fullmatch(words)
    if named:
        return _from_names(named[3], named[1], named[2])
    raise BadDate("it is not written as a date such as 1994-02-05 or 1994-02-05T17:20:00+01:00")


def _from_iso(day: str, minute: str | None, second: str | None, offset: str | None) -> str:
    date = dt.date.fromisoformat(day)
    if minute is None:
        return date.isoformat()
    time = dt.time.fromisoformat(f"{minute}:{second or '00'}")
    if offset is None:
        return date.isoformat()
    return dt.datetime.combine(date, time, _zone(offset)).isoformat()


def _zone(offset: str) -> dt.timezone:
    if offset[0] not in "+-":
        return dt.UTC
    digits = offset[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    if minutes > 59:
        raise BadDate("its offset from UTC cannot be")
    delta = dt.timedelta(hours=hours, minutes=minutes)
    return dt.timezone(-delta if offset[0] == "-" else delta)


def _from_mail(words: str) -> str:
    try:
        moment = email.utils.parsedate_to_datetime(words)
    except (TypeError, IndexError) as error:
        raise BadDate("it is not written as a date") from error
    return moment.isoformat() if moment.tzinfo else moment.date().isoformat()


def _from_names(year: str, month: str, day: str) -> str:
    return dt.date(int(year), _month(month), int(day)).isoformat()


def _month(word: str) -> int:
    word = word.lower()
    if word in _MONTHS:
        return _MONTHS.index(word) + 1
    if word in _SHORT_MONTHS:
        return _SHORT_MONTHS[word]
    raise BadDate(f"{word!r} is no month")
