"""Walks from an event up its sentence: which words stand over it, and how they reach it."""

from collections.abc import Iterator

import msgspec

from reportedly.language.document import Document, Token
from reportedly.language.english.tags import FINITE
from reportedly.reading.dates.cues import EVENT_NOUNS

_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_COMPLEMENTS = frozenset(
    {"ccomp", "xcomp", "dobj", "pobj", "pcomp", "acl", "prep", "acomp", "attr", "oprd", "nsubjpass",
     "dative", "agent", "appos", "compound", "poss"}
)  # fmt: skip

_CIRCUMSTANCE = frozenset("after amid during following in since".split())
"""Prepositions under which an attack is taken as known: 'no one was hurt in the strike'."""


class Step(msgspec.Struct, frozen=True):
    """One token on the way from an event upwards, with the relation that led to it."""

    token: Token
    relation: str
    """The relation by which the part below hangs on this token; 'self' for the event."""
    depth: int


def steps(document: Document, index: int) -> Iterator[Step]:
    """Give the event and then what stands over it, as far as its scope reaches.

    Scope ends at a relative clause, at an adverbial clause that is not an infinitive, and at a
    subject, and at an attack that is only the circumstance of a verb; a conjoined verb that has a
    subject of its own stands for itself.
    """
    token = document.tokens[index]
    yield Step(token, "self", 0)
    known = document.once(_nothing_known)
    depth = 0
    while token.head != token.index:
        above = document.tokens[token.head]
        if token.index not in known:
            known[token.index] = _reaches(document, token, above)
        if not known[token.index]:
            return
        if token.dep != "conj":
            depth += 1
        yield Step(above, token.dep, depth)
        token = above


def _nothing_known(_: Document) -> dict[int, bool]:
    """Begin to note which tokens reach what governs them: long sentences ask often."""
    return {}


def _reaches(document: Document, token: Token, above: Token) -> bool:
    if token.dep in _COMPLEMENTS:
        return not _circumstance(document, token, above)
    if token.dep == "conj":
        return not document.children_by(token.index, *_SUBJECTS)
    if token.dep == "advcl":
        return infinitive(document, token)
    if token.dep == "nsubj":
        return above.lemma in {"happen", "occur", "take", "be", "remain"}
    return token.dep in {"aux", "auxpass", "dep", "npadvmod"}


def _circumstance(document: Document, preposition: Token, above: Token) -> bool:
    if preposition.lower not in _CIRCUMSTANCE or not verbal(above):
        return False
    objects = document.children_by(preposition.index, "pobj")
    return any(noun.lemma in EVENT_NOUNS and not _of_any(document, noun) for noun in objects)


def _of_any(document: Document, noun: Token) -> bool:
    return any(child.lower == "any" for child in document.children_by(noun.index, "det"))


def shares_negation(document: Document, joined: Token) -> bool:
    """Tell whether the 'not' of the verb that `joined` is joined to is said of it as well.

    It is not in 'did not hit the bridge but killed six' nor, where only the first is a bare form,
    in 'did not stop and killed six', nor where the second has a subject of its own.
    """
    first = document.tokens[joined.head]
    but = any(c.lower == "but" for c in document.children_by(first.index, "cc"))
    finite = first.tag == "VB" and joined.tag in FINITE
    return not (but or finite or document.children_by(joined.index, *_SUBJECTS))


def infinitive(document: Document, token: Token) -> bool:
    """Tell whether a verb stands with 'to'."""
    return any(c.lower == "to" and c.pos == "PART" for c in document.children(token.index))


def verbal(token: Token) -> bool:
    """Tell whether a token is a verb or an auxiliary."""
    return token.pos in _VERBAL
