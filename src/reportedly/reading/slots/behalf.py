"""Tells for whom somebody speaks who claims an attack: 'a caller speaking for X', 'in X's name'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actors import could_act, person_called
from reportedly.reading.slots.syntax import objects_of

_CLAIMING = frozenset("claim purport profess pretend".split())
_CALLS = frozenset("call email letter message note phonecall tape".split())
_GETTING = frozenset("get receive".split())
_MOUTHS = frozenset(
    "caller man woman voice person somebody someone individual spokesman letter note".split()
)
"""Who may claim an attack for others."""


def principal_of(document: Document, head: Token, verb: Token) -> Token:
    """Give for whom the subject `head` of `verb` claims, or `head` where the words tell nobody."""
    own = verb.lemma == "claim" or head.lemma in _MOUTHS
    found = _spoken_for(document, head) if head.lemma in _MOUTHS else iter(())
    named = (*found, *(_in_name(document, verb) if own else ()))
    return next((t for t in named if could_act(t) and not person_called(document, t)), head)


def _spoken_for(document: Document, head: Token) -> Iterator[Token]:
    """Read 'a caller (claiming to be) speaking for X', 'a man who said he represented X'."""
    for clause in document.children_by(head.index, "acl", "relcl"):
        below = document.children_by(clause.index, "xcomp", "ccomp")
        for verb in (clause, *(below if clause.lemma in (*_CLAIMING, "say") else ())):
            if verb.lemma == "speak":
                yield from objects_of(document, verb.index, "for")
                yield from _in_name(document, verb)
            elif verb.lemma == "represent":
                yield from document.children_by(verb.index, "dobj")
            elif verb.lemma in ("belong", "be"):
                yield from objects_of(document, verb.index, "to", "from")
    yield from objects_of(document, head.index, "for", "from")


def _in_name(document: Document, verb: Token) -> Iterator[Token]:
    """Read 'claimed it for X', 'in the name of X', 'on behalf of X', behind the verb."""
    things = document.children_by(verb.index, "dobj")
    for governor in (verb, *things):
        if verb.lemma == "claim":
            yield from objects_of(document, governor.index, "for")
        for noun in objects_of(document, governor.index, "in", "on"):
            if noun.lemma in ("name", "behalf"):
                yield from objects_of(document, noun.index, "of")
                yield from document.children_by(noun.index, "poss")


def sender_of(document: Document, head: Token, verb: Token) -> Token | None:
    """Give who claims in 'a newsman got a call from X claiming the raid'; None for other claims.

    `head` is the subject of `verb`: whoever was called, or the call.
    """
    above = document.tokens[verb.head]
    calls = document.children_by(above.index, "dobj") if above.lemma in _GETTING else ()
    for call in (head, *calls):
        if call.lemma in _CALLS:
            for sender in objects_of(document, call.index, "from"):
                return sender
    return None
