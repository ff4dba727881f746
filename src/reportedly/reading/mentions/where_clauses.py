"""Tells what befell a place by the clause behind its name: 'visited Osk, where shells killed nine'.

What the sentence itself says of the place, a visit or a call to it, says nothing of the attack.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.dates.cues import EVENT_NOUNS
from reportedly.reading.slots.event_words import HARM_VERBS, VERBS

_DEEDS = HARM_VERBS | VERBS.keys() | frozenset("die explode detonate perish".split())
_IN = frozenset({"in", "at", "near", "outside", "on"})
_WHERE = "where"


def befallen(document: Document, place: int) -> Token | None:
    """Give the verb of what befell people at the place of token `place`, None for no such clause.

    It may stand behind what lies in the place ('a house in Osk where a man shot dead two'), or
    what the place is ('Osk, a town in which nine were killed').
    """
    for noun in _called(document, place):
        for verb in document.children_by(noun.index, "relcl"):
            if _opens_with_where(document, verb) and _harms(document, verb):
                return verb
    return None


def _called(document: Document, place: int) -> Iterator[Token]:
    """Give the token of a place, what is said to be that place, and what is said to lie in it."""
    token = document.tokens[place]
    yield token
    yield from document.children_by(place, "appos")
    inside = document.tokens[token.head]
    if token.dep == "pobj" and inside.lower in _IN:
        holder = document.tokens[inside.head]
        if holder.pos == "NOUN":
            yield holder


def _opens_with_where(document: Document, verb: Token) -> bool:
    """Tell 'where' and 'in which'."""
    for child in document.children_by(verb.index, "advmod", "prep"):
        if child.lower == _WHERE:
            return True
        which = document.children_by(child.index, "pobj") if child.lower in _IN else ()
        if any(noun.tag == "WDT" for noun in which):
            return True
    return False


def _harms(document: Document, verb: Token) -> bool:
    """Tell a clause of an attack or of people harmed by its verb or by what its verb is said of."""
    if verb.lemma in _DEEDS:
        return True
    of = document.children_by(verb.index, "nsubj", "nsubjpass")
    return any(noun.lemma in EVENT_NOUNS for noun in of)
