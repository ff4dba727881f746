"""What a person asked of the incident table, out of a page's address."""

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

import msgspec

from reportedly.casebook.incident_table import Box, IncidentFilter, Sorting
from reportedly.model.assessment import AirwarsLabel
from reportedly.model.content import EventKind
from reportedly.workbench.fields import whole_number

_MOST = 10_000_000
_Choice = TypeVar("_Choice", bound=StrEnum)


class Asked(msgspec.Struct, frozen=True):
    """A filter, an order and a place to begin; `unclear` names the fields that made no sense."""

    wanted: IncidentFilter
    sort: Sorting
    offset: int
    unclear: tuple[str, ...] = ()


def asked_of(given: Mapping[str, str]) -> Asked:
    """Understand the fields of the filter form; what cannot be understood is named, not obeyed."""
    fields = _Fields(given)
    wanted = IncidentFilter(
        since=fields.day("since"),
        until=fields.day("until"),
        place=fields.words("place"),
        kind=fields.choice("kind", EventKind),
        label=fields.choice("label", AirwarsLabel),
        killed_at_least=fields.count("killed"),
        contested=True if fields.words("contested") else None,
        box=fields.box("box"),
    )
    sort = fields.choice("sort", Sorting) or Sorting.NEWEST
    return Asked(wanted, sort, fields.count("offset") or 0, tuple(fields.unclear))


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
