"""Reads that nobody was harmed: 'no casualties', 'the shelling did not lead to injuries'."""

import msgspec

from reportedly.model.figure import Category, Group
from reportedly.reading.arabic.figures import Count, Draft
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text, carries_article
from reportedly.reading.casualties.vague import NONE

_GAP = 5
"""Words behind a negation among which the harm stands that there was not."""
_RESULT_GAP = 7
"""Words between a negated result and the harm that there was not."""
_NOT = frozenset({"لم", "ولم", "لن", "فلم"})
_NO = frozenset({"لا", "ولا", "فلا"})
_EXCEPT = frozenset({"الا", "سوي", "غير"})
_NOUNS = ("people", "masdar")


class Spared(msgspec.Struct, frozen=True):
    """Words that deny harm, up to `last`; `draft` counts nobody where they say of what harm."""

    last: int
    draft: Draft | None


def spared_at(text: Text, index: int, last: int) -> Spared | None:
    """Read what denies harm at word `index`; None for no such words."""
    denied = phrases("negation").at(text, index, last)
    if denied is not None:
        return _denied(text, denied, last)
    return _no_such(text, index, last) or _without_result(text, index, last)


def _denied(text: Text, denied: Match[Row], last: int) -> Spared:
    sort, reach = denied.value["sort"], min(last, denied.last + _GAP)
    found = phrases("harm").all(text, denied.last, reach)
    harm = next((m for m in found if m.value["sort"] in _NOUNS), None)
    end = denied.last if sort == "nobody" or harm is None else harm.last
    if sort == "nobody" or (sort == "none" and harm is not None):
        return Spared(end, Draft(Category.CASUALTIES, _nobody(denied.first, end)))
    return Spared(end, None)


def _no_such(text: Text, index: int, last: int) -> Spared | None:
    """Read 'no injuries', where nothing stands between: 'not the dead' has the article."""
    if text.words[index].lower not in _NO or index + 1 >= last or carries_article(text, index + 1):
        return None
    harm = phrases("harm").at(text, index + 1, last)
    if harm is None or harm.value["sort"] != "people":
        return None
    return Spared(harm.last, Draft(Category(harm.value["category"]), _nobody(index, harm.last)))


def _without_result(text: Text, index: int, last: int) -> Spared | None:
    """Read 'the shelling did not lead to injuries'.

    What is excepted ('… but one') is counted as it stands.
    """
    if text.words[index].lower not in _NOT or index + 1 >= last:
        return None
    result = phrases("results").at(text, index + 1, last)
    reach = range(index + 2, min(last, index + 2 + _RESULT_GAP))
    if result is None or any(text.words[at].lower in _EXCEPT for at in reach):
        return None
    found = (phrases("harm").at(text, at, last) for at in reach)
    harm = next((h for h in found if h and h.value["sort"] in _NOUNS), None)
    if harm is None:
        return None
    return Spared(harm.last, Draft(Category(harm.value["category"]), _nobody(index, harm.last)))


def _nobody(first: int, last: int) -> Count:
    return Count(first, last, NONE.low, NONE.high, NONE.name, Group.ALL)
