"""Reads RSS and Atom: each entry is a report, as far as the feed gives its text."""

import io
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from reportedly.capture.decode import decode_head
from reportedly.capture.drafting import Draft, reports
from reportedly.capture.formats import failure_of
from reportedly.capture.junk import has_long_tag
from reportedly.capture.limits import Limits
from reportedly.capture.markup import html_to_text
from reportedly.capture.protocol import Context
from reportedly.capture.whole import read_whole
from reportedly.model.capture import Failure
from reportedly.model.errors import CaptureError, TooLarge, UnreadableSource
from reportedly.model.report import Report

_ROOT = re.compile(
    r"\s*(?:<\?[^>]{0,1000}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,1000}>\s*){0,20}"
    r"<(?:rss\b|rdf:RDF\b|(?:atom:)?feed\b[^>]{0,2000}w3\.org/2005/Atom)",
    re.I | re.S,
)
_ENTITY = re.compile(rb"<!ENTITY", re.I)
_HTML = frozenset({"text/html", "application/xhtml+xml"})


class FeedFormat:
    """An RSS or Atom file."""

    name = "feed"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is a feed: by its root element."""
        return 1.0 if _ROOT.match(decode_head(head)) else 0.0

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Report | Failure]:
        """Give the report of each entry; one without any text is a Failure."""
        feed = _parsed(read_whole(stream, context), context)
        for number, entry in enumerate(feed.entries, start=1):
            item = f"entry {number}"
            try:
                draft = _draft(entry, feed.feed, context)
            except CaptureError as error:
                yield failure_of(error, context.inside(item))
                continue
            yield from reports(draft, context, item)
        if feed.bozo and not isinstance(feed.bozo_exception, UserWarning | LookupError):
            yield from _complaint(feed, context)


def _parsed(data: bytes, context: Context) -> Any:
    import feedparser

    _check(data, context.limits)
    headers = {"content-type": f"text/xml; charset={context.charset}"} if context.charset else {}
    try:
        # From a stream: a string could be taken for a file's name or an address to fetch.
        return feedparser.parse(
            io.BytesIO(data),
            response_headers=headers,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # feedparser raises whatever its parsers do
        raise UnreadableSource(
            "The feed cannot be parsed. Check that it was saved whole, and add it again."
        ) from error


def _check(data: bytes, limits: Limits) -> None:
    """Raise CaptureError for a feed that would keep the parser busy for long."""
    # The parser takes some 50 microseconds an element, and grows with a tag's attributes squared.
    if len(data) > limits.max_markup or data.count(b"<") > limits.max_elements:
        raise TooLarge(
            f"The feed has more than {limits.max_markup:,} bytes or {limits.max_elements:,} tags. "
            "The bytes are kept. Cut a copy into parts, and add those."
        )
    if _ENTITY.search(data) or has_long_tag(data.decode("latin-1")):
        raise UnreadableSource(
            "The feed defines entities of its own or has endless tags, as no honest feed does. "
            "Save its entries as text, and add that."
        )


def _complaint(feed: Any, context: Context) -> Iterator[Failure]:
    # Feeds are often slightly broken and still read whole; say so only where that may not hold.
    where = getattr(feed.bozo_exception, "getLineNumber", lambda: None)()
    at = f" at line {where}" if where else ""
    yield context.failure(
        f"The feed is not well-formed{at}; entries after that may be missing or cut short.",
        "Save the feed again, and add that.",
    )


def _draft(entry: Any, feed: Any, context: Context) -> Draft:
    return Draft(
        body=_body(entry, context),
        headline=html_to_text(entry.get("title", ""), context.limits),
        publisher=entry.get("source", {}).get("title") or feed.get("title"),
        url=entry.get("link"),
        published=entry.get("published") or entry.get("updated"),
        language=_language(entry, feed),
        bylines=[name for name in [entry.get("author")] if name],
    )


def _body(entry: Any, context: Context) -> str:
    """Give the entry's fullest text: its contents, or else its summary."""
    parts = entry.get("content") or [entry.get("summary_detail") or {}]
    texts = [_part_text(part, context) for part in parts]
    return max(texts, key=len, default="")


def _part_text(part: Any, context: Context) -> str:
    value: str = part.get("value") or ""
    # RSS does not say which it is, and feedparser then goes by the look of it.
    return html_to_text(value, context.limits) if part.get("type") in _HTML else value


def _language(entry: Any, feed: Any) -> str | None:
    stated = (entry.get("summary_detail") or {}).get("language") or feed.get("language")
    return str(stated) if stated else None


feed_format = FeedFormat()
