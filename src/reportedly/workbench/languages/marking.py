"""Finds the texts of a plain template, and has Jinja ask the reader's catalogue for each.

Templates are written in plain English, with no mark around any text. A text reaches as far as one
block of the page goes without a statement of Jinja's: expressions inside become {1}, {2}, elements
inside a line become <1>…</1>, so that a translation can put them in its own order, or leave out a
plural's 's'. Attributes that people read are texts too.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec
from jinja2.ext import Extension

from reportedly.workbench.languages.pieces import Piece, Sort, pieces

INLINE = frozenset(
    "a abbr b bdi cite code em i kbd mark q s small span strong sub sup time u".split()
)
"""Elements that stand inside a line of text."""

READ_ATTRIBUTES = (
    "aria-label",
    "title",
    "alt",
    "placeholder",
    "data-done",
    "data-head",
    "data-label",
    "data-stops",
    "data-km",
    "data-m",
)

_ATTRIBUTE = re.compile(
    rf'(\s(?:{"|".join(READ_ATTRIBUTES)})=")((?:\{{\{{.*?\}}\}}|[^"])*)(")', re.DOTALL
)
_BRACES = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_LETTER = re.compile(r"[^\W\d_]")
_MARKS = re.compile("[,;“”]")
"""Marks between values that other languages write otherwise."""
_EDGES = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
_LITERAL = re.compile(r'(^|\bor |\belse )"([^"{}%/]*[^\W\d_]{3}[^"{}%/]*)"(?!\.)')


class Text(msgspec.Struct, frozen=True):
    """A text as translators see it, and what its marks stand for in the template."""

    message: str
    values: tuple[str, ...]
    tags: tuple[str, ...]

    @property
    def asked(self) -> str:
        """What stands in the template instead: its tags set aside, then the text asked for."""
        names = [f"_tag{number}" for number in range(1, len(self.tags) + 1)]
        aside = (
            f"{{% set {name} %}}{tag}{{% endset %}}"
            for name, tag in zip(names, self.tags, strict=True)
        )
        return f"{''.join(aside)}{{{{ {_call('_text', self.message, self.values, names)} }}}}"

    @property
    def asked_in_attribute(self) -> str:
        """What stands in an attribute's value instead."""
        return f"{{{{ {_call('_label', self.message, self.values)} }}}}"


class Marked(msgspec.Struct, frozen=True):
    """A template's source with its texts asked for, and the texts."""

    source: str
    texts: tuple[str, ...]


class Texts(Extension):
    """The Jinja extension: it marks every template as it is loaded."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Give the source with its texts asked for; one that says so stays in English."""
        return source if stays(source) else marked(source).source


def stays(source: str) -> bool:
    """Tell whether a template opens by saying that it is not translated."""
    return source.startswith("{# lang: en #}")


def marked(source: str) -> Marked:
    """Find the texts of a template."""
    written: list[str] = []
    texts: list[str] = []
    for line in _lines(list(pieces(source))):
        found = _text_of(line)
        if found is None:
            written += [_written(piece, texts) for piece in line]
            continue
        before, text, after = found
        texts.append(text.message)
        tags = tuple(_with_attributes(tag, texts) for tag in text.tags)
        values = tuple(_with_literals(value, texts) for value in text.values)
        asked = msgspec.structs.replace(text, tags=tags, values=values).asked
        written += [before, asked, after]
    return Marked("".join(written), tuple(texts))


def _lines(found: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Part pieces into lines of text: cut at blocks, statements, and elements left open."""
    line: list[Piece] = []
    for piece in found:
        if piece.sort is Sort.STATEMENT or (
            piece.sort is Sort.TAG and piece.name.lstrip("/") not in INLINE
        ):
            yield from _balanced(line)
            yield [piece]
            line = []
        else:
            line.append(piece)
    yield from _balanced(line)


def _balanced(line: list[Piece]) -> Iterator[list[Piece]]:
    """Cut a line at tags whose other end is not in it."""
    open_: list[int] = []
    lonely: set[int] = set()
    for place, piece in enumerate(line):
        if piece.sort is not Sort.TAG:
            continue
        if not piece.name.startswith("/"):
            open_.append(place)
        elif open_ and line[open_[-1]].name == piece.name[1:]:
            open_.pop()
        else:
            lonely.add(place)
    lonely.update(open_)
    part: list[Piece] = []
    for place, piece in enumerate(line):
        if place in lonely:
            yield from _unwrapped(part)
            yield [piece]
            part = []
        else:
            part.append(piece)
    yield from _unwrapped(part)


def _unwrapped(line: list[Piece]) -> Iterator[list[Piece]]:
    """Part a line that only its elements have words of: each element's words are a text."""
    depths = list(_depths(line))
    outside = [piece for piece, depth in zip(line, depths, strict=True) if depth == 0]
    if any(piece.sort is Sort.TEXT and _LETTER.search(piece.source) for piece in outside):
        yield line
        return
    inner: list[Piece] = []
    for piece, depth in zip(line, depths, strict=True):
        if depth > 0:
            inner.append(piece)
            continue
        if inner:
            yield from _unwrapped(inner)
            inner = []
        yield [piece]


def _depths(line: Sequence[Piece]) -> Iterator[int]:
    """Give for each piece how many elements it lies in; an element's own tags lie outside it."""
    depth = 0
    for piece in line:
        if piece.sort is Sort.TAG and piece.name.startswith("/"):
            depth -= 1
        yield depth
        if piece.sort is Sort.TAG and not piece.name.startswith("/"):
            depth += 1


def _text_of(line: Sequence[Piece]) -> tuple[str, Text, str] | None:
    """Give a line's text with the blanks around it; None where nobody reads a letter of it."""
    if not any(piece.sort is Sort.TEXT and _LETTER.search(piece.source) for piece in line):
        return None
    words: list[str] = []
    values: list[str] = []
    tags: list[str] = []
    open_: list[int] = []
    for piece in line:
        if piece.sort is Sort.TEXT:
            words.append(piece.source)
        elif piece.sort is Sort.EXPRESSION:
            values.append(piece.expression)
            words.append(f"{{{len(values)}}}")
        elif piece.name.startswith("/"):
            words.append(f"</{open_.pop()}>")
        else:
            tags.append(piece.source)
            open_.append(len(tags))
            words.append(f"<{len(tags)}>")
    edges = _EDGES.match("".join(words))
    before, message, after = edges.groups() if edges else ("", "".join(words), "")
    return before, Text(" ".join(message.split()), tuple(values), tuple(tags)), after


def _written(piece: Piece, texts: list[str]) -> str:
    if piece.sort is Sort.TAG:
        return _with_attributes(piece.source, texts)
    if piece.sort is Sort.EXPRESSION:
        start = "{{-" if piece.source.startswith("{{-") else "{{"
        end = "-}}" if piece.source.endswith("-}}") else "}}"
        return f"{start} ({_with_literals(piece.expression, texts)}) | _word {end}"
    if piece.sort is Sort.TEXT and "&" not in piece.source and not _LETTER.search(piece.source):
        return _MARKS.sub(lambda found: f'{{{{ "{found[0]}" | _marks }}}}', piece.source)
    return piece.source


def _with_literals(expression: str, texts: list[str]) -> str:
    """Have words that an expression falls back on asked for: the second of 'place or "unknown"'."""

    def asked(match: re.Match[str]) -> str:
        texts.append(match[2])
        return f"{match[1]}{_call('_text', match[2])}"

    return _LITERAL.sub(asked, expression)


def _with_attributes(tag: str, texts: list[str]) -> str:
    """Have the attributes of a tag that people read asked for as well."""

    def asked(match: re.Match[str]) -> str:
        value = match[2]
        if "{%" in value or not _LETTER.search(_BRACES.sub("", value)):
            return match[0]
        values: list[str] = []

        def numbered(braces: re.Match[str]) -> str:
            expression = Piece(Sort.EXPRESSION, braces[0]).expression
            values.append(_with_literals(expression, texts))
            return f"{{{len(values)}}}"

        text = Text(_BRACES.sub(numbered, value), tuple(values), ())
        texts.append(text.message)
        return f"{match[1]}{text.asked_in_attribute}{match[3]}"

    return _ATTRIBUTE.sub(asked, tag)


def _call(function: str, message: str, values: Sequence[str] = (), tags: Sequence[str] = ()) -> str:
    quoted = '"' + message.replace("\\", "\\\\").replace('"', '\\"') + '"'
    given = ", ".join(f"({value})" for value in values)
    return f"{function}({quoted}, [{given}], [{', '.join(tags)}])"
