"""The bounds on decoding, so that no media file can use up memory, processor or time."""

import msgspec

_MIB = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """How much one media file may take. What is passed over is named in the description's notes."""

    max_bytes: int = 4096 * _MIB
    """The file as it lies; a larger one is refused unopened."""
    max_pixels: int = 80 * _MIB
    """Pixels of one picture, as its header gives them and as it decodes."""
    max_frames: int = 90_000
    """Frames described, five a second: five hours."""
    max_streams: int = 32
    """Streams in one file."""
    memory: int = 3072 * _MIB
    """Address space of the decoding process, in bytes."""
    cpu_seconds: int = 1800
    """Processor time. The description ends where nine tenths of it are used."""
    wall_seconds: int = 3600
    """Time by the clock; decoding that hangs is killed then."""
