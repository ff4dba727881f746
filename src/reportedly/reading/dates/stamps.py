"""Finds the stamp of publication that a post or page carries in its text, in English."""

import datetime as dt
import re

import msgspec

from reportedly.model.when import TimePrecision, When

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = "(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_COMMA = "[,،]?"
"""Sites that are Arabic too may print an Arabic comma among English words."""
_FORMS = (
    re.compile(rf"(?i){_MONTH}\.? (?P<day>\d{{1,2}}){_COMMA} (?P<year>20\d\d)(?!\d)"),
    re.compile(rf"(?i)(?<!\d)(?P<day>\d{{1,2}}) {_MONTH}\.?{_COMMA} (?P<year>20\d\d)(?!\d)"),
)
_BESIDE = re.compile(r"·|at \d|Shared with|Verified|[AP]M|\n")
"""What stands beside a stamp, and seldom beside a date that a sentence gives."""
_REACH = 25
_DAYS_BEFORE = dt.timedelta(days=2)


class Printed(msgspec.Struct, frozen=True):
    """The day of publication as the text's own furniture gives it, in its words.

    `told` marks the day that the text is headed by as that of all it tells, as a round-up is.
    """

    day: dt.date
    words: str
    told: bool = False

    @property
    def recent(self) -> When:
        """The days just before, in which what is reported is taken to have happened."""
        if self.told:
            return When(self.day, self.day, TimePrecision.DAY, self.words)
        return When(self.day - _DAYS_BEFORE, self.day, TimePrecision.DAYS, self.words)


def english_stamp(full: str) -> tuple[int, Printed] | None:
    """Give the first stamp of a text with where it begins, None where there is none."""
    for pattern in _FORMS:
        for match in pattern.finditer(full):
            around = full[max(0, match.start() - _REACH) : match.end() + _REACH]
            month = _MONTHS.index(match["month"][:3].lower()) + 1
            if _BESIDE.search(around):
                try:
                    day = dt.date(int(match["year"]), month, int(match["day"]))
                except ValueError:
                    continue
                return match.start(), Printed(day, match[0])
    return None


def stamp_of(full: str) -> Printed | None:
    """Give the day of publication that an English page's own furniture tells."""
    found = english_stamp(full)
    return found[1] if found is not None else None
