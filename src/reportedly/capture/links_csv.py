"""Reads tables of links with their texts (CSV, TSV), the sheets of auto-archiver among them.

Columns are found by their names, which the first row gives; the order plays no part. Cells are
text and nothing else: what looks like a formula or like a Python value is never evaluated. What an
archiver kept of a row is listed by address, path or hash (`archive location`, `hash`).
"""

import csv
import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from reportedly.capture.decode import clean, decode, decode_head
from reportedly.capture.drafting import Carried, Draft, items, showings
from reportedly.capture.protocol import Context, Item
from reportedly.capture.whole import read_whole
from reportedly.model.footage import BY_HASH, How

# Part of a report → column names, the surest first: where several are there, the first one counts.
_NAMES: dict[str, tuple[str, ...]] = {
    "link": (
        "link",
        "url",
        "source url",
        "post url",
        "article url",
        "permalink",
        "href",
        "address",
    ),
    "text": (
        *("text", "text content", "full text", "article text", "post text", "content", "body"),
        *("article", "message", "report", "description"),
    ),
    "title": ("title", "headline", "upload title", "article title"),
    "date": (
        *("published", "date published", "publication date", "published at", "publish date"),
        *("date", "upload timestamp", "upload date", "created at", "posted at", "timestamp"),
        *("datetime", "time"),
    ),
    "publisher": (
        *("publisher", "outlet", "source name", "source", "publication", "site", "media"),
        *("channel", "account", "author"),
    ),
    "language": ("language", "lang"),
    "media": ("archive location", "archive locations", "media", "media url", "media urls"),
    "hash": ("hash",),
}
_KNOWN = {name for part, names in _NAMES.items() if part != "hash" for name in names}
_DELIMITERS = ",\t;|"
_WEB = re.compile(r"\s*https?://\S")
_SURE = 0.9
_LONGEST_HEADER = 10_000
_SHA256 = re.compile(r"(?i:sha-?256)\s*:\s*([0-9a-fA-F]{64})")
_MOST_MEDIA = 50
"""Addresses read from one row."""


class LinksFormat:
    """A table of links with texts."""

    name = "links"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is such a table: by the names in its first row."""
        lines = decode_head(head).lstrip().splitlines()[:2]
        if not lines or len(lines[0]) > _LONGEST_HEADER:
            return 0.0
        names = _header(lines[0], _delimiter(lines[0]))
        known = sum(name in _KNOWN for name in names)
        columns = _columns(names)
        if "link" not in columns and "text" not in columns:
            return 0.0
        if known >= 2:
            return _SURE
        # A single known name is enough only where what lies below it fits.
        below = lines[1] if len(lines) > 1 else ""
        return _SURE if "link" in columns and _WEB.search(below) else 0.0

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Item]:
        """Give the report of each row that holds a text, and its media; a Failure for others."""
        text = clean(decode(read_whole(stream, context), context.charset)).lstrip()
        first = text.split("\n", 1)[0]
        delimiter = _delimiter(first)
        columns = _columns(_header(first, delimiter))
        for number, row in _rows(text, delimiter, context.limits.max_text):
            item = f"line {number}"
            if isinstance(row, str):
                yield context.failure(
                    f"The row cannot be read: {row}.",
                    "Check its quotation marks, save the table again, and add that.",
                    item,
                )
            else:
                yield from _items(row, columns, context, item)


def _delimiter(header: str) -> str:
    """Choose the delimiter that makes the most known column names."""
    return max(_DELIMITERS, key=lambda d: sum(n in _KNOWN for n in _header(header, d)))


def _header(line: str, delimiter: str) -> list[str]:
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [re.sub(r"[\s_-]+", " ", cell).strip().lower() for cell in cells]


def _columns(names: list[str]) -> dict[str, int]:
    """Give the column that holds each part of a report."""
    return {
        part: next(names.index(name) for name in wanted if name in names)
        for part, wanted in _NAMES.items()
        if any(name in names for name in wanted)
    }


def _rows(text: str, delimiter: str, longest: int) -> Iterator[tuple[int, list[str] | str]]:
    """Give each row after the first with the line it starts on; in place of a broken one, why."""
    # Twice the longest text, so that drafting can name that limit itself. The bound is the csv
    # module's own, shared by the whole process, and only ever raised here.
    csv.field_size_limit(max(csv.field_size_limit(), 2 * longest))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    next(_guarded(reader), None)
    while True:
        line = reader.line_num + 1
        row = next(_guarded(reader), None)
        if row is None:
            return
        yield line, row


def _guarded(reader: "Iterator[list[str]]") -> Iterator[list[str] | str]:
    try:
        yield from reader
    except csv.Error as error:
        yield str(error)


def _items(row: list[str], columns: dict[str, int], context: Context, item: str) -> Iterator[Item]:
    cells = {part: row[n].strip() for part, n in columns.items() if n < len(row) and row[n].strip()}
    link = (cells.get("link", "").split() or [""])[0]  # auto-archiver joins several by line ends
    draft = Draft(
        body=cells.get("text", ""),
        headline=cells.get("title"),
        publisher=cells.get("publisher"),
        url=link or None,
        published=cells.get("date"),
        language=cells.get("language"),
        language_is_certain=True,
        media=_media(cells),
        how=How.LISTED,
        place=item,
    )
    if draft.body:
        yield from items(draft, context, item)
    elif any(cell.strip() for cell in row):
        where = f": {link}" if _WEB.match(link) else ""
        yield context.failure(
            f"The row has no text{where}.", "Add the link itself to fetch it.", item
        )
        yield from showings(draft)


def _media(cells: dict[str, str]) -> list[Carried]:
    """Give what an archiver kept of a row: addresses and paths, and a hash.

    The hash is of the last medium alone, and one of another kind than SHA-256 names nothing here.
    """
    found = [
        Carried(words)
        for line in cells.get("media", "").splitlines()[:_MOST_MEDIA]
        if (words := line.strip())
    ]
    hashed = _SHA256.search(cells.get("hash", "")[:1_000])
    return [*found, *([Carried(BY_HASH + hashed[1].lower())] if hashed else [])]


links_format = LinksFormat()
