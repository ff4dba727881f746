"""Folds the spelling habits of Arabic, so that one word is one string however it was typed.

Dropped: short vowels and other marks, the tatweel that stretches a word, joiners, the controls of
writing direction, and what posts put inside a word to hide it. Made one: the forms of alef and of
hamza, final ya and alef maqsura, ta marbuta and ha, Persian and Urdu letters for Arabic ones, and
the digits of all three sets.
"""

import re
from functools import lru_cache

IGNORED = (
    "\u0640\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u200b-\u200f\u061c\u202a-\u202e\u2060\u2066-\u2069\ufeff"
)
"""Marks, tatweel, joiners and direction controls, as the inside of a character class."""

_HIDING = re.compile("[ .…,،*]+")
_MARKS = re.compile(f"[{IGNORED}]+")
WESTERN_DIGITS = {base + n: str(n) for base in (0x660, 0x6F0) for n in range(10)}
"""The digits of Arabic and of Persian writing, by code point, as Western ones."""
_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱٲٳ", "ا"),
        **dict.fromkeys("ىیېيے", "ي"),
        **dict.fromkeys("ةہھە", "ه"),
        **dict.fromkeys("کگڪ", "ك"),
        "ؤ": "و",
        "ئ": "ي",
        "پ": "ب",
        "چ": "ج",
        "ڤ": "ف",
        **{chr(code): digit for code, digit in WESTERN_DIGITS.items()},
    }
)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Fold one word; words that fold to the same string are spellings of one another."""
    return plain_word(word).translate(_LETTERS).lower()


def folded_words(words: str) -> frozenset[str]:
    """Fold a list of words with spaces between them."""
    return frozenset(map(fold, words.split()))


def plain_word(word: str) -> str:
    """Give one word as its letters spell it, with nothing left between them."""
    bare = _MARKS.sub("", word)
    return bare if bare.isalnum() or not bare[:1].isalpha() else _HIDING.sub("", bare)


def plain(text: str) -> str:
    """Drop marks, tatweel and invisible controls, and keep every letter as it is spelled."""
    return _MARKS.sub("", text)
