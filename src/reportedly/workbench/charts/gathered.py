"""Clusters that would lie over each other on a map, put together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.casebook.overview.incident_map import Cluster, Grid
from reportedly.casebook.overview.incident_table import Box

_NEAR = 0.8
"""Of a cell's width and height: middles nearer than that are put together."""

Cell = tuple[int, int]


def gathered(clusters: Sequence[Cluster], grid: Grid) -> tuple[Cluster, ...]:
    """Put clusters of neighbouring cells together whose middles are near, the largest first.

    No incident is lost: the counts of what is given and of what is got have the same sum.
    """
    kept: defaultdict[Cell, list[int]] = defaultdict(list)
    found: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda c: (-c.count, c.incident)):
        near = (n for cell in _around(cluster, grid) for n in kept.get(cell, ()))
        place = next((n for n in near if _is_near(found[n], cluster, grid)), None)
        if place is None:
            kept[_cell(cluster, grid)].append(len(found))
            found.append(cluster)
        else:
            found[place] = _together(found[place], cluster)
    return tuple(found)


def _cell(cluster: Cluster, grid: Grid) -> Cell:
    return int((cluster.longitude + 180) / grid.width), int((cluster.latitude + 90) / grid.height)


def _around(cluster: Cluster, grid: Grid) -> Iterator[Cell]:
    x, y = _cell(cluster, grid)
    yield from ((x + i, y + j) for i in (-1, 0, 1) for j in (-1, 0, 1))


def _is_near(one: Cluster, other: Cluster, grid: Grid) -> bool:
    across = (one.longitude - other.longitude) / grid.width
    down = (one.latitude - other.latitude) / grid.height
    return across**2 + down**2 < _NEAR**2


def _together(one: Cluster, other: Cluster) -> Cluster:
    """Give both as one; its middle stays that of the larger, so that it stays where it was kept."""
    first, second = one.extent, other.extent
    radii = [km for km in (one.radius_km, other.radius_km) if km is not None]
    return Cluster(
        one.count + other.count,
        one.longitude,
        one.latitude,
        Box(
            min(first.west, second.west),
            min(first.south, second.south),
            max(first.east, second.east),
            max(first.north, second.north),
        ),
        min(one.incident, other.incident),
        max(radii) if radii else None,
    )
