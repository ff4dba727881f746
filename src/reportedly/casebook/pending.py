"""Work that waits: what an interrupted run takes up again."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Any

from sqlalchemy import select

from reportedly.casebook import tables
from reportedly.casebook.access import Access


class Task(StrEnum):
    """What is to be done to a subject."""

    LINK = "link"
    """The subject is a mention."""
    WEIGH = "weigh"
    """The subject is an incident."""


def task_rows(task: Task, subjects: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Give the rows that queue `task` for these subjects."""
    for subject in sorted(subjects):
        yield {"task": task.value, "subject": subject}


def waiting(access: Access, task: Task) -> tuple[str, ...]:
    """Give the subjects that wait for `task`, sorted."""
    pending = tables.pending
    statement = select(pending.c.subject).where(pending.c.task == task.value)
    return tuple(row.subject for row in access.rows(statement.order_by(pending.c.subject)))
