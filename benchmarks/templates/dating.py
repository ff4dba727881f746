"""Writes when an incident happened in the form of the 1992 answer keys."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from benchmarks.templates.observed import Observed
from reportedly.model.when import When
from reportedly.reading.dates.find import find_dates
from reportedly.reading.dates.mention import DateRole

_MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split()
_DATELINE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)})\w* (\d\d)\b")
_CENTURY = 1900
_LONGEST = dt.timedelta(days=31)
_OLDEST = dt.timedelta(days=400)


def date(seen: Observed, fillers: Iterable[int] = ()) -> list[str]:
    """Give the day of an attack named beside one of `fillers` (tokens), or beside an event.

    Without one it is the article's own as the latest ('- 26 AUG 89'); nothing where the article
    has no date.
    """
    match = _DATELINE.search(seen.document.text.upper())
    published = _day(match) if match else None
    if match is None or published is None:
        return []
    events = (event.token for event in seen.events)
    for tokens in (fillers, events):
        for when in _near(seen, published, match.end(), tokens):
            if when.first == when.last:
                return [_written(when.first)]
            return [f"{_written(when.first)} - {_written(when.last)}"]
    return [f"- {_written(published)}"]


def _day(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(_CENTURY + int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1]))
    except ValueError:
        return None


def _near(
    seen: Observed, published: dt.date, dateline: int, tokens: Iterable[int]
) -> Iterator[When]:
    """Give the times of events, told after the dateline's end, in the sentences of `tokens`."""
    sentences = {seen.document.tokens[token].sentence for token in tokens}
    for mention in find_dates(seen.document, published):
        told = seen.document.tokens[mention.token]
        recent = mention.when.last <= published <= mention.when.first + _OLDEST
        short = mention.when.last - mention.when.first <= _LONGEST
        event = mention.role is DateRole.EVENT and told.start > dateline
        if event and recent and short and told.sentence in sentences:
            yield mention.when


def _written(day: dt.date) -> str:
    return f"{day.day:02d} {_MONTHS[day.month - 1]} {day.year % 100:02d}"
