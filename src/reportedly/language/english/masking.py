"""Hides which name it is from the parser, so that it cannot read one side better than another.

A statistical parser knows some names and not others: exchange the two sides of a war and its
trees change. Each name is therefore replaced, for tagging and parsing alone, by a stand-in of
its class (a people, a people in the plural, a body's initials, any other name). What the ledger
shows always comes from the text itself.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reportedly.language.document import Name
from reportedly.language.english.garden_paths import (
    PARTICIPLE,
    PARTICIPLES,
    REFUSAL,
    REFUSED,
    REFUSING,
    finite_verbs,
)
from reportedly.language.english.names import PEOPLES, PEOPLES_PLURAL, PLACES
from reportedly.language.english.possessives import ENDING, endings
from reportedly.language.english.vocabulary import FUNCTION_WORDS

PEOPLE, PEOPLE_PLURAL, NAME, INITIALS = "Iraqi", "Iraqis", "Baghdad", "NATO"
"""The stand-ins: common words of their class in the parser's own training text."""

CLASSES = {
    PEOPLE: Name.PEOPLE,
    PEOPLE_PLURAL: Name.PEOPLES,
    NAME: Name.OTHER,
    INITIALS: Name.INITIALS,
}
"""What sort of name stands behind each stand-in, which is itself a name of that sort."""

_NAME_FORM = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\Z")
_INITIALS = re.compile(r"[A-Z]{2,10}\Z")
_SHORT_ACCORDING = frozenset({"acc", "acc."})
"""How posts write 'according' before 'to'."""
_ARMED = frozenset(
    """army defences defenses fighters forces guards guerrillas gunmen insurgents jihadists
    militants military militia militias navy police rebels separatists soldiers troops""".split()
)
_ALL_AS_ONE = frozenset({"army", "military", "militia", "navy", "police"})
_FLIES = frozenset(
    """aircraft airliner bomber chopper drone drones gunship helicopter helicopters jet jets
    missile missiles plane planes rocket rockets warplane warplanes""".split()
)
_STORMING = frozenset("ambush attack bomb bombard raid shell storm torch".split())
_OPENS_OBJECT = frozenset("a an his the their two three four five six seven eight nine".split())
_AS_PEOPLES = ("ian", "ese", "ish")
"""How words for the peoples of countries end that no list holds."""
_OF_PEOPLES = frozenset(
    """air airstrike airstrikes army artillery bombers border coalition drone drones fighter forces
    gunship gunships jet jets military missile missiles navy plane planes rocket rockets shell
    shelling shells soldier soldiers strike strikes tank tanks troops warplane warplanes""".split()
)
"""What stands behind them where it says whose an attack was."""
_FAR = 5
"""Words behind the 'down' of 'rebels down three army helicopters' up to what was downed."""
_SHORT_INITIALS = 5
"""Letters up to which capitals are initials even where they spell a word ('WHO')."""
_SHORTEST_PLACE = 3
"""Letters of a place's name up to which its capitals are its initials: 'UK', 'USA', 'UAE'."""
_NOT_INITIALS = frozenset({"TV", "AM", "PM", "MP", "MPS", "VIP", "OK", "ID", "CEO", "FM"})


def masked(words: Sequence[str], vocabulary: frozenset[str]) -> list[str]:
    """Give `words` with every name replaced by its class's stand-in.

    `vocabulary` holds ordinary words in lower case: a capitalised word that it lacks, or that
    the lists of peoples and places hold, is a name.
    """
    shown = [_stand_in(word, vocabulary) or word for word in words]
    for at, word in enumerate(words[:-1]):
        if shown[at] == NAME and word.endswith(_AS_PEOPLES) and words[at + 1] in _OF_PEOPLES:
            shown[at] = PEOPLE
        if word.lower() in _SHORT_ACCORDING and words[at + 1].lower() == "to":
            shown[at] = "according"
        elif at and (verb := _verb_of_headline(words, at)) is not None:
            shown[at] = verb
    for at, verb in finite_verbs(words):
        shown[at] = verb
    for at in endings(words):
        shown[at] = ENDING
    return shown


def _verb_of_headline(words: Sequence[str], at: int) -> str | None:
    """Give a verb in place of one that parsers seldom see: 'rebels down a jet', 'army open fire'.

    Or one that can be a participle alone: 'warplanes believed to be Borian struck'.

    They take 'down' for a preposition, and 'open' for an adjective. None for any other word.
    """
    if words[at] == "down" and words[at - 1].lower() in _ARMED:
        flying = any(thing.lower() in _FLIES for thing in words[at + 1 : at + _FAR])
        return "destroy" if flying else None
    if words[at] in PARTICIPLES and words[at - 1].lower() in _FLIES:
        return PARTICIPLE if list(words[at + 1 : at + 3]) == ["to", "be"] else None
    if words[at] in REFUSING and words[at + 1] in REFUSED:
        return REFUSAL
    if words[at] in _STORMING and words[at - 1].lower() in _ARMED - _ALL_AS_ONE:
        struck = words[at + 1]
        return "invade" if struck[:1].isupper() or struck.lower() in _OPENS_OBJECT else None
    if words[at] == "open" and words[at + 1].lower() == "fire":
        return "opens" if words[at - 1].lower() in _ALL_AS_ONE else None
    return None


def _stand_in(word: str, vocabulary: frozenset[str]) -> str | None:
    """Give the stand-in for a name, None for any other word."""
    if not word[:1].isupper() or not _NAME_FORM.match(word):
        return None
    lower = word.lower()
    if lower in PEOPLES:
        return PEOPLE
    if lower in PEOPLES_PLURAL:
        return PEOPLE_PLURAL
    if lower in PLACES and len(word) > _SHORTEST_PLACE:
        return NAME  # also 'KIEV' in a dateline's capitals, which are no initials
    ordinary = _ordinary(lower, vocabulary)
    if _INITIALS.match(word) and word not in _NOT_INITIALS:
        return INITIALS if len(word) <= _SHORT_INITIALS or not ordinary else None
    return NAME if len(word) > 1 and (lower in PLACES or not ordinary) else None


@lru_cache(maxsize=1 << 16)
def _ordinary(word: str, vocabulary: frozenset[str]) -> bool:
    if word in FUNCTION_WORDS or word in vocabulary or "'" in word or "’" in word:
        return True
    if "-" in word:
        return all(_ordinary(part, vocabulary) for part in word.split("-"))
    return any(
        word.endswith(ending) and word[: len(word) - len(ending)] + stem in vocabulary
        for ending, stem in _ENDINGS
    )


_ENDINGS = (
    ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("ies", "y"),
    ("ied", "y"), ("ly", ""), ("er", ""), ("ers", ""), ("ers", "e"), ("er", "e"), ("men", "man"),
)  # fmt: skip
