"""Keeps the media in a web archive's records, byte for byte, each under its own hash."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from reportedly.capture.media import told_media
from reportedly.capture.protocol import Context
from reportedly.model.capture import Failure
from reportedly.model.errors import CaptureError, TooLarge, UnreadableSource
from reportedly.model.footage import FoundMedia, MediaKind, make_footage

_MEDIA = ("image/", "video/", "audio/")
_PERHAPS = frozenset(("application/octet-stream", "binary/octet-stream", "application/mp4"))
_NEVER = frozenset(("image/svg+xml", "image/x-icon", "image/vnd.microsoft.icon"))
_WHOLE_RANGE = re.compile(r"bytes 0-(\d{1,18})/(\d{1,18})")
_CHUNK = 1 << 20
LEAST_PICTURE = 4_096
"""Bytes: smaller pictures are icons, spacers and portraits beside names; the archive has them."""


def may_be_media(media_type: str) -> bool:
    """Tell whether a record stated to be of this media type may hold footage."""
    return media_type in _PERHAPS or (media_type.startswith(_MEDIA) and media_type not in _NEVER)


def kept_media(
    record: Any, url: str, context: Context, *, leave: MediaKind | None
) -> Iterator[FoundMedia | Failure]:
    """Keep the media of a record that an archive captured at `url`; nothing where it holds none.

    Media of the kind `leave` stay in the archive alone. A Failure where it was cut short.
    """
    inside = context.inside(url or "a record")
    try:
        found = _kept(record, url, context, leave)
    except CaptureError as error:
        reason, _, advice = str(error).partition(". ")
        yield inside.failure(f"{reason.rstrip('.')}.", advice)
        return
    if found:
        yield found


def _kept(record: Any, url: str, context: Context, leave: MediaKind | None) -> FoundMedia | None:
    if context.keep is None or not _is_answer(record):
        return None
    chunks = _chunks(record, context.limits.max_source)
    first = next(chunks, b"")
    told = told_media(first)
    too_small = len(first) < LEAST_PICTURE
    if told is None or told[0] is leave or (told[0] is MediaKind.IMAGE and too_small):
        return None
    _check_whole(record)
    sha256, size = context.keep(chain([first], chunks))
    archived = record.rec_headers.get_header("WARC-Date")
    return FoundMedia(make_footage(sha256, *told, size), url or None, archived)


def _is_answer(record: Any) -> bool:
    if record.rec_type in {"resource", "conversion"}:
        return True
    headers = record.http_headers
    return bool(
        record.rec_type == "response" and headers and headers.get_statuscode() in {"200", "206"}
    )


def _check_whole(record: Any) -> None:
    """Raise UnreadableSource for a part of a file: its hash would name nothing."""
    headers = record.http_headers
    if record.rec_headers.get_header("WARC-Truncated"):
        raise UnreadableSource(
            "This medium was cut short when it was archived, and was not kept by itself. "
            "Archive it again; the bytes are in the archive."
        )
    if headers and headers.get_statuscode() == "206":
        stated = _WHOLE_RANGE.fullmatch((headers.get_header("Content-Range") or "").strip())
        if not stated or int(stated[1]) + 1 != int(stated[2]):
            raise UnreadableSource(
                "The archive has this medium in parts only, and it was not kept by itself. "
                "Download it whole, and add the file."
            )


def _chunks(record: Any, longest: int) -> Iterator[bytes]:
    """Give the body of a record. Raises TooLarge, and UnreadableSource where it breaks off."""
    from warcio.bufferedreaders import ChunkedDataReader

    headers, stream = record.http_headers, record.raw_stream
    stated = (headers.get_header("Content-Encoding") or "identity") if headers else "identity"
    if stated.strip().lower() not in {"identity", ""}:
        stream = record.content_stream()
    elif headers and (headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream)
    size = 0
    while chunk := stream.read(_CHUNK):
        size += len(chunk)
        if size > longest:
            raise TooLarge(
                f"This medium has more than {longest:,} bytes. It stays in the archive alone."
            )
        yield chunk
    if getattr(record.raw_stream, "limit", 0) > 0:
        raise UnreadableSource("This medium breaks off. Get a whole copy of the archive.")
