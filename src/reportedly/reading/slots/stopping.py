"""Tells the shooting of an attacker, by which an attack ends, from an attack."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.syntax import objects_of

_ATTACKERS = frozenset("assailant attacker bomber driver gunman knifeman suspect".split())
_PRONOUNS = frozenset({"he", "him", "she", "her", "they", "them"})
_STOPPING = frozenset("guard marksman officer police policeman soldier trooper".split())


def stops_attacker(document: Document, verb: Token) -> bool:
    """Tell 'the driver was shot dead' and 'police shot him'; `verb` is the word for shooting."""
    if verb.pos != "VERB":
        return False
    shot = document.children_by(verb.index, "dobj", "nsubjpass")
    doers = document.children_by(verb.index, "nsubj") or objects_of(document, verb.index, "by")
    by_police = any(doer.lemma in _STOPPING for doer in doers)
    if any(who.lemma in _ATTACKERS for who in shot):
        return by_police or not doers
    return by_police and any(who.lower in _PRONOUNS for who in shot)
