"""The map of incidents: where clusters lie on it.

An incident is drawn as the circle within which its place is known, never as a pin.
"""

import math
from collections.abc import Mapping, Sequence

import msgspec

from reportedly.casebook.overview.incident_map import Cluster
from reportedly.casebook.overview.incident_table import Box, IncidentRow
from reportedly.workbench.charts.frame import Bar, Frame, Outline, fitted, written

COLUMNS, LINES = 40, 20
"""Cells of the grid in which incidents are gathered."""

_SMALLEST, _LARGEST = 5.0, 26.0


class Mark(msgspec.Struct, frozen=True):
    """A circle on the map, in pixels: one incident, or a cluster with the box that opens it."""

    x: float
    y: float
    radius: float
    count: int
    incident: str | None
    place: str | None
    box: str


class WorldMap(msgspec.Struct, frozen=True):
    """All that a template needs to draw the map; `wider` is the box around this one."""

    marks: tuple[Mark, ...]
    outline: Outline | None
    bar: Bar
    wider: str | None


def world_map(
    box: Box, clusters: Sequence[Cluster], rows: Mapping[str, IncidentRow], *, whole: bool
) -> WorldMap:
    """Lay out a map of `box`; `rows` are those of the incidents that stand alone.

    `whole` tells that nothing wider can be shown.
    """
    frame = Frame(box)
    marks = [_mark(cluster, frame, rows) for cluster in clusters]
    marks.sort(key=lambda mark: (-mark.radius, mark.x, mark.y))
    return WorldMap(
        marks=tuple(marks),
        outline=frame.outline(),
        bar=frame.bar(),
        wider=None if whole else written(frame.wider()),
    )


def _mark(cluster: Cluster, frame: Frame, rows: Mapping[str, IncidentRow]) -> Mark:
    alone = rows.get(cluster.incident) if cluster.count == 1 else None
    radius = min(_SMALLEST + 2.5 * math.log2(cluster.count), _LARGEST)
    if cluster.count == 1 and cluster.radius_km is not None:
        radius = frame.circle(cluster.radius_km, _SMALLEST)
    x, y = frame.at(cluster.longitude, cluster.latitude)
    return Mark(
        x=x,
        y=y,
        radius=round(radius, 1),
        count=cluster.count,
        incident=cluster.incident if cluster.count == 1 else None,
        place=alone.place if alone else None,
        box=written(fitted(cluster.extent)),
    )
