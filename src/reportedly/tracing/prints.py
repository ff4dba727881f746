"""Fingerprints of a text: winnowed word hashes under which its copies can be looked up.

The rule is winnowing (S. Schleimer, D. Wilkerson, A. Aiken: 'Winnowing: local algorithms for
document fingerprinting', SIGMOD 2003): of every few consecutive hashes the smallest is kept, so
that any shared stretch of `GRAM + WINDOW - 1` words leaves at least one common print.
"""

import hashlib
from collections.abc import Iterator

from reportedly.tracing.words import words

GRAM = 4
"""Words to a hash."""

WINDOW = 4
"""Consecutive hashes of which one is kept."""

SHORT = 12
"""A text with no more hashes than this (fifteen words) keeps all of them: of so few, the one word
that an editor changed must not take those that would have been kept."""

ENOUGH_PRINTS = 3
"""Prints that two texts must have in common to be worth comparing; a shared stretch of
`shared.ENOUGH_WORDS` unbroken words leaves at least so many. Where one of the texts is short, a
single print that few texts hold is enough (`casebook.prints`)."""


def fingerprints(text: str) -> tuple[int, ...]:
    """Give the prints of a text, sorted, each once, as signed 64-bit integers.

    The same text has the same prints on every machine. A text shorter than `GRAM` words has one
    print, an empty one none.
    """
    hashes = gram_hashes([word.text for word in words(text)])
    return tuple(sorted(set(hashes if len(hashes) <= SHORT else _winnowed(hashes))))


def _winnowed(hashes: list[int]) -> Iterator[int]:
    return (min(hashes[i : i + WINDOW]) for i in range(len(hashes) - WINDOW + 1))


def gram_hashes(texts: list[str]) -> list[int]:
    """Hash every run of `GRAM` consecutive words, in order; one hash for fewer words than that."""
    if not texts:
        return []
    runs = range(max(1, len(texts) - GRAM + 1))
    return [_hash(" ".join(texts[i : i + GRAM])) for i in runs]


def _hash(gram: str) -> int:
    digest = hashlib.blake2b(gram.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)
