"""The timeline's geometry: a bar for each period in which incidents began."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from reportedly.casebook.overview.incident_map import Period
from reportedly.casebook.overview.incident_table import EVERYTHING, IncidentFilter

WIDTH, HEIGHT = 800, 90
"""Pixels of the drawing's own scale."""

MOST = 120
"""Periods before the next coarser ones are taken."""
_NARROWEST = 3.0


class Column(msgspec.Struct, frozen=True):
    """A period's bar, in pixels; `chosen` where it is among the days asked for."""

    period: Period
    x: float
    width: float
    height: float
    chosen: bool


class Timeline(msgspec.Struct, frozen=True):
    """All bars, between the first day and the last; `narrowed` where not all are chosen."""

    columns: tuple[Column, ...]
    first: str
    last: str
    highest: int
    narrowed: bool


def timeline(periods: Sequence[Period], wanted: IncidentFilter = EVERYTHING) -> Timeline | None:
    """Lay periods out on one scale of time; None where there is none.

    Those that share a day with the days `wanted` are chosen.
    """
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
            chosen=_chosen(period, wanted),
        )
        for period in periods
    ]
    return Timeline(
        columns=tuple(columns),
        first=periods[0].name,
        last=periods[-1].name,
        highest=highest,
        narrowed=not all(column.chosen for column in columns),
    )


def _chosen(period: Period, wanted: IncidentFilter) -> bool:
    since, until = wanted.since or "", wanted.until or "~"
    return since <= period.last_day and period.first_day <= until


def _days(first: str, last: str) -> int:
    return (dt.date.fromisoformat(last) - dt.date.fromisoformat(first)).days
