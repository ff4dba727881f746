"""Counts the numbers of a table's cells by the headings that state a harm: 'Killed', 'Wounded'."""

import re
from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.model.figure import Category, Figure, Group, Relation
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.harm_words import HARMED
from reportedly.reading.findings import Finding, Span
from reportedly.reading.tables import cells

_NUMBER = re.compile(r"\s*(?P<number>\d{1,3}(?:,\d{3})+|\d{1,7})(?P<more>\+)?\s*")
_HARMS = HARMED | {"died": Category.KILLED, "hurt": Category.INJURED}
_PLAIN = frozenset("number of total people persons no. reported confirmed".split())
"""Words of a heading that leave its numbers those of all."""


def tabled(document: Document) -> Iterator[Finding]:
    """Give a figure for each cell that holds a number alone, under a heading that states a harm."""
    for cell in cells(document.text):
        category = _harm(cell.heading)
        match = _NUMBER.fullmatch(document.text, cell.start, cell.end)
        if category is None or match is None:
            continue
        number = int(match["number"].replace(",", ""))
        start, end = match.start("number"), match.end("more" if match["more"] else "number")
        figure = Figure(
            category=category,
            group=Group.ALL,
            low=number,
            high=None if match["more"] else number,
            words=document.text[start:end],
            relation=Relation.UNRELATED,
            rule=vague.AT_LEAST.name if match["more"] else "",
        )
        yield Finding(Span(start, end), document.token_at(start), figure)


def _harm(heading: str) -> Category | None:
    """Give the harm that a heading states: 'Killed', 'Number of injured'; None for other words."""
    words = [word for word in heading.split() if word not in _PLAIN]
    return _HARMS.get(words[0]) if len(words) == 1 else None
