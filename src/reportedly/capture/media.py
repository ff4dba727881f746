"""Tells images, videos and sound by their first bytes; nothing is decoded here."""

import re

from reportedly.model.footage import MediaKind

HEAD_ENOUGH = 1_024
"""Bytes from a file's start that are looked at."""

Told = tuple[MediaKind, str]

_IMAGE, _VIDEO, _AUDIO = MediaKind.IMAGE, MediaKind.VIDEO, MediaKind.AUDIO

_STARTS: tuple[tuple[bytes, Told], ...] = (
    (b"\xff\xd8\xff", (_IMAGE, "image/jpeg")),
    (b"\x89PNG\r\n\x1a\n", (_IMAGE, "image/png")),
    (b"GIF87a", (_IMAGE, "image/gif")),
    (b"GIF89a", (_IMAGE, "image/gif")),
    (b"II*\0", (_IMAGE, "image/tiff")),
    (b"MM\0*", (_IMAGE, "image/tiff")),
    (b"\x00\x00\x01\xba", (_VIDEO, "video/mpeg")),
    (b"\x00\x00\x01\xb3", (_VIDEO, "video/mpeg")),
    (b"FLV\x01", (_VIDEO, "video/x-flv")),
    (b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", (_VIDEO, "video/x-ms-asf")),
    (b"fLaC", (_AUDIO, "audio/flac")),
    (b"ID3", (_AUDIO, "audio/mpeg")),
    (b"#!AMR", (_AUDIO, "audio/amr")),
    (b"caff", (_AUDIO, "audio/x-caf")),
)
# The word after RIFF and its length.
_RIFF: dict[bytes, Told] = {
    b"WEBP": (_IMAGE, "image/webp"),
    b"AVI ": (_VIDEO, "video/x-msvideo"),
    b"WAVE": (_AUDIO, "audio/wav"),
}
# Brands of ISO base media files that are no ordinary video (ISO/IEC 14496-12, 4.3).
_BRANDS: tuple[tuple[bytes, Told], ...] = (
    (b"avif", (_IMAGE, "image/avif")),
    (b"avis", (_IMAGE, "image/avif")),
    (b"heic", (_IMAGE, "image/heic")),
    (b"heix", (_IMAGE, "image/heic")),
    (b"mif1", (_IMAGE, "image/heif")),
    (b"msf1", (_IMAGE, "image/heif")),
    (b"M4A ", (_AUDIO, "audio/mp4")),
    (b"M4B ", (_AUDIO, "audio/mp4")),
    (b"qt  ", (_VIDEO, "video/quicktime")),
    (b"3gp", (_VIDEO, "video/3gpp")),
    (b"3g2", (_VIDEO, "video/3gpp2")),
)
_OLD_QUICKTIME = frozenset((b"moov", b"mdat", b"wide", b"free", b"skip"))
_TS_PACKET = 188
# MPEG audio: frame sync, then layer II or III, with a bit rate and a sample rate that exist.
_MPEG_AUDIO = re.compile(rb"\xff[\xe2\xe3\xf2-\xf5\xfa-\xfd][\x10-\xef]")
_ADTS = re.compile(rb"\xff[\xf0\xf1\xf8\xf9][\x40-\x7f]")
_OGG_VIDEO = (b"\x80theora", b"\x80daala")


def told_media(head: bytes) -> Told | None:
    """Say what media begins with `head`, by kind and media type; None where it is none."""
    for start, told in _STARTS:
        if head.startswith(start):
            return told
    return _boxed(head) or _riff(head) or _ogg(head) or _matroska(head) or _streamed(head)


def _boxed(head: bytes) -> Told | None:
    word = head[4:8]
    if word == b"ftyp":
        brand = head[8:12]
        found = (told for start, told in _BRANDS if brand.startswith(start))
        return next(found, (_VIDEO, "video/mp4"))
    size = int.from_bytes(head[:4], "big")
    plausible = size in (0, 1) or size >= 8
    return (_VIDEO, "video/quicktime") if word in _OLD_QUICKTIME and plausible else None


def _riff(head: bytes) -> Told | None:
    if head.startswith((b"RIFF", b"RIFX")):
        return _RIFF.get(head[8:12])
    if head.startswith(b"FORM") and head[8:12] in {b"AIFF", b"AIFC"}:
        return (_AUDIO, "audio/aiff")
    return None


def _ogg(head: bytes) -> Told | None:
    if not head.startswith(b"OggS"):
        return None
    video = any(word in head[:HEAD_ENOUGH] for word in _OGG_VIDEO)
    return (_VIDEO, "video/ogg") if video else (_AUDIO, "audio/ogg")


def _matroska(head: bytes) -> Told | None:
    if not head.startswith(b"\x1a\x45\xdf\xa3"):
        return None
    webm = b"webm" in head[:64]
    return (_VIDEO, "video/webm") if webm else (_VIDEO, "video/x-matroska")


def _streamed(head: bytes) -> Told | None:
    """Tell formats without a header by their regular packets."""
    syncs = head[: 4 * _TS_PACKET : _TS_PACKET]
    if len(head) > 3 * _TS_PACKET and syncs == b"GGGG" and b"\0" in head:
        return (_VIDEO, "video/mp2t")
    if _MPEG_AUDIO.match(head) and b"\0" in head:
        return (_AUDIO, "audio/mpeg")
    return (_AUDIO, "audio/aac") if _ADTS.match(head) and b"\0" in head else None
