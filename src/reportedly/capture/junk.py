"""Cuts out of HTML what holds no text of a report: scripts, styles, comments, inlined media."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportedly.model.errors import UnreadableSource

_OPENING = re.compile(r"<(?:(script|style)\b|!--)", re.I)
_JSON_LD = re.compile(r"application/ld\+json", re.I)
_DATA_URI = re.compile(r"data:[\w/+.;=-]{0,100};base64,[A-Za-z0-9+/=%\s]{64,}+")
_TAG_START = re.compile(r"</?[A-Za-z]")
_WHOLE_TAG = re.compile(r"""(?></?[A-Za-z][\w:-]{0,50})(?>(?:"[^"]*"|'[^']*'|[^>"'])*+)>""")
_TAG_NAME = re.compile(r"</?[A-Za-z][\w:-]{0,50}")
_LONGEST_TAG = 20_000
_LEAST_INLINED = 5_500
"""Characters of base64: less are icons and the spacers of pictures that load late."""

INLINED = "data:;"
"""Begins, before its number, what is left in the text of a medium that was inlined."""


class Cleared(NamedTuple):
    """A page without what holds no text, and of that what may still be asked for."""

    text: str
    linked_data: list[str]
    """JSON-LD scripts."""
    inlined: list[str]
    """Data URIs of media, by their number in `text`."""


def without_junk(text: str) -> Cleared:
    """Cut out scripts, styles, comments and inlined media.

    Plain searches that never look back, so that the time grows with the length alone. Raises
    UnreadableSource where a tag of more than 20,000 characters is never closed.
    """
    kept: list[str] = []
    linked: list[str] = []
    position = 0
    while opening := _OPENING.search(text, position):
        kept.append(text[position : opening.start()])
        body, end, position = _block(text, opening)
        if opening[1] and _JSON_LD.search(text, opening.end(), body):
            linked.append(text[body:end])
    kept.append(text[position:])
    # A space, so that words on both sides of what was cut do not run together.
    short, inlined = _without_inlined(" ".join(kept))
    return Cleared(_with_short_tags(short), linked, inlined)


def _without_inlined(text: str) -> tuple[str, list[str]]:
    numbers: dict[str, int] = {}

    def left(uri: re.Match[str]) -> str:
        if len(uri[0]) < _LEAST_INLINED:
            return "data:,"
        return f"{INLINED}{numbers.setdefault(uri[0], len(numbers))}"

    return _DATA_URI.sub(left, text), list(numbers)


def _block(text: str, opening: re.Match[str]) -> tuple[int, int, int]:
    """Give where the block's content starts and ends, and where the text goes on after it.

    What is never closed reaches to the end, as it does in a browser.
    """
    closing = f"</{opening[1]}" if opening[1] else "-->"
    body = text.find(">", opening.end()) + 1 if opening[1] else opening.end()
    if not body:
        return len(text), len(text), len(text)
    found = re.compile(re.escape(closing), re.I).search(text, body)
    if not found:
        return body, len(text), len(text)
    after = text.find(">", found.end() - 1) + 1
    return body, found.start(), after or len(text)


def has_long_tag(text: str) -> bool:
    """Tell whether a tag of more than 20,000 characters is in `text`, closed or not."""
    try:
        return _long_tag(text, 0)[0] < len(text)
    except UnreadableSource:
        return True


def _with_short_tags(text: str) -> str:
    """Take the attributes off over-long tags: the parser's time grows with their number squared."""
    return "".join(_shortened(text)) if len(text) > _LONGEST_TAG else text


def _shortened(text: str) -> Iterator[str]:
    position = 0
    while True:
        start, end = _long_tag(text, position)
        yield text[position:start]
        if start == end:
            return
        name = _TAG_NAME.match(text, start)
        yield f"{name[0] if name else '<p'}>"
        position = end


def _long_tag(text: str, position: int) -> tuple[int, int]:
    """Give where the next over-long tag starts and ends; the end of the text where none is."""
    while position < len(text):
        close = text.find(">", position)
        close = len(text) if close < 0 else close
        opened = _TAG_START.search(text, position, close)
        if opened and close - opened.start() > _LONGEST_TAG:
            whole = _WHOLE_TAG.match(text, opened.start())
            if not whole:
                raise UnreadableSource(
                    "The page has a tag of many thousand characters that is never closed. "
                    "Save the article's text alone, and add that."
                )
            return opened.start(), whole.end()
        position = close + 1
    return len(text), len(text)
