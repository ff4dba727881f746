"""Tells the shooting of an attacker, by which an attack ends, from an attack."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.event_words import HARM_VERBS
from reportedly.reading.slots.syntax import objects_of

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
