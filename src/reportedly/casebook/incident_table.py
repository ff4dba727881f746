"""The incident table: one light row an incident, filtered and sorted by the database."""

from collections.abc import Callable
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, and_, func, or_, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access

_SHOWN = tables.summaries.c


class Sorting(StrEnum):
    """What the table is sorted by; incidents that lack it come last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    KILLED = "killed"
    PLACE = "place"
    REPORTS = "reports"
    DISAGREEMENT = "disagreement"
    """By how far apart the lowest and the highest number killed are."""


class Bounds(msgspec.Struct, frozen=True):
    """A figure's low, best and high; None is unknown, never zero."""

    low: int | None
    best: int | None
    high: int | None


class IncidentRow(msgspec.Struct, frozen=True):
    """An incident as a table shows it. Days are ISO 8601, coordinates degrees (WGS 84)."""

    id: str
    first_day: str | None
    last_day: str | None
    place: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    kinds: tuple[str, ...]
    what: str
    killed: Bounds
    injured: Bounds
    origins: int
    reports: int
    label: str
    """The derived Airwars label; '' where the incident has not been weighed."""
    contested: tuple[str, ...]


class Box(msgspec.Struct, frozen=True):
    """A part of the map, in degrees (WGS 84); `west` ≤ `east` and `south` ≤ `north`."""

    west: float
    south: float
    east: float
    north: float


class IncidentFilter(msgspec.Struct, frozen=True):
    """Which incidents to show. Days are ISO 8601; an incident counts where its days overlap."""

    since: str | None = None
    until: str | None = None
    place: str | None = None
    """Words in the place's name, whatever the case."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    kind: str | None = None
    label: str | None = None
    killed_at_least: int | None = None
    """By the high figure, or the low one where no origin sets an upper bound."""
    contested: bool | None = None
    box: Box | None = None
    """Only incidents located inside it."""


EVERYTHING = IncidentFilter()


def incident_rows(
    access: Access,
    wanted: IncidentFilter = EVERYTHING,
    *,
    sort: Sorting = Sorting.NEWEST,
    limit: int | None = None,
    offset: int = 0,
) -> list[IncidentRow]:
    """Give the rows of the incident table, with figures as last weighed."""
    statement = select(tables.summaries).where(*incident_conditions(wanted))
    statement = statement.order_by(*_order(sort)).offset(offset or None).limit(limit)
    return [_incident_row(row) for row in access.rows(statement)]


def count_incidents(access: Access, wanted: IncidentFilter = EVERYTHING) -> int:
    """Count the incidents that the table would show without a limit."""
    counted = select(func.count()).select_from(tables.summaries)
    return int(access.rows(counted.where(*incident_conditions(wanted)))[0][0])


def incident_conditions(wanted: IncidentFilter) -> list[ColumnElement[bool]]:
    """Give the conditions on the table of summaries that a filter stands for."""
    asked = msgspec.structs.asdict(wanted)
    return [_CONDITIONS[name](value) for name, value in asked.items() if value is not None]


def _harmed(least: int) -> ColumnElement[bool]:
    return or_(_SHOWN.killed_high >= least, _SHOWN.killed_low >= least)


def _is_contested(contested: bool) -> ColumnElement[bool]:
    return _SHOWN.contested != "" if contested else _SHOWN.contested == ""


def _inside(box: Box) -> ColumnElement[bool]:
    return and_(
        _SHOWN.longitude.between(box.west, box.east), _SHOWN.latitude.between(box.south, box.north)
    )


_CONDITIONS: dict[str, Callable[[Any], ColumnElement[bool]]] = {
    "since": lambda day: _SHOWN.last_day >= day,
    "until": lambda day: _SHOWN.first_day <= day,
    "place": lambda words: func.lower(_SHOWN.place).contains(words.lower(), autoescape=True),
    "country": lambda country: _SHOWN.country == country,
    "kind": lambda kind: (", " + _SHOWN.kinds + ", ").contains(f", {kind}, ", autoescape=True),
    "label": lambda label: _SHOWN.label == label,
    "killed_at_least": _harmed,
    "contested": _is_contested,
    "box": _inside,
}


def _order(sort: Sorting) -> list[ColumnElement[Any]]:
    columns: dict[Sorting, ColumnElement[Any]] = {
        Sorting.NEWEST: _SHOWN.first_day.desc(),
        Sorting.OLDEST: _SHOWN.first_day.asc(),
        Sorting.KILLED: _SHOWN.killed_best.desc(),
        Sorting.PLACE: _SHOWN.place.asc(),
        Sorting.REPORTS: _SHOWN.reports.desc(),
        Sorting.DISAGREEMENT: (_SHOWN.killed_high - _SHOWN.killed_low).desc(),
    }
    return [columns[sort].nulls_last(), _SHOWN.incident.asc()]


def _incident_row(row: Row[Any]) -> IncidentRow:
    # Unpacked in the table's order: by name, a hundred thousand rows take twice as long.
    incident, first, last, place, country, latitude, longitude, kinds, reports, *weighed = tuple(
        row
    )
    _, what, k_low, k_best, k_high, i_low, i_best, i_high, origins, label, contested = weighed
    return IncidentRow(
        id=incident,
        first_day=first,
        last_day=last,
        place=place,
        country=country,
        latitude=latitude,
        longitude=longitude,
        kinds=_names(kinds),
        what=what or "",
        killed=Bounds(k_low, k_best, k_high),
        injured=Bounds(i_low, i_best, i_high),
        origins=origins or 0,
        reports=reports,
        label=label or "",
        contested=_names(contested or ""),
    )


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(", ")) if listed else ()
