"""Passes over a report that holds no word on which an incident can rest."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from reportedly.language.english.blocks import blocks
from reportedly.model.report import Report
from reportedly.reading.screen.words import Words, signals

_LANGUAGE = "en"
_WORD = re.compile(r"[^\W\d_]+|\d+")
_BEFORE_NOUNS = re.compile(
    r"(?:-|\b(?:the|a|an|any|every|its|his|their|our|my|your|of|in|at|for|from|with|by|same)\s+)\Z",
    re.IGNORECASE,
)
"""What stands before a noun and never before a verb, however both are written."""
_AFTER_NOUNS = re.compile(r"\s+(?:of|is|was|are|were|has|have|had)\b", re.IGNORECASE)
"""What stands after a noun and never after the same word as a verb that has an object."""
_REACH = 12
"""Code points in which a word before fits."""


def passes_over(report: Report) -> bool:
    """Tell whether `report` can hold no claim, so that reading it would be in vain.

    Only reports in a language whose words are known are ever passed over.
    """
    primary = report.language.split("-", 1)[0].lower()
    return primary == _LANGUAGE and not may_tell(report.text)


def may_tell(text: str) -> bool:
    """Tell whether an English `text` holds words on which an incident can rest.

    It looks at words alone, whoever is named beside them, and errs on the side of reading: what
    this is False for, the reader finds nothing in; the reverse is not so.
    """
    known = signals()
    words = _WORD.findall(text.lower())
    found = frozenset(words)
    if not known.alone.isdisjoint(found) or _as_verb(text, known.verbs & found):
        return True
    if any(_spelt(phrase, words) for phrase in known.phrases if found.issuperset(phrase)):
        return True
    found = _with_pairs(words)
    open_ = [sets for sets in known.together if _all_meet(sets, found)]
    return bool(open_) and _in_one_block(text, open_)


def _as_verb(text: str, words: Words) -> bool:
    """Tell whether one of `words` stands anywhere in `text` where it can be a verb."""
    if not words:
        return False
    any_of = "|".join(sorted(words))
    places = re.finditer(rf"(?<![^\W_])(?:{any_of})(?![^\W_])", text, re.IGNORECASE)
    return not all(_is_noun(text, *place.span()) for place in places)


def _is_noun(text: str, start: int, end: int) -> bool:
    before = _BEFORE_NOUNS.search(text, max(0, start - _REACH), start)
    return before is not None or _AFTER_NOUNS.match(text, end) is not None


def _spelt(phrase: Sequence[str], words: Sequence[str]) -> bool:
    return f" {' '.join(phrase)} " in f" {' '.join(words)} "


def _with_pairs(words: Sequence[str]) -> Words:
    return frozenset(words).union(map(" ".join, pairwise(words)))


def _in_one_block(text: str, wanted: Sequence[tuple[Words, ...]]) -> bool:
    """Tell whether one block, which no sentence leaves, meets every set of one of `wanted`."""
    for start, end in blocks(text):
        words = _with_pairs(_WORD.findall(text[start:end].lower()))
        if any(_all_meet(sets, words) for sets in wanted):
            return True
    return False


def _all_meet(sets: Iterable[Words], words: Words) -> bool:
    return not any(each.isdisjoint(words) for each in sets)
