"""Forms of date that count from a day the text has named: 'the next day', 'two weeks earlier'."""

import datetime as dt
import re

from reportedly.reading.dates.forms import DIGIT, NUMBER, Context, Form, Stretch, form, one_day
from reportedly.reading.dates.relative import counted
from reportedly.reading.dates.vocabulary import PARTS, SMALL_NUMBERS, count

_DAY_OR_PART = r"(?P<part>day|morning|afternoon|evening|night)\b"
_STOP = r"(?! ?(?!(?:at|in|on|when|by|near|and)\b)\w)"
"""Holds where the words end a phrase: 'two days after' of something else cannot be reckoned."""


def _same(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the same day' and 'that night'."""
    if context.anchor is None:
        return None
    return Stretch(
        context.anchor.first,
        context.anchor.last,
        context.anchor.precision,
        PARTS.get(match["part"].lower()),
    )


def _neighbour(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the next day' and 'the previous night'."""
    forward = match["which"].lower() != "previous"
    base = _base(context, forward=forward)
    if base is None:
        return None
    date = base + dt.timedelta(days=1 if forward else -1)
    return one_day(date, PARTS.get(match["part"].lower()))


def _beside(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'the day before' and 'the day after'."""
    forward = match["side"].lower() == "after"
    base = _base(context, forward=forward)
    return one_day(base + dt.timedelta(days=1 if forward else -1)) if base else None


def _counted(match: re.Match[str], context: Context) -> Stretch | None:
    """Resolve 'a day later', 'eighteen months earlier'."""
    forward = match["side"].lower() not in ("earlier", "before", "previously")
    base = _base(context, forward=forward)
    if base is None:
        return None
    number = count(match["number"])
    return counted(base, number if forward else -number, match["unit"].lower())


def _base(context: Context, *, forward: bool) -> dt.date | None:
    """Give the day to count from; without one in the text, 'earlier' counts from the report's."""
    if context.anchor is not None:
        return context.anchor.last if forward else context.anchor.first
    return None if forward else context.base


FORMS: tuple[Form, ...] = (
    form("the same that", rf"(?:(?:the |that )?same|that(?: very)?) {_DAY_OR_PART}", _same),
    form("the", rf"the (?P<which>next|following|previous) {_DAY_OR_PART}", _neighbour),
    form("the", rf"the day (?P<side>before|after)\b{_STOP}(?! yesterday)", _beside),
    form(
        f"{DIGIT} {' '.join(SMALL_NUMBERS)}",
        rf"{NUMBER} (?P<unit>day|week|fortnight|month|year|decade)s?"
        rf" (?P<side>(?:later|earlier|previously|afterwards)\b(?! than\b)"
        rf"|(?:before|after)\b{_STOP})",
        _counted,
    ),
)
"""Tried in this order; the longest match wins, the first of equals."""
