"""The history of a toll as a chart in plain characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from reportedly.publishing.inert import inert, one_line
from reportedly.publishing.words import bounds_words, numbers_words
from reportedly.weighing.policies import policy_named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportedly.pipeline.looking.history import TollHistory, TollPoint

_COLUMNS = 40
_BAND, _BEST, _EMPTY = "─", "█", " "


def history_lines(history: TollHistory) -> Iterator[Text]:
    """Give the chart: a line a day, a band from low to high, a block at best; then who said it."""
    yield Text(inert(history.title), style="bold")
    yield policy_line(history.policy)
    if not history.lines:
        yield Text("  No figure is claimed: unknown, which is not zero.")
    for category, points in history.lines.items():
        yield Text()
        most = max((n for p in points for n in (p.low, p.best, p.high) if n is not None), default=0)
        yield Text(f"{category} (0 to {most})", style="bold underline")
        if set_by := history.said_set(category):
            yield Text(f"  {one_line(set_by, 140)}")
        for point in points:
            yield from _lines(point, most)


def policy_line(policy: str) -> Text:
    """Say by which policy best is chosen, or that none is, with its rule."""
    return Text(policy_named(policy).stated, style="dim")


def _lines(point: TollPoint, most: int) -> Iterator[Text]:
    bounds = numbers_words(point)
    yield Text(f"  {point.day or 'undated':<10}  |{_bar(point, most)}|  {bounds}")
    for said in point.said:
        number = bounds_words(said.low, None, said.high)
        by = said.publisher or "unnamed publisher"
        told = f"{number}: {said.origin}, “{one_line(said.words, 60)}” ({by})"
        told += "" if said.counted else "; not counted"
        yield Text(" " * 14 + one_line(told, 140), style="dim")


def _bar(point: TollPoint, most: int) -> str:
    known = [n for n in (point.low, point.best, point.high) if n is not None]
    if not known:
        return "?".center(_COLUMNS + 1)
    cells = [_EMPTY] * (_COLUMNS + 1)
    first, last = _cell(min(known), most), _cell(max(known), most)
    cells[first : last + 1] = _BAND * (last - first + 1)
    if point.best is not None:
        cells[_cell(point.best, most)] = _BEST
    return "".join(cells)


def _cell(number: int, most: int) -> int:
    return round(number / max(1, most) * _COLUMNS)
