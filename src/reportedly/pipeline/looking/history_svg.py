"""A toll's history as a small drawing: SVG text that needs nothing from outside."""

from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap
from xml.sax.saxutils import escape, quoteattr

import msgspec

from reportedly.model.figure import Category
from reportedly.pipeline.looking.history import Said, TollHistory, TollPoint
from reportedly.publishing.inert import one_line
from reportedly.publishing.words import numbers_words
from reportedly.weighing.policies import policy_named

_PANEL, _TOP, _LEFT, _RIGHT = 150, 34, 52, 16
_PLOT = 84
"""Height in pixels of the part of a panel in which numbers are drawn."""
_BELOW, _ROOM = 132, 2
"""Where under a panel's top, in pixels, it says who set its numbers; and lines that have room."""
_LABEL = 70
"""Width in pixels of the room that a day's name takes."""
_TITLE, _RULE = 13, 9
"""Sizes in pixels of the letters of the title and of the policy's rule."""
_LETTER = 0.55
"""How wide a letter is to its size, as wide letters go."""

_QUOTE = 120


_DARK = (
    "<style>@media(prefers-color-scheme:dark){text{fill:#e3e5e8}line{stroke:#464c53}"
    "rect{fill:#6b7077}polyline{stroke:#c9ccd0}path{stroke:#fff}"
    "circle{fill:#1d2024;stroke:#b9bdc2}}</style>"
)
"""The same greys for a dark page: for a drawing that is an image of its own."""


class Sheet(msgspec.Struct, frozen=True):
    """What a drawing is made for: its width in pixels, and whether its words run from the right."""

    width: int = 640
    right_to_left: bool = False

    def lines(self, words: str, size: int) -> list[str]:
        """Break words into lines that fit."""
        return wrap(words, int((self.width - _LEFT - _RIGHT) / (size * _LETTER))) or [""]

    def written(self, lines: Sequence[str], y: int, size: int) -> Iterator[str]:
        """Write lines from where reading begins, the first at height `y`."""
        x = self.width - _RIGHT if self.right_to_left else _LEFT
        direction = ' direction="rtl"' if self.right_to_left else ""
        for number, words in enumerate(lines):
            at = y + number * (size + 3)
            yield f'<text x="{x}" y="{at}" font-size="{size}"{direction}>{_text(words)}</text>'

    def columns(self, count: int) -> list[float]:
        """Give the middle of each of so many columns."""
        room = self.width - _LEFT - _RIGHT
        return [round(_LEFT + room * (index + 0.5) / count, 1) for index in range(count)]

    def named(self, count: int) -> frozenset[int]:
        """Give those of so many columns that are named under the panel: as many as have room."""
        step = max(1, -(-count * _LABEL // (self.width - _LEFT - _RIGHT)))
        return frozenset(range(0, count, step))


WIDE, NARROW = Sheet(), Sheet(width=320)
"""Drawings for a page, and for the width of a small screen."""


def history_svg(
    history: TollHistory,
    *,
    dark: bool = False,
    say: Callable[[str], str] = str,
    sheet: Sheet = WIDE,
) -> str:
    """Draw the history: a panel a category, a band from low to high, a line through best.

    Every dot is a claim, with its words and origin as a tooltip. Colours are greys, and shapes
    carry the meaning. `dark` lets it follow a reader's dark scheme; `say` puts its words into
    another language.
    """
    title = say(f"{history.title}: the toll as published, day by day")
    named = sheet.lines(title, _TITLE)
    ruled = sheet.lines(say(policy_named(history.policy).stated), _RULE)
    top = _TOP + (len(named) - 1) * (_TITLE + 3)
    floor = top + _PANEL * max(1, len(history.lines))
    width, height = sheet.width, floor + len(ruled) * (_RULE + 3)
    parts = [
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {width} {height}" '
            f'width="{width}" height="{height}" font-family="sans-serif" font-size="11">'
        ),
        f"<title>{_text(title)}</title>",
        f"<desc>{_text(_described(history))}</desc>",
        *((_DARK,) if dark else ()),
        *sheet.written(named, 16, _TITLE),
    ]
    for index, (category, points) in enumerate(history.lines.items()):
        at = top + index * _PANEL
        parts += _panel(sheet, say(category), points, at, say)
        parts += sheet.written(_set_by(history, category, say, sheet), at + _BELOW, _RULE)
    parts += sheet.written(ruled, floor, _RULE)
    parts.append("</svg>")
    return "\n".join(parts) + "\n"


def _described(history: TollHistory) -> str:
    told = [
        f"{category} {point.day or 'undated'}: {numbers_words(point)}"
        for category, points in history.lines.items()
        for point in points
    ]
    told += [f"{category}: {history.said_set(category)}" for category in history.set_by]
    return "; ".join(told) or "No figure is claimed."


def _set_by(
    history: TollHistory, category: Category, say: Callable[[str], str], sheet: Sheet
) -> list[str]:
    """Say whose decision set a panel's numbers, in as many lines as there is room for."""
    words = history.said_set(category)
    lines = sheet.lines(one_line(say(words)), _RULE) if words else []
    return lines if len(lines) <= _ROOM else [*lines[: _ROOM - 1], f"{lines[_ROOM - 1]} …"]


def _panel(
    sheet: Sheet, name: str, points: Sequence[TollPoint], top: int, say: Callable[[str], str]
) -> Iterator[str]:
    most = max(1, *(n for p in points for n in _numbers(p)))
    floor = top + 22 + _PLOT

    def up(number: int) -> float:
        return round(floor - number / most * _PLOT, 1)

    xs, named = sheet.columns(len(points)), sheet.named(len(points))
    yield f'<text x="{_LEFT}" y="{top + 14}" font-weight="bold">{_text(name)}</text>'
    for number in (0, most):
        yield (
            f'<text x="{_LEFT - 6}" y="{up(number) + 4}" text-anchor="end">{number}</text>'
            f'<line x1="{_LEFT}" x2="{sheet.width - _RIGHT}" y1="{up(number)}" y2="{up(number)}" '
            'stroke="#ddd"/>'
        )
    for index, (x, point) in enumerate(zip(xs, points, strict=True)):
        yield from _column(x, point, up, say)
        if index in named:
            day = _text(point.day or say("undated"))
            yield f'<text x="{x}" y="{floor + 14}" text-anchor="middle">{day}</text>'
    dated = ((x, p.best) for x, p in zip(xs, points, strict=True) if p.day)
    # No line leads to what has no date: it may have been printed before all others.
    best = [(x, up(number)) for x, number in dated if number is not None]
    if len(best) > 1:
        line = " ".join(f"{x},{y}" for x, y in best)
        yield f'<polyline points="{line}" fill="none" stroke="#222" stroke-width="1.5"/>'


def _column(
    x: float,
    point: TollPoint,
    up: Callable[[int], float],
    say: Callable[[str], str],
) -> Iterator[str]:
    low, high = point.low, point.high
    if low is not None or high is not None:
        bottom, peak = up(low or 0), up(high if high is not None else max(_numbers(point)))
        yield (
            f'<rect x="{x - 5}" y="{peak}" width="10" height="{max(1.0, round(bottom - peak, 1))}" '
            'fill="#bbb"/>'
        )
    for said in point.said:
        number = said.low if said.low is not None else said.high
        if number is not None:
            yield _dot(x, up(number), said, say)
    if point.best is not None:
        yield f'<path d="M{x - 7},{up(point.best)}h14" stroke="#000" stroke-width="2"/>'


def _dot(x: float, y: float, said: Said, say: Callable[[str], str]) -> str:
    printed = said.publisher or say("unnamed publisher")
    told = f"{said.origin}: {one_line(said.words, _QUOTE)} ({printed})"
    return (
        f'<circle cx="{x}" cy="{y}" r="3" fill="#fff" stroke="#444" '
        f"data-claim={quoteattr(said.claim)}><title>{_text(told)}</title></circle>"
    )


def _numbers(point: TollPoint) -> list[int]:
    named = [point.low, point.best, point.high]
    named += [number for said in point.said for number in (said.low, said.high)]
    return [number for number in named if number is not None] or [0]


def _text(words: str) -> str:
    return escape(one_line(words))
