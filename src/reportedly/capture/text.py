"""Reads plain text and Markdown, with an optional YAML header between lines of three hyphens.

The header's keys `title`, `url`, `publisher`, `published` and `language` are read, others ignored.
Without a title the headline is a Markdown heading on the first line. The marks of headings
('# ', '## ') are taken out; the rest of the Markdown stays as it was written.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from reportedly.capture.decode import clean, decode, decode_head
from reportedly.capture.drafting import Draft, reports
from reportedly.capture.printed_dates import printed_date
from reportedly.capture.protocol import Context
from reportedly.capture.whole import read_whole
from reportedly.model.capture import Failure
from reportedly.model.report import Report

_HEADER = re.compile(r"---[ \t]*\n(?P<yaml>.{0,16384}?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
_HEADING = re.compile(r"^#{1,6}[ \t]+([^\n]*?)(?:[ \t]+#+)?[ \t]*$", re.M)
_TOP_HEADING = re.compile(r"#[ \t]+([^\n]*?)(?:[ \t]+#+)?[ \t]*(?:\n|\Z)")
_KEY_LINE = re.compile(r"---[ \t]*\r?\n[A-Za-z_][\w -]*:")
_BROKEN = re.compile("[\ufffd\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURE, _LIKELY, _POSSIBLE = 0.8, 0.4, 0.2


class TextFormat:
    """Plain text and Markdown."""

    name = "text"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is text: surely with a header, less the more of it is broken."""
        words = decode_head(head)
        if not words.strip():
            return 0.0
        if _KEY_LINE.match(words):
            return _SURE
        broken = len(_BROKEN.findall(words)) / len(words)
        if broken <= 0.01:
            return _LIKELY
        # Other encodings than UTF-8 show as broken; binary formats have control characters too.
        control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head) / len(head)
        return _POSSIBLE if control <= 0.001 and b"\0" not in head else 0.0

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Report | Failure]:
        """Give the one report of a text, and a Failure beside it where the header is broken."""
        text = clean(decode(read_whole(stream, context), context.charset))
        header, body, complaint = _split(text)
        if complaint:
            yield context.failure(
                f"The header is not valid YAML, and was read as text: {complaint}.",
                "Write one 'key: value' on each line between the two lines of hyphens.",
            )
        top = _TOP_HEADING.match(body.lstrip())
        words, title = _HEADING.sub(r"\1", body), header.get("title")
        draft = Draft(
            body=words,
            headline=title or (top[1] if top else None),
            publisher=header.get("publisher"),
            url=header.get("url") or context.url,
            published=header.get("published"),
            printed=printed_date(f"{title or ''}\n{words}"),
            language=header.get("language"),
            language_is_certain=True,
        )
        yield from reports(draft, context)


def _split(text: str) -> tuple[dict[str, str], str, str | None]:
    """Cut `text` into its header, its body, and what is wrong with the header if anything."""
    match = _HEADER.match(text)
    if not match:
        return {}, text, None
    try:
        return _pairs(match["yaml"]), text[match.end() :], None
    except ValueError as error:
        return {}, text, str(error)


def _pairs(header: str) -> dict[str, str]:
    import yaml

    try:
        # BaseLoader makes nothing but strings, lists and mappings: dates stay as written, so
        # that '1994-02-31' reaches the strict reading of dates instead of failing here.
        pairs = yaml.load(header, Loader=yaml.BaseLoader)  # noqa: S506 - builds no objects
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" on line {mark.line + 2}" if mark else ""
        raise ValueError(
            f"{getattr(error, 'problem', None) or 'it cannot be read'}{where}"
        ) from error
    except RecursionError as error:
        raise ValueError("it nests too deep") from error
    if not isinstance(pairs, dict):
        raise ValueError("it does not hold 'key: value' lines")
    return {k.lower(): v for k, v in pairs.items() if isinstance(k, str) and isinstance(v, str)}


text_format = TextFormat()
