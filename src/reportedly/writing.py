"""Writes files whole or not at all: each beside its place, and put there once nothing is missing.

What a reader, a crash or a full disk meets under a file's own name is the earlier file or the new
one. Imports nothing but the standard library, so that the build can use it too.
"""

import os
import secrets
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

UNFINISHED = ".part"
"""How the names of unfinished files end."""
_LONGEST = 50
"""Letters of a file's name that stand in the unfinished one's: names may have 255 bytes."""
_STALE_SECONDS = 24 * 60 * 60


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """Give a path beside `path`, nobody else's, to write a file at; `settle` puts it in its place.

    However the block ends, nothing is left at it: an error and an interrupt take back what was
    written.
    """
    name = f".{path.name[:_LONGEST]}.{secrets.token_hex(8)}{UNFINISHED}"
    temporary = path.with_name(name)
    try:
        yield temporary
    finally:
        with suppress(OSError):  # the rule: it was put in its place
            temporary.unlink()


def settle(temporary: Path, path: Path) -> None:
    """Put a file that is whole in its place, in one step. Raises OSError."""
    temporary.replace(path)


def flush(out: IO[bytes] | IO[str], *, to_disk: bool) -> None:
    """Hand on what was written; `to_disk` waits until the disk has it. Raises OSError."""
    out.flush()
    if to_disk:
        os.fsync(out.fileno())


def flush_folder(folder: Path) -> None:
    """Wait until the disk knows which files a folder holds. Raises OSError."""
    if os.name == "nt":  # Windows cannot open a folder to flush it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_whole(path: Path, pieces: Iterable[bytes | memoryview], *, to_disk: bool) -> None:
    """Write the bytes of `pieces` to `path`, in the place of what is there.

    `to_disk` has the disk take them before they are put there, so that a power cut leaves one or
    the other whole. Raises OSError, and whatever iterating `pieces` raises; then what was there
    stays.
    """
    with unfinished(path) as temporary:
        with temporary.open("xb") as out:
            for piece in pieces:
                out.write(piece)
            flush(out, to_disk=to_disk)
        settle(temporary, path)


def sweep(folder: Path, pattern: str = f".*{UNFINISHED}") -> None:
    """Delete what killed processes left unfinished in a folder, a day after they last wrote it.

    What is younger may still be written. `pattern` is a glob of names.
    """
    oldest = time.time() - _STALE_SECONDS
    for left_over in folder.glob(pattern):
        with suppress(OSError):  # another process swept it first
            if left_over.stat().st_mtime < oldest:
                left_over.unlink()
