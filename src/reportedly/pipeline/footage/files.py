"""What the footage stage keeps outside the tables: descriptions as files, and the index of frames.

Both are derived: the folder may be deleted, and is filled again from the media.
"""

import contextlib
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reportedly.casebook.session import Session
from reportedly.footage.description import Description
from reportedly.footage.index import FrameIndex
from reportedly.model.errors import FootageError
from reportedly.writing import write_whole

FOLDER = "footage"
_INDEX = "index"

Rows = npt.NDArray[np.float32]


class FootageFiles:
    """The folder of descriptions and the index beside a casebook."""

    def __init__(self, session: Session) -> None:
        self._folder = session.path / FOLDER

    def index(self) -> FrameIndex:
        """Open the index of frames; close it after use. Raises FootageError."""
        return FrameIndex(self._folder / _INDEX)

    def put(self, sha256: str, description: Description) -> str:
        """Keep a description; give the SHA-256 of its stored form. Raises FootageError."""
        data = description.to_bytes()
        path = self._path(sha256)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, [data], to_disk=False)
        except OSError as error:
            raise FootageError(
                f"A description of footage could not be written ({error.strerror})."
            ) from error
        return hashlib.sha256(data).hexdigest()

    def get(self, sha256: str, digest: str = "") -> Description | None:
        """Give a description as it was kept; None where it is gone, changed, or of another version.

        With a `digest`, one that does not hash to it counts as changed.
        """
        try:
            data = self._path(sha256).read_bytes()
            if digest and hashlib.sha256(data).hexdigest() != digest:
                return None
            return Description.from_bytes(data)
        except (OSError, FootageError):
            return None

    def put_vectors(self, encoder: str, sha256: str, rows: Rows) -> None:
        """Keep a row for each picture encoded, its time first. Raises FootageError."""
        path = self._vectors(encoder) / sha256
        held = io.BytesIO()
        np.save(held, rows, allow_pickle=False)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, [held.getvalue()], to_disk=False)
        except OSError as error:
            raise FootageError(
                f"Vectors of footage could not be written ({error.strerror})."
            ) from error

    def vectors(self, encoder: str) -> Iterator[tuple[str, Rows]]:
        """Give what an encoder gave of each file, by its hash; what is damaged is left out."""
        folder = self._vectors(encoder)
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            with contextlib.suppress(OSError, ValueError):
                yield path.name, np.load(path, allow_pickle=False)

    def _vectors(self, encoder: str) -> Path:
        return self._folder / "vectors" / hashlib.sha256(encoder.encode()).hexdigest()[:16]

    def _path(self, sha256: str) -> Path:
        return self._folder / "descriptions" / sha256[:2] / sha256[2:]
