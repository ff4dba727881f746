"""A reference table's text → its events: quoted line breaks, HXL tags and all, nothing repaired."""

import csv
import datetime as dt
import io
from collections.abc import Iterator, Mapping

import msgspec

from reportedly.model.errors import ReferenceTableError
from reportedly.model.reference import ReferenceEvent
from reportedly.reference.adapters import ADAPTERS, Adapter, adapter_for

_DAYS = ("%Y-%m-%d", "%d %B %Y", "%d-%b-%Y", "%d %b %Y")
_LONGEST_CELL = 1 << 24

_MOST_DIGITS = 10
"""Digits of a count of people at most: more than all people is a slip, and fits no database."""


class Unread(msgspec.Struct, frozen=True):
    """A row that cannot be compared, and why."""

    line: int
    reason: str


def read_table(text: str, name: str) -> tuple[Adapter, Iterator[ReferenceEvent | Unread]]:
    """Tell which table this is, and stream its rows; `name` is the file's, for messages.

    A row of HXL tags ('#date+start') is no event. A row whose day or count cannot be read comes as
    `Unread`. Raises ReferenceTableError where the columns are those of no known table.
    """
    csv.field_size_limit(_LONGEST_CELL)
    text = text.removeprefix("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    adapter = adapter_for(rows.fieldnames or ())
    if adapter is None:
        wanted = " or ".join(sorted(ADAPTERS))
        raise ReferenceTableError(
            f"{name} has the columns of no table that is known here ({wanted}). "
            "Give the CSV file as its publisher offers it, with its header line."
        )
    return adapter, _rows(rows, adapter)


def _rows(rows: "csv.DictReader[str]", adapter: Adapter) -> Iterator[ReferenceEvent | Unread]:
    begins = rows.line_num + 1
    while True:
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Unread(begins, f"is no CSV: {error}")
            return
        line, begins = begins, rows.line_num + 1
        if not _tags(cells):
            yield _row(line, cells, adapter)


def _tags(cells: Mapping[str, str]) -> bool:
    filled = [cell for cell in cells.values() if isinstance(cell, str) and cell.strip()]
    return bool(filled) and all(cell.lstrip().startswith("#") for cell in filled)


def _row(line: int, cells: Mapping[str, str], adapter: Adapter) -> ReferenceEvent | Unread:
    try:
        return _event(line, {k: (v or "").strip() for k, v in cells.items() if k}, adapter)
    except ValueError as error:
        return Unread(line, str(error))


def _event(line: int, cells: Mapping[str, str], adapter: Adapter) -> ReferenceEvent:
    first, last = _day(cells, adapter.first), _day(cells, adapter.last)
    if last < first:
        raise ValueError(f"ends on {last}, before it begins on {first}")
    low, best, high = (_count(cells, name) for name in (adapter.low, adapter.best, adapter.high))
    if best is None:
        raise ValueError(f"{adapter.best} is empty")
    places = (cells.get(name, "") for name in adapter.places)
    kind = cells.get(adapter.kind or "", "")
    return ReferenceEvent(
        line=line,
        id=cells[adapter.id],
        first=first,
        last=last,
        places=tuple(dict.fromkeys(place for place in places if place)),
        latitude=_degrees(cells, "latitude", 90),
        longitude=_degrees(cells, "longitude", 180),
        low=low,
        best=best,
        high=high,
        civilians=_count(cells, adapter.civilians) if adapter.civilians else None,
        kind=adapter.codes.get(kind, kind),
        sides=tuple(side for name in adapter.sides if (side := cells.get(name, ""))),
        sources=_sources(cells, adapter),
        single=cells.get(adapter.clarity) == "1" if adapter.clarity else None,
        fault=_fault(low, best, high),
    )


def _fault(low: int | None, best: int, high: int | None) -> str:
    known = [number for number in (low, best, high) if number is not None]
    if known == sorted(known):
        return ""
    return f"low ≤ best ≤ high does not hold: {low}, {best}, {high}"


def _day(cells: Mapping[str, str], name: str) -> dt.date:
    written = cells[name]
    for form, part in ((form, written[:10] if form == _DAYS[0] else written) for form in _DAYS):
        try:
            return dt.datetime.strptime(part, form).date()
        except ValueError:
            continue
    raise ValueError(f"{name} {written[:40]!r} is no day")


def _count(cells: Mapping[str, str], name: str) -> int | None:
    written = cells.get(name, "")
    if not written:
        return None
    number = _natural(written)
    if number is None:
        raise ValueError(f"{name} {written[:40]!r} is no count")
    return number


def _natural(written: str) -> int | None:
    plain = written.isascii() and written.isdecimal() and len(written) <= _MOST_DIGITS
    return int(written) if plain else None


def _degrees(cells: Mapping[str, str], name: str, most: float) -> float | None:
    written = cells.get(name, "")
    if not written:
        return None
    try:
        degrees = float(written)
    except ValueError:
        raise ValueError(f"{name} {written[:40]!r} is no number of degrees") from None
    if not -most <= degrees <= most:
        raise ValueError(f"{name} {written[:40]} lies outside ±{most:g}")
    return degrees


def _sources(cells: Mapping[str, str], adapter: Adapter) -> int | None:
    """Count the sources; UCDP writes -1 where it does not say."""
    if adapter.count_of_sources:
        return _natural(cells.get(adapter.count_of_sources, ""))
    listed = cells.get(adapter.list_of_sources or "", "")
    return len([part for part in listed.split(";") if part.strip()]) or None
