"""Stretches of time as keys spell them: the days, months or years that a date touches."""

import datetime as dt
from collections.abc import Iterator
from enum import IntEnum

from reportedly.model.when import When

NEAR_DAYS = 1
"""Days by which two reports of one incident may differ: nights, time zones, 'yesterday'."""

_MOST_DAYS = 7
_MOST_MONTHS_DAYS = 62


class Level(IntEnum):
    """How exactly a date is known, as far as keys tell."""

    DAY = 0
    MONTH = 1
    YEAR = 2


def level(when: When) -> Level:
    """Give the level at which a date is known."""
    days = (when.last - when.first).days + 1
    if days <= _MOST_DAYS:
        return Level.DAY
    return Level.MONTH if days <= _MOST_MONTHS_DAYS else Level.YEAR


def stretches(when: When, at: Level, *, near: bool = False) -> list[str]:
    """Name the days, months or years that a date touches; with `near`, the days around it too."""
    if at is Level.DAY:
        margin = NEAR_DAYS if near else 0
        return [day.isoformat() for day in days_of(when, margin)]
    if at is Level.MONTH:
        first, last = (day.year * 12 + day.month - 1 for day in (when.first, when.last))
        return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]
    return [f"{year:04}" for year in range(when.first.year, when.last.year + 1)]


def days_of(when: When, margin: int = 0) -> Iterator[dt.date]:
    """Give the days of a date, with `margin` days before and behind it."""
    for offset in range(-margin, (when.last - when.first).days + margin + 1):
        yield when.first + dt.timedelta(days=offset)
