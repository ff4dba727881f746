"""Tells the format of a capture from its content, and gives the reports that it holds."""

import functools
from collections.abc import Iterator
from typing import BinaryIO

from reportedly.capture.decode import HEAD
from reportedly.capture.limits import Limits
from reportedly.capture.media import told_media
from reportedly.capture.objects import ObjectStore
from reportedly.capture.protocol import Context, Format, Item
from reportedly.model.capture import Capture, Failure
from reportedly.model.errors import CaptureError
from reportedly.model.footage import FoundMedia, make_footage
from reportedly.model.report import Report

GROUP = "reportedly.formats"
MEDIA = "media"
"""The format of images, videos and sound: they hold no reports, and are kept as footage."""
UNKNOWN = "unknown"
EMPTY = "empty"
_LEAST_SURE = 0.1

# Said of common things that hold no text of a report, so that the advice fits.
_NOT_TEXT = (
    (b"%PDF-", "a PDF", "Save its text, and add that"),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Save it as text, and add that"),
    (b"SQLite format 3", "a database", "Export its reports as JSONL or CSV, and add that"),
)


@functools.cache
def formats() -> dict[str, Format]:
    """Give every installed format by name, those of other packages included."""
    from importlib.metadata import entry_points

    found: list[Format] = [point.load() for point in entry_points(group=GROUP)]
    return {one.name: one for one in sorted(found, key=lambda one: one.name)}


def tell(head: bytes) -> str:
    """Name the format that recognises the first bytes of a source most surely.

    'empty' where there are none, 'media' for images, videos and sound, 'unknown' where no format
    recognises them. File names play no part. Of equally sure formats the first by name is taken.
    """
    if not head:
        return EMPTY
    if told_media(head):
        return MEDIA
    sure = {name: one.recognises(head[:HEAD]) for name, one in formats().items()}
    best = max(sure, key=lambda name: sure[name], default=UNKNOWN)
    return best if sure.get(best, 0.0) >= _LEAST_SURE else UNKNOWN


def extract(
    capture: Capture, objects: ObjectStore, limits: Limits, *, source: str | None = None
) -> Iterator[Item]:
    """Give the reports that a capture holds, one by one, and a Failure for each item that is none.

    Media come with them, kept as objects of their own where the capture is a container, and so do
    the showings of media, each after its report.

    `source` is what failures call the capture (an Arrival's `source`); its SHA-256 by default.
    Never raises CaptureError: what stops the reading becomes the last Failure. The same capture
    always gives the same reports.
    """
    context = Context(
        subject=source or f"capture {capture.sha256[:16]}",
        sha256=capture.sha256,
        limits=limits,
        keep=objects.put,
    )
    try:
        with objects.open(capture.sha256) as stream:
            yield from _bounded(_reports(capture, stream, context), context)
    except CaptureError as error:
        yield failure_of(error, context)


def failure_of(error: CaptureError, context: Context) -> Failure:
    """Give the Failure for `error`: its first sentence is the reason, the rest the advice."""
    reason, _, advice = str(error).partition(". ")
    return context.failure(f"{reason.rstrip('.')}.", advice or "The bytes are kept as they came.")


def _reports(capture: Capture, stream: BinaryIO, context: Context) -> Iterator[Item]:
    if capture.format == MEDIA:
        yield _media(capture, stream, context)
        return
    one = formats().get(capture.format)
    if one is None:
        yield _unknown(capture, stream, context)
        return
    yield from one.extract(stream, context)


def _media(capture: Capture, stream: BinaryIO, context: Context) -> FoundMedia | Failure:
    told = told_media(stream.read(HEAD))
    if told is None:  # a later version tells media otherwise
        return _unknown(capture, stream, context)
    return FoundMedia(make_footage(capture.sha256, *told, capture.size))


def _unknown(capture: Capture, stream: BinaryIO, context: Context) -> Failure:
    if capture.format == EMPTY:
        return context.failure("It is empty.", "Check that it was saved whole, and add it again.")
    if capture.format != UNKNOWN:
        return context.failure(
            f"It is of the format {capture.format!r}, which is not installed.",
            "Install the package that reads it, and run the reading again.",
        )
    head = stream.read(64)
    for magic, what, advice in _NOT_TEXT:
        if head.startswith(magic):
            return context.failure(f"It is {what}, which is not read.", f"{advice}.")
    return context.failure(
        "It is of no format that is known.",
        "Save it as HTML, plain text, WARC, JSONL or CSV, and add that.",
    )


def _bounded(items: Iterator[Item], context: Context) -> Iterator[Item]:
    """Pass `items` on up to the limit; where there are none at all, say so."""
    count, anything = 0, False
    for item in items:
        anything = True
        count += isinstance(item, Report | Failure)
        if count > context.limits.max_items:
            yield context.failure(
                f"It holds more than {context.limits.max_items:,} items; the rest was not read.",
                "Cut a copy into parts, and add those.",
            )
            return
        yield item
    if not anything:
        yield context.failure(
            "No report was found in it.", "Check that it holds texts or media, and not only links."
        )
