"""Tells deeds of an attack from other verbs and nouns, and whose own deed one is."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.event_words import (
    HARM_NOUNS,
    HARM_VERBS,
    NOUNS,
    PARTICLE_VERBS,
    VERBS,
)
from reportedly.reading.slots.syntax import SUPPORT_VERBS

_DEEDS = (
    HARM_VERBS
    | HARM_NOUNS
    | frozenset(VERBS)
    | frozenset(NOUNS)
    | {"fire", "hit", "launch", "strike"}
)
_OWN = frozenset("it they we i he she its their our my his her".split())


def does_deed(token: Token) -> bool:
    """Tell whether `token` names a deed of an attack by itself."""
    return token.lemma in _DEEDS


def carries_out(document: Document, verb: Token) -> bool:
    """Tell whether a verb does a deed, by itself or with its object ('carried out the raid')."""
    particles = (child.lower for child in document.children_by(verb.index, "prt"))
    if does_deed(verb) or any((verb.lemma, particle) in PARTICLE_VERBS for particle in particles):
        return True
    objects = document.children_by(verb.index, "dobj")
    return verb.lemma in SUPPORT_VERBS and any(does_deed(noun) for noun in objects)


def is_own(document: Document, subject: Token) -> bool:
    """Tell whether a subject is whoever speaks: 'it', 'its forces'."""
    words = (subject, *document.children_by(subject.index, "poss"))
    return any(word.lower in _OWN for word in words)


def clause(document: Document, verb: int) -> tuple[int, int]:
    """Give the token range of the clause of `verb` without closing punctuation."""
    first, last = document.subtree(verb)
    while last - 1 > verb and document.tokens[last - 1].pos == "PUNCT":
        last -= 1
    while first < verb and document.tokens[first].pos in ("PUNCT", "CCONJ"):
        first += 1
    return first, last
