"""Tells English sentences that count from a year or month on from those that tell of one attack.

'Since early 2031 the group has documented 107 raids, which left 196 people dead. These raids
wounded 34. The dead are distributed as follows: …' is of no single incident.
"""

import re
from collections.abc import Iterator

from reportedly.language.document import Document, Sentence
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
_MONTH = "|".join(MONTHS)
_IN_MONTH = re.compile(
    rf"\b(?:in|during|throughout|over) (?:the month of |all of )?(?:{_MONTH})(?: (?:19|20)\d\d)?"
    r"(?= ?[,.;:)]| [a-z]|\s*$)",
    re.IGNORECASE,
)
"""A whole month in which people are counted."""
_MANY = re.compile(
    rf"\b(?:acts of|violence|hostilities|documented|recorded|registered|verified|{_ATTACKS})\b",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"\b(?:killed|deaths?|dead|died|injured|wounded|casualties)\b", re.IGNORECASE
)
_ONE = re.compile(
    r"\b(?:an?|the|one|that) (?:[\w-]+ ){0,2}(?:air ?strike|ambush|attack|blast|bomb|bombing"
    r"|explosion|massacre|raid|shelling|shooting|strike)\b(?! on civilians\b)",
    re.IGNORECASE,
)
"""One attack, which a month may date."""
_DAY = re.compile(
    rf"\b(?:\w+day|\d\d?(?:st|nd|rd|th)? (?:{_MONTH})|(?:{_MONTH}) \d\d?)\b(?! ?\d)", re.IGNORECASE
)
_THOSE = re.compile(rf"\b(?:these|those)(?: \w+)? {_ATTACKS}\b", re.IGNORECASE)
_ITEM = re.compile(r"[•▪·●*–—-]\s")
"""How an item of a list begins."""


def summed_sentences(document: Document) -> frozenset[int]:
    """Give the sentences that count from a year or month on, and those that go on with the count.

    Those speak of 'these attacks', are the items of a list that a colon opens behind one, or go on
    in the paragraph of a month's count without a day of their own.
    """
    return frozenset(_summed(document))


def _summed(document: Document) -> Iterator[int]:
    before, listing, monthly = False, False, False
    for sentence in document.sentences:
        text = document.text[sentence.start : sentence.end].strip()
        item = listing and _ITEM.match(text) is not None
        counts = _SINCE.match(text) is not None
        monthly = _counts_month(text) or (monthly and _goes_on(document, sentence, text))
        summed = counts or item or monthly or (before and bool(_THOSE.search(text)))
        listing = item or ((before or summed) and text.endswith(":"))
        if summed:
            yield sentence.index
        before = summed


def _counts_month(text: str) -> bool:
    """Tell 'In May we recorded 40 deaths', 'killed 40 in acts of violence in May'."""
    many = _IN_MONTH.search(text) and _MANY.search(text) and _COUNTING.search(text)
    return bool(many) and not _ONE.search(text) and not _DAY.search(text)


def _goes_on(document: Document, sentence: Sentence, text: str) -> bool:
    """Tell whether a sentence goes on with a month's count in its paragraph."""
    opens = "\n" in document.text[max(0, sentence.start - 2) : sentence.start]
    return not (opens or _DAY.search(text) or _ONE.search(text))
