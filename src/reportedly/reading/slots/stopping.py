"""Tells the shooting of an attacker or of a weapon in its way from an attack."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.slots.event_words import (
    ALSO_STOPPING,
    CIVIL,
    HARM_VERBS,
    STOPPED,
    STOPPING,
)
from reportedly.reading.slots.syntax import objects_of
from reportedly.reading.slots.taxonomy import means

_ATTACKERS = frozenset(
    "assailant attacker bomber driver gunman hijacker hostage-taker knifeman offender perpetrator"
    " shooter suspect".split()
)
_ATTACKING = frozenset("attack storm besiege raid ambush bomb enter overrun infiltrate".split())
_ARMED = frozenset("fighter militant rebel insurgent man jihadist extremist terrorist".split())
_PRONOUNS = frozenset({"he", "him", "she", "her", "they", "them"})
_STOPPING = frozenset(
    "guard marksman officer police policeman soldier trooper force commando sniper squad".split()
)


def stops_attacker(document: Document, verb: Token) -> bool:
    """Tell 'the driver was shot dead', 'police shot him' and 'killed all who stormed the hotel'.

    `verb` is the word for shooting or killing.
    """
    if verb.pos != "VERB":
        return False
    shot = document.children_by(verb.index, "dobj", "nsubjpass")
    shot += tuple(who for few in shot if few.pos == "NUM" for who in _of(document, few))
    doers = document.children_by(verb.index, "nsubj") or objects_of(document, verb.index, "by")
    members = [who for doer in doers for who in (doer, *_of(document, doer))]
    by_police = any({who.lemma, who.lower} & _STOPPING for who in members)
    if any(_attacked(document, who) for who in shot):
        return by_police or not doers
    return by_police and any(who.lower in _PRONOUNS for who in shot)


def _of(document: Document, few: Token) -> tuple[Token, ...]:
    """Give the assailants of 'shot dead five of the assailants'."""
    return objects_of(document, few.index, "of")


def _attacked(document: Document, who: Token) -> bool:
    """Tell 'the gunman' and 'the militants who stormed a hotel' from people who were attacked."""
    if who.lemma in _ATTACKERS:
        return True
    deeds = (v for v in document.children_by(who.index, "relcl") if v.lemma in _ATTACKING)
    attacked = any(document.children_by(v.index, "nsubj") for v in deeds)
    return who.lemma in _ARMED and (attacked or _was_told(document, who))


def _was_told(document: Document, who: Token) -> bool:
    """Tell 'the militants' of whom an earlier sentence says that they attacked."""
    if not any(child.lower == "the" for child in document.children_by(who.index, "det")):
        return False
    before = document.tokens[: document.sentence_of(who.index).first]
    return any(
        doer.dep == "nsubj"
        and doer.lemma in _ARMED | _ATTACKERS
        and document.tokens[doer.head].lemma in _ATTACKING | HARM_VERBS
        for doer in before
    )


def stops_weapon(document: Document, verb: Token, weapons: dict[int, str]) -> bool:
    """Tell whether a verb stops a weapon in its way: no attack of whoever 'shot down nine drones'.

    `weapons` gives the class of each token that heads a weapon.
    """
    return any(True for _ in stopped_weapons(document, verb, weapons))


def stopped_weapons(
    document: Document, verb: Token, weapons: dict[int, str]
) -> Iterator[tuple[str, ...]]:
    """Give the class, with those above it, of each weapon that a verb stops."""
    if not stops(document, verb) and verb.lemma not in ALSO_STOPPING:
        return
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    things += tuple(t for one in things for t in objects_of(document, one.index, "of"))
    for thing in things:
        line = means().line(weapons[thing.index]) if thing.index in weapons else ()
        if STOPPED.intersection(line):
            yield line


def stops(document: Document, verb: Token) -> bool:
    """Tell whether a verb stops what its object would do, if that is a weapon."""
    if verb.lemma == "shoot":
        after = document.tokens[slice(*document.subtree(verb.index))]
        down = any(child.lower == "down" for child in document.children(verb.index))
        return down and not any(t.lemma in CIVIL for t in after)
    return verb.lemma in STOPPING
