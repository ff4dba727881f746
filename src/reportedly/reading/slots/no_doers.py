"""Tells what stands where the doer of a deed stands and did not do it: what burst, who suffered."""

from collections.abc import Container

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import noun_in

_BURSTING = frozenset({"explode", "burst", "detonate"})
_WITH_PARTICLE = {"blow": "up", "go": "off"}
_NOMINAL = frozenset("attr conj dobj nsubj nsubjpass pcomp pobj".split())


def bursts_itself(document: Document, head: Token, verb: Token) -> bool:
    """Tell 'a parked car exploded', 'the airliner blew up', whose subject did nothing.

    'A bomber exploded' among people did, as does whoever explodes something.
    """
    particle = _WITH_PARTICLE.get(verb.lemma)
    beside = {child.lower for child in document.children(verb.index)}
    bursts = verb.lemma in _BURSTING or (particle is not None and particle in beside)
    if not bursts or document.children_by(verb.index, "dobj", "agent"):
        return False
    return not noun_in(head, ARMED_PEOPLE | BODIES)


def names_sufferer(document: Document, head: Token, deed: Token, suffered: Container[str]) -> bool:
    """Tell the name of 'the Ivo Karm shooting', 'the Hill Ford lynching': whom or where it hit.

    Parsers take such a deed for a verb. `suffered` are the deeds that are called after them.
    """
    bare = deed.tag == "VBG" and deed.lower in suffered and head.index < deed.index
    if not bare or head.pos != "PROPN" or noun_in(head, ARMED_PEOPLE | BODIES):
        return False
    if document.children_by(deed.index, "dobj", "aux", "prt", "agent", "dative"):
        return False
    if any(child.lower in ("at", "on") for child in document.children(deed.index)):
        return False
    if deed.dep == "acl":
        return head.index == deed.head == deed.index - 1
    called = head.dep in ("compound", "nmod")
    called = called or (head.dep == "nsubj" and bool(document.children_by(head.index, "det")))
    return called and deed.dep in _NOMINAL
