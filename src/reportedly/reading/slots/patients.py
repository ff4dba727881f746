"""Reads off the parse who or what suffered an event."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.verb_subjects import antecedent, is_passive

_PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_AGAINST = ("on", "against", "at", "in", "of", "upon", "toward", "towards")
_AIM = ("on", "against", "at", "upon", "toward", "towards")


def patients(document: Document, event: int) -> tuple[Token, ...]:
    """Give the heads of the phrases named as suffering the event at token `event`."""
    token = document.tokens[event]
    verbal = token.pos in ("VERB", "AUX")
    heads = _verb_patients(document, event) if verbal else _noun_patients(document, event)
    return tuple(with_conjuncts(document, heads))


def _verb_patients(document: Document, verb: int) -> tuple[Token, ...]:
    passive = document.children_by(verb, *_PASSIVE_SUBJECTS)
    if passive:
        return tuple(antecedent(document, subject) for subject in passive)
    token = document.tokens[verb]
    if is_passive(document, verb):
        return _passive_governor(document, token)
    objects = document.children_by(verb, "dobj", "obj")
    return objects + objects_of(document, verb, *_AIM)


def _passive_governor(document: Document, token: Token) -> tuple[Token, ...]:
    governor = document.tokens[token.head]
    if token.dep in ("acl", "amod", "relcl"):
        return (governor,)
    if token.dep == "conj" and is_passive(document, governor.index):
        return _verb_patients(document, governor.index)
    return ()


def _noun_patients(document: Document, noun: int) -> tuple[Token, ...]:
    found = objects_of(document, noun, *_AGAINST)
    if found:
        return found
    token = document.tokens[noun]
    verb = document.tokens[token.head]
    if token.dep == "dobj" and verb.pos == "VERB":
        return objects_of(document, verb.index, *_AIM)
    return ()
