"""The map's geometry: which part of the world is shown, and where clusters lie on it.

Equirectangular, true to scale at the middle latitude of what is shown. An incident is drawn as the
circle within which its place is known, never as a pin.
"""

import math
from collections.abc import Mapping, Sequence

import msgspec

from reportedly.casebook.incident_map import Cluster
from reportedly.casebook.incident_table import Box, IncidentRow

WIDTH, HEIGHT = 800, 400
"""Pixels of the drawing's own scale; pages stretch it evenly."""

COLUMNS, LINES = 40, 20
"""Cells of the grid in which incidents are gathered."""

WORLD = Box(-180.0, -90.0, 180.0, 90.0)
_NARROWEST = 0.5
"""Degrees of latitude that a map shows at least."""
_MARGIN = 1.25
_OUTLINE_FINEST = 200.0
"""Pixels to a degree beyond which the outline is too coarse to be shown."""
_OUTLINE_FAR = 8.0
"""Pixels to a degree up to which the outline of few points serves, a sixth of the other's."""
_FAR, _NEAR = "world-far.svg", "world.svg"
_KM_PER_DEGREE = 111.32
_SMALLEST, _LARGEST = 5.0, 26.0
_BAR = 120
"""Pixels that the scale's bar has at most."""


class Mark(msgspec.Struct, frozen=True):
    """A circle on the map, in pixels: one incident, or a cluster with the box that opens it."""

    x: float
    y: float
    radius: float
    count: int
    incident: str | None
    place: str | None
    box: str


class Outline(msgspec.Struct, frozen=True):
    """Where the drawing of the whole world lies, in pixels; `file` is ours, of static files."""

    file: str
    x: float
    y: float
    width: float
    height: float


class WorldMap(msgspec.Struct, frozen=True):
    """All that a template needs to draw the map; `wider` is the box around this one."""

    marks: tuple[Mark, ...]
    outline: Outline | None
    bar: float
    bar_km: float
    wider: str | None


def fitted(extent: Box | None) -> Box:
    """Give the box to show for incidents in `extent`: with a margin, in the map's shape."""
    if extent is None:
        return WORLD
    middle = (extent.south + extent.north) / 2
    shrink = _shrink(middle)
    tall = max((extent.north - extent.south) * _MARGIN, _NARROWEST)
    wide = max((extent.east - extent.west) * _MARGIN, 0.0)
    tall = max(tall, wide * shrink * HEIGHT / WIDTH)
    wide = tall / shrink * WIDTH / HEIGHT
    if wide >= 360 or tall >= 180:
        return WORLD
    west = (extent.west + extent.east - wide) / 2
    south = min(max(middle - tall / 2, -90.0), 90.0 - tall)
    return Box(west, south, west + wide, south + tall)


def world_map(
    box: Box, clusters: Sequence[Cluster], rows: Mapping[str, IncidentRow], *, whole: bool
) -> WorldMap:
    """Lay out a map of `box`; `rows` are those of the incidents that stand alone.

    `whole` tells that nothing wider can be shown.
    """
    across, down = WIDTH / (box.east - box.west), HEIGHT / (box.north - box.south)
    marks = [_mark(cluster, box, across, down, rows) for cluster in clusters]
    marks.sort(key=lambda mark: (-mark.radius, mark.x, mark.y))
    km, pixels = _bar(down)
    return WorldMap(
        marks=tuple(marks),
        outline=_outline(box, across, down),
        bar=pixels,
        bar_km=km,
        wider=None if whole else written(_wider(box)),
    )


def written(box: Box) -> str:
    """Write a box as addresses carry it: 'west,south,east,north'."""
    return ",".join(f"{degrees:.4f}" for degrees in (box.west, box.south, box.east, box.north))


def _mark(
    cluster: Cluster, box: Box, across: float, down: float, rows: Mapping[str, IncidentRow]
) -> Mark:
    alone = rows.get(cluster.incident) if cluster.count == 1 else None
    radius = min(_SMALLEST + 2.5 * math.log2(cluster.count), _LARGEST)
    if cluster.count == 1 and cluster.radius_km is not None:
        radius = min(max(_SMALLEST, cluster.radius_km / _KM_PER_DEGREE * down), float(HEIGHT))
    return Mark(
        x=round((_turned(cluster.longitude, box) - box.west) * across, 1),
        y=round((box.north - cluster.latitude) * down, 1),
        radius=round(radius, 1),
        count=cluster.count,
        incident=cluster.incident if cluster.count == 1 else None,
        place=alone.place if alone else None,
        box=written(fitted(cluster.extent)),
    )


def _turned(longitude: float, box: Box) -> float:
    """Give a longitude as it reads inside a box that reaches over the 180th meridian."""
    if longitude < box.west:
        return longitude + 360.0
    return longitude - 360.0 if longitude > box.east else longitude


def _outline(box: Box, across: float, down: float) -> Outline | None:
    if across > _OUTLINE_FINEST:
        return None
    return Outline(
        file=_FAR if across <= _OUTLINE_FAR else _NEAR,
        x=round((-180 - box.west) * across, 1),
        y=round((box.north - 90) * down, 1),
        width=round(360 * across, 1),
        height=round(180 * down, 1),
    )


def _bar(down: float) -> tuple[float, float]:
    """Give a round number of kilometres and the pixels it takes."""
    km_per_pixel = _KM_PER_DEGREE / down
    power = 10.0 ** math.floor(math.log10(km_per_pixel * _BAR))
    km = max(step * power for step in (1, 2, 5) if step * power <= km_per_pixel * _BAR)
    return km, round(km / km_per_pixel, 1)


def _wider(box: Box) -> Box:
    across, down = box.east - box.west, box.north - box.south
    return Box(box.west - across, box.south - down, box.east + across, box.north + down)


def _shrink(latitude: float) -> float:
    """Say how much shorter a degree of longitude is than one of latitude."""
    return max(math.cos(math.radians(latitude)), 0.05)
