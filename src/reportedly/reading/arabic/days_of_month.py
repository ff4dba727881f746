"""Reads the day of a month in Arabic, or the days: 'the fifth', '22', 'from 16 to 18'."""

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold
from reportedly.reading.arabic.numbers import quantity_at
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text, carries_article

UNTIL = frozenset({"-", "–", "/", "الي", "و", "حتي"})
"""What stands between two days."""
_OF_MONTH = frozenset({"من", "شهر"})
"""What stands between 'the fifth' and its month, and tells it from the month's own 'the second'."""
_NIGHT = frozenset({"ليل", "ليله"})
_NIGHT_GAP = 3
"""Words from 'the night' to its day: 'the night between Saturday and Sunday'."""
_BETWEEN = frozenset({"بين", "يومي", "ايام"})
LAST_YEAR = "last year"
"""Sort of a day of the year before that of publication."""
_YEAR = (("العام",), ("السنه",))
_PAST = (("الماضي",), ("الماضيه",), ("الفايت",), ("المنصرم",), ("المنصرمه",))
_FROM, _AND = "من", "و"
_MOST_DAYS = 6
_LAST_DAY = 31


def days_between(text: Text, index: int, last: int) -> tuple[int, int, int] | None:
    """Read 'between the 16th and the 18th', 'the days 27 and 29', 'from 16 to 18', at the first.

    Gives the first and the last day, and where the last ends; None for no such.
    """
    before = text.words[index - 1].lower if index else ""
    if before not in _BETWEEN and before != _FROM and not _are_written(text, index, last):
        return None
    first, at = _number(text, index, last)
    if first is None or at >= last:
        return None
    joint = text.words[at].lower in UNTIL
    if not joint and not text.words[at].lower.startswith(_AND):
        return None
    if before == _FROM and text.words[at].lower.startswith(_AND):
        return None
    until, end = _number(text, at + joint, last)
    if until is None or not 0 < until - first <= _MOST_DAYS:
        return None
    return first, until, end


def _are_written(text: Text, index: int, last: int) -> bool:
    """Tell '8 and 9' in figures, the one right behind the other, which need no 'days' before."""
    behind = text.words[index + 1 : min(index + 3, last)]
    joined = [word.lower for word in behind[:1]] == [_AND]
    return (
        fold(text.words[index].text).isdigit()
        and len(behind) > joined
        and (joined or behind[0].lower.startswith(_AND))
        and fold(behind[joined].text).lstrip(_AND).isdigit()
    )


def last_year_end(text: Text, index: int, last: int) -> int:
    """Give where 'of the past year' ends that opens at word `index`, 0 for no such."""
    at = index + (index < last and text.words[index].lower == _FROM)
    behind = tuple(word.lower for word in text.words[at : min(at + 2, last)])
    return at + 2 if behind[:1] in _YEAR and behind[1:] in _PAST else 0


def _number(text: Text, index: int, last: int) -> tuple[int | None, int]:
    """Give the day that a word is the number of, 'the sixteenth' or '16', and where it ends."""
    if index >= last:
        return None, index
    ordinal = phrases("ordinals").at(text, index, last)
    if ordinal is not None and carries_article(text, index):
        return int(ordinal.value["value"]), ordinal.last
    digits = fold(text.words[index].text)
    day = int(digits) if digits.isdigit() else 0
    return (day, index + 1) if 1 <= day <= _LAST_DAY else (None, index)


def of_a_night(text: Text, index: int) -> bool:
    """Tell whether 'the night of', 'the night between' stands before word `index`."""
    before = range(max(text.sentence_start(index), index - _NIGHT_GAP), index)
    return any(not _NIGHT.isdisjoint(stems(text.words[at].lower)) for at in before)


def first_of_night(text: Text, index: int, last: int) -> tuple[int, int] | None:
    """Read the first day of 'the night of 22 to 23 September', and where the second ends."""
    if index + 2 >= last or text.words[index + 1].lower not in UNTIL:
        return None
    days = [fold(text.words[at].text) for at in (index, index + 2)]
    if not all(day.isdigit() for day in days) or not of_a_night(text, index):
        return None
    one, other = map(int, days)
    return (one, index + 3) if other in (one + 1, 1) else None


def day_at(text: Text, index: int, last: int) -> tuple[int | None, int]:
    """Give the day of a month that opens at word `index`, and where it ends; None for none."""
    if index >= last:
        return None, index
    ordinal = phrases("ordinals").at(text, index, last)
    if ordinal is not None and carries_article(text, index):
        follows = ordinal.last < last and text.words[ordinal.last].lower in _OF_MONTH
        return (int(ordinal.value["value"]), ordinal.last) if follows else (None, index)
    if "اول" in stems(text.words[index].lower):
        follows = index + 1 < last and text.words[index + 1].lower == "من"
        return (1, index + 1) if follows else (None, index)
    quantity = quantity_at(text, index, last)
    if (
        quantity is None
        or not quantity.exact
        or quantity.rule
        or not 1 <= (quantity.low or 0) <= 31
    ):
        return None, index
    return quantity.low, quantity.last
