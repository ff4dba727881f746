"""Unpacks gzip as a stream, within bounds on size and on ratio, so that no bomb goes off."""

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

from reportedly.capture.limits import Limits
from reportedly.model.errors import TooLarge, UnreadableSource

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

GZIP = b"\x1f\x8b"
_CHUNK = 1 << 16


class Unpacked(io.RawIOBase):
    """The content of a gzip stream of one or more members; reading raises TooLarge for a bomb.

    A stream that breaks off or is damaged ends there, and `damaged` is set.
    """

    def __init__(self, packed: BinaryIO, limits: Limits) -> None:
        self._packed = packed
        self._limits = limits
        self._member = zlib.decompressobj(31)
        self._waiting = b""
        self._taken = self._given = 0
        self.damaged = False

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Unpack into `buffer`; 0 at the end."""
        view = memoryview(buffer).cast("B")
        data = b""
        while not data and self._refill():
            try:
                data = self._member.decompress(self._waiting, len(view))
            except zlib.error:
                self.damaged = True
                return 0
            self._waiting = self._member.unconsumed_tail or self._member.unused_data
        view[: len(data)] = data
        self._account(len(data))
        return len(data)

    def _refill(self) -> bool:
        """See to it that there is something to unpack; False at the end."""
        if self._member.eof:
            self._waiting = self._waiting.lstrip(b"\0")  # padding between members
        if not self._waiting:
            self._waiting = self._packed.read(_CHUNK)
            self._taken += len(self._waiting)
        if not self._waiting:
            self.damaged = self.damaged or not self._member.eof
            return False
        if self._member.eof:
            self._member = zlib.decompressobj(31)
        return True

    def _account(self, given: int) -> None:
        self._given += given
        limits = self._limits
        over_ratio = self._given > max(limits.ratio_floor, self._taken * limits.max_ratio)
        if self._given > limits.max_unpacked or over_ratio:
            raise TooLarge(
                "It unpacks to far more than such a file holds, and was not read further. "
                "The bytes are kept. If it is what you meant to add, unpack it, and add the parts."
            )


def unpack_body(data: bytes, encoding: str, longest: int) -> bytes:
    """Undo a Content-Encoding. Raises UnreadableSource, and TooLarge past `longest` bytes.

    A body that does not begin as its encoding does was unpacked before it was recorded.
    """
    if encoding in {"", "identity"} or (encoding == "gzip" and not data.startswith(GZIP)):
        return data
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise UnreadableSource(f"Its compression {encoding!r} is not read. The bytes are kept.")
    for window in (47, -15):  # gzip or zlib told by their head; 'deflate' may have none
        try:
            unpacked = zlib.decompressobj(window).decompress(data, longest + 1)
        except zlib.error:
            continue
        if len(unpacked) > longest:
            raise TooLarge(f"It unpacks to more than {longest:,} bytes. The bytes are kept.")
        return unpacked
    raise UnreadableSource("Its compressed content is damaged. The bytes are kept.")
