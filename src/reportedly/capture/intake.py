"""Takes one source in: keeps its bytes untouched, and notes when and how they came."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from reportedly.capture.decode import HEAD
from reportedly.capture.formats import tell
from reportedly.capture.limits import Limits
from reportedly.capture.objects import ObjectStore
from reportedly.capture.program import tool
from reportedly.capture.sources import SourceKind, SourceRef
from reportedly.model.capture import Arrival, Capture
from reportedly.model.errors import FetchRefused, TooLarge, UnreadableSource

_CHUNK = 1 << 20
# So that a pipe swapped in after the check cannot hang the program; Windows has neither flag.
_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Fetches(Protocol):
    """What `take` needs of a fetcher: `capture.fetch.Fetcher` fulfils it."""

    def fetch(self, url: str) -> Iterator[bytes]:
        """Give the bytes of a WARC that holds the request for `url` and the answer to it."""
        ...


def take(
    ref: SourceRef,
    objects: ObjectStore,
    *,
    fetcher: Fetches | None,
    limits: Limits,
    now: Callable[[], datetime],
) -> tuple[Capture, Arrival]:
    """Keep the bytes of the source in `objects`; give what was captured and how it came.

    A source of no known format, or an empty one, is kept too; `formats.extract` says what is
    wrong with it. Raises TooLarge past `limits.max_source`, UnreadableSource where the file
    cannot be read, FetchRefused where a URL is not fetched (always without a fetcher), and
    CaptureError where the bytes cannot be written. `now` gives an aware date-time.
    """
    sha256, size = objects.put(_chunks(ref, fetcher, limits))
    with objects.open(sha256) as stream:
        capture = Capture(sha256, size, tell(stream.read(HEAD)))
    at = now().astimezone(UTC).isoformat(timespec="seconds")
    return capture, Arrival(sha256, ref.name, at, tool())


def _chunks(ref: SourceRef, fetcher: Fetches | None, limits: Limits) -> Iterator[bytes]:
    if ref.kind is SourceKind.FILE:
        return _file_chunks(ref.path, limits.max_source)
    if ref.kind is SourceKind.STDIN:
        return _stream_chunks(sys.stdin.buffer, limits.max_source)
    if fetcher is None:
        raise FetchRefused(
            f"{ref.name} was not fetched, since nothing may use the network here. "
            "Allow it, or save the page yourself and add the file."
        )
    return fetcher.fetch(ref.location)


def _file_chunks(path: Path, longest: int) -> Iterator[bytes]:
    try:
        with open(os.open(path, _OPEN_FLAGS), "rb") as stream:  # noqa: PTH123 - a descriptor
            _check(os.fstat(stream.fileno()), longest)
            yield from _stream_chunks(stream, longest)
    except OSError as error:
        raise UnreadableSource(
            f"The file cannot be read ({error.strerror}). Check it, and add it again."
        ) from error


def _check(status: os.stat_result, longest: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableSource("This is not a regular file. Copy its content into one.")
    if status.st_size > longest:  # told before anything is copied
        raise _too_large(longest)


def _stream_chunks(stream: BinaryIO, longest: int) -> Iterator[bytes]:
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > longest:
            raise _too_large(longest)
        yield chunk


def _too_large(longest: int) -> TooLarge:
    return TooLarge(
        f"It has more than {longest:,} bytes, the most that is taken in as one source. "
        "Nothing of it was kept. Cut a copy into parts, and add those."
    )
