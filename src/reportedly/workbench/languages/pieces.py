"""A template's source in pieces: what Jinja runs, what HTML marks up, and what people read."""

import re
from collections.abc import Iterator
from enum import StrEnum

import msgspec


class Sort(StrEnum):
    """What a piece of a template is."""

    TEXT = "text"
    EXPRESSION = "expression"
    STATEMENT = "statement"
    TAG = "tag"


class Piece(msgspec.Struct, frozen=True):
    """A piece; `name` is a tag's element, with '/' in front where it closes one."""

    sort: Sort
    source: str
    name: str = ""

    @property
    def expression(self) -> str:
        """What an expression's braces hold, without marks of blank control."""
        return self.source[2:-2].strip("- \n")


_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TAG_NAME = re.compile(r"<([/!]?[a-zA-Z][\w-]*)")
_UNREAD = frozenset({"script", "style"})


def pieces(source: str) -> Iterator[Piece]:
    """Cut a template's source; joined, the pieces' sources are the template again."""
    position, text_from, unread = 0, 0, ""
    while position < len(source):
        found = _JINJA.match(source, position)
        tag = None if found else _TAG_NAME.match(source, position)
        if found is None and (tag is None or (unread and tag[1] != f"/{unread}")):
            position += 1
            continue
        if position > text_from:
            yield _text(source[text_from:position], unread)
        if found is not None:
            yield Piece(_sort_of(found.group()), found.group())
            position = found.end()
        elif tag is not None:
            end = _end_of_tag(source, tag.end())
            yield Piece(Sort.TAG, source[position:end], tag[1].lower())
            unread = tag[1].lower() if tag[1].lower() in _UNREAD else ""
            position = end
        text_from = position
    if position > text_from:
        yield _text(source[text_from:position], unread)


def _text(source: str, unread: str) -> Piece:
    return Piece(Sort.STATEMENT if unread else Sort.TEXT, source)


def _sort_of(source: str) -> Sort:
    return Sort.EXPRESSION if source.startswith("{{") else Sort.STATEMENT


def _end_of_tag(source: str, position: int) -> int:
    """Give where a tag ends: the first '>' outside quotation marks and Jinja's braces."""
    quote = ""
    while position < len(source):
        found = _JINJA.match(source, position)
        if found is not None:
            position = found.end()
            continue
        character = source[position]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character == ">":
            return position + 1
        position += 1
    return position
