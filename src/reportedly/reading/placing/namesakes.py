"""Tells names that a text means persons or agencies by from the places that are called the same."""

from collections.abc import Set

from reportedly.language.document import Document, Token
from reportedly.reading.casualties.measures import is_aged
from reportedly.reading.dates.dateline import stands_in_dateline
from reportedly.reading.findings import Span
from reportedly.reading.person_names import TITLES, in_name, person_name
from reportedly.reading.placing import vocabulary as words
from reportedly.reading.slots.words import is_dotted

_ACTING = ("nsubj", "nsubjpass")
_ITS_PEOPLE = frozenset(
    "combatant commander emir extremist fighter gunman insurgent jihadi jihadist leader member "
    "militant operative terrorist".split()
)
_ITS_DEEDS = frozenset(
    "abduct behead capture claim execute kidnap overrun recapture retreat seize withdraw".split()
)
_WORDS = ("NOUN", "ADP", "CCONJ", "VERB", "ADJ", "ADV", "DET")
"""What in a text in capitals is a word, and initials of no country."""
_SHORTEST, _LONGEST = 3, 5
"""Letters that a word in capitals has which is an acronym."""
_LEAST = 3
"""Words in small letters that say of a sentence that its capitals mean something."""
KIN = frozenset(
    """son daughter wife husband mother father brother sister cousin nephew niece uncle aunt
    grandson granddaughter grandmother grandfather grandchild widow widower fiance fiancee
    stepson stepdaughter twin""".split()
)
"""What somebody is to somebody; children, whom a town has too, are none of them."""
_BEFALLS = frozenset("kill injure wound martyr behead bury arrest hospitalise hospitalize".split())
_AT = words.LOCATIVE | words.MOVING
_OWNED = frozenset({"'s", "’s", "'", "’"})


def names_of_persons(document: Document, names: Set[str]) -> frozenset[str]:
    """Give which of `names` (in one case) a text tells as the last of a person's longer name.

    'Ivo Karm was shot. Karm had …' names nobody's town; where something is 'in Karm', it does. Who
    has a longer name does something by the shorter, or goes by a title: 'Karm said', 'Mr Karm'.
    """
    if not names:
        return frozenset()
    called: set[str] = set()
    acting: set[str] = set()
    places: set[str] = set()
    for token in document.tokens:
        name = token.text.casefold()
        if name not in names or not in_name(token):
            continue
        run = person_name(document, token.index)
        whose = _behind(document, token.index) in _OWNED
        if _before(document, run[0] if run else token.index) in _AT and not whose:
            places.add(name)  # 'went to Karm', unlike 'went to Karm's home'
        elif run is None:
            acting.update({name} if token.dep in _ACTING else ())
        elif run[1] == token.index + 1 and not is_dotted(document.tokens[run[0]]):
            titled = document.tokens[run[0]].lower.rstrip(".") in TITLES
            called.add(name)
            acting.update({name} if titled or is_aged(document, run[1]) else ())
    return frozenset((called & acting) - places)


def names_of_bodies(document: Document, names: Set[str]) -> frozenset[str]:
    """Give which of `names` (in one case) a text tells as an armed body's by what it has or does.

    'Attacks on Velk' are on no town where the text has 'Velk militants', or Velk executed somebody.
    """
    if not names:
        return frozenset()
    bodies: set[str] = set()
    for token in document.tokens:
        name = token.text.casefold()
        if name not in names:
            continue
        above = document.tokens[token.head]
        has = token.dep in ("compound", "nmod", "amod") and above.lemma in _ITS_PEOPLE
        does = token.dep == "nsubj" and above.lemma in _ITS_DEEDS and above.pos == "VERB"
        if has or does:
            bodies.add(name)
    return frozenset(bodies)


def is_in_aged_name(document: Document, first: int, last: int) -> bool:
    """Tell the Chad of 'Chad Olsen, 43,', whose whole name is a person's with his age."""
    run = person_name(document, first)
    return run is not None and run[1] > last and is_aged(document, run[1])


def is_short_word(document: Document, first: int, last: int) -> bool:
    """Tell the 'Car' that opens a sentence, the 'IN' of a text in capitals, from initials."""
    token = document.tokens[first]
    if last - first > 1 or len(token.text) > _SHORTEST:
        return False
    if not token.text.isupper():
        return token.pos == "NOUN"
    sentence = document.sentences[token.sentence]
    return token.pos in _WORDS and document.text[sentence.start : sentence.end].isupper()


def is_relative(document: Document, first: int, last: int) -> bool:
    """Tell the Osk of 'her sons Ivo and Osk', 'a son of Osk', 'Osk's wife', 'Osk was killed'.

    Nobody's kin is a town, nor is any town killed.
    """
    name = document.tokens[last - 1]
    if last - first > 1 or not in_name(name):
        return False
    above = document.tokens[name.head]
    if name.dep == "nsubjpass":
        between = document.tokens[last : above.index]
        beside = all(token.pos in ("AUX", "ADV") for token in between)
        return above.lemma in _BEFALLS and above.tag == "VBN" and beside
    if name.dep == "poss":
        return above.lemma in KIN and above.index > name.index
    while name.dep == "conj" and document.tokens[name.head].pos == "PROPN":
        name = document.tokens[name.head]
    above = document.tokens[name.head]
    if name.dep == "pobj" and above.lower == "of":
        return document.tokens[above.head].lower in KIN  # 'sons of Osk' are its people
    return name.dep == "appos" and above.lemma in KIN and above.index == name.index - 1


def _before(document: Document, index: int) -> str:
    return document.tokens[index - 1].lower if index else ""


def _behind(document: Document, index: int) -> str:
    return document.tokens[index + 1].lower if index + 1 < len(document.tokens) else ""


def is_acronym(document: Document, first: int, last: int) -> bool:
    """Tell the SWAT of 'a SWAT team', written in capitals where other words are not.

    In a dateline, before a colon or a dash, and behind 'in', capitals are a town's.
    """
    token = document.tokens[first]
    one = last - first == 1 and _SHORTEST <= len(token.text) <= _LONGEST
    if not one or not token.text.isupper() or _before(document, first) in _AT:
        return False
    if stands_in_dateline(document.text, Span(token.start, token.end)) or _heads(document, token):
        return False
    sentence = document.sentence_of(first)
    small = (t for t in document.tokens_of(sentence) if t.text.islower() and t.text.isalpha())
    return sum(1 for _ in zip(small, range(_LEAST), strict=False)) == _LEAST


def spells(initials: str, name: str) -> bool:
    """Tell whether initials are those of a place's name: 'NSW', New South Wales."""
    words = name.split()
    return len(words) > 1 and initials == "".join(word[0].upper() for word in words)


def _heads(document: Document, token: Token) -> bool:
    """Tell a dateline, with its dash or without: 'TOLM: …', 'TOLM A bomb …'."""
    after = document.tokens[token.index + 1 : token.index + 2]
    return any(
        t.text[0] in ",:-–—(/"
        or (t.text.istitle() and t.pos in ("ADP", "ADV", "DET", "NUM", "PRON"))
        for t in after
    )
