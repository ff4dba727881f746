"""Reads a user's own gazetteer files: CSV, TSV or GeoJSON."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.model.errors import GazetteerError

USER_PREFIX = "user:"
"""How the ids of a user's own places begin."""

_RADIUS_KM = {
    PlaceKind.REGION: 100.0,
    PlaceKind.COUNTRY: 300.0,
    PlaceKind.DIVISION: 50.0,
    PlaceKind.SETTLEMENT: 2.0,
    PlaceKind.NEIGHBOURHOOD: 1.0,
    PlaceKind.LANDMARK: 0.2,
}


class UserPlace(msgspec.Struct, frozen=True):
    """One place of a user's file: the entry and all names it is found by."""

    entry: Entry
    names: tuple[str, ...]


def read_user_file(path: Path) -> tuple[tuple[UserPlace, ...], str]:
    """Give the places of one file and the SHA-256 of its bytes.

    Columns (or GeoJSON properties): name, lat, lon (GeoJSON: the point), and optionally
    alternates (separated by '|'), kind, country, within (name or id of what contains it),
    population, radius_km. Raises GazetteerError naming the file and the line.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig")
    except OSError as error:
        raise GazetteerError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{path}: is not UTF-8 text (byte {error.start})") from error
    digest = hashlib.sha256(data).hexdigest()
    records = _records(path, text)
    return tuple(
        _place(f"{USER_PREFIX}{digest[:8]}:{place}", where, cells)
        for place, where, cells in records
    ), digest


def _records(path: Path, text: str) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """Give the number, the whereabouts for messages and the cells of each record."""
    if path.suffix.lower() in (".json", ".geojson"):
        for number, feature in enumerate(_features(path, text), 1):
            yield (
                number,
                f"{path}: feature {number}",
                _geojson_cells(f"{path}: feature {number}", feature),
            )
        return
    lines = text.splitlines()
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
    reader = csv.DictReader(lines, delimiter=delimiter)
    missing = {"name", "lat", "lon"} - {
        (column or "").strip().lower() for column in reader.fieldnames or ()
    }
    if missing:
        raise GazetteerError(f"{path}: line 1: the header lacks {', '.join(sorted(missing))}")
    for number, cells in enumerate(reader, 1):
        lowered = {str(key).strip().lower(): value for key, value in cells.items()}
        yield number, f"{path}: line {reader.line_num}", lowered


def _features(path: Path, text: str) -> list[Any]:
    try:
        features = json.loads(text)["features"]
    except json.JSONDecodeError as error:
        raise GazetteerError(f"{path}: line {error.lineno}: is not JSON: {error.msg}") from error
    except (KeyError, TypeError):
        features = None
    if not isinstance(features, list):
        raise GazetteerError(f"{path}: is not a GeoJSON FeatureCollection")
    return features


def _geojson_cells(where: str, feature: Any) -> dict[str, Any]:
    try:
        geometry, properties = feature["geometry"], feature["properties"] or {}
        if geometry["type"] != "Point":
            raise GazetteerError(f"{where}: only points are read, not {geometry['type']}")
        lon, lat = geometry["coordinates"][:2]
    except (KeyError, TypeError, ValueError) as error:
        raise GazetteerError(f"{where}: lacks a point geometry") from error
    return {
        **{str(key).lower(): value for key, value in properties.items()},
        "lat": lat,
        "lon": lon,
    }


def _place(id_: str, where: str, cells: Mapping[str, Any]) -> UserPlace:
    name = str(cells.get("name") or "").strip()
    if not name:
        raise GazetteerError(f"{where}: the name is empty")
    kind = _kind(where, cells)
    entry = Entry(
        id=id_,
        name=name,
        kind=kind,
        lat=_number(where, cells, "lat", 90.0),
        lon=_number(where, cells, "lon", 180.0),
        radius_km=_number(where, cells, "radius_km", 20_000.0, _RADIUS_KM[kind]),
        country=str(cells.get("country") or "").strip().upper(),
        population=int(_number(where, cells, "population", 1e10, 0.0)),
        within=str(cells.get("within") or "").strip(),
    )
    return UserPlace(entry, (name, *_alternates(cells.get("alternates"))))


def _alternates(cell: Any) -> Iterable[str]:
    parts = cell if isinstance(cell, list) else re.split("[|;]", str(cell or ""))
    return (str(part).strip() for part in parts if str(part).strip())


def _kind(where: str, cells: Mapping[str, Any]) -> PlaceKind:
    word = str(cells.get("kind") or PlaceKind.SETTLEMENT).strip().lower()
    try:
        return PlaceKind(word)
    except ValueError:
        raise GazetteerError(f"{where}: kind '{word}' is none of {', '.join(PlaceKind)}") from None


def _number(
    where: str, cells: Mapping[str, Any], column: str, limit: float, default: float | None = None
) -> float:
    cell = cells.get(column)
    if cell in (None, "") and default is not None:
        return default
    try:
        value = float(str(cell).strip())
    except ValueError:
        raise GazetteerError(f"{where}: {column} '{cell}' is not a number") from None
    if not -limit <= value <= limit:
        raise GazetteerError(f"{where}: {column} {value:g} is outside ±{limit:g}")
    return value
