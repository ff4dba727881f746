"""What looking and listening tell of a media file: the `Description`, and its stored form."""

from typing import Literal

import msgspec

from reportedly.model.errors import FootageError

MediaKind = Literal["image", "video", "audio"]

_MAGIC = b"RFD"
_FORMAT = 1


class FramePrint(msgspec.Struct, frozen=True, array_like=True):
    """One sampled frame."""

    time: float
    """Seconds after the first frame."""
    pdq: bytes
    """256 bits of perceptual hash (`pdq.hashes`)."""
    quality: int
    """0 (flat) to 100 (rich), by the sum of gradients."""
    cut: bool = False
    """Whether a new shot begins between the sample before and this one."""
    telling: bool = True
    """False for blank, title and test-card frames: they are never matched."""


class Stream(msgspec.Struct, frozen=True, array_like=True):
    """One stream of the container, as its header names it."""

    kind: str
    """'video', 'audio', 'subtitle', 'data' or 'attachment'."""
    codec: str


class Sound(msgspec.Struct, frozen=True, array_like=True):
    """The audio prints of a file: 32 bits for each hop of `sound.HOP_SECONDS`, from time zero."""

    prints: bytes
    """Little-endian 32-bit words."""
    loud: bytes
    """One byte a word: 1 where there is sound to go by, 0 for silence and near-silence."""


class Description(msgspec.Struct, frozen=True, array_like=True):
    """A media file described. Equal bytes give equal descriptions."""

    kind: MediaKind
    duration: float
    """Seconds from the first frame's start to the last one's end, as decoded; 0 for an image."""
    width: int
    """Pixels as displayed: after rotation and stretching by the container's word."""
    height: int
    frame_count: int
    """Frames decoded, described or not."""
    streams: tuple[Stream, ...]
    frames: tuple[FramePrint, ...]
    film: bytes
    """A grey picture of 64 × 64 for each frame (`film.unpack`)."""
    sound: Sound | None
    encoder: str
    """Name and version of the frame encoder that made the hashes."""
    notes: tuple[str, ...] = ()
    """Sentences on what was left out, and why."""

    def to_bytes(self) -> bytes:
        """Give the stored form: a magic number, the format's version, and MessagePack."""
        return _MAGIC + bytes([_FORMAT]) + msgspec.msgpack.encode(self)

    @classmethod
    def from_bytes(cls, stored: bytes) -> "Description":
        """Read the stored form. Raises FootageError where it is damaged or of another version."""
        if stored[:3] != _MAGIC:
            raise FootageError("These bytes are no description of footage.")
        if stored[3:4] != bytes([_FORMAT]):
            raise FootageError(
                "This footage was described by another version of the program. Describe it again."
            )
        try:
            return msgspec.msgpack.decode(stored[4:], type=cls)
        except (msgspec.DecodeError, msgspec.ValidationError) as error:
            raise FootageError(f"A description of footage is damaged ({error}).") from error
