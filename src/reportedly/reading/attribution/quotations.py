"""Finds quotations by their marks, paragraph by paragraph."""

import re
from collections.abc import Iterator

import msgspec

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


class Quotation(msgspec.Struct, frozen=True):
    """A quotation with its marks: code points `start` to `end`, half-open.

    `closed` is False where the paragraph ends first: the speaker goes on in the next one.
    """

    start: int
    end: int
    closed: bool = True


def quotations(text: str) -> tuple[Quotation, ...]:
    """List the quotations of `text` in order; quotations inside quotations are left out."""
    return tuple(q for p in _PARAGRAPH.finditer(text) for q in _in_paragraph(text, *p.span()))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Quotation]:
    position = start
    while opening := _OPEN.search(text, position, end):
        closing = _CLOSE[opening.group()].search(text, opening.end(), end)
        single = opening.group() in {"'", "‘"}
        if closing is None and single:
            position = opening.end()
            continue
        stop = closing.end() if closing else end
        if closing and closing.group() == "“" and opening.group() == "“":
            stop = closing.start()
        yield Quotation(opening.start(), stop, closing is not None)
        position = max(stop, opening.end())
