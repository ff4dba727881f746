"""Footage: media files held by hash, where each was shown, and what a file says of itself."""

from enum import StrEnum

import msgspec

from reportedly.model.ids import ID_HEX_DIGITS, content_id
from reportedly.model.passage import Passage


class MediaKind(StrEnum):
    """What sort of media a file holds, told from its first bytes."""

    IMAGE = "image"
    VIDEO = "video"
    AUDIO = "audio"


class Footage(msgspec.Struct, frozen=True):
    """A media file, held untouched under its SHA-256 (hex)."""

    id: str
    sha256: str
    kind: MediaKind
    media_type: str
    """Such as 'video/mp4', told from the content, never from a name or a header."""
    size: int
    """Bytes."""


def footage_id(sha256: str) -> str:
    """Give the id of the footage with this hash: 'v-' and the hash's first digits."""
    return f"v-{sha256[:ID_HEX_DIGITS]}"


def make_footage(sha256: str, kind: MediaKind, media_type: str, size: int) -> Footage:
    """Make the footage of a file."""
    return Footage(footage_id(sha256), sha256, kind, media_type, size)


class How(StrEnum):
    """How a showing is known."""

    EMBEDDED = "embedded"
    """A page shows the media in its article."""
    ATTACHED = "attached"
    """A post carries it."""
    LISTED = "listed"
    """A sheet of an archiver lists it for a post."""
    ARCHIVED = "archived"
    """A web archive holds it at an address of its own."""
    ADDED = "added"
    """A person added the file; whence it came is not known."""


BY_HASH = "sha256:"
"""Begins the address of media that is named by its hash alone."""


class Showing(msgspec.Struct, frozen=True, kw_only=True):
    """That media at `address` was shown: where, when, by whom and with which caption.

    `address` is the media's own web address, 'sha256:…', or a path inside the export that names
    it; '' where an export only says that it carried media. `report` is the report or post that
    shows it, and `caption` a passage of that report.
    """

    id: str = ""
    how: How
    address: str
    report: str | None = None
    place: str = ""
    """Where it was shown: the address of the page or post, else the path or words that name it."""
    posted: str | None = None
    """When the post or page was published, ISO 8601, as it says itself."""
    archived: str | None = None
    """When an archive saw it there, ISO 8601."""
    account: str | None = None
    """Who posted it: the publisher or account as the report has it."""
    forwarded_from: str | None = None
    caption: Passage | None = None
    left_out: str = ""
    """The words by which an export says that it does not hold the media."""

    @property
    def is_by_web(self) -> bool:
        """Tell whether the media is named by an address that means the same everywhere."""
        return self.address.startswith(("http://", "https://", BY_HASH))

    @property
    def since(self) -> str | None:
        """The earliest time at which it is known to have been there: when posted, or archived."""
        return self.posted or self.archived


def identified(showing: Showing) -> Showing:
    """Give a showing its content-hash id."""
    bare = msgspec.structs.replace(showing, id="")
    return msgspec.structs.replace(bare, id=content_id("w", bare))


class FoundMedia(msgspec.Struct, frozen=True):
    """Media that a capture holds, at the web address where it was captured, if at any."""

    footage: Footage
    address: str | None = None
    archived: str | None = None
    inlined: bool = False
    """Whether it lies inside a page, whose showing names it by its hash."""


class Sighting(msgspec.Struct, frozen=True):
    """One time and place at which footage was seen."""

    id: str
    footage: str
    """The footage's SHA-256."""
    showing: Showing


def make_sighting(sha256: str, showing: Showing) -> Sighting:
    """Tie footage to a showing of it."""
    return Sighting(content_id("s", sha256, showing.id), sha256, showing)


class MediaFact(msgspec.Struct, frozen=True):
    """What a file says of itself in one field of its metadata."""

    field: str
    """What it is about: 'made', 'duration', 'camera model', …"""
    value: str
    source: str
    """Where the file says it: 'EXIF', 'container', 'C2PA'."""
    unreliability: str
    """A sentence on how far the source is known to mislead."""
    private: bool = False
    """True for what could lead to whoever filmed: shown on request, never exported."""
