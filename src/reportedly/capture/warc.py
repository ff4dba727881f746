"""Reads web archives in WARC, plain or in gzip: each page, text or feed in it as its own format.

Media that a page in the archive shows is kept beside it, and so is every video and sound, and all
media of an archive without a page. They are taken in a second pass, since a page may come after
its pictures; an archive without media is read once.
"""

import io
import re
import zlib
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO, cast
from urllib.parse import urldefrag

from reportedly.capture.formats import UNKNOWN, failure_of, formats, tell
from reportedly.capture.protocol import Context, Item
from reportedly.capture.unpacking import GZIP, Unpacked, unpack_body
from reportedly.capture.warc_media import kept_media, may_be_media
from reportedly.model.capture import Failure
from reportedly.model.errors import CaptureError, TooLarge, UnreadableSource
from reportedly.model.footage import MediaKind, Showing
from reportedly.model.report import Report

_VERSION = b"WARC/"
# Which formats a record's media type may turn out to be; scripts, images and so on are passed over.
_READABLE = {
    "text/html": ("html",),
    "application/xhtml+xml": ("html",),
    "text/plain": ("text", "jsonl", "links"),
    "text/markdown": ("text",),
    "text/csv": ("links",),
    "text/xml": ("feed", "html"),
    "application/xml": ("feed", "html"),
    "application/rss+xml": ("feed",),
    "application/atom+xml": ("feed",),
    "application/x-ndjson": ("jsonl",),
    "application/jsonl": ("jsonl",),
}
_CHARSET = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", re.I)
_LONGEST_LINE = 1 << 16
_MOST_LINES = 2_000
"""Header lines of one record."""


class WarcFormat:
    """A web archive."""

    name = "warc"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is a WARC; other gzip counts a little, to be refused in words."""
        if head.startswith(_VERSION):
            return 1.0
        if not head.startswith(GZIP):
            return 0.0
        try:
            begun = zlib.decompressobj(31).decompress(head, len(_VERSION))
        except zlib.error:
            begun = b""
        return 1.0 if begun == _VERSION else 0.3

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Item]:
        """Give the reports of every page in the archive that was answered with 200, and its media.

        What is wrong with one record is a Failure, and the next is read; an archive that breaks off
        gives what came before, and a Failure.
        """
        seen = _Seen()
        yield from _read(stream, context, seen.reports)
        if seen.media and context.keep:
            stream.seek(0)
            again = _read(stream, context, seen.kept)
            # That it breaks off was said in the first pass.
            yield from (item for item in again if item != _broken_off(context))


class _Seen:
    """What a first pass saw: whether there are media, and which of them pages show."""

    def __init__(self) -> None:
        self.media = False
        self._pages = False
        self._shown: set[str] = set()

    def reports(self, record: Any, context: Context) -> Iterator[Item]:
        """Give the reports of a record, noting what they show."""
        if may_be_media(_media_type(record)[0]):
            self.media = True
            return
        for item in _reports(record, context):
            self._pages = self._pages or isinstance(item, Report)
            if isinstance(item, Showing):
                self._shown.add(item.address)
            yield item

    def kept(self, record: Any, context: Context) -> Iterator[Item]:
        """Keep the media of a record, unless it is a picture that no page here shows."""
        kind = _media_type(record)[0]
        if may_be_media(kind):
            url = urldefrag(record.rec_headers.get_header("WARC-Target-URI") or "").url
            unseen = self._pages and url not in self._shown
            yield from kept_media(record, url, context, leave=MediaKind.IMAGE if unseen else None)


def payload(stream: BinaryIO, context: Context) -> tuple[bytes, str | None] | None:
    """Give the body that an archive holds for `context.url`, and the encoding that it states.

    None where it holds none. Raises CaptureError where the record or the archive cannot be read.
    """

    def bodies(record: Any, within: Context) -> Iterator[Any]:
        if record.rec_headers.get_header("WARC-Target-URI") == context.url and _is_answer(record):
            yield _body(record, within.limits.max_document), _media_type(record)[1]

    found = (one for one in _read(stream, context, bodies) if isinstance(one, tuple))
    return next(found, None)


_Each = Callable[[Any, Context], Iterator[Any]]


def _read(stream: BinaryIO, context: Context, each: _Each) -> Iterator[Any]:
    raw = cast("io.RawIOBase", stream)
    buffered = io.BufferedReader(raw)
    packed = buffered.peek(2)[:2] == GZIP
    unpacked = Unpacked(buffered, context.limits) if packed else None
    plain = io.BufferedReader(cast("io.RawIOBase", unpacked)) if unpacked else buffered
    try:
        if not plain.peek(5).startswith(_VERSION):
            raise UnreadableSource(
                "This is compressed, but not a WARC. Unpack it, and add what is in it."
            )
        yield from _records(cast("BinaryIO", plain), context, each)
        if unpacked and unpacked.damaged:
            yield _broken_off(context)
    finally:
        buffered.detach()  # whoever opened the stream closes it


def _records(plain: BinaryIO, context: Context, each: _Each) -> Iterator[Any]:
    archive, reader = _open(plain)
    while True:
        try:
            record = next(archive, None)
        except TooLarge:
            raise
        except Exception:  # warcio raises whatever its parsers do
            yield _broken_off(context)
            return
        if record is None:
            break
        reader.lines = reader.words = 0
        yield from each(record, context)
        if not _is_whole(record):
            yield _broken_off(context)
            return
    if archive.err_count or reader.words:
        yield _broken_off(context)


def _open(plain: BinaryIO) -> tuple[Any, Any]:
    """Give an iterator over the records of `plain`, and the reader that it reads by."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.bufferedreaders import DecompressingBufferedReader

    class _Reader(DecompressingBufferedReader):  # type: ignore[misc]
        """Bounds a record's head, whose lines warcio reads at any length and number."""

        lines = 0  # read since the last record was given
        words = 0  # of these, those that are not blank: at the end, a head that broke off

        def readline(self, length: int | None = None) -> bytes:
            line: bytes = super().readline(length or _LONGEST_LINE)
            self.lines += 1
            self.words += bool(line.strip())
            if self.lines > _MOST_LINES or len(line) >= _LONGEST_LINE:
                raise UnreadableSource("A record's head has no end.")
            return line

    class _Archive(ArchiveIterator):  # type: ignore[misc]
        INC_RECORD = ""  # otherwise printed among the user's output; `err_count` tells of it

    archive = _Archive(plain)
    archive.reader = reader = _Reader(plain)
    return archive, reader


def _is_whole(record: Any) -> bool:
    stream = record.raw_stream
    while stream.read(1 << 16):
        pass
    # A head that breaks off has lost its Content-Length, which comes last and must be there.
    return record.length is not None and getattr(stream, "limit", 0) == 0


def _reports(record: Any, context: Context) -> Iterator[Item]:
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    kind, charset = _media_type(record)
    allowed = _READABLE.get(kind, ())
    if not allowed or not _is_answer(record) or url.endswith("/robots.txt"):
        return
    inside = context.inside(url or "a record", url=url, charset=charset)
    try:
        body = _body(record, context.limits.max_document)
        name = tell(body)
        if name in {"text", UNKNOWN} and "html" in allowed:
            name = "html"  # a mere fragment, or broken: told as the page that it is said to be
        if name in allowed:
            yield from formats()[name].extract(io.BytesIO(body), inside)
    except CaptureError as error:
        yield failure_of(error, inside)


def _media_type(record: Any) -> tuple[str, str | None]:
    stated = ""
    if record.rec_type in {"response", "revisit"} and record.http_headers:
        stated = record.http_headers.get_header("Content-Type") or ""
    elif record.rec_type in {"resource", "conversion"}:
        stated = record.rec_headers.get_header("Content-Type") or ""
    charset = _CHARSET.search(stated)
    return stated.split(";", 1)[0].strip().lower(), charset[1] if charset else None


def _is_answer(record: Any) -> bool:
    if record.rec_type in {"resource", "conversion"}:
        return True
    headers = record.http_headers
    return bool(record.rec_type == "response" and headers and headers.get_statuscode() == "200")


def _body(record: Any, longest: int) -> bytes:
    from warcio.bufferedreaders import ChunkedDataReader

    if (record.length or 0) > longest:
        raise TooLarge(
            f"The record has more than {longest:,} bytes. The bytes are kept; it was not read."
        )
    headers = record.http_headers
    stream = record.raw_stream
    if headers and (headers.get_header("Transfer-Encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream)
    data: bytes = stream.read(longest + 1)
    encoding = (headers.get_header("Content-Encoding") or "") if headers else ""
    return unpack_body(data, encoding.strip().lower(), longest)


def _broken_off(context: Context) -> Failure:
    return context.failure(
        "The archive breaks off or is damaged; what came before that was read.",
        "Get a whole copy, and add that.",
    )


warc_format = WarcFormat()
