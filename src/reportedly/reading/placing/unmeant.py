"""Tells words that are spelled like a place and mean none: 'the South', 'Orum al-Kubra'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportedly.gazetteer.entry import Entry, PlaceKind
from reportedly.language.document import Document
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.placing.hits import Hit
from reportedly.reading.placing.namesakes import is_short_word

_ANYWHERE: Final = words.POINTS | frozenset(
    """center|centre|coast|old city|old town|new town|city center|city centre|town center
    |town centre|lower town|upper town|old quarter|old port|old market|new market|central market
    |market square|main square|main street|high street|station road|city hall|town hall
    |industrial area|industrial zone""".replace("\n    ", "").split("|")
)
"""What towns of any country have, and some are called."""
_ARABIC: Final = frozenset(
    """AE BH DJ DZ EG ER IL IQ IR JO KM KW LB LY MA ML MR NE OM PS QA SA SD SO SS SY TD TN TR
    YE""".split()
)
"""Countries in which names are made so."""


def is_unmeant(document: Document, hit: Hit, meant: Entry, hits: Sequence[Hit]) -> bool:
    """Tell a name of a place that the text has as another word, or as part of a longer name.

    `meant` is the likeliest place, `hits` are all names of the text: a place is meant sooner where
    others of its country are.
    """
    if is_short_word(document, hit.first, hit.last) or _is_speaker(document, hit):
        return True
    if _is_in_compound(document, hit):
        return meant.country not in _ARABIC or not _is_at_home(hit, meant, hits)
    if _is_the(document, hit, meant):
        return _is_region(hit) or not _is_at_home(hit, meant, hits)
    return _is_anywhere(hit) and (_is_of(document, hit) or not _is_at_home(hit, meant, hits))


def joins_name(document: Document, article: int) -> bool:
    """Tell the Arabic article at a token, which joins the word behind it: 'Orum al-Kubra'."""
    after = document.tokens[article + 1 : article + 3]
    joined = len(after) == 2 and after[0].text == "-" and after[0].end == after[1].start
    return joined and after[1].text[:1].isupper()


def _is_speaker(document: Document, hit: Hit) -> bool:
    """Tell whom a transcript marks as speaking: '[KARM] We attacked it', at the head of a line."""
    text = document.text
    if text[hit.start - 1 : hit.start] != "[" or text[hit.end : hit.end + 1] != "]":
        return False
    line = text.rfind("\n", 0, hit.start) + 1
    return not text[line : hit.start - 1].strip(" ]") or text[: hit.start - 1].rstrip()[-1:] == "]"


def _is_anywhere(hit: Hit) -> bool:
    """Tell 'the South', 'the Old City': a part of what is meant, and no place elsewhere."""
    return hit.qualifier is None and hit.name.casefold() in _ANYWHERE


def _is_of(document: Document, hit: Hit) -> bool:
    """Tell 'the Center of Tolm', 'the Old City of Tolm', which is in Tolm."""
    return any(token.lower == "of" for token in document.tokens[hit.last : hit.last + 1])


def _is_in_compound(document: Document, hit: Hit) -> bool:
    """Tell the 'Orum' of 'Orum al-Kubra' and the 'Jadida' of 'Shahba al-Jadida'."""
    tokens = document.tokens
    after = tokens[hit.last : hit.last + 1]
    if after and after[0].lower in words.ARABIC_ARTICLES and joins_name(document, hit.last):
        return True
    opened = tokens[hit.first].lower in words.ARABIC_ARTICLES
    first = hit.first if opened else hit.first - 2
    before = tokens[max(0, first - 1) : first + 2]
    if first < 1 or before[1].lower not in words.ARABIC_ARTICLES or before[2].text != "-":
        return False
    return before[0].pos == "PROPN" and before[0].sentence == before[1].sentence


def _is_the(document: Document, hit: Hit, meant: Entry) -> bool:
    """Tell 'the Middle East', of which no town has the article: 'divided the Middle East'."""
    before = document.tokens[max(0, hit.first - 1)]
    town = meant.kind in (PlaceKind.SETTLEMENT, PlaceKind.NEIGHBOURHOOD)
    if not town or before.index == hit.first or before.text != "the":
        return False
    behind = document.tokens[hit.last : hit.last + 1]
    alone = not behind or behind[0].pos not in ("NOUN", "PROPN", "ADJ", "PART", "NUM")
    return alone and not meant.name.startswith("The ")


def _is_region(hit: Hit) -> bool:
    return any(sense.entry.kind is PlaceKind.REGION for sense in hit.senses)


def _is_at_home(hit: Hit, meant: Entry, hits: Sequence[Hit]) -> bool:
    """Tell whether the text names another place of its country."""
    name = hit.name.casefold()
    others = (other for other in hits if other.name.casefold() != name)
    return any(other.senses[0].entry.country == meant.country for other in others)
