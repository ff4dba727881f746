"""Says in a reader's language what the ledger put together in English, or that it cannot.

The ledger keeps its sentences as text, so that they are the same on every machine. Each is looked
up in the phrasebook as a whole, several one by one: where one is not there all is left in English,
never said in part, except that who says which number follows a figure's opening as it was written
where the names are not known.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache

from babel.dates import format_date

from reportedly.model.figure import Category, Group
from reportedly.pipeline.looking.questions import DEEDS
from reportedly.workbench.languages.catalogue import Catalogue, catalogue
from reportedly.workbench.languages.naming import (
    DAYS,
    MACHINE,
    STAND_INS,
    names_said,
    speakers_said,
)
from reportedly.workbench.languages.phrasebook import BOUNDS, EVERY, FIGURES, WORDS
from reportedly.workbench.languages.sentence import Sentence
from reportedly.workbench.languages.vocabularies import VOCABULARIES

_SLOT = re.compile(r"\{(\d+)\}")
_NUMBER = r"[\d.,%?+–≤]*\d[\d.,%?+–]*|\?"
_BOUNDS = (
    rf"(?:at least |at most |up to )?(?:{_NUMBER})(?: or fewer)?(?: to (?:{_NUMBER}))?(?: or more)?"
)
_LISTED = re.compile(r"^(.+?\.) ((?:At|No number|\d).*)$", re.DOTALL)
"""A figure's opening, and who says which number."""
_WRITTEN = {
    "n": _NUMBER,
    "b": _BOUNDS,
    "c": r"\d+:\d\d(?::\d\d)?",
    "d": r"\d{4}-\d\d-\d\d",
    "a": "|".join(map(re.escape, DEEDS.values())),
}
_DAYS = re.compile(r"(\d+) days?")
_END = re.compile(r"(?<=\.) (?=['A-Z])")
"""Where a sentence may end and another begin."""
_MOST_ENDS = 8


def said(text: str, language: str, names: tuple[str, ...] = ()) -> str | None:
    """Say a word or sentence of the ledger's in a language of ours; None where it is unknown.

    `names` are those that may stand in it: lists of them are told apart by the names alone.
    """
    return _said(text, language, names)


def opening_of(text: str) -> str:
    """Give the opening of a figure's sentence: the figure and its rule, or who set it."""
    decided, by_machine, _ = text.partition(" By the machine: ")
    parted = _LISTED.match(text)
    if by_machine or parted is None:
        return decided
    return parted[1]


def opening_said(text: str, language: str) -> tuple[str, str] | None:
    """Say how a figure's sentence opens; give it with the rest, which stays as it is."""
    parted = _LISTED.match(text)
    if parted is None:
        return None
    opening = _first(FIGURES, parted[1], catalogue(language))
    return None if opening is None else (opening, parted[2])


def figure_said(text: str, language: str, names: tuple[str, ...]) -> str | None:
    """Say the whole sentence beside a figure: how it opens, and who of `names` says which number.

    None where it is of another form, as where a name in it is none of `names`.
    """
    decided, by_machine, weighed = text.partition(" By the machine: ")
    if by_machine:
        told = [said(decided, language), figure_said(weighed, language, names)]
        return None if None in told else catalogue(language).label(MACHINE, told)
    opening = opening_said(text, language)
    if opening is None:
        return None
    listed = speakers_said(opening[1], names, catalogue(language), _bounds)
    return None if listed is None else f"{opening[0]} {listed}"


@lru_cache(maxsize=4096)
def _said(text: str, language: str, names: tuple[str, ...] = ()) -> str | None:
    told = catalogue(language)
    if (days := _DAYS.fullmatch(text)) is not None:
        return told.label(DAYS, [days[1]])
    if text in told.messages and text in _our_words():
        return told.messages[text]
    parts = text.split(", ")
    if len(parts) > 1 and all(part in _our_words() and part in told.messages for part in parts):
        return told.label("{1}", ["، ".join(told.messages[part] for part in parts)])
    ends = [found.start() for found in _END.finditer(text)]
    if (several := _one_by_one(text, ends, told, names)) is not None:
        return several
    return _first(EVERY, text, told, names) or _people(text, told)


def _one_by_one(
    text: str, ends: Sequence[int], told: Catalogue, names: tuple[str, ...]
) -> str | None:
    """Say several sentences, the first as short as may be; None where one of them is unknown."""
    for end in ends[:_MOST_ENDS]:
        opening = _first(EVERY, text[:end], told, names)
        rest = None if opening is None else _said(text[end + 1 :], told.language, names)
        if rest is not None:
            return f"{opening} {rest}"
    return None


def _first(
    sentences: Sequence[Sentence], text: str, told: Catalogue, names: tuple[str, ...] = ()
) -> str | None:
    for sentence in sentences:
        found = _pattern(sentence).fullmatch(text)
        if found is None or sentence.message not in told.messages:
            continue
        pairs = zip(sentence.values, found.groups(), strict=True)
        values = [_value(kind, value, told, names) for kind, value in pairs]
        if None not in values:
            return told.label(sentence.message, values)
    return None


def _value(kind: str, value: str, told: Catalogue, names: tuple[str, ...]) -> str | None:
    if kind == "v" and value in STAND_INS:
        return told.label(STAND_INS[0])
    if kind == "v":
        return names_said(value, names, told, _bounds) or value
    if kind in "nc":
        return value
    if kind == "b":
        return _bounds(value, told)
    if kind == "d":
        return format_date(date.fromisoformat(value), "long", locale=told.language)
    if kind == "p":
        return _people(value, told)
    if kind == "h":
        several = [_said(part, told.language, names) for part in value.split(", ")]
        return None if None in several else "، ".join(map(str, several))
    return _said(value, told.language, names) if kind in "sa" else told.messages.get(value)


def _bounds(value: str, told: Catalogue) -> str | None:
    if re.fullmatch(_NUMBER, value):
        return value
    return _first(BOUNDS, value, told) or told.messages.get(value)


def _people(text: str, told: Catalogue) -> str | None:
    """Name those whom a figure counts: 'killed', 'children killed', 'killed, children'."""
    counted = _counted().get(text)
    if counted is None:
        return None
    category, group = counted
    if group is Group.ALL:
        return str(told.word(category))
    return told.label("{1}, {2}", [category, group])


@cache
def _counted() -> dict[str, tuple[Category, Group]]:
    found: dict[str, tuple[Category, Group]] = {}
    single = {Group.CHILDREN: "child", Group.WOMEN: "woman", Group.MEN: "man"}
    for category in Category:
        for group in Group:
            one = single.get(group, group.removesuffix("s"))
            names = (f"{group} {category}", f"{one} {category}", f"{category}, {group}")
            for name in (str(category),) if group is Group.ALL else names:
                found.setdefault(name, (category, group))
    return found


@cache
def _our_words() -> frozenset[str]:
    return frozenset(WORDS) | {str(word) for words in VOCABULARIES for word in words}


@cache
def _pattern(sentence: Sentence) -> re.Pattern[str]:
    """Make a pattern of a sentence, with a group for each of its values in their order."""
    kinds = iter(sentence.values)
    parts = _SLOT.split(sentence.message)
    made = [
        re.escape(part) if place % 2 == 0 else f"({_WRITTEN.get(next(kinds), '.+?')})"
        for place, part in enumerate(parts)
    ]
    return re.compile("".join(made), re.DOTALL)
