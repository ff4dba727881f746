"""Turns parts of the parse into spans: what hangs on a token, trimmed as a reader would cut it."""

from collections.abc import Iterable

from reportedly.language.document import Document, Token
from reportedly.reading.findings import Span

OPENERS = frozenset({"“", '"', "''", "``", "‘", "«", "(", "["})
CLOSERS = frozenset({"”", '"', "''", "’", "»", ")", "]"})
_PAIRED = OPENERS | CLOSERS
_MARKS = frozenset(
    {",", ".", ";", ":", "-", "--", "–", "—", "―", "_", "...", "…", "?", "!", "|", "*", "•"}
)


def below(document: Document, index: int, without: frozenset[int] = frozenset()) -> list[int]:
    """List token `index` and everything it governs, in text order, minus what `without` roots."""
    if not document.children(index):
        return [index]
    found: list[int] = []
    waiting = [index]
    while waiting:
        current = waiting.pop()
        found.append(current)
        waiting.extend(c.index for c in document.children(current) if c.index not in without)
    return sorted(found)


def runs(document: Document, indexes: Iterable[int]) -> list[tuple[int, int]]:
    """Join token indexes into runs [first, last); a gap of punctuation alone does not part them."""
    joined: list[tuple[int, int]] = []
    for index in indexes:
        if joined and _only_marks(document, joined[-1][1], index):
            joined[-1] = (joined[-1][0], index + 1)
        else:
            joined.append((index, index + 1))
    return joined


def _only_marks(document: Document, first: int, last: int) -> bool:
    if last <= first:  # by far the commonest: nothing lies between
        return True
    return last - first <= 2 and all(t.pos == "PUNCT" for t in document.tokens[first:last])


def trimmed(document: Document, first: int, last: int) -> Span | None:
    """Give the span of tokens first … last without the marks at its edges; None if none is left.

    A quotation mark or bracket stays where its partner is inside, and one that closes a
    quotation opened inside is taken in.
    """
    tokens = document.tokens
    last = _taking_in_closer(document, first, last)
    while first < last and _loose(tokens[first], tokens[first + 1 : last], CLOSERS):
        first += 1
    while first < last and _loose(tokens[last - 1], tokens[first : last - 1], OPENERS):
        last -= 1
    return Span(*document.span(first, last)) if first < last else None


def _taking_in_closer(document: Document, first: int, last: int) -> int:
    tokens = document.tokens
    for extra in (last, last + 1):
        if extra >= len(tokens) or tokens[extra].sentence > tokens[last - 1].sentence + 1:
            break
        token = tokens[extra]
        if token.text in CLOSERS:
            within = [t.text for t in tokens[first:last]]
            return extra + 1 if _opens_more(within, token.text) else last
        if token.text not in {".", ",", "?", "!"}:
            break
    return last


def _opens_more(words: list[str], closer: str) -> bool:
    if closer in {'"', "''"}:
        return words.count(closer) % 2 == 1
    opener = {"”": "“", "’": "‘", "»": "«", ")": "(", "]": "["}[closer]
    return words.count(opener) > words.count(closer)


def _loose(token: Token, others: tuple[Token, ...], partners: frozenset[str]) -> bool:
    """Tell whether a mark at an edge belongs to nothing inside the span."""
    if token.text in _MARKS:
        return True
    if token.text not in _PAIRED:
        return False
    return not any(other.text in partners for other in others)


def spans_of(document: Document, indexes: Iterable[int]) -> tuple[Span, ...]:
    """Give the trimmed spans of a set of token indexes in text order."""
    found = (trimmed(document, first, last) for first, last in runs(document, indexes))
    return tuple(span for span in found if span is not None)
