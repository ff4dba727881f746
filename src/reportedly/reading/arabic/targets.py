"""Finds what an Arabic sentence says was hit, by the table of targets."""

from collections.abc import Iterator
from functools import lru_cache

from reportedly.language.arabic.clitics import stems
from reportedly.language.arabic.folding import fold, plain_word
from reportedly.model.content import Target
from reportedly.reading.arabic.bare_numbers import TOLL
from reportedly.reading.arabic.hit import is_hit
from reportedly.reading.arabic.tables import Row, phrases
from reportedly.reading.arabic.words import Match, Text

_EFFECT_GAP = 4
_OF_A_SCHOOL = frozenset("معلم معلمه مدرس مدرسه مدير مديره طالب طالبه طلاب طلبه استاذ".split())
"""'A teacher', 'the head', 'pupils' of a school, which was not hit with them."""
_CAMP, _CAMP_NAME = "camp", 4
"""A kind of target, and the words of a camp's name behind which it is told whose it is."""
_A_CAMP, _FLED = frozenset({"معسكر"}), frozenset("نازحين نازحون لاجيين لاجيون مهجرين".split())
_DRIVEN = frozenset({"سوقهم", "سوقه", "سوقهن"})
"""'Driving them' (to the army), with the letters of 'their market'."""


def find_targets(text: Text, first: int, last: int) -> Iterator[tuple[Match[Row], Target]]:
    """Give what words `first` up to `last` say was hit, with the words for it."""
    for match in phrases("targets").all(text, first, last):
        if match.first > first and _is_no_thing(text, match.first - 1):
            continue
        if _reads_otherwise(text, match) or not is_hit(text, match, first, last):
            continue
        words = text.quote(match.first, match.last)
        kind = _CAMP if _is_camp_of_people(text, match.first) else match.value["id"]
        yield match, Target(kind, words, effect=_effect(text, match, first, last))


def _is_camp_of_people(text: Text, index: int) -> bool:
    """Tell whether word `index` is for a camp, in a text that calls one so 'of the displaced'."""
    return not _A_CAMP.isdisjoint(stems(text.words[index].lower)) and _tells_of_camp(text)


@lru_cache(maxsize=8)
def _tells_of_camp(text: Text) -> bool:
    """Tell whether a text tells of a camp 'of the displaced' by the word for one of troops."""
    said = (at for at, word in enumerate(text.words) if not _A_CAMP.isdisjoint(stems(word.lower)))
    return any(
        not _FLED.isdisjoint(stems(word.lower))
        for at in said
        for word in text.words[at + 1 : min(text.sentence_end(at), at + 1 + _CAMP_NAME)]
    )


def _is_no_thing(text: Text, before: int) -> bool:
    """Tell 'the organisation (of) the Base', 'the whole toll', 'a teacher at a school'."""
    body = phrases("bodies").at(text, before, before + 1) is not None
    return body or not (TOLL | _OF_A_SCHOOL).isdisjoint(stems(text.words[before].lower))


def _reads_otherwise(text: Text, target: Match[Row]) -> bool:
    """Tell what only has the letters of 'his facility', 'his building', 'their market'.

    'Accompanied', 'built', with an ending of their own, and 'driving them'.
    """
    if target.last > target.first + 1:
        return False
    word = text.words[target.first]
    if not _DRIVEN.isdisjoint((word.lower, word.lower.removeprefix("ل"))):
        return True
    if not plain_word(word.text).endswith("ة"):
        return False
    forms = frozenset(map(fold, target.value["forms"].split("|")))
    return not any(stem.endswith("ه") for stem in forms.intersection(stems(word.lower)))


def _effect(text: Text, target: Match[Row], first: int, last: int) -> str | None:
    """Give what became of a target, where a word of damage stands close to it."""
    around = phrases("effects").all(
        text, max(first, target.first - _EFFECT_GAP), min(last, target.last + _EFFECT_GAP)
    )
    return next((match.value["effect"] for match in around), None)
