"""The incident table: one light row an incident, filtered, sorted and paged by the database."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Row, and_, func, or_, select, tuple_

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.coverage import ASSESSMENTS, INCIDENTS, SETTINGS
from reportedly.casebook.dialect import among_many
from reportedly.casebook.folding import folded
from reportedly.casebook.overview.summaries import BETWEEN

_SHOWN = tables.summaries.c
_ROUND = 360.0
"""Degrees of longitude once around the world."""


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
    open: tuple[str, ...] = ()
    """Which of them are no count: a best or high that is a minimum, a low that is a maximum."""


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
    held_responsible: tuple[str, ...] = ()
    """Parties that claims hold responsible, as they are named there."""
    asks: int = 0
    """Questions about its claims that nobody has settled: it needs review where there are any."""
    moves: int = 0
    """By how many people a figure's bounds would move, were the most telling claim misread."""


class Box(msgspec.Struct, frozen=True):
    """A part of the map, in degrees (WGS 84); `west` ≤ `east` and `south` ≤ `north`.

    A box over the 180th meridian reaches below -180 or beyond 180.
    """

    west: float
    south: float
    east: float
    north: float


class IncidentFilter(msgspec.Struct, frozen=True):
    """Which incidents to show. Days are ISO 8601; an incident counts where its days overlap."""

    since: str | None = None
    until: str | None = None
    place: str | None = None
    """Words in the place's name, whatever the case, the marks over letters and the script."""
    country: str | None = None
    """ISO 3166-1 alpha-2."""
    kind: str | None = None
    label: str | None = None
    held: str | None = None
    """Words in the name of a party held responsible, compared as places are."""
    killed_at_least: int | None = None
    """By the high figure, or the low one where no origin sets an upper bound."""
    injured_at_least: int | None = None
    contested: bool | None = None
    needs_review: bool | None = None
    """Whether a question about its claims is open."""
    box: Box | None = None
    """Only incidents located inside it."""
    among: tuple[str, ...] | None = None
    """Only incidents with these ids."""


EVERYTHING = IncidentFilter()

_WEIGHED = frozenset(
    ("label", "held", "killed_at_least", "injured_at_least", "contested", "needs_review")
)
"""The fields of a filter that look at what was weighed of an incident."""


def rests_on(wanted: IncidentFilter) -> frozenset[str]:
    """Name the tables that decide which incidents a filter leaves, as the log names them."""
    asked = msgspec.structs.asdict(wanted)
    if all(asked[name] is None for name in _WEIGHED):
        return frozenset({INCIDENTS.name})
    return frozenset({INCIDENTS.name, ASSESSMENTS.name, SETTINGS.name})


def incident_rows(
    access: Access,
    wanted: IncidentFilter = EVERYTHING,
    *,
    sort: Sorting = Sorting.NEWEST,
    limit: int | None = None,
    after: str | None = None,
    backwards: bool = False,
    few: bool = False,
) -> list[IncidentRow]:
    """Give the rows of the incident table, with figures as last weighed.

    A page begins after the row of the incident `after`, or where `backwards` ends before it; one
    that is no longer there counts for none. Rows are found by the order's index, however far down;
    where the filter leaves `few`, that would pass by nearly all, so these are found and sorted.
    """
    rows: list[Row[Any]] = []
    for condition, order in _stretches(access, sort, after, backwards, few):
        statement = select(tables.summaries).where(*incident_conditions(wanted), condition)
        left = None if limit is None else limit - len(rows)
        if left == 0:
            break
        rows += access.rows(statement.order_by(*order).limit(left))
    return [_incident_row(row) for row in (reversed(rows) if backwards else rows)]


def review_queue(access: Access, limit: int) -> list[IncidentRow]:
    """Give the rows of the incidents that ask something of a person, those that ask most first.

    First by how far a figure would move, then by how many slots are contested and how many
    questions are open; of equal ones the latest first.
    """
    slots = func.length(_SHOWN.contested) - func.length(func.replace(_SHOWN.contested, ",", ""))
    order = (
        _SHOWN.moves.desc(),
        (_SHOWN.contested > "").desc(),
        slots.desc(),
        _SHOWN.asks.desc(),
        _SHOWN.first_day.desc().nulls_last(),
        _SHOWN.incident,
    )
    asking = select(tables.summaries).where(_SHOWN.asks > 0)
    return [_incident_row(row) for row in access.rows(asking.order_by(*order).limit(limit))]


def count_incidents(access: Access, wanted: IncidentFilter = EVERYTHING) -> int:
    """Count the incidents that the table would show without a limit."""
    counted = select(func.count()).select_from(tables.summaries)
    return int(access.rows(counted.where(*incident_conditions(wanted)))[0][0])


def incident_ids(access: Access, wanted: IncidentFilter) -> tuple[str, ...]:
    """Give the incidents (by id) that the table would show, in no order of meaning."""
    found = select(_SHOWN.incident).where(*incident_conditions(wanted))
    return tuple(row.incident for row in access.rows(found))


def incident_conditions(wanted: IncidentFilter) -> list[ColumnElement[bool]]:
    """Give the conditions on the table of summaries that a filter stands for."""
    asked = msgspec.structs.asdict(wanted)
    return [_CONDITIONS[name](value) for name, value in asked.items() if value is not None]


def _killed(least: int) -> ColumnElement[bool]:
    return or_(_SHOWN.killed_high >= least, _SHOWN.killed_low >= least)


def _injured(least: int) -> ColumnElement[bool]:
    return or_(_SHOWN.injured_high >= least, _SHOWN.injured_low >= least)


def _is_contested(contested: bool) -> ColumnElement[bool]:
    return _SHOWN.contested > "" if contested else _SHOWN.contested == ""


def inside(box: Box) -> ColumnElement[bool]:
    """Say 'located inside the box' in SQL; a box may reach over the 180th meridian."""
    north_south = _SHOWN.latitude.between(box.south, box.north)
    if box.east - box.west >= _ROUND:
        return north_south
    turns = (-_ROUND, 0.0, _ROUND)
    reached = [turn for turn in turns if box.west + turn <= 180.0 and box.east + turn >= -180.0]
    columns = (_SHOWN.longitude.between(box.west + t, box.east + t) for t in reached or turns)
    return and_(north_south, or_(*columns))


_CONDITIONS: dict[str, Callable[[Any], ColumnElement[bool]]] = {
    "since": lambda day: _SHOWN.last_day >= day,
    "until": lambda day: _SHOWN.first_day <= day,
    "place": lambda words: _SHOWN.place_folded.contains(folded(words), autoescape=True),
    "country": lambda country: _SHOWN.country == country,
    "kind": lambda kind: (", " + _SHOWN.kinds + ", ").contains(f", {kind}, ", autoescape=True),
    "label": lambda label: _SHOWN.label == label,
    "held": lambda words: _SHOWN.held_folded.contains(folded(words), autoescape=True),
    "killed_at_least": _killed,
    "injured_at_least": _injured,
    "contested": _is_contested,
    "needs_review": lambda needed: _SHOWN.asks > 0 if needed else _SHOWN.asks == 0,
    "box": inside,
    "among": lambda ids: among_many(_SHOWN.incident, ids),
}

_BY: dict[Sorting, tuple[ColumnElement[Any], bool]] = {
    Sorting.NEWEST: (_SHOWN.first_day, True),
    Sorting.OLDEST: (_SHOWN.first_day, False),
    Sorting.KILLED: (_SHOWN.killed_best, True),
    Sorting.PLACE: (_SHOWN.place, False),
    Sorting.REPORTS: (_SHOWN.reports, True),
    Sorting.DISAGREEMENT: (_SHOWN.killed_spread, True),
}
"""The column of each order, and whether it falls. Ids break ties, in the same direction."""


def _stretches(
    access: Access, sort: Sorting, after: str | None, backwards: bool, few: bool
) -> Iterator[tuple[ColumnElement[bool], Sequence[ColumnElement[Any]]]]:
    """Give the stretches of the table in their order: rows with the column's value, then without.

    Each is a condition and an order that one index serves, unless `few` rows are to be sorted. The
    stretch of `after` is cut there.
    """
    column, falls = _BY[sort]
    if few:
        column = func.coalesce(column, column)  # the same, which no index is seen to serve
    falls = falls is not backwards
    mark = _row_of(access, column, after)
    for is_known in (not backwards, backwards):
        by = (column, _SHOWN.incident) if is_known else (_SHOWN.incident,)
        within = column.is_not(None) if is_known else column.is_(None)
        order = [one.desc() if falls else one.asc() for one in by]
        if mark is None:
            yield within, order
        elif (mark.value is not None) is is_known:
            yield and_(within, _beyond(by, mark, falls)), order
            mark = None


def _row_of(access: Access, column: ColumnElement[Any], incident: str | None) -> Row[Any] | None:
    if incident is None:
        return None
    found = select(column.label("value"), _SHOWN.incident.label("id"))
    return access.first(found.where(_SHOWN.incident == incident))


def _beyond(by: Sequence[ColumnElement[Any]], mark: Row[Any], falls: bool) -> ColumnElement[bool]:
    place = (mark.id,) if len(by) == 1 else (mark.value, mark.id)
    return tuple_(*by) < place if falls else tuple_(*by) > place


def _incident_row(row: Row[Any]) -> IncidentRow:
    # Unpacked in the table's order: by name, a hundred thousand rows take twice as long.
    incident, first, last, place, _, country, latitude, longitude, _, kinds, reports, *weighed = (
        tuple(row)
    )
    _, what, k_low, k_best, k_high, _, i_low, i_best, i_high, origins, *said = weighed
    label, held, _, contested, asks, moves, k_open, i_open = said
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
        killed=Bounds(k_low, k_best, k_high, _names(k_open or "")),
        injured=Bounds(i_low, i_best, i_high, _names(i_open or "")),
        origins=origins or 0,
        reports=reports,
        label=label or "",
        contested=_names(contested or ""),
        held_responsible=tuple(held.split(BETWEEN)) if held else (),
        asks=asks or 0,
        moves=moves or 0,
    )


def _names(listed: str) -> tuple[str, ...]:
    return tuple(listed.split(", ")) if listed else ()
