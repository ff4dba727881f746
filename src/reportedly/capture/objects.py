"""Keeps captured bytes in a folder, each object under its SHA-256, never changed once written."""

import errno
import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Protocol

from reportedly.model.errors import CaptureError, UnreadableSource
from reportedly.writing import flush, flush_folder, settle, sweep, unfinished

_SHA256 = re.compile(r"[0-9a-f]{64}")
_READ_ONLY = 0o444
_INCOMING = "incoming"
_DISK_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


class ObjectStore(Protocol):
    """Where captured bytes are kept, addressed by their SHA-256 in lower-case hexadecimal."""

    def put(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep the bytes of `chunks`; give their SHA-256 and their number.

        Whatever iterating `chunks` raises passes through, and nothing is kept.
        """
        ...

    def open(self, sha256: str) -> BinaryIO:
        """Open the object for reading. Raises UnreadableSource where it is not held."""
        ...

    def has(self, sha256: str) -> bool:
        """Tell whether the object is held."""
        ...

    def path(self, sha256: str) -> Path:
        """Give the path at which the object lies, or would lie."""
        ...


class FolderObjects:
    """An ObjectStore in the folder `root`, made on the first `put`.

    An object is written under `root/incoming`, flushed to the disk, made read-only and then
    renamed into place (`root/ab/cdef…`), so that a path either holds the whole object or is
    absent. Any number of processes may put at once.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def put(self, chunks: Iterable[bytes]) -> tuple[str, int]:
        """Keep the bytes of `chunks`; give their SHA-256 and their number.

        Raises CaptureError where the disk is full or the folder cannot be written; then, and
        when `chunks` itself raises, no trace of the object is left.
        """
        with unfinished(self._incoming() / "object") as temporary:
            with _kept():
                out = temporary.open("xb")
            with out:
                sha256, size = _write(chunks, out)
                target = self.path(sha256)
                held = target.exists()
                with _kept():
                    flush(out, to_disk=not held)  # what is held was flushed when it came
            if not held:
                with _kept():
                    target.parent.mkdir(parents=True, exist_ok=True)
                    temporary.chmod(_READ_ONLY)
                    settle(temporary, target)
                    flush_folder(target.parent)
        return sha256, size

    def open(self, sha256: str) -> BinaryIO:
        """Open the object for reading. Raises UnreadableSource where it is not held."""
        try:
            return self.path(sha256).open("rb")
        except OSError as error:
            raise UnreadableSource(
                f"The captured bytes {sha256} cannot be opened ({error.strerror}). "
                "Restore the casebook's folder of captures from a copy."
            ) from error

    def has(self, sha256: str) -> bool:
        """Tell whether the object is held."""
        return self.path(sha256).is_file()

    def path(self, sha256: str) -> Path:
        """Give the path at which the object lies, or would lie.

        Raises UnreadableSource for anything but 64 lower-case hexadecimal digits, so that no
        name leads out of the folder.
        """
        if not _SHA256.fullmatch(sha256):
            raise UnreadableSource(f"{sha256!r} is not a SHA-256 in lower-case hexadecimal.")
        return self._root / sha256[:2] / sha256[2:]

    def _incoming(self) -> Path:
        incoming = self._root / _INCOMING
        with _kept():
            incoming.mkdir(parents=True, exist_ok=True)
            sweep(incoming, "*")
        return incoming


def _write(chunks: Iterable[bytes], out: BinaryIO) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        with _kept():
            out.write(chunk)
    return digest.hexdigest(), size


@contextmanager
def _kept() -> Iterator[None]:
    # Around writing alone: an error of iterating over chunks is about the source, not the disk.
    try:
        yield
    except OSError as error:
        raise _cannot_keep(error) from error


def _cannot_keep(error: OSError) -> CaptureError:
    if error.errno in _DISK_FULL:
        return CaptureError(
            "The disk is full: nothing of this source was kept. Free some space and add it again."
        )
    return CaptureError(
        f"The captured bytes could not be written ({error.strerror}). "
        "Check that the casebook's folder can be written to, and add the source again."
    )
