"""Reads one document whole, no further than the limit lets it."""

from typing import BinaryIO

from reportedly.capture.protocol import Context
from reportedly.model.errors import TooLarge, UnreadableSource


def read_whole(stream: BinaryIO, context: Context) -> bytes:
    """Read all of `stream`. Raises TooLarge past `max_document`, UnreadableSource where empty."""
    longest = context.limits.max_document
    pieces, size = [], 0
    while chunk := stream.read(1 << 20):
        size += len(chunk)
        if size > longest:
            raise TooLarge(
                f"It has more than {longest:,} bytes, the most that is read as one document. "
                "The bytes are kept. Cut a copy into single reports, and add those."
            )
        pieces.append(chunk)
    if not size:
        raise UnreadableSource("It is empty. Check that it was saved whole, and add it again.")
    return b"".join(pieces)
