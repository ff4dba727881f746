"""What a person asked of the incident table, out of a page's address."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import msgspec

from reportedly.casebook.overview.incident_table import EVERYTHING, Box, IncidentFilter, Sorting
from reportedly.model.assessment import AirwarsLabel
from reportedly.model.content import EventKind
from reportedly.workbench.fields import whole_number

_MOST = 10_000_000
_DEEPEST = 24
"""The zoom at which a web map ends."""
_Choice = TypeVar("_Choice", bound=StrEnum)


class Asked(msgspec.Struct, frozen=True):
    """A filter, an order and a place to begin; `unclear` names the fields that made no sense.

    `span` are the first and last day that the timeline shows, `words` what reports or claims must
    say, `after` the incident that a page of the table begins after (or, `backwards`, ends before).
    """

    wanted: IncidentFilter
    sort: Sorting
    words: str = ""
    span: tuple[str, str] | None = None
    after: str | None = None
    backwards: bool = False
    unclear: tuple[str, ...] = ()

    @property
    def filtered(self) -> bool:
        """Tell whether anything narrows the table."""
        return self.wanted != EVERYTHING or bool(self.words)

    @property
    def picked(self) -> bool:
        """Tell whether it narrows as a bar of the timeline or a circle of the map does.

        What stands behind their number is shown then: the sentence that leads each incident.
        """
        return bool(self.wanted.since and self.wanted.until) or self.wanted.box is not None


def asked_of(given: Mapping[str, str]) -> Asked:
    """Understand the fields of the filter form; what cannot be understood is named, not obeyed."""
    fields = _Fields(given)
    wanted = IncidentFilter(
        since=fields.day("since"),
        until=fields.day("until"),
        place=fields.words("place"),
        kind=fields.choice("kind", EventKind),
        label=fields.choice("label", AirwarsLabel),
        held=fields.words("held"),
        killed_at_least=fields.count("killed"),
        injured_at_least=fields.count("injured"),
        contested=True if fields.words("contested") else None,
        needs_review=True if fields.words("review") else None,
        box=fields.box("box"),
    )
    before = fields.words("before")
    return Asked(
        wanted,
        fields.choice("sort", Sorting) or Sorting.NEWEST,
        words=fields.words("q") or "",
        span=fields.span("span"),
        after=before or fields.words("after"),
        backwards=before is not None,
        unclear=tuple(fields.unclear),
    )


def view_of(given: Mapping[str, str]) -> tuple[Box, int] | None:
    """Understand what part of the map is in view, at which zoom; None where that makes no sense."""
    fields = _Fields(given)
    box, zoom = fields.box("view"), fields.count("zoom")
    return None if box is None or zoom is None or zoom > _DEEPEST else (box, zoom)


class _Fields:
    """The fields of one form, each read as what it should be."""

    def __init__(self, given: Mapping[str, str]) -> None:
        self._given = given
        self.unclear: list[str] = []

    def words(self, name: str) -> str | None:
        return self._given.get(name, "").strip() or None

    def day(self, name: str) -> str | None:
        words = self.words(name)
        if words is None:
            return None
        try:
            return dt.date.fromisoformat(words).isoformat()
        except ValueError:
            self.unclear.append(name)
            return None

    def span(self, name: str) -> tuple[str, str] | None:
        words = self.words(name)
        if words is None:
            return None
        try:
            first, last = (dt.date.fromisoformat(day).isoformat() for day in words.split("/"))
        except ValueError:
            first, last = "~", ""
        if first > last:
            self.unclear.append(name)
            return None
        return first, last

    def count(self, name: str) -> int | None:
        words = self.words(name)
        if words is None:
            return None
        number = whole_number(words, _MOST)
        if number is None:
            self.unclear.append(name)
        return number

    def box(self, name: str) -> Box | None:
        words = self.words(name)
        if words is None:
            return None
        try:
            west, south, east, north = (float(part) for part in words.split(","))
        except ValueError:
            self.unclear.append(name)
            return None
        if not (-720 <= west < east <= 720 and -360 <= south < north <= 360):
            self.unclear.append(name)
            return None
        return Box(west, south, east, north)

    def choice(self, name: str, choices: type[_Choice]) -> _Choice | None:
        words = self.words(name)
        if words is None:
            return None
        try:
            return choices(words)
        except ValueError:
            self.unclear.append(name)
            return None
