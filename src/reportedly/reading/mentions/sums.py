"""Tells English sentences that count from a year or month on from those that tell of one attack.

'Since early 2031 the group has documented 107 raids, which left 196 people dead. These raids
wounded 34. The dead are distributed as follows: …' is of no single incident.
"""

import re
from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.reading.dates.vocabulary import MONTHS

_ATTACKS = (
    r"(?:air ?strikes|ambushes|attacks|bombardments|bombings|clashes|incidents|operations|raids"
    r"|shellings|strikes|violations)"
)
_SINCE = re.compile(
    r"\W*since (?:(?:early|late|mid|the (?:beginning|start) of|last) ?-?)?(?:the year )?"
    rf"(?:(?:19|20)\d\d|{'|'.join(MONTHS)})\b",
    re.IGNORECASE,
)
"""A sentence that opens with what it counts from."""
_THOSE = re.compile(rf"\b(?:these|those)(?: \w+)? {_ATTACKS}\b", re.IGNORECASE)
_ITEM = re.compile(r"[•▪·●*–—-]\s")
"""How an item of a list begins."""


def summed_sentences(document: Document) -> frozenset[int]:
    """Give the sentences that count from a year or month on, and those that go on with the count.

    Those speak of 'these attacks', or are the items of a list that a colon opens behind one.
    """
    return frozenset(_summed(document))


def _summed(document: Document) -> Iterator[int]:
    before, listing = False, False
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end].strip()
        item = listing and _ITEM.match(text) is not None
        counts = _SINCE.match(text) is not None
        summed = counts or item or (before and bool(_THOSE.search(text)))
        listing = item or ((before or summed) and text.endswith(":"))
        if summed:
            yield sentence.index
        before = summed
