"""Finds who did it by what ties somebody to a deed: 'linked X to it', 'wanted for the murder'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.slots.actors import could_act, is_nameless
from reportedly.reading.slots.charges import is_over_deed
from reportedly.reading.slots.company import is_deed
from reportedly.reading.slots.confidence import accuser_confidence, confidence_at
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.verb_subjects import subjects

TYING = frozenset("trace link tie connect".split())
_NOTHING = frozenset({"no", "nothing", "nobody", "little"})
_DEFINITE = frozenset({"the", "those", "all", "any"})
_FIGHTS = frozenset("battle clash exchange fight fighting firefight gunbattle shootout".split())
"""Deeds in which two sides are involved, neither of which is said to have done it."""

Held = tuple[Token, Confidence]


def tied(document: Document, token: Token) -> Iterator[Held]:
    """Give whom the word at `token` ties to a deed, each with what confidence."""
    if token.lemma in TYING:
        if token.pos == "VERB":
            yield from _linked(document, token)
    elif token.lemma == "involve":
        if token.tag == "VBN":
            yield from _involved(document, token)
    elif token.lemma == "want":
        if token.tag in ("VBN", "VBD"):
            yield from _wanted(document, token)
    elif token.lemma == "warrant":
        yield from _sought(document, token)


def _linked(document: Document, verb: Token) -> Iterator[Held]:
    """Read 'linked the killings to X', 'traced the bomb to X', 'evidence that links X to it'."""
    if _ties_nobody(document, verb):
        return
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    if verb.dep == "acl" and verb.tag == "VBN":
        things += (document.tokens[verb.head],)
    others = objects_of(document, verb.index, "to", "with")
    for thing in things:
        others += objects_of(document, thing.index, "to")
    found = others if any(map(is_deed, things)) else ()
    if any(map(is_deed, others)):
        found = things
    for head in with_conjuncts(document, found):
        yield head, accuser_confidence(document, verb.index)


def _ties_nobody(document: Document, verb: Token) -> bool:
    """Tell 'did not link X to it', 'no evidence linking X to it', 'nothing ties X to it'."""
    by = subjects(document, verb.index)
    by += (document.tokens[verb.head],) if verb.dep in ("acl", "relcl") else ()
    words = (word.lower for one in by for word in (one, *document.children(one.index)))
    return bool(document.children_by(verb.index, "neg")) or not _NOTHING.isdisjoint(words)


def _involved(document: Document, verb: Token) -> Iterator[Held]:
    """Read 'three men were involved in the attack', 'soldiers involved in the killings'."""
    deeds = objects_of(document, verb.index, "in")
    if not any(deed.lemma in NOUNS and deed.lemma not in _FIGHTS for deed in deeds):
        return
    heads = document.children_by(verb.index, "nsubjpass", "nsubj")
    if verb.dep == "acl":
        heads = (document.tokens[verb.head],)
    for head in with_conjuncts(document, heads):
        if could_act(head) and not _is_whoever(document, head):
            yield head, confidence_at(document, head.index, verb.index)


def _is_whoever(document: Document, head: Token) -> bool:
    """Tell 'the people involved in it', whoever they are."""
    definite = any(word.lower in _DEFINITE for word in document.children_by(head.index, "det"))
    return definite and is_nameless(document, head)


def _wanted(document: Document, verb: Token) -> Iterator[Held]:
    """Read 'X, wanted for the murder of Y', 'X is wanted over the killings'."""
    if document.children_by(verb.index, "dobj", "xcomp", "ccomp", "neg"):
        return
    heads = document.children_by(verb.index, "nsubjpass")
    if verb.dep == "acl":
        heads = (document.tokens[verb.head],)
    elif not heads and document.tokens[verb.index - 1].text == ",":
        heads = document.children_by(verb.index, "nsubj")
    if heads and is_over_deed(document, verb):
        for head in with_conjuncts(document, heads):
            yield head, Confidence.ACCUSED_BY_AUTHORITIES


def _sought(document: Document, warrant: Token) -> Iterator[Held]:
    """Read 'issued arrest warrants for X over the killings'."""
    issuing = document.tokens[warrant.head]
    arrest = any(word.lower == "arrest" for word in document.children_by(warrant.index, "compound"))
    if arrest and (is_over_deed(document, warrant) or is_over_deed(document, issuing)):
        for head in with_conjuncts(document, objects_of(document, warrant.index, "for", "against")):
            if not is_deed(head):
                yield head, Confidence.ACCUSED_BY_AUTHORITIES
