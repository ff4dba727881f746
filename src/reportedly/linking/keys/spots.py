"""Spots as keys spell them: the cell of a place, its name, and the places that contain it."""

import math
from collections.abc import Iterator

from reportedly.linking.keys.areas import area_spots, area_spots_sought
from reportedly.linking.keys.stretches import Level
from reportedly.model.names import name_words
from reportedly.model.place import Place, PlacePrecision

CELL_DEGREES = 0.5
"""Side of a cell: about 55 km north to south, so that neighbours cover two gazetteers' doubts."""

_LOCATED = frozenset(
    {
        PlacePrecision.EXACT,
        PlacePrecision.NEIGHBOURHOOD,
        PlacePrecision.SETTLEMENT,
        PlacePrecision.DISTRICT,
    }
)
"""Places small enough for a cell to say where they are."""


def own_names(place: Place) -> Iterator[str]:
    """Name a place as it is spelled, and by its number, which is one in all languages.

    What is called after the place in which it lies ('the hospital of Millbrook') has that name too.
    """
    own = _folded(place.name)
    yield own
    if place.gazetteer_id is not None:
        yield place.gazetteer_id
    around = _folded(place.within[0]) if place.within else ""
    if around and own.endswith(f" {around}"):
        yield around


def spots_of(place: Place, at: Level) -> set[str]:
    """Name the spots a place is filed under: its cell, its name, and the places that contain it."""
    name = _folded(place.name)
    if place.precision is PlacePrecision.COUNTRY and not place.unlisted:
        return {f"c:{name}"}
    spots = {f"n:{name}"}
    if at is not Level.YEAR:
        spots |= {f"w:{_folded(outer)}" for outer in place.within}
        spots |= {_cell(*cell) for cell in _own_cell(place)}
    if at is Level.DAY and place.country:
        spots.update(area_spots(place))
    return spots


def spots_near(place: Place, at: Level) -> set[str]:
    """Name the spots to look under: near cells, the same name, what it contains and lies in."""
    name = _folded(place.name)
    if place.precision is PlacePrecision.COUNTRY and not place.unlisted:
        return {f"c:{name}"}
    spots = {f"n:{name}"}
    if at is not Level.YEAR:
        spots |= {f"w:{name}", *(f"n:{_folded(outer)}" for outer in place.within)}
        reach = (-1, 0, 1) if at is Level.DAY else (0,)
        spots |= {
            _cell(row + north, column + east)
            for row, column in _own_cell(place)
            for north in reach
            for east in reach
        }
    if at is Level.DAY and place.country:
        spots.update(area_spots_sought(place))
    return spots


def _own_cell(place: Place) -> list[tuple[int, int]]:
    """Give the cell of a place that is small enough to lie in one, as row and column."""
    if place.precision not in _LOCATED or place.latitude is None or place.longitude is None:
        return []
    return [(math.floor(place.latitude / CELL_DEGREES), math.floor(place.longitude / CELL_DEGREES))]


def _cell(row: int, column: int) -> str:
    """Name a cell; columns meet again behind the date line."""
    return f"g:{row}:{column % round(360 / CELL_DEGREES)}"


def _folded(name: str) -> str:
    return " ".join(name_words(name)) or name
