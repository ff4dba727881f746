"""Tells whose a weapon is, in so far as the words around it say so: 'government warplanes'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Name, Token
from reportedly.reading.slots.actor_words import BODIES, PEOPLE, SIDES
from reportedly.reading.slots.actors import could_act, noun_in
from reportedly.reading.slots.syntax import objects_of

_BELIEVED = frozenset("believed presumed suspected thought".split())


def owners_of(document: Document, thing: Token) -> Iterator[Token]:
    """Give whose it is, in so far as a modifier says so ('government warplanes').

    Parsers may hang it on the model: the Borians of 'Borian MiG fighters'.
    """
    yield from believed_owners(document, thing)
    for owner in document.children_by(thing.index, "poss", "compound", "amod", "nmod"):
        if could_act(owner):
            yield owner
        if noun_in(owner, PEOPLE) or noun_in(owner, BODIES):
            continue  # the Borian army's: its people is a part of its name
        inside = document.children_by(owner.index, "compound", "amod")
        yield from (one for one in inside if _is_side(one))


def believed_owners(document: Document, thing: Token) -> Iterator[Token]:
    """Give the Borians of 'a drone believed to be Borian', 'aircraft thought to be from Boria'."""
    for believed in document.children_by(thing.index, "acl"):
        if believed.lower not in _BELIEVED:
            continue
        for being in document.children_by(believed.index, "xcomp"):
            told = document.children_by(being.index, "attr", "acomp")
            for owner in (*told, *objects_of(document, being.index, "from")):
                if being.lemma == "be" and could_act(owner):
                    yield owner


def _is_side(owner: Token) -> bool:
    """Tell the Borians of 'Borian MiG fighters', the regime of 'regime barrel bombs'."""
    return owner.name in (Name.PEOPLE, Name.PEOPLES) or owner.lower in SIDES
