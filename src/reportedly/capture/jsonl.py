"""Reads JSONL: one report a line.

A line is an object with `text` and, as far as known, `title`, `url`, `publisher`, `published` and
`language`; other keys are passed over.
"""

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from reportedly.capture.decode import decode, decode_head
from reportedly.capture.drafting import Draft, reports
from reportedly.capture.protocol import Context
from reportedly.model.capture import Failure
from reportedly.model.errors import CaptureError, UnreadableSource
from reportedly.model.report import Report

_OBJECT_LINE = re.compile(r"\s*\{[^\n]*\}[ \t\r]*(?:\n|\Z)")
_OPEN_LINE = re.compile(r"""\s*\{\s*"[^\n]*\Z""")
_SOME_JSON = re.compile(r"""\s*(?:\{\s*(?:"|\})|\[\s*[{\["\]])""")
_SURE, _LIKELY, _POSSIBLE = 0.8, 0.6, 0.5
_ADVICE = 'Write each report on one line, as in {"text": "…", "title": "…", "publisher": "…"}.'


class _Line(msgspec.Struct):
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None


class JsonlFormat:
    """One report a line."""

    name = "jsonl"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is JSONL; other JSON counts a little, to be refused in words."""
        words = decode_head(head)
        if _OBJECT_LINE.match(words):
            return _SURE
        if _OPEN_LINE.match(words):
            return _LIKELY
        return _POSSIBLE if _SOME_JSON.match(words) else 0.0

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Report | Failure]:
        """Give the report of each line, and a Failure for a line that holds none."""
        for number, line in _lines(stream, context.limits.max_line):
            item = f"line {number}"
            if number == 1 and line.strip() in {b"{", b"["}:
                raise UnreadableSource(f"This is JSON, but not one report a line. {_ADVICE}")
            try:
                draft = _draft(line, context)
            except CaptureError as error:
                yield context.failure(str(error), _ADVICE, item)
                continue
            if draft:
                yield from reports(draft, context, item)


def _lines(stream: BinaryIO, longest: int) -> Iterator[tuple[int, bytes]]:
    """Give each line with its number from 1; of one that is too long, the beginning alone."""
    number = 0
    while line := stream.readline(longest + 1):
        number += 1
        yield number, line
        while len(line) > longest and not line.endswith(b"\n"):
            line = stream.readline(longest + 1)


def _draft(line: bytes, context: Context) -> Draft | None:
    if len(line) > context.limits.max_line:
        raise UnreadableSource(f"The line has more than {context.limits.max_line:,} bytes.")
    words = decode(line.strip(), context.charset).strip()
    if not words:
        return None
    try:
        # Not msgspec's parser, which refuses the lone surrogates that cut-off posts hold.
        found = msgspec.convert(json.loads(words, strict=False), _Line)
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(f"The line is not a report in JSON: {error}.") from error
    return Draft(
        body=found.text,
        headline=found.title,
        url=found.url or context.url,
        publisher=found.publisher,
        published=found.published,
        language=found.language,
        language_is_certain=True,
    )


jsonl_format = JsonlFormat()
