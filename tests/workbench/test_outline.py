"""The outline of the world that ships: no land is drawn right across the map."""

import re
from itertools import pairwise

import pytest

from reportedly.workbench.desk import STATIC

_PATH = re.compile(r'<path class="land" d="([^"]+)"')
_SOUTH = 3600
"""Along the south pole, which is the drawing's lower edge, a line runs across."""
_NUMBER = re.compile(r"-?\d+")


def rings(file: str) -> list[list[tuple[int, int]]]:
    """Give the rings of land, absolute."""
    drawn = _PATH.search((STATIC / file).read_text(encoding="utf-8"))
    assert drawn
    found = []
    for ring in drawn[1].split("z"):
        numbers = [int(number) for number in _NUMBER.findall(ring)]
        x = y = 0
        points = []
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        found.append(points)
    return [points for points in found if points]


@pytest.mark.parametrize("file", ["world-far.svg", "world.svg"])
def test_no_shore_runs_across_the_map(file: str) -> None:
    for ring in rings(file):
        for (x, y), (nx, ny) in pairwise([*ring, ring[0]]):
            edge = y == ny == _SOUTH
            assert edge or abs(nx - x) < 3600, (file, (x, y), (nx, ny))
