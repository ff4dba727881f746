"""Writes incidents as GeoJSON (RFC 7946): a point each, with how exactly it is known."""

from collections.abc import Iterable
from typing import TextIO

from reportedly.model.errors import PublishError
from reportedly.model.ledger import LedgerEntry
from reportedly.publishing.json_text import json_text
from reportedly.publishing.rows import Row, Table, rows

LOSS = {
    "incidents": "closely: an area is a point with `radius_km`; an unresolved place has no geometry"
}
"""How much of each table this format carries."""


def write_geojson(entries: Iterable[LedgerEntry], table: Table, out: TextIO) -> int:
    """Write the incidents to `out` as one FeatureCollection; give the number of features.

    Raises PublishError for any other table: claims and figures have no place of their own.
    """
    if table is not Table.INCIDENTS:
        raise PublishError(
            f"GeoJSON carries incidents only; export {table} with --format csv or json"
        )
    count = 0
    out.write('{"type":"FeatureCollection","features":[')
    for row in rows(entries, table):
        out.write(",\n" if count else "\n")
        out.write(json_text(_feature(row)))
        count += 1
    out.write("\n]}\n")
    return count


def _feature(row: Row) -> dict[str, object]:
    properties = {name: cell for name, cell in row.items() if name not in {"latitude", "longitude"}}
    latitude, longitude = row["latitude"], row["longitude"]
    geometry = None
    if latitude is not None and longitude is not None:
        geometry = {"type": "Point", "coordinates": [longitude, latitude]}
    return {
        "type": "Feature",
        "id": row["incident"],
        "geometry": geometry,
        "properties": properties,
    }
