"""Additions: what second readers said of each report, beside the built-in reader's reading."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Select, and_, func, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.codec import decode, encode
from reportedly.casebook.coverage import ADDITIONS
from reportedly.casebook.dialect import listed
from reportedly.casebook.pending import queue_weighing
from reportedly.casebook.prefixes import matching
from reportedly.casebook.rooms.reports import Reports
from reportedly.model.addition import Addition
from reportedly.model.report import Report

_MADE = tables.additions.c
_OF_REPORTS = select(_MADE.body).where(listed(_MADE.report)).order_by(_MADE.report, _MADE.name)
_KNOWN = select(tables.added_claims.c.id).where(listed(tables.added_claims.c.id))


class AddedCounts(msgspec.Struct, frozen=True):
    """What one second reader has added so far."""

    name: str
    reports: int
    claims: int
    rejected: int


class Additions:
    """The additions of a casebook: of each second reader, one to a report.

    A reader's newer addition takes the place of its own older one, and never of anything else.
    """

    def __init__(self, access: Access) -> None:
        self._access = access

    def put(self, additions: Iterable[Addition], *, host: str) -> int:
        """Store additions; give how many were news. `host` says where the answers came from.

        Incidents that their reports speak of wait to be weighed.
        """
        made = {(one.report, one.name): one for one in additions}
        rows = [addition_columns(one) for one in made.values()]
        readers = sorted({one.reader for one in made.values()})
        with self._access.change("additions put", readers=readers, host=host) as change:
            news = [made[row["report"], row["name"]] for row in change.put(ADDITIONS, rows)]
            for one in news:
                _index(change, one)
            queue_weighing(change, sorted({one.report for one in news}))
        return len(news)

    def of_reports(self, reports: Iterable[str]) -> dict[str, tuple[Addition, ...]]:
        """Give the additions to these reports, by report; each report's in order of their names."""
        found: dict[str, tuple[Addition, ...]] = {}
        for chunk in chunked(dict.fromkeys(reports)):
            for row in self._access.rows(_OF_REPORTS, listed=chunk):
                addition = decode(row.body, Addition)
                found[addition.report] = (*found.get(addition.report, ()), addition)
        return found

    def known(self, ids: Iterable[str]) -> frozenset[str]:
        """Give those of these ids that are claims of second readers."""

        def ask(new: list[str]) -> dict[str, bool]:
            known = {row.id for row in self._access.rows(_KNOWN, listed=new)}
            return {name: name in known for name in new}

        known = self._access.remembered.each(ADDITIONS.name, "known", ids, ask)
        return frozenset(name for name, is_known in known.items() if is_known)

    def report_of(self, id_or_prefix: str) -> str | None:
        """Give the report of the one added claim whose id begins so; None where there is none."""
        index = tables.added_claims.c
        found = matching(self._access, index.id, id_or_prefix, 2)
        if len(found) != 1:
            return None
        row = self._access.first(select(index.report).where(index.id == found[0]))
        return None if row is None else str(row.report)

    def to_ask(self, name: str, reader: str) -> Iterator[Report]:
        """Stream the reports that the second reader `name` has not read as it is now."""
        yield from Reports(self._access).stream(_waiting(tables.reports.c.number, name, reader))

    def count_to_ask(self, name: str, reader: str) -> int:
        """Count what `to_ask` would stream."""
        return int(self._access.rows(_waiting(func.count(), name, reader))[0][0])

    def counts(self) -> tuple[AddedCounts, ...]:
        """Count what each second reader has added, by name."""
        table, found = tables.additions, dict[str, AddedCounts]()
        for row in self._access.rows(select(table.c.body).order_by(table.c.name)):
            one = decode(row.body, Addition)
            before = found.get(one.name, AddedCounts(one.name, 0, 0, 0))
            found[one.name] = AddedCounts(
                one.name,
                before.reports + 1,
                before.claims + len(one.claims),
                before.rejected + len(one.rejected),
            )
        return tuple(found.values())


def addition_columns(addition: Addition) -> dict[str, Any]:
    """Give the row of an addition."""
    return {
        "report": addition.report,
        "name": addition.name,
        "reader": addition.reader,
        "asked": addition.asked,
        "body": encode(addition),
    }


def _index(change: Change, addition: Addition) -> None:
    index = tables.added_claims
    earlier = and_(index.c.report == addition.report, index.c.name == addition.name)
    rows = [
        {"id": claim.id, "report": addition.report, "name": addition.name}
        for claim in addition.claims
    ]
    change.replace_derived(index, earlier, rows)


def _waiting(what: Any, name: str, reader: str) -> Select[Any]:
    reports, additions = tables.reports, tables.additions
    same = and_(additions.c.report == reports.c.id, additions.c.name == name)
    joined = reports.outerjoin(additions, same)
    other = additions.c.reader.is_(None) | (additions.c.reader != reader)
    return select(what).select_from(joined).where(other)
