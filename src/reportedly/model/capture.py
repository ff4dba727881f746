"""Captures: bytes kept untouched, with when and how they came, and what went wrong."""

from enum import StrEnum

import msgspec

from reportedly.model.report import Report


class Capture(msgspec.Struct, frozen=True):
    """Bytes as they came, held under their SHA-256 (hex)."""

    sha256: str
    size: int
    format: str
    """The capture format told from the content: 'html', 'warc', 'telegram', …"""


class Arrival(msgspec.Struct, frozen=True):
    """When and how a capture came: the path, URL or '-' that the user gave."""

    sha256: str
    source: str
    at: str
    """UTC, ISO 8601 with seconds."""
    tool: str
    """Name and version of what captured it."""


class Stage(StrEnum):
    """The stages of a report's journey."""

    CAPTURE = "capture"
    READ = "read"
    SECOND_READ = "second reading"
    TRACE = "trace"
    LINK = "link"
    WEIGH = "weigh"
    FOOTAGE = "footage"
    PUBLISH = "publish"


class Failure(msgspec.Struct, frozen=True):
    """Something set aside: what, at which stage, why, and what the user can do."""

    subject: str
    """The source, the item inside it ('chat.json#message 17'), or a report id."""
    stage: Stage
    reason: str
    advice: str
    sha256: str | None = None


class Extraction(msgspec.Struct, frozen=True):
    """What one capture held: reports, and the items that could not be taken."""

    reports: tuple[Report, ...]
    failures: tuple[Failure, ...] = ()
