"""Pictures of footage for the pages: blurred and grey, or clear where a person asked for that.

They are made in the decoding process, as new JPEGs without the file's metadata, and kept for a
while in memory; nothing of them is written to the disk.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

from reportedly.footage.keyframes import stills

_KEPT = 400
_BLURRED_SIZE, _CLEAR_SIZE = 240, 640

_Key = tuple[str, float, bool]


class Stills:
    """Makes pictures on request, a strip at once, and remembers the last few hundred."""

    def __init__(self) -> None:
        self._made: OrderedDict[_Key, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def at(
        self, path: Path, sha256: str, times: Sequence[float], wanted: float, clear: bool
    ) -> bytes:
        """Give the picture at `wanted` seconds; all of `times` are made with it.

        Raises FootageError where the file gives none.
        """
        with self._lock:  # one decoding process at a time is enough for one person
            key = (sha256, wanted, clear)
            if key not in self._made:
                self._make(path, sha256, sorted({*times, wanted}), clear)
            self._made.move_to_end(key)
            return self._made[key]

    def _make(self, path: Path, sha256: str, times: Sequence[float], clear: bool) -> None:
        size = _CLEAR_SIZE if clear else _BLURRED_SIZE
        made = stills(path, times, size, blur=not clear, grey=not clear)
        self._made.update(
            ((sha256, time, clear), picture) for time, picture in zip(times, made, strict=True)
        )
        while len(self._made) > _KEPT:
            self._made.popitem(last=False)
