"""Reads the dates that an Arabic text writes in figures alone, with digits of any of three sets."""

import re
from collections.abc import Iterator
from typing import Final

import msgspec

from reportedly.language.arabic.folding import WESTERN_DIGITS, fold
from reportedly.reading.arabic.words import Text

YEARS: Final = range(1900, 2100)
"""Numbers that may be years."""
_WRITTEN = re.compile(r"(?<![\d/.-])(\d{1,4}) ?([/.-]|\.\.) ?(\d{1,2}) ?\2 ?(\d{1,4})(?![\d/-])")
_DAYS, _MONTHS = 31, range(1, 13)


class WrittenDate(msgspec.Struct, frozen=True):
    """A day of the calendar written in figures, at words `first` up to `last`."""

    first: int
    last: int
    year: int
    month: int
    day: int


def numeric_dates(text: Text) -> Iterator[WrittenDate]:
    """Find '28/11/2024', '2024-11-28' and '30.08.2023', in order."""
    starts = {token.start: index for index, token in enumerate(text.words)}
    ends = {token.end: index + 1 for index, token in enumerate(text.words)}
    for match in _WRITTEN.finditer(text.document.text.translate(WESTERN_DIGITS)):
        first, last = starts.get(match.start()), ends.get(match.end())
        parts = _ordered(int(match[1]), int(match[3]), int(match[4]))
        if first is not None and last is not None and parts is not None:
            yield WrittenDate(first, last, *parts)


def short_date(text: Text, index: int) -> tuple[int, int] | None:
    """Read the day and month of '17/3' behind 'day' or a weekday's name; None for no such."""
    if index + 2 >= len(text) or not index or text.words[index + 1].text not in "/-":
        return None
    day, month = (fold(text.words[at].text) for at in (index, index + 2))
    if not (day.isdigit() and month.isdigit() and 1 <= int(day) <= _DAYS):
        return None
    touching = text.words[index].end == text.words[index + 1].start
    behind = text.document.text[text.words[index + 2].end :][:1]
    goes_on = behind != "" and behind in "/-"
    return (int(day), int(month)) if touching and int(month) in _MONTHS and not goes_on else None


def _ordered(one: int, two: int, three: int) -> tuple[int, int, int] | None:
    """Tell year, month and day apart: the year is the long number, the day before the month."""
    if one in YEARS:
        return one, two, three
    if three not in YEARS:
        return None
    return (three, one, two) if two > 12 else (three, two, one)
