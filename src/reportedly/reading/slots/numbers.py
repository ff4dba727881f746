"""Reads how many items a noun phrase counts, and the calibre that it gives."""

import re

from reportedly.language.document import Document

_UNITS = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: value for value, word in enumerate(_UNITS)}
_WORDS |= {word: 10 * (position + 2) for position, word in enumerate(_TENS)}
_WORDS |= {"hundred": 100, "thousand": 1000}
_MULTIPLIERS = (100, 1000)
_FLOORS = ("at least", "more than", "over", "no fewer than", "no less than")
_CEILINGS = ("up to", "at most", "fewer than", "less than")
_MILLIMETRES = re.compile(r"(\d+(?:\.\d+)?)[\s-]*(?:mm|millimet(?:er|re)s?)\b", re.IGNORECASE)
_INCHES = re.compile(r"(?<!\d)\.(\d\d)[\s-]*cal(?:iber|ibre)?\b", re.IGNORECASE)
_MM_PER_INCH = 25.4


def number_value(word: str) -> int | None:
    """Give the value of a number in digits ('1,200') or as one word ('seven'), else None."""
    digits = word.replace(",", "")
    if digits.isdecimal():
        return int(digits)
    parts = word.lower().split("-")
    if all(part in _WORDS for part in parts):
        return sum(_WORDS[part] for part in parts)
    return None


def count_of(document: Document, head: int, first: int = 0) -> tuple[int | None, int | None]:
    """Give the least and greatest number of items that the phrase headed by `head` counts.

    What stands before token `first` is none of it: the date of '4 May 2013 Two bombs'. None stands
    for a bound that the words do not set; vague words ('several') set neither.
    """
    for number in document.children_by(head, "nummod"):
        value = _value(document, number.index, first) if number.index >= first else None
        if value is not None and number.index < head:
            return _bounded(document, number.index, value)
    articles = document.children_by(head, "det")
    if any(article.lower in ("a", "an") for article in articles):
        return 1, 1
    return None, None


def _value(document: Document, number: int, opening: int) -> int | None:
    """Give the value of a number of several words ('three thousand')."""
    first, last = document.subtree(number)
    values = [number_value(token.text) for token in document.tokens[max(first, opening) : last]]
    total: int | None = None
    for value in (v for v in values if v is not None):
        if total and value in _MULTIPLIERS:
            total *= value
        else:
            total = (total or 0) + value
    return total


def _bounded(document: Document, number: int, value: int) -> tuple[int | None, int | None]:
    first, last = document.subtree(number)
    opening = next(
        i for i in range(first, last) if number_value(document.tokens[i].text) is not None
    )
    before = " ".join(token.lower for token in document.tokens[max(0, opening - 3) : opening])
    if before.endswith(_FLOORS):
        return value, None
    if before.endswith(_CEILINGS):
        return None, value
    return value, value


def calibre_in(text: str) -> float | None:
    """Give the calibre in millimetres that `text` names ('120-mm', '.50 caliber'), else None."""
    if match := _MILLIMETRES.search(text):
        return float(match[1])
    if match := _INCHES.search(text):
        return round(int(match[1]) / 100 * _MM_PER_INCH, 2)
    return None
