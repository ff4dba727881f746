"""Finds who is blamed, accused, suspected, held responsible or cleared in so many words."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.slots.confidence import accuser_confidence, confidence_at
from reportedly.reading.slots.syntax import objects_of, subjects, with_conjuncts

_BLAME = frozenset("blame accuse suspect implicate fault hold charge indict".split())
_NEEDS_DEED = frozenset("charge indict".split())
_ASCRIBE = frozenset("attribute ascribe impute pin".split())
_CLEAR = frozenset("clear absolve exonerate acquit".split())


def find_blamed(document: Document) -> Iterator[tuple[Token, Confidence]]:
    """Give the head of every phrase that is blamed, people or not, and with what confidence."""
    for token in document.tokens:
        if token.lower == "responsible":
            yield from _responsible(document, token)
        elif token.pos == "VERB" and token.lemma in _BLAME:
            yield from _accused(document, token)
            yield from _ascribed(document, token)
        elif token.pos == "VERB" and token.lemma in _ASCRIBE:
            yield from _ascribed(document, token)
        elif token.pos == "VERB" and token.lemma in _CLEAR:
            yield from _cleared(document, token)


def _cleared(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    for head in document.children_by(verb.index, "dobj", "nsubjpass"):
        if objects_of(document, verb.index, "of") or objects_of(document, head.index, "of"):
            yield head, Confidence.ACQUITTED


def _accused(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    if verb.lemma == "hold" and not _holds_responsible(document, verb):
        return
    if verb.lemma in _NEEDS_DEED and not document.children_by(verb.index, "prep"):
        return
    if verb.lemma == "blame" and objects_of(document, verb.index, "on"):
        return
    confidence = accuser_confidence(document, verb.index)
    heads = document.children_by(verb.index, "dobj", "nsubjpass")
    for head in with_conjuncts(document, heads):
        yield head, confidence


def _holds_responsible(document: Document, verb: Token) -> bool:
    first, last = document.subtree(verb.index)
    return any(t.lower in ("responsible", "accountable") for t in document.tokens[first:last])


def _ascribed(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    heads = objects_of(document, verb.index, "to", "on")
    for thing in document.children_by(verb.index, "dobj"):
        heads += objects_of(document, thing.index, "to", "on")
    for head in with_conjuncts(document, heads):
        yield head, accuser_confidence(document, verb.index)


def _responsible(document: Document, word: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X is (not) responsible for …', 'X, responsible for …'."""
    governor = document.tokens[word.head]
    if governor.lemma != "be" or not document.children_by(word.index, "prep"):
        return
    negated = bool(document.children_by(governor.index, "neg"))
    for head in with_conjuncts(document, subjects(document, governor.index)):
        confidence = confidence_at(document, head.index, governor.index)
        yield head, Confidence.ACQUITTED if negated else confidence
