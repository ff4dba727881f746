"""Map layers of the user's own: PMTiles or GeoJSON files on this machine, shown on the map."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import msgspec

from reportedly.model.errors import ReportedlyError

_PMTILES = b"PMTiles"
_VERSION = 3
"""The version of PMTiles that the map reads; its byte follows the magic word."""
_TYPES = frozenset(
    {
        "FeatureCollection",
        "Feature",
        "GeometryCollection",
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
    }
)


class UnusableLayer(ReportedlyError):
    """A file given as a map layer is none."""


class LayerKind(StrEnum):
    """The formats that a layer may have."""

    PMTILES = "pmtiles"
    GEOJSON = "geojson"


class Layer(msgspec.Struct, frozen=True):
    """A layer: its name and address on the pages, and the file that it is served from."""

    name: str
    kind: LayerKind
    address: str
    file: str


class _Top(msgspec.Struct):
    type: str


def layers_of(files: Sequence[Path]) -> tuple[Layer, ...]:
    """Look at files and give the layers that they are. Raises UnusableLayer, saying why."""
    found = []
    for number, file in enumerate(files):
        kind = _kind(file)
        address = f"/layers/{number}.{kind}"
        found.append(Layer(file.stem, kind, address, str(file.absolute())))
    return tuple(found)


def shown(layers: Sequence[Layer]) -> str:
    """Give what the map's script needs of layers, as JSON; where they lie is no part of it."""
    return msgspec.json.encode(
        [{"address": one.address, "kind": one.kind} for one in layers]
    ).decode()


def _kind(file: Path) -> LayerKind:
    try:
        with file.open("rb") as opened:
            head = opened.read(len(_PMTILES) + 1)
            if head.startswith(_PMTILES):
                return _pmtiles(file, head)
            top = msgspec.json.decode(head + opened.read(), type=_Top)
    except OSError as error:
        raise UnusableLayer(f"The layer {file} cannot be read ({error.strerror}).") from error
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UnusableLayer(
            f"The layer {file} is neither PMTiles nor GeoJSON ({error}). Convert it with a GIS "
            "program and give the result."
        ) from error
    if top.type not in _TYPES:
        raise UnusableLayer(f"The layer {file} is JSON, but no GeoJSON: its type is {top.type!r}.")
    return LayerKind.GEOJSON


def _pmtiles(file: Path, head: bytes) -> LayerKind:
    if head[-1] != _VERSION:
        raise UnusableLayer(
            f"The layer {file} is PMTiles of version {head[-1]}; only version {_VERSION} is shown."
        )
    return LayerKind.PMTILES
