"""Spots of a country's areas and of what may lie in them, by their circles.

A list may not say in which area a town lies, so that by day the areas of a country and all other
places in it look for each other, as far as the area's circle may reach. Beyond that, an area and a
town are two places whatever else is said (`geography.place_weight`).
"""

import math
from collections.abc import Iterator

from reportedly.model.place import Place, PlacePrecision

_CELL_DEGREES = 2.0
"""Side of a cell: an area is filed under some six of them."""

_MOST_CELLS = 16
"""Cells of an area; one that touches more is filed for all of its country."""

_BEYOND_KM, _OWN_CELL_KM = 75.0, 25.0
"""How far beyond its circle an area looks: 50 for what no list holds, and the largest circle of a
place that is filed under the cell of its centre alone."""

_KM_A_DEGREE = 111.0

Cell = tuple[int, int]


def area_spots(place: Place) -> Iterator[str]:
    """Name the spots that an area is filed under, or what may lie in an area."""
    own, cells = ("area", _around(place)) if _is_area(place) else ("in", _own_cell(place))
    yield f"{own}:{place.country}"
    yield from (f"{own}:{_named(place, cell)}" for cell in cells)
    if not cells:
        yield f"{own}-anywhere:{place.country}"


def area_spots_sought(place: Place) -> Iterator[str]:
    """Name the spots that an area looks under for what may lie in it, or that for areas.

    What has no cell meets all of the country; the rest meet by cell, and what has none besides.
    """
    other, cells = ("in", _around(place)) if _is_area(place) else ("area", _own_cell(place))
    if not cells:
        yield f"{other}:{place.country}"
        return
    yield from (f"{other}:{_named(place, cell)}" for cell in cells)
    yield f"{other}-anywhere:{place.country}"


def _is_area(place: Place) -> bool:
    """Tell whether a place is a part of a country that towns lie in."""
    area = place.precision in (PlacePrecision.DISTRICT, PlacePrecision.DIVISION)
    return area and not place.unlisted


def _own_cell(place: Place) -> list[Cell]:
    """Give the cell of a place's centre; none where it is not known within `_OWN_CELL_KM`."""
    if place.latitude is None or place.longitude is None or place.radius_km is None:
        return []
    return [_cell(place.latitude, place.longitude)] if place.radius_km <= _OWN_CELL_KM else []


def _around(area: Place) -> list[Cell]:
    """Give the cells within reach of an area; none where it is not known or they are too many."""
    if area.latitude is None or area.longitude is None or area.radius_km is None:
        return []
    north = (area.radius_km + _BEYOND_KM) / _KM_A_DEGREE
    nearest_pole = min(89.0, abs(area.latitude) + north)
    east = north / math.cos(math.radians(nearest_pole))
    south_west = _cell(area.latitude - north, area.longitude - east)
    north_east = _cell(area.latitude + north, area.longitude + east)
    rows, columns = (range(a, b + 1) for a, b in zip(south_west, north_east, strict=True))
    few = len(rows) * len(columns) <= _MOST_CELLS
    return [(row, column) for row in rows for column in columns] if few else []


def _cell(latitude: float, longitude: float) -> Cell:
    return math.floor(latitude / _CELL_DEGREES), math.floor(longitude / _CELL_DEGREES)


def _named(place: Place, cell: Cell) -> str:
    """Name a cell of a place's country; columns meet again behind the date line."""
    row, column = cell
    return f"{place.country}:{row}:{column % round(360 / _CELL_DEGREES)}"
