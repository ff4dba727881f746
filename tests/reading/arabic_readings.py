"""What the tests ask of an Arabic reading: its claims by kind, what it counts, where it was."""

from typing import TypeVar

import reportedly
from reportedly.model.content import Location
from reportedly.model.figure import Category, Figure, Group
from reportedly.model.place import Place
from reportedly.model.reading import Reading

PUBLISHED = "2031-05-07"
"""When a text was printed where a test does not say."""

Kind = TypeVar("Kind")


def read(text: str, published: str | None = PUBLISHED) -> Reading:
    """Read an Arabic text, and make sure that every claim stands in its words."""
    reading = reportedly.read(text, published=published, language="ar")
    for claim in reading.claims:
        assert text[claim.passage.start : claim.passage.end] == claim.passage.quote
    return reading


def contents(reading: Reading, kind: type[Kind]) -> list[Kind]:
    """Give what the claims of one kind say, in order."""
    found = (claim.content for claim in reading.claims)
    return [content for content in found if isinstance(content, kind)]


def told(text: str, kind: type[Kind]) -> list[Kind]:
    """Give what a text says of one kind, in order."""
    return contents(read(text), kind)


def figures(text: str) -> list[Figure]:
    """Give the figures that a text states, in order."""
    return told(text, Figure)


def counts(text: str) -> list[tuple[Category, int | None, int | None]]:
    """Give the figures that a text states as category, low and high."""
    return [(f.category, f.low, f.high) for f in figures(text)]


def group_counts(text: str) -> list[tuple[Category, Group, int | None, int | None]]:
    """Give the figures that a text states as category, group, low and high."""
    return [(f.category, f.group, f.low, f.high) for f in figures(text)]


def places(text: str, published: str | None = PUBLISHED) -> dict[str, Place]:
    """Give the places that a text names, by their names, in order."""
    found = contents(read(text, published), Location)
    return {location.place.name: location.place for location in found}
