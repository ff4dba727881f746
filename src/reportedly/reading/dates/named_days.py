"""Finds the days of events that English names without their year: 'on Monday, June 12th'."""

from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.model.when import NamedDay
from reportedly.reading.dates.find import head_of, read_atom, span_of
from reportedly.reading.dates.forms import Clock, Context
from reportedly.reading.dates.mention import DateRole
from reportedly.reading.dates.phrases import Phrase, find_phrases
from reportedly.reading.dates.role import role_at
from reportedly.reading.dates.tense import is_future
from reportedly.reading.dates.vocabulary import WEEKDAYS, month_number

_OF_OTHER_DAYS = ("year", "short", "shorter", "from", "from_month", "which", "week")
"""Groups of a match that give the year, several days, or a day told off from today."""


def named_days(document: Document) -> Iterator[tuple[int, NamedDay]]:
    """Give each day of an event that has no year, with the number of its sentence."""
    for phrase in find_phrases(document):
        token = head_of(document, span_of(phrase))
        if role_at(document, token) is DateRole.EVENT and not is_future(document, token):
            named = _named(document, phrase)
            if named is not None:
                yield document.tokens[token].sentence, named


def _named(document: Document, phrase: Phrase) -> NamedDay | None:
    """Give the day that the parts of a phrase name together; None where they name none."""
    groups: dict[str, str] = {}
    for atom in phrase:
        groups |= {name: word for name, word in atom.match.groupdict().items() if word}
    if not groups.keys().isdisjoint(_OF_OTHER_DAYS):
        return None
    of_month = groups.keys() >= {"month", "day"}
    weekday = WEEKDAYS.get(groups.get("weekday", "").lower())
    if not of_month and weekday is None:
        return None
    clocks = (read_atom(atom, Context()) for atom in phrase)
    part = next((clock.part for clock in clocks if isinstance(clock, Clock)), None)
    span = span_of(phrase)
    return NamedDay(
        document.text[span.start : span.end],
        month_number(groups["month"]) if of_month else None,
        int(groups["day"]) if of_month else None,
        weekday,
        part,
    )
