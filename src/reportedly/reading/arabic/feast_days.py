"""Reads a day that an Arabic text calls by its feast: 'on Christmas morning', 'the 2nd day of …'.

A feast is its day where the words before it say so; 'the Christmas market' is a name. Churches that
keep Christmas in January call it the same, so that it is dated only where no such day is nearer.
"""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.date_found import Found
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_DAY = frozenset({"يوم", "في", "ايام", "خلال"})
_DAYS = frozenset({"ايام"})
_OPENS = folded_words("ليلة عشية")
_ORDINALS = {"اول": 0, "ثاني": 1, "ثالث": 2, "رابع": 3}
"""Days of a feast, each with how many come before it."""


def feast_at(text: Text, index: int, last: int) -> Found | None:
    """Give the day of the feast that is named from word `index` on, None for none.

    `index` may be at 'the second day of'. Its year is left open.
    """
    further = _day_of(text, index, last)
    start = index if further is None else index + 2
    feast = phrases("feasts").at(text, start, last) if start < last else None
    if feast is None or (further is None and not _is_day(text, feast.first)):
        return None
    day = int(feast.value["day"]) + (further or 0)
    hijri = feast.value["hijri"] == "hijri"
    return Found(index, feast.last, day, int(feast.value["month"]), hijri=hijri)


def _day_of(text: Text, index: int, last: int) -> int | None:
    """Give how many days of a feast come before 'the first day of' and the like."""
    if index + 2 >= last or _DAYS.isdisjoint(stems(text.words[index + 1].lower)):
        return None
    found = (_ORDINALS[s] for s in stems(text.words[index].lower) if s in _ORDINALS)
    return next(found, None)


def _is_day(text: Text, index: int) -> bool:
    """Tell whether a feast is told as a day: behind 'day', 'morning', 'on', or as its own eve."""
    if text.words[index].lower in _OPENS:
        return True
    if index <= text.sentence_start(index):
        return False
    before = text.words[index - 1].lower
    part = phrases("day_parts").at(text, index - 1, index) is not None
    return part or not _DAY.isdisjoint(stems(before))
