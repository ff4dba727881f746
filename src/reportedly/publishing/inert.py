"""Makes text from reports safe to show: control and direction characters become visible."""

import unicodedata

_KEPT = frozenset("\n\t")
_DIRECTION = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def inert(text: str) -> str:
    """Give `text` with terminal controls and bidirectional overrides made visible as U+FFFD.

    Line breaks and tabs stay; letters of every script stay.
    """
    if text.isprintable():  # nothing that a screen obeys is; told at once, since most text is
        return text
    return "".join("\ufffd" if _obeyed(c) else c for c in text)


def one_line(text: str, width: int | None = None) -> str:
    """Give `text` inert, on one line, cut to `width` characters with an ellipsis."""
    line = " ".join(inert(text).split())
    return line if width is None or len(line) <= width else line[: width - 1] + "…"


def _obeyed(character: str) -> bool:
    if character in _KEPT:
        return False
    return character in _DIRECTION or unicodedata.category(character) in {"Cc", "Cs"}
