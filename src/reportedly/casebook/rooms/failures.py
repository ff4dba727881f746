"""Failures: what was set aside, why, and whether a later try went well."""

import re
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import Any

from sqlalchemy import Row, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.codec import plain
from reportedly.casebook.coverage import FAILURES
from reportedly.model.capture import Failure, Stage
from reportedly.model.ids import content_id


def failure_id(failure: Failure) -> str:
    """Give the id of a failure: the same subject, stage and reason are one failure."""
    return content_id("f", failure.subject, failure.stage, failure.reason)


_NUMBERS = re.compile(r"([0-9]{1,18})")


class Failures:
    """The failures of a casebook, none of them ever deleted."""

    def __init__(self, access: Access) -> None:
        self._access = access

    def add(self, failures: Iterable[Failure]) -> None:
        """Keep failures. One that is there already is opened again, or stays as it is."""
        with self._access.change("failures added") as change:
            change.put(FAILURES, map(_row, failures))

    def resolve(self, subjects: Iterable[str], stage: Stage) -> int:
        """Mark the open failures of these subjects at this stage as resolved; give how many."""
        wanted = frozenset(subjects)
        opened = [row for row in self._open_rows(stage) if row.subject in wanted]
        with self._access.change("failures resolved", stage=stage) as change:
            done = change.put(FAILURES, [{**row._mapping, "resolved": 1} for row in opened])
            return len(done)

    def settle(self, named: Sequence[str]) -> tuple[Failure, ...]:
        """Mark as settled what a person takes off the list, and give it; it stays on record.

        `named` are subjects, or patterns as a shell has them ('old/*'), whatever the stage.
        """
        rows = [row for row in self._open_rows() if _named(row.subject, named)]
        with self._access.change("failures settled") as change:
            change.put(FAILURES, [{**row._mapping, "resolved": 1} for row in rows])
        return tuple(map(_failure, rows))

    def open(self) -> tuple[Failure, ...]:
        """Give the failures that are not resolved, and so can be tried again, by subject."""
        return tuple(_failure(row) for row in self._open_rows())

    def of(self, subject: str, stage: Stage) -> tuple[Failure, ...]:
        """Give the failures of one subject at a stage that are not resolved."""
        failures = tables.failures.c
        found = select(tables.failures).where(
            failures.subject == subject, failures.stage == stage.value, failures.resolved == 0
        )
        return tuple(_failure(row) for row in self._access.rows(found.order_by(failures.id)))

    def all(self) -> tuple[Failure, ...]:
        """Give every failure, resolved or not, by subject."""
        statement = select(tables.failures).order_by(tables.failures.c.id)
        return tuple(map(_failure, sorted(self._access.rows(statement), key=_as_read)))

    def _open_rows(self, stage: Stage | None = None) -> list[Row[Any]]:
        failures = tables.failures
        statement = select(failures).where(failures.c.resolved == 0)
        if stage is not None:
            statement = statement.where(failures.c.stage == stage.value)
        return sorted(self._access.rows(statement.order_by(failures.c.id)), key=_as_read)


def _as_read(row: Row[Any]) -> list[str | int]:
    """Order subjects as people do: 'sheet.csv#line 9' comes before 'sheet.csv#line 10'."""
    return [int(part) if part.isdecimal() else part for part in _NUMBERS.split(row.subject)]


def _named(subject: str, named: Sequence[str]) -> bool:
    return any(subject == one or fnmatchcase(subject, one) for one in named)


def _row(failure: Failure) -> dict[str, Any]:
    return {
        "id": failure_id(failure),
        "subject": plain(failure.subject),
        "stage": failure.stage.value,
        "reason": plain(failure.reason),
        "advice": plain(failure.advice),
        "sha256": failure.sha256,
        "resolved": 0,
    }


def _failure(row: Row[Any]) -> Failure:
    return Failure(row.subject, Stage(row.stage), row.reason, row.advice, row.sha256)
