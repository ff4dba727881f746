"""Forms of clock time and of parts of the day: '12:10', 'around 4 p.m.', 'at dawn', 'late on …'."""

import re

from reportedly.model.when import PartOfDay
from reportedly.reading.dates.forms import DIGIT, Clock, Context, Form, Kind, behind, form
from reportedly.reading.dates.vocabulary import PARTS, SMALL_NUMBERS, WEEKDAYS, count

_HALF = r"(?P<half>[ap])\.? ?m\b\.?"
_HOURS = "|".join(word for word, number in SMALL_NUMBERS.items() if number <= 12 and len(word) > 2)
_ZONE = r"(?: ?(?:hours|hrs|o['’]clock|local time|GMT|UTC|[A-Z]{2,4}T)\b)"
_LED = behind("at about around between before after by near until from")
_TO_CLOCK = r"(?:(?: and | to | ?[-–] ?)\d{1,2}[:.]\d\d)?"
_DAYPART = r"night|evening|morning|afternoon"
_EDGE = r"dawn|daybreak|sunrise|dusk|sunset|nightfall|midnight"
_DAY_FOLLOWS = (
    r"(?= (?:on )?(?:the )?(?:night |evening |morning |afternoon )?(?:of )?"
    rf"(?:{'|'.join(WEEKDAYS)}|yesterday|today|last|this|\d|in the|january|february|march|april"
    r"|may|june|july|august|september|october|november|december)\b)"
)


def _digits(match: re.Match[str], _context: Context) -> Clock | None:
    """Resolve '12:10', '11.30 local time', '4 p.m.', '1530 hours'."""
    groups = match.groupdict()
    hour, minute = int(match["hour"]), int(groups.get("minute") or 0)
    half = (groups.get("half") or "").lower() or None
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    return Clock(hour, minute, half)


def _spoken(match: re.Match[str], _context: Context) -> Clock:
    """Resolve 'eleven o'clock', 'half past twelve', 'quarter to three'."""
    hour, minute = count(match["hour"]), 0
    shift = (match.groupdict().get("shift") or "").lower()
    if shift:
        minute = 30 if shift.startswith("half") else 15
    if shift.endswith("to"):
        hour, minute = hour - 1 or 12, 45
    return Clock(hour, minute)


def _noon(match: re.Match[str], _context: Context) -> Clock:
    """Resolve 'noon'; 'shortly after noon' names the part of the day and no time."""
    exact = match["near"] is None
    return Clock(12 if exact else None, 0 if exact else None, "p", PartOfDay.NOON)


def _part(match: re.Match[str], _context: Context) -> Clock:
    groups = match.groupdict()
    return Clock(part=PARTS[(groups["part"] or groups["edge"]).lower()])


def _small_hours(_match: re.Match[str], _context: Context) -> Clock:
    return Clock(part=PartOfDay.NIGHT)


def with_part(clock: Clock, part: PartOfDay | None) -> str | None:
    """Give the time as 'HH:MM'; a part of the day decides between the two halves.

    Without one, hours of the twelve-hour clock stay as written: no half is guessed.
    """
    if clock.hour is None or clock.minute is None:
        return None
    half = clock.half or _half_of(clock.hour, part)
    hour = clock.hour
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    return f"{hour:02d}:{clock.minute:02d}"


def _half_of(hour: int, part: PartOfDay | None) -> str | None:
    """Tell the half of the day; a night holds hours of both."""
    if part is PartOfDay.MORNING:
        return "a" if hour < 12 else None
    if part in (PartOfDay.AFTERNOON, PartOfDay.EVENING):
        return "p" if hour < 12 else None
    if part is PartOfDay.NIGHT and hour <= 12:
        return "a" if hour == 12 or hour < 6 else "p"
    return None


FORMS: tuple[Form, ...] = (
    form(
        DIGIT,
        rf"(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?![:\d])(?: ?{_HALF})?{_TO_CLOCK}{_ZONE}?",
        _digits,
        Kind.CLOCK,
    ),
    form(
        DIGIT,
        rf"(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)(?![.\d])"
        rf"(?: ?{_HALF}|{_ZONE}|(?= in the (?:{_DAYPART})))",
        _digits,
        Kind.CLOCK,
    ),
    form(
        DIGIT,
        rf"{_LED}(?P<hour>\d{{1,2}})\.(?P<minute>\d\d)(?![.\d]){_TO_CLOCK}"
        r"(?! ?(?:k|m|per|p\b|metres|meters|miles|million|billion|%))",
        _digits,
        Kind.CLOCK,
    ),
    form(DIGIT, rf"(?P<hour>\d{{1,2}}) ?{_HALF}{_ZONE}?", _digits, Kind.CLOCK),
    form(DIGIT, rf"(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d){_ZONE}", _digits, Kind.CLOCK),
    form(DIGIT, r"(?<=\bat\s)(?P<hour>0\d)(?P<minute>[0-5]\d)\b", _digits, Kind.CLOCK),
    form(
        f"{DIGIT} {' '.join(SMALL_NUMBERS)}",
        rf"(?P<hour>1[0-2]|[1-9]|{_HOURS}) o['’]clock\b",
        _spoken,
        Kind.CLOCK,
    ),
    form(
        "half quarter a",
        rf"(?:a )?(?P<shift>half past|quarter past|quarter to) (?P<hour>1[0-2]|[1-9]|{_HOURS})\b",
        _spoken,
        Kind.CLOCK,
    ),
    form(
        "noon midday shortly just soon before after",
        r"(?P<near>(?:(?:shortly|just|soon) )?(?:before|after) )?(?:noon|midday)\b",
        _noon,
        Kind.CLOCK,
    ),
    form(
        "in at during before after around by toward towards",
        rf"(?:(?:in|during|towards?) the (?:early |late |mid-?)?(?P<part>{_DAYPART})\b"
        rf"|(?:at|before|after|around|by)(?: about| around)? (?P<edge>{_EDGE}|night)\b)",
        _part,
        Kind.PART,
    ),
    form(
        "on the", rf"(?:on )?the (?P<part>{_DAYPART})(?: of|(?= before\b))", _part, Kind.BARE_PART
    ),
    form(
        "in the early small",
        r"(?:(?:in )?the )?(?:very )?(?:early|small) hours(?: of| on)?\b",
        _small_hours,
        Kind.PART,
    ),
    form(
        f"{_DAYPART} {_EDGE}".replace("|", " "),
        rf"(?P<part>{_DAYPART}|{_EDGE})\b",
        _part,
        Kind.BARE_PART,
    ),
    form("late early", rf"(?P<part>late|early)(?: on)?{_DAY_FOLLOWS}", _part, Kind.BARE_PART),
)
"""Tried in this order; the longest match wins, the first of equals."""
