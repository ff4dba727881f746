"""Loads reference tables into a casebook."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from reportedly.capture.decode import decode
from reportedly.capture.intake import take
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.sources import SourceKind, SourceRef
from reportedly.casebook.session import Session
from reportedly.model.errors import ReferenceTableError
from reportedly.model.reference import ReferenceEvent, ReferenceTable
from reportedly.pipeline.add import utc_now
from reportedly.reference.read import Unread, read_table


def load_reference(
    session: Session,
    objects: FolderObjects,
    path: Path,
    *,
    now: Callable[[], datetime] = utc_now,
) -> ReferenceTable:
    """Keep a reference table's file under its hash, and store its rows; the same file, once.

    Rows that break low ≤ best ≤ high are kept as they are and named; rows without a day or a count
    are named and left out. Raises ReferenceTableError for a file of no known form or without an
    event, CaptureError where it cannot be taken in.
    """
    ref = SourceRef(str(path), str(path), SourceKind.FILE)
    capture, arrival = take(ref, objects, fetcher=None, limits=Limits(), now=now)
    with objects.open(capture.sha256) as stream:
        adapter, rows = read_table(decode(stream.read()), path.name)
    found = list(rows)
    events = [row for row in found if isinstance(row, ReferenceEvent)]
    unread = [row for row in found if isinstance(row, Unread)]
    if not events:
        why = f" Line {unread[0].line}: {unread[0].reason}." if unread else ""
        raise ReferenceTableError(f"{path.name} holds no event that can be read.{why}")
    table = ReferenceTable(
        capture.sha256,
        path.name,
        adapter.name,
        len(events),
        min((event.first for event in events), default=None),
        max((event.last for event in events), default=None),
        tuple(f"line {e.line} ({e.id}): {e.fault}" for e in events if e.fault),
        tuple(f"line {row.line}: {row.reason}" for row in unread),
    )
    with session.batch():
        session.captures.add([capture], [arrival])
        session.references.put(table, events)
    return table
