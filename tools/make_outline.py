"""Draw the outline of the world that the workbench's map lies on: one SVG file, in degrees.

    python tools/make_outline.py countries-50m.json > src/reportedly/workbench/static/world.svg
    python tools/make_outline.py countries-110m.json > src/reportedly/workbench/static/world-far.svg

The input is TopoJSON of Natural Earth's countries (public domain), as the npm package
`world-atlas` 2.0.2 carries it (ISC). Coordinates are rounded to a twentieth of a degree. Borders
are Natural Earth's, which draws those held in fact; they say nothing on whose they should be.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

GRID = 20
"""Steps in a degree."""

Point = tuple[int, int]

_STYLE = (
    "path{vector-effect:non-scaling-stroke}"
    ".land{fill:#e4e3dc;stroke:#9a9c98;stroke-width:.8}"
    ".borders{fill:none;stroke:#b7b8b2;stroke-width:.8}"
    "@media(prefers-color-scheme:dark){.land{fill:#2b2f34;stroke:#6b7077}.borders{stroke:#4b5057}}"
)


def arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Give every arc on the grid; x grows east from 180° W, y south from 90° N."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line: list[Point] = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = (round((x * sx + tx + 180) * GRID), round((90 - y * sy - ty) * GRID))
            if not line or line[-1] != point:
                line.append(point)
        found.append(line)
    return found


def rings(geometries: Iterable[dict[str, Any]]) -> Iterator[list[int]]:
    """Give every ring of polygons and multipolygons, as numbers of arcs."""
    for geometry in geometries:
        if geometry["type"] == "Polygon":
            yield from geometry["arcs"]
        elif geometry["type"] == "MultiPolygon":
            for polygon in geometry["arcs"]:
                yield from polygon


def joined(ring: Sequence[int], lines: Sequence[Sequence[Point]]) -> list[Point]:
    """Give the points of a ring; a negative number is an arc walked backwards."""
    points: list[Point] = []
    for number in ring:
        arc = lines[number] if number >= 0 else lines[~number][::-1]
        points.extend(arc if not points else arc[1:])
    return points


def unwrapped(ring: Sequence[Point]) -> list[list[Point]]:
    """Give a ring that jumps at 180° as two whole ones, a turn apart; the drawing cuts both.

    A ring around a pole, whose jumps do not undo each other, is led along the drawing's edge.
    """
    turn, half = 360 * GRID, 180 * GRID
    shift, points = 0, [ring[0]]
    for (x, _), (nx, ny) in pairwise([*ring, ring[0]]):
        shift += turn * ((nx - x < -half) - (nx - x > half))
        points.append((nx + shift, ny))
    if shift:
        return [_around_pole(ring)]
    if points[:-1] == list(ring):
        return [list(ring)]
    beyond = -turn if max(x for x, _ in points) > turn else turn
    return [points, [(x + beyond, y) for x, y in points]]


def _around_pole(ring: Sequence[Point]) -> list[Point]:
    turn, half = 360 * GRID, 180 * GRID
    pole = half if ring[0][1] > half // 2 else 0
    points = []
    for (x, y), (nx, ny) in pairwise([*ring, ring[0]]):
        points.append((x, y))
        if abs(nx - x) > half:
            near, far = (0, turn) if x < half else (turn, 0)
            points += [(near, y), (near, pole), (far, pole), (far, ny)]
    return points


def path(points: Sequence[Point], *, closed: bool) -> str:
    """Write a line as SVG path data, relative after its first point."""
    (x, y), *rest = points
    steps = [f"M{x} {y}l"]
    for nx, ny in rest:
        steps.append(f"{nx - x} {ny - y}")
        x, y = nx, ny
    return " ".join(steps).replace("l ", "l").replace(" -", "-") + ("z" if closed else "")


def drawing(topology: dict[str, Any]) -> str:
    """Give the whole SVG: land as one shape, borders as the arcs that two countries share."""
    lines = arcs(topology)
    objects = topology["objects"]
    land = [
        part
        for ring in rings(objects["land"]["geometries"])
        for part in unwrapped(joined(ring, lines))
    ]
    used: dict[int, int] = {}
    for ring in rings(objects["countries"]["geometries"]):
        for number in ring:
            arc = number if number >= 0 else ~number
            used[arc] = used.get(arc, 0) + 1
    borders = [lines[arc] for arc, times in sorted(used.items()) if times > 1]
    shapes = "".join(path(ring, closed=True) for ring in land if len(ring) > 3)
    strokes = "".join(path(line, closed=False) for line in borders if len(line) > 1)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {360 * GRID} {180 * GRID}" '
        f'preserveAspectRatio="none"><style>{_STYLE}</style>'
        f'<path class="land" d="{shapes}"/><path class="borders" d="{strokes}"/></svg>\n'
    )


if __name__ == "__main__":
    print(drawing(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))), end="")
