"""A figure's bars: one for each number that origins give, from its low to its high."""

from itertools import groupby

import msgspec

from reportedly.model.assessment import AssessedFigure, OriginFigure

_FULL = 100.0


class Bar(msgspec.Struct, frozen=True):
    """A bar from `left`, `width` wide, in per cent of the chart; `open` has no upper bound."""

    name: str
    left: float
    width: float
    low: int | None
    high: int | None
    open: bool
    reports: int
    claims: tuple[str, ...]


class FigureBars(msgspec.Struct, frozen=True):
    """All bars of one figure on one scale from 0 to `top`, with the place of `best`."""

    figure: AssessedFigure
    top: int
    best: float | None
    whole: Bar
    bars: tuple[Bar, ...]
    unnumbered: tuple[Bar, ...]
    """Origins that speak of it and give no number."""

    @property
    def numbers(self) -> tuple[tuple[Bar, ...], ...]:
        """Give the bars number by number: those of origins that say the same lie on one line."""
        groups = groupby(self.bars, key=lambda bar: (bar.low, bar.high))
        return tuple(tuple(same) for _, same in groups)


def figure_bars(figure: AssessedFigure) -> FigureBars:
    """Lay a figure's origins out, lowest first."""
    numbers = [n for o in figure.by_origin for n in (o.low, o.high) if n is not None]
    top = max([n for n in (*numbers, figure.high, figure.best, figure.low) if n], default=1)
    bars = [_bar(origin, top) for origin in figure.by_origin]
    bars.sort(key=lambda bar: (bar.low or 0, bar.high or top, bar.open, bar.name))
    return FigureBars(
        figure=figure,
        top=top,
        best=None if figure.best is None else _place(figure.best, top),
        whole=_whole(figure, top),
        bars=tuple(b for b in bars if (b.low, b.high) != (None, None)),
        unnumbered=tuple(b for b in bars if (b.low, b.high) == (None, None)),
    )


def _whole(figure: AssessedFigure, top: int) -> Bar:
    claims = tuple(claim for origin in figure.by_origin for claim in origin.claims)
    reports = sum(origin.reports for origin in figure.by_origin)
    whole = OriginFigure("", "", figure.low, figure.high, claims, reports=reports)
    return _bar(whole, top)


def _bar(origin: OriginFigure, top: int) -> Bar:
    left = _place(origin.low or 0, top)
    right = _FULL if origin.high is None else _place(origin.high, top)
    return Bar(
        name=origin.name,
        left=left,
        width=round(max(right - left, 0.0), 2),
        low=origin.low,
        high=origin.high,
        open=origin.high is None,
        reports=origin.reports,
        claims=origin.claims,
    )


def _place(number: int, top: int) -> float:
    return round(_FULL * number / top, 2)
