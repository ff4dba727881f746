"""Cuts tokens into the pieces of words that the sentence encoder knows (WordPiece).

What is cut is not always what is written: a name gives the stand-in of its sort, and a number that
of all numbers, so that nothing depends on who or how many.
"""

import re
from collections.abc import Sequence
from functools import cached_property

from reportedly.language.document import Name, Token
from reportedly.reading.attribution.signs import plain

OPENS, CLOSES, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
"""What stands before and after each sentence, and for a word that has no pieces."""
INNER = "##"
"""Marks a piece that does not open its word."""
STAND_INS = {
    Name.PEOPLE: "iraqi",
    Name.PEOPLES: "iraqis",
    Name.INITIALS: "nato",
    Name.OTHER: "baghdad",
}
"""A word for each sort of name: those that the parser reads too (see language.english.masking)."""
NUMBER = "10"
MOST = 3
"""Pieces of a token that count; few words have more."""
_PARTS = re.compile(r"\w+|[^\w\s]")


def shown(token: Token) -> str:
    """Give what the encoder sees of a token."""
    if token.name is not Name.NONE:
        return STAND_INS[token.name]
    if token.pos == "PROPN":
        return STAND_INS[Name.OTHER]
    return NUMBER if token.text[:1].isdigit() else plain(token)


class Vocabulary:
    """The pieces by number, the first ones first."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._known: dict[str, tuple[int, ...]] = {}

    @cached_property
    def edges(self) -> tuple[int, int]:
        """The numbers of what opens and closes a sentence."""
        return self._numbers[OPENS], self._numbers[CLOSES]

    def pieces(self, token: Token) -> tuple[int, ...]:
        """Give the numbers of a token's pieces: one at least, and no more than MOST."""
        word = shown(token)
        if word not in self._known:
            self._known[word] = self.cut(word)[:MOST]
        return self._known[word]

    def cut(self, word: str) -> tuple[int, ...]:
        """Give the numbers of all pieces of a word: marks apart, the longest piece first."""
        found = [number for part in _PARTS.findall(word) for number in self._cut_part(part)]
        return tuple(found) or (self._numbers[UNKNOWN],)

    def _cut_part(self, part: str) -> list[int]:
        """Cut what has no marks in it; all of it is unknown where some of it is."""
        found: list[int] = []
        start = 0
        while start < len(part):
            opening = INNER if start else ""
            ends = range(len(part), start, -1)
            known = (e for e in ends if opening + part[start:e] in self._numbers)
            end = next(known, None)
            if end is None:
                return [self._numbers[UNKNOWN]]
            found.append(self._numbers[opening + part[start:end]])
            start = end
        return found
