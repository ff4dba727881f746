"""The people whom reports name, as the latest look through each report found them."""

from collections.abc import Iterable

from sqlalchemy import select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import chunked
from reportedly.casebook.codec import decode, encode
from reportedly.casebook.coverage import NAMED
from reportedly.casebook.dialect import listed
from reportedly.model.naming import Named

_HELD = tables.named.c
_OF_REPORTS = select(_HELD.report, _HELD.finder, _HELD.body).where(listed(_HELD.report))


class NamedRoom:
    """The people named in reports. Nothing is linked or weighed by them: publications need them."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def put(self, found: Iterable[Named]) -> int:
        """Store whom reports name, each in place of what was found before; give the news."""
        rows = [{"report": one.report, "finder": one.finder, "body": encode(one)} for one in found]
        with self._access.change("people named put") as change:
            return len(change.put(NAMED, rows))

    def of_reports(self, reports: Iterable[str], finder: str) -> dict[str, Named]:
        """Give by report whom it names, of those that this very finder looked through."""
        return {
            row.report: decode(row.body, Named)
            for chunk in chunked(dict.fromkeys(reports))
            for row in self._access.rows(_OF_REPORTS, listed=chunk)
            if row.finder == finder
        }
