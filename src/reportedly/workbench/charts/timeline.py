"""The timeline's geometry: a bar for each period in which incidents began."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from reportedly.casebook.incident_map import Period

WIDTH, HEIGHT = 800, 90
"""Pixels of the drawing's own scale."""

MOST = 120
"""Periods before the next coarser ones are taken."""
_NARROWEST = 3.0


class Column(msgspec.Struct, frozen=True):
    """A period's bar, in pixels."""

    period: Period
    x: float
    width: float
    height: float


class Timeline(msgspec.Struct, frozen=True):
    """All bars, between the first day and the last."""

    columns: tuple[Column, ...]
    first: str
    last: str
    highest: int


def timeline(periods: Sequence[Period]) -> Timeline | None:
    """Lay periods out on one scale of time; None where there is none."""
    if not periods:
        return None
    first, last = periods[0].first_day, periods[-1].last_day
    days = _days(first, last) + 1
    highest = max(period.count for period in periods)
    columns = [
        Column(
            period,
            x=round(_days(first, period.first_day) / days * WIDTH, 1),
            width=max(
                round((_days(period.first_day, period.last_day) + 1) / days * WIDTH - 1, 1),
                _NARROWEST,
            ),
            height=max(round(period.count / highest * HEIGHT, 1), 2.0),
        )
        for period in periods
    ]
    return Timeline(tuple(columns), periods[0].name, periods[-1].name, highest)


def _days(first: str, last: str) -> int:
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
