"""What has been changed since an end of the log, whose entries name the tables they changed."""

from itertools import islice

import msgspec

from reportedly.casebook.log import START, Head, Payload
from reportedly.casebook.session import Session

_PAYLOAD = msgspec.json.Decoder(Payload)


def changes_since(session: Session, end: Head, most: int) -> list[Payload] | None:
    """Give what the log's entries after `end` say, in order.

    None where the log does not continue that end, or more than `most` entries have come since.
    """
    new = session.log_head().count - end.count
    if not 0 <= new <= most:
        return None
    entries = list(islice(session.log_entries(max(end.count - 1, 0)), new + (end.count > 0)))
    before = entries.pop(0).hash if end.count > 0 and entries else START
    return [_PAYLOAD.decode(one.payload) for one in entries] if before == end.hash else None


def tables_of(told: Payload) -> frozenset[str]:
    """Name the tables that an entry says were changed; none where it is about something else."""
    return frozenset((*told.rows, *told.gone, *told.sums))
