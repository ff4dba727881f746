"""Makes text from reports safe to show: control and direction characters become visible."""

import re
import unicodedata

_KEPT = frozenset("\n\t")
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Embeddings, overrides and isolates. The marks that honest Arabic and Hebrew carry (U+200E, U+200F
and U+061C) are none of them: each has the direction of a letter and opens nothing (UTS #55)."""
_MARKS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u06d6-\u06ed"
    r"\u0e31-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks that are drawn above or below a letter."""
_UNSEEN = r"\u200b-\u200d\u2060\ufeff"
_PILE = re.compile(rf"([{_MARKS}][{_MARKS}{_UNSEEN}]{{7}})[{_MARKS}{_UNSEEN}]+")
"""More marks than any script puts on a letter: drawn in a pile, they cover other lines."""
_RIGHT_TO_LEFT = "\u0590-\u05ff\u0600-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_OTHER_WAY = re.compile(rf"[{_RIGHT_TO_LEFT}]+(?:[ '’.-]+[{_RIGHT_TO_LEFT}]+)*")


def inert(text: str) -> str:
    """Give `text` with terminal controls and bidirectional overrides made visible as U+FFFD.

    Line breaks and tabs stay; letters of every script stay, and the marks of their direction. Of
    marks that are piled on a letter, the first eight stay, and one U+FFFD stands for the rest.
    """
    if not text.isascii():
        text = _PILE.sub("\\1\ufffd", text)
    if text.isprintable():  # nothing that a screen obeys is; told at once, since most text is
        return text
    return "".join("\ufffd" if _obeyed(c) else c for c in text)


def isolated(text: str) -> str:
    """Give a sentence of ours with each right-to-left name in it isolated (U+2068 to U+2069).

    Without that, '200: ARABIC; 300: residents' is drawn with the 300 beside the Arabic name.
    """
    return text if text.isascii() else _OTHER_WAY.sub("\u2068\\g<0>\u2069", text)


def one_line(text: str, width: int | None = None) -> str:
    """Give `text` inert, on one line, cut to `width` characters with an ellipsis."""
    line = " ".join(inert(text).split())
    return line if width is None or len(line) <= width else line[: width - 1] + "…"


def brief(text: str, most: int = 300) -> str:
    """Give a name or a title inert, on one line, and no longer than anybody reads in a list."""
    return one_line(text, most)


def _obeyed(character: str) -> bool:
    if character in _KEPT:
        return False
    return character in _DIRECTION or unicodedata.category(character) in {"Cc", "Cs"}
