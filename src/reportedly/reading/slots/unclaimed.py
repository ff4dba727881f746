"""Tells that nobody has claimed an attack: 'no group has claimed it', 'there was no claim'."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.deeds import clause
from reportedly.reading.slots.syntax import objects_of, words_between
from reportedly.reading.slots.verb_subjects import subjects

_NOBODY = frozenset("nobody none noone neither".split())
_OPEN = frozenset("if n't n’t never nor not whether without".split())
"""What makes 'any group' none of which it is known that it claimed."""
_UNCLAIMED = frozenset("no immediate so far yet".split())
"""What may stand beside a claim that is only said not to have been made."""


def nobody_came_forward(document: Document, token: Token) -> str:
    """Give the words of 'there has been no claim', 'no group has come forward', or ''."""
    if token.lemma == "come":
        forward = any(t.lower == "forward" for t in document.children_by(token.index, "advmod"))
        return nobody(document, token) if forward else ""
    told = document.children(token.index)
    alone = token.pos == "NOUN" and {t.lower for t in told} <= _UNCLAIMED
    verb = document.tokens[token.head]
    none = alone and any(t.lower == "no" for t in told)
    there = none and document.children_by(verb.index, "expl")
    return words_between(document, *clause(document, verb.index)) if there else ""


def nobody(document: Document, verb: Token) -> str:
    """Give the words of 'no group has claimed …', '… has not yet been claimed', or ''."""
    for subject in (*subjects(document, verb.index), *objects_of(document, verb.index, "by")):
        if is_nobody(document, subject):
            return words_between(document, *clause(document, verb.index))
    passive = document.children_by(verb.index, "nsubjpass")
    if passive and document.children_by(verb.index, "neg"):
        return words_between(document, *clause(document, verb.index))
    return ""


def is_nobody(document: Document, subject: Token) -> bool:
    """Tell a subject that is nobody: 'none', 'no group', the 'any group' of 'nor has any group'."""
    if subject.lower in _NOBODY:
        return True
    told = {child.lower for child in document.children(subject.index)}
    if told & {"no", "neither"}:
        return True
    first = document.sentence_of(subject.index).first
    ahead = (token.lower for token in document.tokens[first : subject.index])
    return "any" in told and not _OPEN.isdisjoint(ahead)
