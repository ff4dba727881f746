"""Incidents by place and by time, counted by the database: what a map and a timeline draw."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Integer, Row, cast, func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.overview.incident_table import (
    Box,
    IncidentFilter,
    incident_conditions,
    inside,
)

_SHOWN = tables.summaries.c
_YEAR, _MONTH, _DAY = 4, 7, 10
"""Characters of an ISO date that name its year, month and day."""


class Grid(msgspec.Struct, frozen=True):
    """Cells of the map, `width` by `height` degrees, counted from 180° W and 90° S.

    A grid lies still under whatever part of it is shown, so that clusters stay as the map moves.
    """

    width: float
    height: float

    @classmethod
    def over(cls, box: Box, columns: int, lines: int) -> "Grid":
        """Give the grid that lays so many cells over a box."""
        return cls((box.east - box.west) / columns or 1.0, (box.north - box.south) / lines or 1.0)


class Cluster(msgspec.Struct, frozen=True):
    """Incidents of one cell of the map: how many, their middle and extent in degrees.

    `incident` is the id of one of them, and of the only one where there is one alone; `radius_km`
    is the widest circle within which a place of theirs is known, None where none is.
    """

    count: int
    longitude: float
    latitude: float
    extent: Box
    incident: str
    radius_km: float | None = None

    @property
    def at_one_place(self) -> bool:
        """Tell whether all of them are located at one point."""
        box = self.extent
        return box.west == box.east and box.south == box.north


class Facts(msgspec.Struct, frozen=True):
    """What a filter leaves: how many incidents, those that no map can show, and their reach.

    `extent` is the box that holds every located one, None where none is; `first_day` and
    `last_day` (ISO 8601) are the earliest and latest on which one began, None where none is dated.
    `months` are those in which any began, in order, each with how many did.
    """

    total: int
    unlocated: int
    extent: Box | None
    first_day: str | None
    last_day: str | None
    months: tuple[tuple[str, int], ...] = ()


class Period(msgspec.Struct, frozen=True):
    """A year, month or day (ISO 8601, as far as it goes) and how many incidents began in it."""

    name: str
    first_day: str
    last_day: str
    count: int


def facts(access: Access, wanted: IncidentFilter) -> Facts:
    """Say how many incidents a filter leaves, how far they reach, and when, in one pass."""
    month = func.substr(_SHOWN.first_day, 1, _MONTH).label("month")
    statement = select(
        month,
        func.count().label("number"),
        func.count(_SHOWN.longitude).label("located"),
        func.min(_SHOWN.longitude).label("west"),
        func.min(_SHOWN.latitude).label("south"),
        func.max(_SHOWN.longitude).label("east"),
        func.max(_SHOWN.latitude).label("north"),
        func.min(_SHOWN.first_day).label("first"),
        func.max(_SHOWN.first_day).label("last"),
    ).where(*incident_conditions(wanted))
    rows = access.rows(statement.select_from(tables.summaries).group_by(month).order_by(month))
    total, located = sum(row.number for row in rows), [row for row in rows if row.located]
    dated = [row for row in rows if row.month is not None]
    return Facts(
        total,
        total - sum(row.located for row in located),
        _extent(located),
        dated[0].first if dated else None,
        dated[-1].last if dated else None,
        tuple((row.month, row.number) for row in dated),
    )


def _extent(located: Sequence[Row[Any]]) -> Box | None:
    if not located:
        return None
    return Box(
        min(row.west for row in located),
        min(row.south for row in located),
        max(row.east for row in located),
        max(row.north for row in located),
    )


def clusters(access: Access, wanted: IncidentFilter, box: Box, grid: Grid) -> tuple[Cluster, ...]:
    """Gather the located incidents inside `box` by the cells of `grid`, largest first."""
    across = _cell(_SHOWN.longitude + 180.0, grid.width)
    down = _cell(_SHOWN.latitude + 90.0, grid.height)
    count = func.count().label("number")
    statement = (
        select(
            count,
            func.avg(_SHOWN.longitude).label("longitude"),
            func.avg(_SHOWN.latitude).label("latitude"),
            func.min(_SHOWN.longitude).label("west"),
            func.min(_SHOWN.latitude).label("south"),
            func.max(_SHOWN.longitude).label("east"),
            func.max(_SHOWN.latitude).label("north"),
            func.min(_SHOWN.incident).label("incident"),
            func.max(_SHOWN.radius_km).label("radius_km"),
        )
        .where(*incident_conditions(wanted))
        .where(inside(box))
        .group_by(across, down)
        .order_by(count.desc(), "incident")
    )
    return tuple(
        Cluster(
            row.number,
            row.longitude,
            row.latitude,
            Box(row.west, row.south, row.east, row.north),
            row.incident,
            row.radius_km,
        )
        for row in access.rows(statement)
    )


def periods(
    access: Access, wanted: IncidentFilter, most: int, known: Facts | None = None
) -> tuple[Period, ...]:
    """Count dated incidents by day, month or year: the finest that gives `most` periods or fewer.

    Years are given where even they are more. Periods without an incident are left out. `known` are
    the facts of the same filter, where somebody has asked for them already.
    """
    known = known or facts(access, wanted)
    if known.first_day is None or known.last_day is None:
        return ()
    until = _fineness(known.first_day, known.last_day, most)
    counts = _by_day(access, wanted) if until == _DAY else _by_month(known, until)
    return tuple(Period(name, *_days(name), number) for name, number in counts.items())


def _by_month(known: Facts, until: int) -> dict[str, int]:
    """Count dated incidents by month or year, in order: by so many characters of the date."""
    counts: Counter[str] = Counter()
    for month, number in known.months:
        counts[month[:until]] += number
    return counts


def _by_day(access: Access, wanted: IncidentFilter) -> dict[str, int]:
    """Count dated incidents by the day on which they began, in order."""
    day = _SHOWN.first_day
    counted = select(day, func.count().label("number"))
    counted = counted.where(*incident_conditions(wanted), day.is_not(None))
    return {row.first_day: row.number for row in access.rows(counted.group_by(day).order_by(day))}


def _cell(distance: ColumnElement[float], size: float) -> ColumnElement[int]:
    return cast(distance / size, Integer)


def _fineness(first: str, last: str, most: int) -> int:
    since, until = dt.date.fromisoformat(first), dt.date.fromisoformat(last)
    if (until - since).days < most:
        return _DAY
    months = (until.year - since.year) * 12 + until.month - since.month
    return _MONTH if months < most else _YEAR


def _days(name: str) -> tuple[str, str]:
    """Give the first and last day of a period by its name."""
    if len(name) == _YEAR:
        return f"{name}-01-01", f"{name}-12-31"
    if len(name) == _MONTH:
        first = dt.date.fromisoformat(f"{name}-01")
        after = (first + dt.timedelta(days=31)).replace(day=1)
        return first.isoformat(), (after - dt.timedelta(days=1)).isoformat()
    return name, name
