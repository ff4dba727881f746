"""What a capture format is: the protocol that each format module fulfils, and what it is given."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO, Protocol

import msgspec

from reportedly.capture.limits import Limits
from reportedly.model.capture import Failure, Stage
from reportedly.model.footage import FoundMedia, Showing
from reportedly.model.report import Report

Item = Report | Failure | Showing | FoundMedia
"""What a format finds: reports, what could not be one, media, and where media was shown.

A showing comes after its report.
"""

Keep = Callable[[Iterable[bytes]], tuple[str, int]]
"""Keeps bytes as an object; gives their SHA-256 and their number (`ObjectStore.put`)."""


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What a format is told of the bytes besides the bytes."""

    subject: str
    """What failures call the source: a path, a URL, or an item inside a container."""
    sha256: str
    """The capture that holds the bytes."""
    limits: Limits
    url: str | None = None
    """Where a container says that the bytes came from."""
    charset: str | None = None
    """The encoding that a container states for the bytes."""
    keep: Keep | None = None
    """Where a container's media go; without it they stay in the container alone."""

    def failure(self, reason: str, advice: str, item: str | None = None) -> Failure:
        """Give the Failure of this source, or of one `item` inside it ('line 3')."""
        subject = f"{self.subject}#{item}" if item else self.subject
        return Failure(subject, Stage.CAPTURE, reason, advice, self.sha256)

    def inside(self, item: str, **changes: str | None) -> "Context":
        """Give the context of one `item` inside this source.

        A fetched page has the same address as the WARC that it came in, and is named once.
        """
        subject = self.subject if item == self.subject else f"{self.subject}#{item}"
        return msgspec.structs.replace(self, subject=subject, **changes)


class Format(Protocol):
    """One capture format. Found through the entry points of the group 'reportedly.formats'."""

    name: str

    def recognises(self, head: bytes) -> float:
        """Say how surely these first bytes (64 KiB at most) are of this format, from 0 to 1."""
        ...

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Item]:
        """Give the reports in `stream`, and a Failure for each item that cannot be one.

        Raises CaptureError, and nothing else, where no more can be read.
        """
        ...
