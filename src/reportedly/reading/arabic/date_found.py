"""What the words of an Arabic date name of a day, and 'three days ago', before it is worked out."""

import msgspec

from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Match, Text

_AGO, _FROM = "قبل", "من"
_DAYS = frozenset({"ايام", "يوما", "يوم"})
_MOST_DAYS = 30
DAY_AFTER = "غداه"
_BEHIND = 3
"""Words behind 'the day after' among which the attack stands."""
_TITLE = 4
"""Words of an outlet's name in brackets."""


class Found(msgspec.Struct, frozen=True):
    """The words of a date before they are resolved: what is named of it.

    `offset` are days from the text's own day, `weekday` counts from Monday as 0.
    """

    first: int
    last: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    offset: int | None = None
    which: str = ""
    part: str = ""
    until: int | None = None
    """The last day of the month, where several are named."""
    ago: int | None = None
    hijri: bool = False
    """Whether day, month and year are of the Hijri calendar."""
    months: int | None = None
    """Months from that of the text's own day in which `day` is: 'the third of this month'."""


def days_ago(text: Text, index: int, last: int) -> Found | None:
    """Read 'three days ago'; 'three days before the truce' counts from another day."""
    if text.words[index].lower != _AGO or index + 2 >= last:
        return None
    quantity = quantity_at(text, index + 1, last)
    if quantity is None or not quantity.exact or quantity.last >= last:
        return None
    end = quantity.last + 1
    days = text.words[quantity.last].lower in _DAYS and not (quantity.low or 0) > _MOST_DAYS
    if not days or (end < last and text.words[end].lower == _FROM):
        return None
    return Found(index, end, offset=-(quantity.low or 0))


def day_before(text: Text, index: int) -> Found | None:
    """Read 'the day after' an attack, which was on the day before the text's own."""
    if text.words[index].lower != DAY_AFTER:
        return None
    reach = range(index + 1, min(index + 1 + _BEHIND, text.sentence_end(index)))
    attack = any(phrases("events").at(text, at) is not None for at in reach)
    return Found(index, index + 1, offset=-1) if attack else None


def ends_title(text: Text, relative: Match[dict[str, str]]) -> bool:
    """Tell the 'today' of an outlet in brackets at the beginning of its news: '(Valley Today)'."""
    last = text.sentence_end(relative.first)
    closed = relative.last < last and text.words[relative.last].text == ")"
    first = max(text.sentence_start(relative.first), relative.first - _TITLE)
    opened = (text.words[at].text for at in range(first, relative.first))
    return closed and text.words[relative.first - 1].text != "(" and "(" in opened
