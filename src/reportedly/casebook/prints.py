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
from typing import Any

from sqlalchemy import Row, Select, delete, func, insert, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import chunked
from reportedly.casebook.dialect import upsert

COMMON = 32
"""A print that stands in more reports than this points to the first of them alone."""

FIRST = 4
"""The reports that a common print points to, by the order of their ids."""

FEW = 12
"""A text with no more prints than this is short: one print that is not common is enough."""

_HALF = 1 << 63
_Holder = tuple[int, int]
"""A report, as `rank` numbers it, and whether it is short (0 or 1)."""

_Held = Mapping[int, Sequence[_Holder]]
"""Who holds a print, by print."""

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
        firsts = self._firsts(wanted)
        ranked = {report: rank(report) for report in prints}
        # A report that a common print points to is pointed to by all who hold that print.
        asked = {*ranked.values()}
        whole = {p for p, first in firsts.items() if not asked.isdisjoint(_reports(first))}
        held = self._holders(wanted.difference(firsts) | whole)
        return {
            report: _worth_comparing(ranked[report], found, held, firsts, at_least)
            for report, found in prints.items()
        }

    def _displaced(self, prints: set[int]) -> Iterator[int]:
        """Bring the common prints up to date; give the reports that they concern no more."""
        firsts = self._firsts(prints)
        crossed = self._crossed(prints.difference(firsts))
        crowded = {print_: rows for print_, rows in firsts.items() if len(rows) > FIRST}
        held = {print_: sorted(_reports(rows)) for print_, rows in {**crowded, **crossed}.items()}
        rows = [{"print": print_, "last": found[FIRST - 1]} for print_, found in held.items()]
        upsert(self._access.connection, tables.common_prints, ("print",), rows)
        for print_, found in held.items():
            yield from found if print_ in crossed else found[FIRST:]

    def _crossed(self, prints: Iterable[int]) -> dict[int, list[_Holder]]:
        """Give the holders of the prints that have just become common."""
        column = tables.fingerprints.c.print
        counted = select(column).group_by(column).having(func.count() > COMMON)
        return self._holders(row.print for row in self._found(counted, column, prints))

    def _firsts(self, prints: Iterable[int]) -> dict[int, list[_Holder]]:
        """Give the rows of the reports that come first among a common print's, by print."""
        held, common = tables.fingerprints, tables.common_prints
        first = (held.c.print == common.c.print) & (held.c.report <= common.c.last)
        return _by_print(self._found(select(held).join(common, first), common.c.print, prints))

    def _holders(self, prints: Iterable[int]) -> dict[int, list[_Holder]]:
        held = tables.fingerprints
        return _by_print(self._found(select(held), held.c.print, prints))

    def _found(
        self, statement: Select[Any], column: Any, prints: Iterable[int]
    ) -> Iterator[Row[Any]]:
        for chunk in chunked(sorted(set(prints))):
            yield from self._access.rows(statement.where(column.in_(chunk)))


def _by_print(rows: Iterable[Row[Any]]) -> dict[int, list[_Holder]]:
    held: dict[int, list[_Holder]] = {}
    for row in rows:
        held.setdefault(row.print, []).append((row.report, row.short))
    return held


def _worth_comparing(
    report: int, prints: Sequence[int], held: _Held, firsts: _Held, at_least: int
) -> Sharing:
    """Rank the others that hold prints of a report; `firsts` are those that common prints have."""
    short = len(prints) <= FEW
    counts, near = Counter[int](), set[int]()
    for print_ in prints:
        first = firsts.get(print_)
        alone = first is not None and report not in _reports(first)
        others = first if first is not None and alone else held.get(print_, ())
        counts.update(_reports(others))
        if first is None:
            near.update(other for other, is_short in others if short or is_short)
    found = [
        (report_of(other), n)
        for other, n in counts.items()
        if other != report and (n >= at_least or other in near)
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1], pair[0])))


def _reports(holders: Iterable[_Holder]) -> list[int]:
    return [report for report, _ in holders]
