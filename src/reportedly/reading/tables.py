"""Tells under which heading a cell of a table stands, in text whose cells bars part."""

from collections.abc import Iterator

import msgspec

BAR = "|"
_RULE = frozenset("|-+: ")
"""Marks of the line that parts a head from what stands under it."""
_FEWEST = 3
"""Cells that a table's line has at least."""
_LONGEST = 30
"""Characters of a heading."""


_PLACES = frozenset(
    "area city country county district governorate location place province region site town village"
    " where".split()
)


class Cell(msgspec.Struct, frozen=True):
    """A cell of a table: code points [start, end), and its heading in lower case.

    `heads` tells that it is such a heading.
    """

    start: int
    end: int
    heading: str
    heads: bool = False


def cells(text: str) -> Iterator[Cell]:
    """Give the cells of the tables in `text`, without those of their first lines, which head them.

    A table is lines in a row with as many bars; its first has no digit.
    """
    return (cell for cell in _cells(text) if not cell.heads)


def is_in_head(text: str, offset: int) -> bool:
    """Tell whether code point `offset` stands in the first line of a table, which heads it."""
    return any(cell.heads and cell.start <= offset < cell.end for cell in _cells(text))


def _cells(text: str) -> Iterator[Cell]:
    """Give all cells of tables, those of a head right before the first line under it."""
    if BAR not in text:
        return
    heads: list[str] = []
    opening: list[Cell] = []
    at = 0
    for line in text.splitlines(keepends=True):
        parts = line.split(BAR)
        if len(parts) != len(heads) or not heads:
            heads = _heads(parts)
            opening = list(_row(parts, heads, at, heads=True))
        elif not set(line.strip()) <= _RULE:
            yield from opening
            yield from _row(parts, heads, at)
            opening = []
        at += len(line)


def _row(parts: list[str], headings: list[str], at: int, *, heads: bool = False) -> Iterator[Cell]:
    for part, heading in zip(parts, headings, strict=False):
        yield Cell(at, at + len(part), heading, heads)
        at += len(part) + 1


def _heads(parts: list[str]) -> list[str]:
    """Give the headings of a line, none where it heads no table."""
    heads = [part.strip().lower() for part in parts]
    plain = all(len(head) <= _LONGEST and not any(map(str.isdigit, head)) for head in heads)
    return heads if len(heads) >= _FEWEST and plain else []


def names_places(heading: str) -> bool:
    """Tell a heading of places: 'Location', 'Town/village'."""
    return not _PLACES.isdisjoint(heading.replace("/", " ").split())


def place_column(text: str, offset: int) -> bool:
    """Tell whether code point `offset` opens a cell of a column of places."""
    bar = text.rfind(BAR, text.rfind("\n", 0, offset) + 1, offset)
    opens = bar >= 0 or text.rfind("\n", 0, offset) >= 0
    if not opens or BAR not in text or text[bar + 1 : offset].strip():
        return False
    return any(c.start <= offset < c.end and names_places(c.heading) for c in cells(text))
