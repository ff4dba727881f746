"""The figures that the finders find in an English text, for the tests of each form."""

from reportedly.language.english.parser import english
from reportedly.model.figure import Category, Figure, Group
from reportedly.reading.casualties.find import find_figures

Count = tuple[Category, Group, int | None, int | None]
"""What befell whom, and how many at least and at most."""


def figures(text: str) -> list[Figure]:
    """Give the figures found in `text`."""
    found = find_figures(english().parse(text))
    return [finding.content for finding in found if isinstance(finding.content, Figure)]


def counts(text: str) -> list[Count]:
    """Give the counts found in `text`."""
    return [(one.category, one.group, one.low, one.high) for one in figures(text)]
