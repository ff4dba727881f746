"""Puts the incident mentions of a reading in lines: 'main Sarajevo 1994-02-05'."""

from reportedly.model.figure import Category, Figure
from reportedly.model.mention import Mention
from reportedly.model.reading import Reading
from reportedly.model.when import When

HARM = (Category.KILLED, Category.INJURED, Category.CASUALTIES)


def line_of(mention: Mention) -> str:
    """Give the role, place and date of a mention; '-' where it has none."""
    place = mention.place.name if mention.place else "-"
    return f"{mention.role.value} {place} {days_of(mention.when)}"


def days_of(when: When | None) -> str:
    """Give the days of a time: '1994-02-05', or first and last with two dots between."""
    if when is None:
        return "-"
    return str(when.first) if when.first == when.last else f"{when.first}..{when.last}"


def numbers_of(reading: Reading, mention: Mention) -> set[int]:
    """Give the numbers of people harmed that a reading claims for a mention."""
    figures = (c.content for c in reading.claims if c.mention == mention.id)
    return {f.low for f in figures if isinstance(f, Figure) and f.category in HARM and f.low}
