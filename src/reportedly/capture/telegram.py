"""Reads Telegram Desktop's `result.json`: each message with a text is a report.

Times are taken from `date_unixtime`, since `date` has no zone. The publisher is who posted; a
forwarded message is kept as a quotation of the account it came from. A message's photo or file is
a path inside the export, or a sentence saying that it was left out; a message of media alone is no
report, but where its media was shown. Service messages are passed over. When a message was edited
is not kept.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from reportedly.capture.dates import from_unix
from reportedly.capture.decode import decode_head
from reportedly.capture.drafting import Carried, Draft, items, showings
from reportedly.capture.protocol import Context, Item
from reportedly.model.errors import TooLarge, UnreadableSource
from reportedly.model.footage import How

_CHAT = re.compile(r'\s*\{(?=.{0,4000}?"type"\s*:)(?=.{0,4000}?"messages"\s*:\s*\[)', re.S)
_ACCOUNT = re.compile(r'\s*\{(?=.{0,4000}?"about"\s*:\s*"[^"]{0,500}Telegram)', re.S)
_DEEPEST = 32
_LONGEST = 1_000
"""Code points of a path, or of the sentence in its place."""
_MOST_PARTS = 100_000
"""Values in one message."""
_OPENING = frozenset({"start_map", "start_array"})
_CLOSING = frozenset({"end_map", "end_array"})
_BOM = b"\xef\xbb\xbf"


class TelegramFormat:
    """An export of one chat, or of an account's chats, by Telegram Desktop."""

    name = "telegram"

    def recognises(self, head: bytes) -> float:
        """Say how surely `head` is such an export: by the keys at its start."""
        words = decode_head(head)
        return 0.95 if _CHAT.match(words) or _ACCOUNT.match(words) else 0.0

    def extract(self, stream: BinaryIO, context: Context) -> Iterator[Item]:
        """Give the report of each message, and its media.

        Broken JSON gives what came before it, and a Failure.
        """
        for chat, message in _messages(_Watched(stream, context.limits.max_line)):
            yield from _items(message, chat, context)


class _Watched:
    """A stream that is given up when it runs on without a value: one endless string."""

    def __init__(self, stream: BinaryIO, longest: int) -> None:
        self._stream = stream
        self._longest = longest
        self._started = False
        self.since_value = 0

    def read(self, size: int = -1) -> bytes:
        """Read as the stream does, without a byte order mark. Raises TooLarge."""
        data = self._stream.read(size)
        if not self._started and data:
            self._started = True
            data = data.removeprefix(_BOM)
        self.since_value += len(data)
        if self.since_value > self._longest:
            raise TooLarge(
                f"One value in it has more than {self._longest:,} bytes; what came before that was "
                "read. The bytes are kept."
            )
        return data


def _events(stream: _Watched) -> Iterator[tuple[str, Any]]:
    import ijson

    try:
        for event in ijson.basic_parse(stream):
            stream.since_value = 0
            yield event
    except (ijson.JSONError, ValueError, ArithmeticError) as error:
        raise UnreadableSource(
            "The JSON is broken or breaks off; what came before that was read. "
            "Export the chat again, and add that."
        ) from error


def _messages(stream: _Watched) -> Iterator[tuple[str, dict[str, Any]]]:
    """Give each message with the name of its chat, holding one message at a time."""
    path: list[str | None] = []  # the key at hand in each open object; None for an open list
    chat, inside, message = "", 0, None
    for event, value in _events(stream):
        if event in _OPENING:
            if message is None and event == "start_map" and path[-2:] == ["messages", None]:
                message, inside = _Message(), len(path)
            path.append(None)
            _check_depth(path)
        elif event in _CLOSING:
            path.pop()
        elif event == "map_key":
            path[-1] = value
        elif message is None and _names_a_chat(path):
            chat = value if isinstance(value, str) else ""
        if message is not None:
            message.add(event, value)
            if len(path) == inside:
                yield chat, message.value
                message = None


class _Message:
    """One message while it is put together. Raises TooLarge where it has too many parts."""

    def __init__(self) -> None:
        from ijson import ObjectBuilder

        self._builder = ObjectBuilder()
        self._parts = 0

    def add(self, event: str, value: object) -> None:
        self._parts += 1
        if self._parts > _MOST_PARTS:
            raise TooLarge(f"A message has more than {_MOST_PARTS:,} parts. The bytes are kept.")
        self._builder.event(event, value)

    @property
    def value(self) -> dict[str, Any]:
        found: dict[str, Any] = self._builder.value
        return found


def _check_depth(path: list[str | None]) -> None:
    if len(path) > _DEEPEST:
        raise UnreadableSource("The JSON nests too deep for an export of Telegram Desktop.")


def _names_a_chat(path: list[str | None]) -> bool:
    """Tell the name of the one chat, or of one in an account's list, from any other name."""
    return path == ["name"] or (path[1:] == ["list", None, "name"])


def _text(parts: object) -> str:
    """Join a message's text: a string, or a list of strings and of objects with a 'text'."""
    if isinstance(parts, str):
        return parts
    if not isinstance(parts, list):
        return ""
    return "".join(_text(part.get("text") if isinstance(part, dict) else part) for part in parts)


def _items(message: dict[str, Any], chat: str, context: Context) -> Iterator[Item]:
    text, media = _text(message.get("text")), list(_media(message))
    item = f"message {_word(message.get('id')) or '?'}"
    if not text.strip() and not media:
        return
    draft = Draft(
        body=text,
        publisher=_word(message.get("from")) or _word(message.get("author")) or chat,
        published=_published(message),
        forwarded_from=_word(message.get("forwarded_from")),
        media=media,
        how=How.ATTACHED,
        place=f"{chat}, {item}",
    )
    if text.strip():
        yield from items(draft, context, item)
    else:
        yield from showings(draft)


def _media(message: dict[str, Any]) -> Iterator[Carried]:
    """Give a message's photo and file: a path, or the sentence in its place."""
    for name in ("photo", "file"):
        value = message.get(name)
        if isinstance(value, str) and value.strip():
            left_out = value.startswith("(") and value.rstrip().endswith(")")
            yield Carried("", left_out=value[:_LONGEST]) if left_out else Carried(value[:_LONGEST])


def _word(value: object) -> str | None:
    return str(value)[:200] if isinstance(value, str | int) and value else None


def _published(message: dict[str, Any]) -> str | None:
    seconds = _word(message.get("date_unixtime"))
    try:
        return from_unix(int(seconds or ""))
    except ValueError:  # BadDate is one: drafting complains of what it cannot read either
        return _word(message.get("date")) or seconds


telegram_format = TelegramFormat()
