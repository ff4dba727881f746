"""Work that waits: what an interrupted run takes up again."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import Any

from sqlalchemy import bindparam, select

from reportedly.casebook import tables
from reportedly.casebook.access import Access
from reportedly.casebook.change import Change, chunked
from reportedly.casebook.coverage import PENDING


class Task(StrEnum):
    """What is to be done to a subject."""

    LINK = "link"
    """The subject is a mention."""
    WEIGH = "weigh"
    """The subject is an incident."""


_PENDING = tables.pending.c
_WAITING = (
    select(_PENDING.subject).where(_PENDING.task == bindparam("task")).order_by(_PENDING.subject)
)


def task_rows(task: Task, subjects: Iterable[str]) -> Iterator[dict[str, Any]]:
    """Give the rows that queue `task` for these subjects."""
    for subject in sorted(subjects):
        yield {"task": task.value, "subject": subject}


def queue_weighing(change: Change, reports: Sequence[str]) -> None:
    """Let every incident that one of `reports` speaks of wait to be weighed again."""
    members, mentions = tables.members, tables.mentions
    joined = members.join(mentions, mentions.c.id == members.c.mention)
    for chunk in chunked(reports):
        touched = select(members.c.incident).select_from(joined).distinct()
        found = change.connection.execute(touched.where(mentions.c.report.in_(chunk))).scalars()
        change.put(PENDING, task_rows(Task.WEIGH, found))


def waiting(access: Access, task: Task) -> tuple[str, ...]:
    """Give the subjects that wait for `task`, sorted."""
    return tuple(row.subject for row in access.rows(_WAITING, task=task.value))
