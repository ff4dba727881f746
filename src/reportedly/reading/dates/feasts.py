"""Forms of date that name a day by its feast: 'on Easter Sunday', 'on Christmas Eve 1997'.

Feasts of the Gregorian calendar of the Western churches alone, which English names so.
"""

import datetime as dt
import re

from reportedly.reading.dates.forms import YEAR, Context, Form, Kind, Stretch, form, one_day

_FIXED = {
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
}
"""Feasts → month and day."""
_FROM_EASTER = {
    "palm sunday": -7,
    "maundy thursday": -3,
    "good friday": -2,
    "easter sunday": 0,
    "easter monday": 1,
    "whit sunday": 49,
    "whit monday": 50,
}
"""Feasts → days after Easter Sunday."""


def easter(year: int) -> dt.date:
    """Give Easter Sunday of a year (the Gregorian computus of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return dt.date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def _in_year(feast: str, year: int) -> dt.date:
    if feast in _FROM_EASTER:
        return easter(year) + dt.timedelta(days=_FROM_EASTER[feast])
    return dt.date(year, *_FIXED[feast])


def _feast(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve a feast: of the year named, or the latest that is not after the report's day."""
    feast = " ".join(match["feast"].lower().replace("’", "'").split())
    if year := match["year"] or match["behind"]:
        return one_day(_in_year(feast, int(year)))
    if context.year is not None:
        return one_day(_in_year(feast, context.year))
    if context.base is None:
        return None
    this = _in_year(feast, context.base.year)
    past = context.future or this <= context.base
    return one_day(this if past else _in_year(feast, context.base.year - 1))


_NAMES = "|".join((*_FIXED, *_FROM_EASTER)).replace("'", "['’]")
_OF_YEAR = r"(?=(?: \w+){1,2} of (?P<behind>(?:1[5-9]|20)\d\d)\b)"
"""Holds before the year of 'the Easter Monday raid of 1916'."""
FORMS: tuple[Form, ...] = (
    form(
        "christmas boxing new valentine palm maundy good easter whit",
        rf"(?P<feast>{_NAMES})\b(?:,? (?:of |in )?{YEAR}|{_OF_YEAR})?",
        _feast,
        Kind.ABSOLUTE,
    ),
)
