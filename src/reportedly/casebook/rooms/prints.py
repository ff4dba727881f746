"""The index of fingerprints: which reports hold a print, and to whom a common print points.

A print that few reports hold points each of them to all others. One that many hold (a stock phrase,
a sign-off line, a story that everybody carries) points each of them to the few whose ids come first
alone. So the copies of one story hang together through those, however many there are, and
the pairs worth comparing grow with the reports and not with their square. Ids are hashes: which
ones come first has nothing to do with what they say, who says it, or when it came.
"""

import struct
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, bindparam, delete, func, insert, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import chunked
from reportedly.casebook.dialect import listed_rows, upsert

COMMON = 32
"""A print that stands in more reports than this points to the first of them alone."""

FIRST = 4
"""The reports that a common print points to, by the order of their ids."""

FEW = 12
"""A text with no more prints than this is short: one print that is not common is enough."""

_HALF = 1 << 63
_MANY = 5000
"""Prints asked for by one statement."""

Sharing = tuple[tuple[str, int], ...]
"""Reports with the number of prints shared: most first, then by id."""


def pack(prints: Iterable[int]) -> bytes:
    """Write prints (64-bit signed), sorted and each once, as little-endian bytes."""
    numbers = sorted(set(prints))
    return struct.pack(f"<{len(numbers)}q", *numbers)


def unpack(packed: bytes) -> tuple[int, ...]:
    """Read packed prints back."""
    return struct.unpack(f"<{len(packed) // 8}q", packed)


def rank(report: str) -> int:
    """Give the number that a report's id spells in sixteen hexadecimal digits, moved by `_HALF`.

    Ids and numbers are in one order, and the numbers fit a signed 64-bit column.
    """
    return int(report.removeprefix("r-"), 16) - _HALF


def report_of(number: int) -> str:
    """Give the id that spells this number: the reverse of `rank`."""
    return f"r-{number + _HALF:016x}"


def index_rows(report: str, prints: Sequence[int]) -> list[dict[str, int]]:
    """Give the rows of the index for one report's prints."""
    number, short = rank(report), int(len(prints) <= FEW)
    return [{"print": print_, "report": number, "short": short} for print_ in prints]


_PRINTS, _COMMON = tables.fingerprints, tables.common_prints
_HOLD = select(_PRINTS).where(listed_rows([_PRINTS.c.print]))
_FIRST_HOLD = (
    select(_PRINTS)
    .join(_COMMON, (_PRINTS.c.print == _COMMON.c.print) & (_PRINTS.c.report <= _COMMON.c.last))
    .where(listed_rows([_COMMON.c.print]))
)
_MANY_HOLD = (
    select(_PRINTS.c.print)
    .where(listed_rows([_PRINTS.c.print]))
    .group_by(_PRINTS.c.print)
    .having(func.count() > bindparam("common"))
)


class _Held(NamedTuple):
    """Who holds a print, by print: reports, as `rank` numbers them; and which of all are short."""

    by: dict[int, list[int]]
    short: set[int]


class Prints:
    """The prints of reports, and who else holds them."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, added: Mapping[str, Sequence[int]]) -> set[str]:
        """Index reports that are new; give the ids of those that prints no longer point to.

        Runs inside a change. Whatever pairs such a report was in must be looked up again.
        """
        rows = [row for report, found in added.items() for row in index_rows(report, found)]
        if rows:
            self._access.connection.execute(insert(tables.fingerprints), rows)
        prints = {print_ for found in added.values() for print_ in found}
        return {report_of(number) for number in self._displaced(prints)}

    def clear(self) -> None:
        """Empty the index."""
        for table in (tables.fingerprints, tables.common_prints):
            self._access.connection.execute(delete(table))

    def sharing(self, prints: Mapping[str, Sequence[int]], at_least: int) -> dict[str, Sharing]:
        """Say for each report (id → its prints) which others it is worth comparing with."""
        wanted = {print_ for found in prints.values() for print_ in found}
        firsts = self._firsts(wanted).by
        ranked = {report: rank(report) for report in prints}
        # A report that a common print points to is pointed to by all who hold that print.
        asked = {*ranked.values()}
        whole = {print_ for print_, first in firsts.items() if not asked.isdisjoint(first)}
        held = self._holders(wanted.difference(firsts) | whole)
        return {
            report: _worth_comparing(ranked[report], found, held, firsts, at_least)
            for report, found in prints.items()
        }

    def _displaced(self, prints: set[int]) -> Iterator[int]:
        """Bring the common prints up to date; give the reports that they concern no more."""
        firsts = self._firsts(prints).by
        crossed = self._crossed(prints.difference(firsts))
        crowded = {print_: found for print_, found in firsts.items() if len(found) > FIRST}
        held = {print_: sorted(found) for print_, found in {**crowded, **crossed}.items()}
        rows = [{"print": print_, "last": found[FIRST - 1]} for print_, found in held.items()]
        upsert(self._access.connection, tables.common_prints, ("print",), rows)
        for print_, found in held.items():
            yield from found if print_ in crossed else found[FIRST:]

    def _crossed(self, prints: Iterable[int]) -> dict[int, list[int]]:
        """Give the holders of the prints that have just become common."""
        return self._holders(row.print for row in self._found(_MANY_HOLD, prints, common=COMMON)).by

    def _firsts(self, prints: Iterable[int]) -> _Held:
        """Give the reports that come first among a common print's, by print."""
        return _by_print(self._found(_FIRST_HOLD, prints))

    def _holders(self, prints: Iterable[int]) -> _Held:
        return _by_print(self._found(_HOLD, prints))

    def _found(
        self, statement: Select[Any], prints: Iterable[int], **given: int
    ) -> Iterator[Row[Any]]:
        for chunk in chunked(sorted(set(prints)), _MANY):
            yield from self._access.rows(statement, listed=[[print_] for print_ in chunk], **given)


def _by_print(rows: Iterable[Row[Any]]) -> _Held:
    held, short = dict[int, list[int]](), set[int]()
    for row in rows:
        held.setdefault(row.print, []).append(row.report)
        if row.short:
            short.add(row.report)
    return _Held(held, short)


def _worth_comparing(
    report: int,
    prints: Sequence[int],
    held: _Held,
    firsts: Mapping[int, Sequence[int]],
    at_least: int,
) -> Sharing:
    """Rank the others that hold prints of a report; `firsts` are those that common prints have."""
    short = len(prints) <= FEW
    counts, near = Counter[int](), set[int]()
    for print_ in prints:
        first = firsts.get(print_)
        alone = first is not None and report not in first
        others = first if first is not None and alone else held.by.get(print_, ())
        counts.update(others)
        if first is None:
            near.update(others if short else held.short.intersection(others))
    found = [
        (report_of(other), n)
        for other, n in counts.items()
        if other != report and (n >= at_least or other in near)
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))
