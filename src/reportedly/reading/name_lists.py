"""Lists of names, numbered or bulleted, which count people without a number: 'The dead: 1. …'."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

import msgspec

_ITEM = re.compile(r"[ \t]*(?:(?P<number>\d{1,3})[ \t]*[.)\-–:/،]|[-–•*▪·●])[ \t]*(?P<name>\S.*)")
_LINE = re.compile(r"[^\n]+")
_INLINE = re.compile(r"(?:^|(?<=[\s,;،]))(\d{1,3})[ \t]*[.)\-–/][ \t]*")
_LONGEST_HEADING = 160
"""Code points that may say of whom the names are."""
_AROUND = " ,;،."
"""What stands around a name on one line."""
_TEXTS = 4
"""Texts whose lists are remembered: figures and names of the dead are found in them apart."""
_FEWEST = 2
"""Names that make a list."""


class NameList(msgspec.Struct, frozen=True):
    """A list of names, as its items spell them; code points `start` to `end` say whose they are."""

    start: int
    end: int
    names: tuple[str, ...]
    starts: tuple[int, ...]
    """Where each name starts in the text, in code points."""

    @property
    def count(self) -> int:
        """How many names it has."""
        return len(self.names)


class _Line(msgspec.Struct, frozen=True):
    start: int
    end: int
    number: int | None
    name: str
    named: int
    """Where the name starts; where the line does, if it has none."""


@lru_cache(maxsize=_TEXTS)
def name_lists(text: str, is_name: Callable[[str], bool]) -> tuple[NameList, ...]:
    """Find the lists of which every item is a name, with the words before them as their heading.

    Numbers must run from one on, so that no list is cut or joined; `is_name` judges one item by
    its words alone.
    """
    return tuple(_found(text, is_name))


def _found(text: str, is_name: Callable[[str], bool]) -> Iterator[NameList]:
    heading: _Line | None = None
    items: list[_Line] = []
    for line in [*_lines(text), None]:
        if line is not None and line.name and (line.number is None or _goes_on(items, line)):
            items.append(line)
            continue
        if heading is not None and items and _is_list(items, is_name):
            names, starts = zip(*((item.name, item.named) for item in items), strict=True)
            yield NameList(heading.start, heading.end, names, starts)
        aside = line is not None and not items and _is_aside(text, line)
        heading, items = (heading if aside else _heading(line)), []
        if line is not None and (inline := _inline(text, line, is_name)) is not None:
            yield inline


def _lines(text: str) -> Iterator[_Line]:
    for found in _LINE.finditer(text):
        line = found.group().strip()
        if not line:
            continue
        item = _ITEM.fullmatch(found.group())
        number = int(item["number"]) if item is not None and item["number"] else None
        name = item["name"].strip() if item is not None else ""
        start = found.start() + found.group().index(line[0])
        named = found.start() + item.start("name") if item is not None else start
        yield _Line(start, start + len(line), number, name, named)


def _heading(line: _Line | None) -> _Line | None:
    return line if line is not None and line.end - line.start <= _LONGEST_HEADING else None


def _is_aside(text: str, line: _Line) -> bool:
    """Tell a line in brackets, which stands between a list and its heading."""
    return text[line.start] in "([" and text[line.end - 1] in ")]"


def _goes_on(items: Sequence[_Line], line: _Line) -> bool:
    """Tell whether a line's number is the next; behind a bullet no number goes on."""
    return line.number == len(items) + 1 and (not items or items[-1].number is not None)


def _is_list(items: Sequence[_Line], is_name: Callable[[str], bool]) -> bool:
    numbered = {item.number is None for item in items}
    return len(items) >= _FEWEST and len(numbered) == 1 and all(is_name(i.name) for i in items)


def _inline(text: str, line: _Line, is_name: Callable[[str], bool]) -> NameList | None:
    """Read 'The dead are: 1) Jana Roe 2) Ivo Marek' on one line."""
    colon = text.find(":", line.start, line.end)
    if colon < 0 or colon - line.start > _LONGEST_HEADING:
        return None
    rest = text[colon + 1 : line.end]
    marks = list(_INLINE.finditer(rest))
    counted = [int(mark[1]) for mark in marks] == list(range(1, len(marks) + 1))
    if not counted or len(marks) < _FEWEST or rest[: marks[0].start()].strip():
        return None
    ends = [mark.start() for mark in marks[1:]] + [len(rest)]
    names = [rest[m.end() : e].strip(_AROUND) for m, e in zip(marks, ends, strict=True)]
    starts = [
        colon + 1 + e - len(rest[m.end() : e].lstrip(_AROUND))
        for m, e in zip(marks, ends, strict=True)
    ]
    if not all(map(is_name, names)):
        return None
    return NameList(line.start, colon, tuple(names), tuple(starts))
