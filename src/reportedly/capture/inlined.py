"""Keeps the media that a page saved as one file holds inside itself, as data URIs (RFC 2397)."""

import binascii
from collections.abc import Iterable, Iterator
from urllib.parse import unquote_to_bytes

import msgspec

from reportedly.capture.drafting import Carried
from reportedly.capture.junk import INLINED
from reportedly.capture.media import HEAD_ENOUGH, told_media
from reportedly.capture.protocol import Keep
from reportedly.model.footage import BY_HASH, FoundMedia, make_footage


def kept_inlined(
    shown: Iterable[Carried], inlined: tuple[str, ...], keep: Keep | None
) -> Iterator[Carried | FoundMedia]:
    """Give what a page shows, with media inside it kept, byte for byte, and named by their hash.

    Each such medium follows what shows it. What is no media is passed over, as are all of them
    where nothing can be kept.
    """
    for one in shown:
        if not one.address.startswith(INLINED):
            yield one
            continue
        found = _kept(_uri(one.address, inlined), keep)
        if found:
            yield msgspec.structs.replace(one, address=BY_HASH + found.footage.sha256)
            yield found


def _uri(address: str, inlined: tuple[str, ...]) -> str:
    number = address.removeprefix(INLINED)
    known = number.isascii() and number.isdecimal() and int(number[:9]) < len(inlined)
    return inlined[int(number[:9])] if known else ""


def _kept(uri: str, keep: Keep | None) -> FoundMedia | None:
    data = _decoded(uri) if keep else b""
    told = told_media(data[:HEAD_ENOUGH])
    if keep is None or told is None:
        return None
    sha256, size = keep([data])
    return FoundMedia(make_footage(sha256, *told, size), inlined=True)


def _decoded(uri: str) -> bytes:
    """Give the bytes of a data URI in base64; none where they cannot be told."""
    try:
        return binascii.a2b_base64(unquote_to_bytes(uri.partition(",")[2]))
    except binascii.Error:
        return b""
