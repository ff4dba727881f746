"""Finds quotations by their marks, paragraph by paragraph."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

_TEXTS = 4
"""Texts whose quotations are remembered: they are asked for at each verb."""
_PARAGRAPH = re.compile(r"[^\n]+")
_OPEN = re.compile(r"[“«„]|''|``|\"|(?<![^\s(\[—–-])[‘'](?=\w)")
_CLOSE = {
    "“": re.compile("[”“]"),
    "„": re.compile("[“”]"),
    "«": re.compile("»"),
    "''": re.compile("''"),
    "``": re.compile("''|\""),
    '"': re.compile('"'),
    "‘": re.compile(r"(?<=\S)’(?!\w)"),
    "'": re.compile(r"(?<=\S)'(?![\w'])"),
}

_MIXED = {"“": re.compile('"'), '"': re.compile("[“”]")}
"""What closes where a typographic mark was opened and a straight one closes, and the reverse."""


class Quotation(msgspec.Struct, frozen=True):
    """A quotation with its marks: code points `start` to `end`, half-open.

    `closed` is False where the paragraph ends first: the speaker goes on in the next one.
    """

    start: int
    end: int
    closed: bool = True


@lru_cache(maxsize=_TEXTS)
def quotations(text: str) -> tuple[Quotation, ...]:
    """List the quotations of `text` in order; quotations inside quotations are left out."""
    return tuple(q for p in _PARAGRAPH.finditer(text) for q in _in_paragraph(text, *p.span()))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    position = start
    while opening := _OPEN.search(text, position, end):
        closing = _closing(text, opening, end)
        single = opening.group() in {"'", "‘"}
        if closing is None and single:
            position = opening.end()
            continue
        stop = closing.end() if closing else end
        if closing and closing.group() == "“" and opening.group() == "“":
            stop = closing.start()
        yield Quotation(opening.start(), stop, closing is not None)
        position = max(stop, opening.end())


def _closing(text: str, opening: re.Match[str], end: int) -> re.Match[str] | None:
    """Find the mark that closes a quotation, of the same sort or, in mixed typing, of the other."""
    mark = opening.group()
    closing = _CLOSE[mark].search(text, opening.end(), end)
    other = _MIXED[mark].search(text, opening.end(), end) if mark in _MIXED else None
    if mark == "“":
        return closing or other
    mixed = other is not None and other.group() == "”"
    if not mixed or other is None or (closing and closing.start() < other.start()):
        return closing
    return other
