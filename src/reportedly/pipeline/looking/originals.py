"""The captured original of a report: the bytes that it was taken from, decoded to be looked at."""

import msgspec

from reportedly.capture import wacz, warc
from reportedly.capture.decode import decode
from reportedly.capture.html import stated_charset
from reportedly.capture.limits import Limits
from reportedly.capture.objects import FolderObjects
from reportedly.capture.protocol import Context
from reportedly.casebook.rooms.reports import TakenFrom
from reportedly.casebook.session import Session
from reportedly.model.capture import Arrival, Capture
from reportedly.model.errors import CaptureError, UnknownId, UnreadableSource
from reportedly.model.report import Report

MOST = 1_000_000
"""Bytes that are decoded to be shown; what is longer is cut there, and said to be."""

_BEFORE = 2_000
"""Characters shown before the item, where a text holds many."""
_TELLING = 40
"""Characters of a report's address or text by which its place in a long file is found."""
_ARCHIVES = {"warc": warc.payload, "wacz": wacz.payload}


class Original(msgspec.Struct, frozen=True):
    """What a report was taken from: its capture, how that came, and its text as it came.

    `is_page` tells that the text is HTML. `size` counts the bytes of the whole, `cut` tells that
    not all of them are in `text`. Where the bytes cannot be shown, `text` is '' and `trouble` says
    why.
    """

    capture: Capture
    item: str
    arrivals: tuple[Arrival, ...]
    text: str
    is_page: bool
    size: int
    cut: bool
    trouble: str = ""


def originals_of(session: Session, report: Report) -> tuple[TakenFrom, ...]:
    """Name the places that a report was taken from."""
    return session.reports.taken_from([report.id]).get(report.id, ())


def original(session: Session, objects: FolderObjects, report: Report, number: int = 0) -> Original:
    """Give the original at the report's place `number`. Raises UnknownId where there is none."""
    places = originals_of(session, report)
    if not 0 <= number < len(places):
        raise UnknownId(f"The report {report.id} has no original number {number + 1}.")
    place = places[number]
    capture = session.captures.get(place.sha256)
    arrivals = session.captures.arrivals(place.sha256)
    try:
        data, charset, size = _bytes(objects, capture, report)
        is_page = _is_page(capture, data)
        text = decode(data, charset or (stated_charset(data) if is_page else None))
    except CaptureError as error:
        return Original(capture, place.item, arrivals, "", False, capture.size, False, str(error))
    if not is_page:
        text = _from_item(text, report)
    return Original(capture, place.item, arrivals, text, is_page, size, size > MOST)


def _bytes(
    objects: FolderObjects, capture: Capture, report: Report
) -> tuple[bytes, str | None, int]:
    """Give the first bytes to show, the encoding that an archive states, and how many there are."""
    with objects.open(capture.sha256) as stream:
        unpack = _ARCHIVES.get(capture.format)
        if unpack is None:
            return _cut(stream.read(MOST + 1)), None, capture.size
        context = Context(
            subject=capture.sha256, sha256=capture.sha256, limits=Limits(), url=report.url
        )
        found = unpack(stream, context)
    if found is None:
        raise UnreadableSource("The archive holds no page under the report's address any more.")
    return _cut(found[0]), found[1], len(found[0])


def _cut(data: bytes) -> bytes:
    """Cut what is too long, and not inside a letter of UTF-8."""
    if len(data) <= MOST:
        return data
    end = MOST
    while end > MOST - 4 and data[end] & 0xC0 == 0x80:
        end -= 1
    return data[:end]


def _is_page(capture: Capture, data: bytes) -> bool:
    return capture.format == "html" or (capture.format in _ARCHIVES and b"<" in data[:1000])


def _from_item(text: str, report: Report) -> str:
    """Begin a text that holds many items a little before the report's own."""
    words = (report.url, report.title, report.text[:_TELLING])
    places = (text.find(telling[:_TELLING]) for telling in words if telling)
    place = next((at for at in places if at >= 0), 0)
    return text[max(0, place - _BEFORE) :] if place > _BEFORE else text
