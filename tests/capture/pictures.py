"""Media for tests of taking in, where nothing is decoded: real PNGs of noise, and first bytes."""

import struct
import zlib
from random import Random

STARTS = {
    "image/jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "image/png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "image/gif": b"GIF89a\x01\0\x01\0",
    "image/webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "image/tiff": b"II*\0\x08\0\0\0",
    "image/avif": b"\0\0\0\x1cftypavif\0\0\0\0",
    "image/heic": b"\0\0\0\x18ftypheic\0\0\0\0",
    "video/mp4": b"\0\0\0\x20ftypisom\0\0\x02\0",
    "video/quicktime": b"\0\0\0\x08wide\0\0\x10\0mdat",
    "video/3gpp": b"\0\0\0\x18ftyp3gp5\0\0\0\0",
    "video/webm": b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\x82\x84webm",
    "video/x-matroska": b"\x1a\x45\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska",
    "video/ogg": b"OggS\0\x02" + b"\0" * 20 + b"\x01*\x80theora\x03",
    "video/x-msvideo": b"RIFF\0\0\0\0AVI LIST",
    "video/mp2t": (b"G\x40\x11\x10" + b"\0" * 184) * 4,
    "audio/ogg": b"OggS\0\x02" + b"\0" * 20 + b"\x01\x13OpusHead",
    "audio/mpeg": b"ID3\x04\0\0\0\0\0\0",
    "audio/wav": b"RIFF\0\0\0\0WAVEfmt ",
    "audio/flac": b"fLaC\0\0\0\x22",
    "audio/mp4": b"\0\0\0\x20ftypM4A \0\0\x02\0",
}


def picture(seed: int, side: int = 96) -> bytes:
    """Make a PNG of noise: the same seed gives the same bytes."""
    noise = Random(seed)  # noqa: S311 - a picture, no secret
    rows = b"".join(b"\0" + noise.randbytes(side) for _ in range(side))
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_part(name, data) for name, data in parts)


def _part(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
