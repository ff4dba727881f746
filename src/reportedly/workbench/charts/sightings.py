"""Sightings over time: a lane for each account that showed the footage, each sighting a point."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from reportedly.pipeline.footage.sighted import Seen

_FULL = 100.0
_EDGE = 3.0
"""Per cent left free on each side, so that no point is cut."""
_MOST = 12
"""Lanes with a name; sightings by all further accounts share the last one."""


class Point(msgspec.Struct, frozen=True):
    """A sighting's place on the line, in per cent from the left; `own` is of the file itself."""

    left: float
    own: bool
    day: str


class Lane(msgspec.Struct, frozen=True):
    """What one account showed; `account` is '' where it is not known, None for all further ones."""

    account: str | None
    points: tuple[Point, ...]


class TimeLine(msgspec.Struct, frozen=True):
    """The dated sightings between the first day and the last; the earliest account comes first."""

    first: str
    last: str
    lanes: tuple[Lane, ...]
    undated: int
    """Sightings of the file itself that have no date."""


def time_line(own: Sequence[Seen], alike: Sequence[Seen]) -> TimeLine | None:
    """Lay the sightings of a file out in time, with those of what looks like it.

    None where fewer than two have a date.
    """
    every = [*((one, True) for one in own), *((one, False) for one in alike)]
    dated = sorted(
        (day, one.sighting.showing.account or "", mine)
        for one, mine in every
        if (day := _day(one)) is not None
    )
    if len(dated) < 2:
        return None
    first, last = dated[0][0], dated[-1][0]
    span = max((last - first).days, 1)
    wide = _FULL - 2 * _EDGE
    lanes: dict[str, list[Point]] = {}
    for day, account, mine in dated:
        left = round(_EDGE + wide * (day - first).days / span, 1)
        lanes.setdefault(account, []).append(Point(left, mine, day.isoformat()))
    undated = sum(_day(one) is None for one in own)
    return TimeLine(first.isoformat(), last.isoformat(), _few(lanes), undated)


def _few(lanes: dict[str, list[Point]]) -> tuple[Lane, ...]:
    """Put what is too much for one picture into a last lane."""
    every = [Lane(account, tuple(points)) for account, points in lanes.items()]
    if len(every) <= _MOST:
        return tuple(every)
    kept, rest = every[: _MOST - 1], every[_MOST - 1 :]
    return (*kept, Lane(None, tuple(point for lane in rest for point in lane.points)))


def _day(seen: Seen) -> dt.date | None:
    since = seen.sighting.showing.since
    return dt.date.fromisoformat(since[:10]) if since else None
