"""Sightings over time: each a point between the first and the last day."""

import datetime as dt
from collections.abc import Sequence

import msgspec

from reportedly.pipeline.sighted import Seen

_FULL = 100.0
_EDGE = 3.0
"""Per cent left free on each side, so that no point is cut."""


class Point(msgspec.Struct, frozen=True):
    """A sighting's place on the line, in per cent from the left; `own` is of the file itself."""

    left: float
    own: bool


class TimeLine(msgspec.Struct, frozen=True):
    """The dated sightings on one line from the first day to the last."""

    first: str
    last: str
    points: tuple[Point, ...]
    undated: int
    """Sightings of the file itself that have no date."""


def time_line(own: Sequence[Seen], alike: Sequence[Seen]) -> TimeLine | None:
    """Lay the sightings of a file out in time, with those of what looks like it.

    None where fewer than two have a date.
    """
    days = [*((_day(one), True) for one in own), *((_day(one), False) for one in alike)]
    dated = sorted((day, mine) for day, mine in days if day)
    if len(dated) < 2:
        return None
    first, last = dated[0][0], dated[-1][0]
    span = max((last - first).days, 1)
    wide = _FULL - 2 * _EDGE
    points = tuple(
        Point(round(_EDGE + wide * (day - first).days / span, 1), mine) for day, mine in dated
    )
    undated = sum(_day(one) is None for one in own)
    return TimeLine(first.isoformat(), last.isoformat(), points, undated)


def _day(seen: Seen) -> dt.date | None:
    since = seen.sighting.showing.since
    return dt.date.fromisoformat(since[:10]) if since else None
