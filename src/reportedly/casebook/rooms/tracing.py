"""The index of text shared among reports: fingerprints, common prints and shared passages."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, TypeVar

import msgspec
from sqlalchemy import select, true, union_all

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.codec import decode, encode
from reportedly.casebook.coverage import EDGES, PENDING, SETTINGS, SHARED, TRACED
from reportedly.casebook.dialect import listed
from reportedly.casebook.pending import Task, queue_weighing, task_rows
from reportedly.casebook.rooms.linking import link_all_again
from reportedly.casebook.rooms.prints import Prints, Sharing, pack, unpack
from reportedly.casebook.rooms.reports import Reports
from reportedly.casebook.rooms.settings import TRACER
from reportedly.model.report import Report

Kind = TypeVar("Kind")
Pair = tuple[str, str]

_SHARED_BY_FIRST, _SHARED_BY_SECOND = (
    select(tables.shared).where(listed(column))
    for column in (tables.shared.c.first, tables.shared.c.second)
)
_SHARED_BY_EITHER = union_all(_SHARED_BY_FIRST, _SHARED_BY_SECOND)


class Tracing:
    """Which reports share text: their prints (`prints.py` says who is looked up), and the pairs.

    Which pairs are worth comparing depends on the reports alone, never on the order they came in.
    """

    def __init__(self, access: Access) -> None:
        self._access = access
        self._prints = Prints(access)

    def begin(self, tracer: str) -> None:
        """Say which tracer runs. Another than the last one starts the index afresh."""
        with self._access.change("tracer chosen", tracer=tracer) as change:
            if change.put(SETTINGS, [{"name": TRACER, "value": tracer}]):
                _clear(change)
                self._prints.clear()
                link_all_again(change)

    def to_trace(self) -> Iterator[Report]:
        """Stream the reports that are not in the index."""
        reports, traced = tables.reports, tables.traced
        joined = reports.outerjoin(traced, traced.c.report == reports.c.id)
        numbers = select(reports.c.number).select_from(joined).where(traced.c.report.is_(None))
        yield from Reports(self._access).stream(numbers)

    def put_prints(self, prints: Mapping[str, Iterable[int]]) -> tuple[str, ...]:
        """Index reports (id → prints, 64-bit signed) that are not indexed yet.

        Gives the ids of *earlier* reports that must be compared afresh, because a print they
        share no longer points to them: ask `sharing` for them again, and `put_shared`.
        """
        with self._access.change("reports traced") as change:
            tracer = change.connection.execute(
                select(tables.settings.c.value).where(tables.settings.c.name == TRACER)
            ).scalar_one_or_none()
            rows = [
                {"report": report, "tracer": tracer or "", "prints": pack(found)}
                for report, found in prints.items()
            ]
            added = {row["report"]: unpack(row["prints"]) for row in change.add(TRACED, rows)}
            displaced = self._prints.add(added)
        return tuple(sorted(displaced.difference(added)))

    def sharing(self, report: str, *, at_least: int = 1) -> Sharing:
        """Give the reports that are worth comparing with this one, and how many prints they share.

        Those that share `at_least` prints are, counting prints that point to either; where
        either is short, one print that is not common is enough. Most first, then by id.
        """
        return self.sharing_all([report], at_least=at_least).get(report, ())

    def sharing_all(self, reports: Iterable[str], *, at_least: int = 1) -> dict[str, Sharing]:
        """Say for each of these reports what `sharing` says, at a third of the cost."""
        return self._prints.sharing(self._kept(reports), at_least)

    def put_shared(self, reports: Iterable[str], pairs: Mapping[Pair, msgspec.Struct]) -> None:
        """Store what `reports` share with any other: these pairs, and no others.

        A pair is (first, second) with first < second; raises ValueError otherwise. Pairs of these
        reports that were stored before and are not given are removed. Incidents that the changed
        pairs bear on wait to be weighed; the mentions of pairs that shared otherwise before wait
        to be linked.
        """
        rows = [_shared_row(pair, found) for pair, found in pairs.items()]
        before = set(self._pairs(reports))
        with self._access.change("shared text put") as change:
            put = {(row["first"], row["second"]) for row in change.put(SHARED, rows)}
            removed = {
                (k[0], k[1]) for k in change.remove(SHARED, sorted(before.difference(pairs)))
            }
            queue_weighing(change, sorted(set(chain.from_iterable(put | removed))))
            _unlink(change, removed | (put & before))

    def shared(self, reports: Iterable[str], kind: type[Kind]) -> dict[Pair, Kind]:
        """Give the shared text of each pair among `reports`, decoded as `kind`, by pair."""
        wanted = frozenset(reports)
        found: dict[Pair, Kind] = {}
        for chunk in chunked(sorted(wanted)):
            for row in self._access.rows(_SHARED_BY_FIRST, listed=chunk):
                if row.second in wanted:
                    found[row.first, row.second] = decode(row.body, kind)
        return dict(sorted(found.items()))

    def touching(self, reports: Iterable[str], kind: type[Kind]) -> dict[Pair, Kind]:
        """Give the shared text of each pair with one of `reports` in it, by pair."""
        found: dict[Pair, Kind] = {}
        for chunk in chunked(dict.fromkeys(reports)):
            for row in self._access.rows(_SHARED_BY_EITHER, listed=chunk):
                found[row.first, row.second] = decode(row.body, kind)
        return dict(sorted(found.items()))

    def _pairs(self, reports: Iterable[str]) -> Iterator[Pair]:
        shared = tables.shared
        for chunk in chunked(reports):
            either = shared.c.first.in_(chunk) | shared.c.second.in_(chunk)
            for row in self._access.rows(select(shared.c.first, shared.c.second).where(either)):
                yield row.first, row.second

    def _kept(self, reports: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """Give the prints of each report that is in the index."""
        traced, found = tables.traced, dict[str, tuple[int, ...]]()
        for chunk in chunked(reports):
            statement = select(traced.c.report, traced.c.prints).where(traced.c.report.in_(chunk))
            found.update((row.report, unpack(row.prints)) for row in self._access.rows(statement))
        return found


def _clear(change: Change) -> None:
    change.remove_where(TRACED, true())
    change.remove_where(SHARED, true())


def _shared_row(pair: Pair, found: msgspec.Struct) -> dict[str, Any]:
    first, second = pair
    if not first < second:
        raise ValueError(f"a pair of reports is given smaller id first, not {pair}")
    return {"first": first, "second": second, "body": encode(found)}


def _unlink(change: Change, pairs: Iterable[Pair]) -> None:
    """Forget how the mentions of pairs of reports were judged; queue them to be judged again."""
    pairs = list(pairs)
    mentions = _mentions_of(change, set(chain.from_iterable(pairs)))
    judged = {
        (min(first, second), max(first, second))
        for one, other in pairs
        for first in mentions.get(one, ())
        for second in mentions.get(other, ())
    }
    change.remove(EDGES, sorted(judged))
    change.put(PENDING, task_rows(Task.LINK, chain.from_iterable(mentions.values())))


def _mentions_of(change: Change, reports: Iterable[str]) -> dict[str, list[str]]:
    table, found = tables.mentions, dict[str, list[str]]()
    for chunk in chunked(reports):
        statement = select(table.c.id, table.c.report).where(table.c.report.in_(chunk))
        for row in change.connection.execute(statement):
            found.setdefault(row.report, []).append(row.id)
    return found
