"""Finds the events that an Arabic sentence tells of, by the tables."""

from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from reportedly.model.content import Event, EventKind, Modality
from reportedly.reading.arabic.tables import Row, phrases, rows
from reportedly.reading.arabic.words import Match, Text

_NEAR = 4
"""Words within which a means makes an attack more exact, and an attempt or threat bears on it."""
_FIRED = frozenset({"shell", "mortar round", "rocket", "missile", "artillery"})
_OF_SHELLS = ("fired", "fallen")
_VERBS = ("verb", "fired")
_VAGUE_KINDS = frozenset({EventKind.ATTACK, EventKind.SHELLING})


class Deed(msgspec.Struct, frozen=True):
    """An event told at words `first` up to `last` (half-open), by a verb or a noun."""

    first: int
    last: int
    event: Event
    verb: bool


@cache
def _kind_by_means() -> dict[str, EventKind]:
    return {row["means"]: EventKind(row["kind"]) for row in rows("event_means")}


def find_deeds(text: Text, first: int, last: int, means: Sequence[Match[Row]]) -> tuple[Deed, ...]:
    """Give the events that words `first` up to `last` tell of; `means` stand there too."""
    return tuple(_deeds(text, first, last, means))


def _deeds(text: Text, first: int, last: int, means: Sequence[Match[Row]]) -> Iterator[Deed]:
    for match in phrases("events").all(text, first, last):
        sort = match.value["sort"]
        if sort in _OF_SHELLS and not _fires(match, means):
            continue
        kind = EventKind(match.value["kind"])
        if kind in _VAGUE_KINDS:
            kind = _by_means(match, means, kind)
        event = Event(kind, text.quote(match.first, match.last), _modality(text, match, first))
        yield Deed(match.first, match.last, event, sort in _VERBS)


def _fires(match: Match[Row], means: Sequence[Match[Row]]) -> bool:
    """Tell whether what is fired or falls is a shell or the like: 'dozens of shells were fired'."""
    near = (m for m in means if 0 <= m.first - match.last <= _NEAR)
    return any(m.value["id"] in _FIRED for m in near)


def _by_means(event: Match[Row], means: Sequence[Match[Row]], kind: EventKind) -> EventKind:
    """Make 'bombardment … from the air' an air strike, 'attack with a drone' a drone strike."""
    near = [m for m in means if _gap(event, m) <= _NEAR and m.value["id"] in _kind_by_means()]
    nearest = min(near, key=lambda m: (_gap(event, m), m.first), default=None)
    return _kind_by_means()[nearest.value["id"]] if nearest is not None else kind


def _gap(one: Match[Row], other: Match[Row]) -> int:
    return max(one.first - other.last, other.first - one.last, 0)


def _modality(text: Text, event: Match[Row], first: int) -> Modality:
    before = phrases("attempts").all(text, max(first, event.first - _NEAR), event.first)
    found = [match.value["modality"] for match in before]
    return Modality(found[-1]) if found else Modality.ACTUAL
