"""Text → folded words with their places: what copies are compared by."""

import re
from functools import lru_cache
from typing import NamedTuple

from reportedly.model.names import fold

_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Scripts written without blanks between words (Thai, Lao, Burmese, Khmer, kana, Han)."""

_WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")


class Word(NamedTuple):
    """A folded word and the code points `start` to `end` (half-open) where it stands."""

    text: str
    start: int
    end: int


def words(text: str) -> list[Word]:
    """Split a text into words, case and diacritics folded, punctuation dropped.

    Where a script has no blanks between words, every letter is a word.
    """
    return [Word(_folded(m.group()), m.start(), m.end()) for m in _WORD.finditer(text)]


@lru_cache(maxsize=65_536)
def _folded(word: str) -> str:
    return fold(word)
