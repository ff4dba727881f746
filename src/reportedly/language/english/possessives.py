"""Finds possessives that lost their apostrophe: 'Syrias army', 'the armys tanks', 'the UN s envoy'.

Pages copied from one another and posts typed in haste leave it out. Only what can be nothing but a
possessive is taken for one: a place's name that no list holds with an 's', before a word; some
nouns in 'y', whose plurals end otherwise ('armies'); and an 's' that stands alone behind a word.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reportedly.language.english.names import PEOPLES_PLURAL, PLACES
from reportedly.language.english.vocabulary import FUNCTION_WORDS

if TYPE_CHECKING:
    from spacy.tokens import Doc

ENDING = "'s"
"""The ending as it is read, whatever the text has for it."""
_MAY_OWN = re.compile(r"[^\W\d_]{2}s(?=\s+[^\W_])")
"""What a text must hold for one of its names to have lost its apostrophe."""
_IN_Y = frozenset(
    """agencys armys authoritys bodys citys communitys companys countrys countys embassys
    enemys facilitys familys militarys ministrys navys observatorys partys territorys
    universitys""".split()
)
"""Nouns in 'y', whose plurals end otherwise."""
_WORD = re.compile(r"[^\W_][^\W_.'’-]*\Z")
_SEVERAL = frozenset({"the", "both", "two", "three", "many", "these", "those"})
"""Words before a name that make it a plural: 'the Koreas', 'two Sudans'."""


def with_endings(written: "Doc") -> "Doc":
    """Part the endings of possessives that lost their apostrophe from their words."""
    if not _MAY_OWN.search(written.text):
        return written
    words = [token.text for token in written]
    owners = [*_owners(words)]
    if owners:
        with written.retokenize() as retokenizer:
            for at in owners:
                token, word = written[at], words[at]
                heads: list[object] = [token, (token, 0)]
                retokenizer.split(token, [word[:-1], word[-1]], heads=heads)  # type: ignore[arg-type]
    return written


def endings(words: Sequence[str]) -> Iterator[int]:
    """Give the numbers of the words that are such an ending: an 's' that stands alone."""
    for at, (before, word) in enumerate(pairwise(words), start=1):
        if word == "s" and before.isalpha():
            yield at


def _owners(words: Sequence[str]) -> Iterator[int]:
    for at, (word, after) in enumerate(pairwise(words)):
        if len(word) > 3 and word[-1] == "s" and word[-2] != "s" and _WORD.match(after):
            before = words[at - 1].lower() if at else ""
            if _is_place(word, before, after) or word.lower() in _IN_Y:
                yield at


def _is_place(word: str, before: str, after: str) -> bool:
    """Tell a place's name with the ending of a possessive: 'Syrias' before 'army'."""
    lower = word.lower()
    if not word[0].isupper() or lower[:-1] not in PLACES:
        return False
    listed = lower in PLACES or lower in PEOPLES_PLURAL
    return not listed and before not in _SEVERAL and after.lower() not in FUNCTION_WORDS
