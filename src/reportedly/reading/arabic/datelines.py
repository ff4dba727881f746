"""Tells the town that only says where news was written: 'OSK (Agency) –', 'Agency/ OSK'."""

from collections.abc import Iterable

from reportedly.language.arabic.folding import folded_words
from reportedly.reading.arabic.tables import phrases
from reportedly.reading.arabic.words import Text

_DASHES = frozenset("-–—/")
_ENDS = frozenset("-–—:/،")
_MARKS = _DASHES | {":", "ـ"}
_DESCRIBED = folded_words("المحتلة المحاصرة")
_COMMAS, _MOST_DATE = frozenset("،,"), 6
_MOST_OUTLET = 4
"""Words of an outlet's name, with its marks."""
_MOST_LINE = 6
"""Words of a line that holds an outlet and a town and nothing else."""
_TOLD = ("events", "harm", "people", "place_nouns", "numbers", "targets")
"""Tables of words that stand in no dateline."""


def is_dateline(text: Text, first: int, last: int, named: Iterable[int]) -> bool:
    """Tell whether the place at words `first` up to `last` is that of a dateline.

    `named` are the first words of all places: 'OSK – TARN: …' has no outlet.
    """
    start, end = text.sentence_start(first), text.sentence_end(first)
    others = frozenset(named) - {first}
    if first == start and last < end:
        outlet = _outlet(text, last, end)
        if outlet is not None and _names_outlet(text, *outlet, others):
            return True
    if end - start > _MOST_LINE or end == len(text) or not _ends_line(text, end):
        return False
    if not any(word.text in _DASHES for word in text.words[start:end]):
        return False
    rest = (last, end) if first == start else (start, first) if last == end else None
    return rest is not None and _names_outlet(text, *rest, others)


def is_bare_dateline(text: Text, first: int, last: int, *, dashed: bool = False) -> bool:
    """Tell whether a town opens its line before a mark and a sentence: 'OSK: the police said …'.

    'OSK: shelling of …', which goes on with what happened there, is a heading, but not where only
    what stands before a dash is asked for (`dashed`). Brackets may hold the town: '(OSK) – …'.
    """
    end = text.sentence_end(first)
    held = first > 0 and text.words[first - 1].text == "("
    first -= held
    if first != text.sentence_start(first) or not _opens_line(text, first):
        return False
    at = last + (last < end and text.words[last].lower in _DESCRIBED)
    while at < min(end, last + _MOST_DATE) and _is_of_date(text, at):
        at += 1
    at += held and at < end and text.words[at].text == ")"
    if at + 1 >= end or text.words[at].text not in (_DASHES if dashed else _MARKS):
        return False
    return dashed or not any(phrases(table).at(text, at + 1, end) is not None for table in _TOLD)


def _is_of_date(text: Text, index: int) -> bool:
    """Tell a comma, a number or a month, of the date that stands in a dateline."""
    word = text.words[index]
    month = phrases("months").at(text, index, index + 1) is not None
    return word.text in _COMMAS or word.tag == "number" or month


def _opens_line(text: Text, index: int) -> bool:
    before = text.document.text[: text.words[index].start]
    return not before.strip() or before.rstrip(" ").endswith("\n")


def _outlet(text: Text, index: int, end: int) -> tuple[int, int] | None:
    """Give the words between a town and what closes its dateline; None for no such."""
    bracket = text.words[index].text == "("
    if not bracket and text.words[index].text not in _DASHES:
        return None
    for at in range(index + 1, min(end, index + 2 + _MOST_OUTLET)):
        mark = text.words[at].text
        if bracket and mark == ")":
            closed = at + 1 >= end or text.words[at + 1].text in _ENDS
            return (index + 1, at) if closed and at > index + 1 else None
        if not bracket and mark in _ENDS:
            return (index + 1, at) if at > index + 1 else None
    return None


def _ends_line(text: Text, index: int) -> bool:
    """Tell whether a line ends before word `index`."""
    behind = text.document.text[text.words[index - 1].end :]
    return not behind.strip() or behind.lstrip(" :").startswith("\n")


def _names_outlet(text: Text, first: int, last: int, named: frozenset[int]) -> bool:
    """Tell whether words can be an outlet's name: no place, number, attack or harm."""
    words = [at for at in range(first, last) if text.words[at].tag in ("word", "other")]
    if not words or any(at in named or text.words[at].tag == "number" for at in range(first, last)):
        return False
    return not any(phrases(table).at(text, at, last) is not None for table in _TOLD for at in words)
