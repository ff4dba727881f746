"""Compares the times of incidents, and picks the time of one from the dates it is told with."""

import datetime as dt
from collections.abc import Sequence

from reportedly.model.when import DAY_EXACT, PartOfDay, TimePrecision, When

_RANK = {precision: rank for rank, precision in enumerate(TimePrecision)}
_RECENT = dt.timedelta(days=31)
_BACKGROUND = dt.timedelta(days=7)


def agree(one: When, other: When) -> bool:
    """Tell whether two times can be one; a night may count to the day before or after."""
    night = PartOfDay.NIGHT in (one.part_of_day, other.part_of_day)
    return one.overlaps(other, slack_days=int(night))


def best(whens: Sequence[When]) -> When | None:
    """Pick the time of an incident: the most exact, then with a time of day, then the first."""
    return min(whens, key=_vagueness, default=None)


def _vagueness(when: When) -> tuple[int, int]:
    return _RANK[when.precision], -((when.clock is not None) + (when.part_of_day is not None))


def is_long(when: When) -> bool:
    """Tell whether `when` is of more than a month: 'for the past three years', 'this year'."""
    return when.last - when.first > _RECENT


def is_recent(when: When, published: dt.date | None) -> bool:
    """Tell whether `when` is news to a report published on `published`: of the last 31 days."""
    return published is not None and published - when.last <= _RECENT


def is_day_of_news(when: When, published: dt.date | None) -> bool:
    """Tell a day of the 31 up to publication, of which a report may tell as news."""
    exact = when.precision in DAY_EXACT
    return exact and published is not None and is_recent(when, published) and when.last <= published


def is_background(when: When, main: When | None, published: dt.date | None) -> bool:
    """Tell whether `when` lies so far before the report's own incident that it is background.

    More than a week before `main`; where that has no time, not of the days before publication. So
    does a stretch of more than a month, of which a report does not tell as of one attack.
    """
    if is_long(when):
        return True
    if main is not None:
        return when.last < main.first - _BACKGROUND
    return published is not None and not is_recent(when, published)
