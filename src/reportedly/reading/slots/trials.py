"""Finds who is tried, wanted or charged for an attack: 'went on trial for the killing of nine'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.charges import is_over_deed
from reportedly.reading.slots.confidence import confidence_at
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.verb_subjects import subjects

_TRIED = frozenset({"trial", "court"})
_BEING = frozenset({"be", "go"})
_FACING = frozenset("answer await face stand undergo".split())
_BRINGING = frozenset("bring commit put send take".split())
_SEEKING = frozenset("hunt prosecute pursue seek try want".split())
_ARMED = (ARMED_PEOPLE | BODIES | frozenset("agent guard member officer official".split())) - {
    "government"
}
_FIGHTS = frozenset("battle clash combat fight fighting operation".split())
"""What armed people are involved in and attack nobody by it."""


def tried(document: Document, token: Token) -> Iterator[tuple[Token, Confidence]]:
    """Give whom the words at `token` say is tried, charged, wanted or involved in an attack."""
    heads: tuple[Token, ...] = ()
    if token.lemma in _TRIED and token.pos == "NOUN":
        heads = _on_trial(document, token)
    elif token.lemma == "charge" and token.dep == "dobj":
        heads = _facing_charge(document, token)
    elif token.lemma in _SEEKING and token.pos == "VERB" and is_over_deed(document, token):
        heads = document.children_by(token.index, "dobj", "nsubjpass")
    elif token.lower == "involved":
        yield from _involved(document, token)
    for head in with_conjuncts(document, heads):
        yield head, Confidence.ACCUSED_BY_AUTHORITIES


def _on_trial(document: Document, trial: Token) -> tuple[Token, ...]:
    """Give whoever is on, or put on, trial: by his verb, his noun or 'the trial of X'."""
    above = document.tokens[trial.head]
    verb = document.tokens[above.head] if above.pos == "ADP" else above
    if not any(is_over_deed(document, word) for word in (trial, verb)):
        return ()
    of = objects_of(document, trial.index, "of") if trial.lemma == "trial" else ()
    if above.pos != "ADP":
        faces = trial.dep == "dobj" and above.lemma in _FACING
        return (*of, *subjects(document, verb.index)) if faces else of
    if verb.lemma in _BEING and above.lower == "on":
        return subjects(document, verb.index)
    if verb.lemma in _BRINGING and above.lower in ("on", "to"):
        return document.children_by(verb.index, "dobj", "nsubjpass")
    return (verb,) if verb.pos in ("NOUN", "PROPN") and above.lower == "on" else of


def _facing_charge(document: Document, charge: Token) -> tuple[Token, ...]:
    """Give whoever faces murder charges, or charges over the killing."""
    verb = document.tokens[charge.head]
    named = any(
        word.lemma in NOUNS for word in document.children_by(charge.index, "compound", "nmod")
    )
    over = named or any(is_over_deed(document, word) for word in (charge, verb))
    return subjects(document, verb.index) if verb.lemma in _FACING and over else ()


def _involved(document: Document, word: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'soldiers involved in the massacre', 'the army was involved in the killing'."""
    deeds = objects_of(document, word.index, "in")
    if not any(deed.lemma in NOUNS and deed.lemma not in _FIGHTS for deed in deeds):
        return
    if word.dep == "acl":
        heads: tuple[Token, ...] = (document.tokens[word.head],)
    elif word.dep in ("acomp", "ROOT", "ccomp"):
        verb = word.head if word.dep == "acomp" else word.index
        heads = document.children_by(verb, "nsubj", "nsubjpass")
    else:
        return
    for head in with_conjuncts(document, heads):
        if noun_in(head, _ARMED) or head.pos == "PROPN":
            yield head, confidence_at(document, head.index, word.index)
