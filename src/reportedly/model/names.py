"""How designations of sources and parties are compared: as folded words, never as identities."""

import re
import unicodedata
from functools import lru_cache

_ASIDE = re.compile(r"\([^()]*\)")
_POSSESSIVE = re.compile(r"['’`]s\b|['’`](?=\s|$)")
_WORD = re.compile(r"[^\W_]+")
_ARABIC = str.maketrans({"\u0640": None, "ة": "ه", "ى": "ي", "ی": "ي", "ک": "ك", "چ": "ج"})
"""Letters that Arabic writes in two ways, and the tatweel that stretches a word."""
_ARTICLE = "ال"
_ONE_WORD = {"مستشفي": "مشفي"}
"""Arabic words that are spelled or formed in two ways: 'hospital'."""
_FATHER_OF = "ابوال"
"""'Father of the', which opens names of places and is written as one with them or apart."""
_EMPTY = frozenset("the a an of in at on for from to and its their his her".split())
_SAME_IN_PLURAL = ("ss", "us", "is")
_LONG_PLURAL = ("sses", "shes", "ches", "xes")


def fold(text: str) -> str:
    """Fold case and diacritics: 'Koševo' and 'KOSEVO' compare equal."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=65_536)
def name_words(name: str) -> tuple[str, ...]:
    """Give the telling words of a designation, in its order.

    Case, diacritics, articles, prepositions, possessives, plurals and asides in parentheses
    are dropped, and Arabic letter forms made one, so that 'the Army of the North', 'Northern army
    (summary)' and 'the army's' can be compared word by word. Empty when nothing telling is left.
    """
    bare = _POSSESSIVE.sub("", _ASIDE.sub(" ", fold(name))).translate(_ARABIC)
    words = _WORD.findall(bare.replace(_FATHER_OF, "ابو ال") if _FATHER_OF in bare else bare)
    return tuple(_singular(word) for word in words if word not in _EMPTY)


def _singular(word: str) -> str:
    bare = word.removeprefix(_ARTICLE) if len(word) > 4 else word
    if bare != word or bare in _ONE_WORD:
        return _ONE_WORD.get(bare, bare)
    if len(word) <= 3 or not word.endswith("s") or word.endswith(_SAME_IN_PLURAL):
        return word
    if word.endswith(_LONG_PLURAL):
        return word[:-2]
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]
