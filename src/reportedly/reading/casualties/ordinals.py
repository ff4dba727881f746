"""A victim's place in the count, which is the count so far: 'a third victim', 'its 29th victim'."""

import re

from reportedly.language.document import Document, Sentence

_UNITS = {
    word: place
    for place, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
        " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        start=1,
    )
}
_ROUND = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_PLACES = _UNITS | {word: 10 * at for at, word in enumerate(_ROUND, start=2)} | {"hundredth": 100}
_TENS = {
    word: 10 * at
    for at, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)")
_HYPHENS = frozenset("-‐‑")
VICTIMS = frozenset("victim person fatality death".split())
"""Nouns for one of those counted."""
SO_FAR = frozenset("become claim find recover leave bring discover mourn bury".split())
"""Verbs by which a victim at a place in the count is one of the dead."""
_DEEDS = frozenset("homicide killing murder shooting slaying stabbing".split())
"""Nouns for a deed, whose place in a row is no count of whom it befell."""
_LONGEST_ROW = 4
"""Tokens from what may open such a phrase to its noun."""


def place_at(document: Document, sentence: Sentence, at: int) -> tuple[int, int] | None:
    """Give the place that the words at token `at` say, above the first, and the token after them.

    None where they say none. 'Twenty-ninth' may be one token or three.
    """
    tens, _, unit = (first := document.tokens[at].lower).partition("-")
    if tens not in _TENS:
        digits = _DIGITS.fullmatch(first) if first[0].isdigit() else None
        place = int(digits[1]) if digits else _PLACES.get(first, 0)
        return (place, at + 1) if place > 1 else None
    words = [token.lower for token in document.tokens[at : min(at + 3, sentence.last)]]
    last = at + 1
    if not unit and len(words) == 3 and words[1] in _HYPHENS:
        unit, last = words[2], at + 3
    return (_TENS[tens] + _UNITS[unit], last) if _UNITS.get(unit, 10) < 10 else None


def place_in_count(document: Document, start: int, head: int) -> int | None:
    """Give the place in the count that stands before the noun `head`, from token `start` on."""
    sentence = document.sentence_of(head)
    found = (place_at(document, sentence, at) for at in range(start, head))
    return next((place[0] for place in found if place is not None), None)


def is_of_the_dead(document: Document, head: int) -> bool:
    """Tell 'becoming the 29th victim' and 'found a fiftieth victim', which say that people died."""
    noun = document.tokens[head]
    verb = document.tokens[noun.head]
    return (
        noun.lower in VICTIMS - {"person"}
        and noun.dep in ("dobj", "attr", "oprd")
        and verb.lemma in SO_FAR
    )


def in_row_of_deeds(document: Document, sentence: Sentence, at: int) -> bool:
    """Tell the phrase of 'the city's 14th homicide', 'the ninth killing this year' at token `at`.

    It says how many deeds there were over a time, and counts nobody whom one befell.
    """
    ahead = document.tokens[at : min(at + _LONGEST_ROW, sentence.last)]
    noun = next((token.index for token in ahead if token.lower in _DEEDS), None)
    if noun is None:
        return False
    first = noun
    while first > max(sentence.first, noun - _LONGEST_ROW) and (
        document.tokens[first - 1].pos in ("ADJ", "NOUN", "NUM", "PROPN")
    ):
        first -= 1
    return place_in_count(document, first, noun) is not None
