"""Keeps captured bytes in a folder, each object under its SHA-256, never changed once written."""

import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, Protocol

from reportedly.model.errors import CaptureError, UnreadableSource

_SHA256 = re.compile(r"[0-9a-f]{64}")
_READ_ONLY = 0o444
_INCOMING = "incoming"
_STALE_SECONDS = 24 * 60 * 60
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
        descriptor, name = self._temporary()
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "wb") as out:
                sha256, size = _write(chunks, out)
                target = self.path(sha256)
                held = target.exists()
                _flush(out, to_disk=not held)  # what is held was flushed when it came
            if not held:
                self._settle(temporary, target)
        finally:
            temporary.unlink(missing_ok=True)
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

    def _temporary(self) -> tuple[int, str]:
        incoming = self._root / _INCOMING
        try:
            incoming.mkdir(parents=True, exist_ok=True)
            _sweep(incoming)
            return tempfile.mkstemp(dir=incoming)
        except OSError as error:
            raise _cannot_keep(error) from error

    def _settle(self, temporary: Path, target: Path) -> None:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            temporary.chmod(_READ_ONLY)
            temporary.replace(target)
            _flush_folder(target.parent)
        except OSError as error:
            raise _cannot_keep(error) from error


def _write(chunks: Iterable[bytes], out: BinaryIO) -> tuple[str, int]:
    digest, size = hashlib.sha256(), 0
    for chunk in chunks:
        digest.update(chunk)
        size += len(chunk)
        _guarded_write(out, chunk)
    return digest.hexdigest(), size


def _flush(out: BinaryIO, *, to_disk: bool) -> None:
    try:
        out.flush()
        if to_disk:
            os.fsync(out.fileno())
    except OSError as error:
        raise _cannot_keep(error) from error


def _guarded_write(out: BinaryIO, chunk: bytes) -> None:
    # Wrapped apart from the iteration, whose own errors are about the source, not the disk.
    try:
        out.write(chunk)
    except OSError as error:
        raise _cannot_keep(error) from error


def _sweep(incoming: Path) -> None:
    # A process that was killed leaves its temporary behind; a live one is younger than this.
    oldest = time.time() - _STALE_SECONDS
    for left_over in incoming.iterdir():
        try:
            if left_over.stat().st_mtime < oldest:
                left_over.unlink()
        except OSError:
            continue  # another process swept it first


def _flush_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open a folder to flush it
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _cannot_keep(error: OSError) -> CaptureError:
    if error.errno in _DISK_FULL:
        return CaptureError(
            "The disk is full: nothing of this source was kept. Free some space and add it again."
        )
    return CaptureError(
        f"The captured bytes could not be written ({error.strerror}). "
        "Check that the casebook's folder can be written to, and add the source again."
    )
