"""Cuts a text into the blocks that are parsed one by one, so that no sentence crosses them."""

import re
from collections.abc import Iterator

_PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
_SENTENCE_END = re.compile(r"[.!?:;\"”’)\]…]\s*$")
_WRAP_WIDTHS = range(38, 101)
_RAGGED = 15
"""Code points by which a wrapped line may be longer than the longest before it: a long word."""
_ENDS = re.compile(r"[.!?…]")
_MAX_RUN = 2_000
"""Code points without the end of a sentence beyond which one is cut: far longer than any real one.

Reading a sentence takes longer than by its length."""
_MAX_BLOCK = 20_000
"""Code points parsed at once: bounds memory, and far longer than any real paragraph."""


def blocks(text: str) -> Iterator[tuple[int, int]]:
    """Give the (start, end) of every block of `text`, in order, leaving out blank stretches.

    A blank line always ends a block. A single line break ends one too, unless the lines look
    hard-wrapped: of similar, moderate width, none much longer, and mostly not ending a sentence.
    """
    for start, end in _split(text, 0, len(text), _PARAGRAPH_BREAK):
        lines = list(_split(text, start, end, re.compile(r"\n")))
        pieces = [(start, end)] if _hard_wrapped(text, lines) else lines
        for piece in pieces:
            yield from _bounded(text, *piece)


def _split(text: str, start: int, end: int, breaks: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    position = start
    for match in breaks.finditer(text, start, end):
        if text[position : match.start()].strip():
            yield position, match.start()
        position = match.end()
    if text[position:end].strip():
        yield position, end


def _hard_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    if len(lines) < 2 or _is_table(text, lines):
        return False
    wrapped = [text[start:end].rstrip() for start, end in lines[:-1]]
    within = sum(len(line) in _WRAP_WIDTHS for line in wrapped)
    if lines[-1][1] - lines[-1][0] > max(map(len, wrapped)) + _RAGGED:
        return False
    ending = sum(bool(_SENTENCE_END.search(line)) for line in wrapped)
    return within * 4 >= len(wrapped) * 3 and ending * 2 <= len(wrapped)


def _is_table(text: str, lines: list[tuple[int, int]]) -> bool:
    """Tell lines that bars part into as many cells each."""
    bars = {text.count("|", start, end) for start, end in lines}
    return len(bars) == 1 and min(bars) > 1


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _MAX_BLOCK:
        cut = text.rfind(" ", start + _MAX_BLOCK // 2, start + _MAX_BLOCK)
        cut = cut if cut > start else start + _MAX_BLOCK
        yield from _without_endless(text, start, cut)
        start = cut
    yield from _without_endless(text, start, end)


def _without_endless(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a stretch in which no sentence ends for too long, behind a comma where it has one."""
    last = start
    while end - last > _MAX_RUN:
        mark = _ENDS.search(text, last, last + _MAX_RUN)
        if mark is not None:
            last = mark.end()
            continue
        limit = last + _MAX_RUN
        cut = max(text.rfind(sign, last + 1, limit) for sign in (", ", "; ")) + 1
        cut = cut or text.rfind(" ", last + 1, limit)
        cut = cut if cut > last else limit
        yield start, cut
        start = last = cut
    if text[start:end].strip():
        yield start, end
