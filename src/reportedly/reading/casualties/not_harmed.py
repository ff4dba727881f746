"""Tells people whom a word of harm counts and who came to none: mourners, and who got away."""

from reportedly.language.document import Document
from reportedly.model.figure import Group
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.harm import Harm
from reportedly.reading.casualties.phrase import People

_CULPRITS = frozenset("criminal culprit killer perpetrator robber suspect thief".split())


def only_mourned(document: Document, person: People, harm: Harm) -> bool:
    """Tell 'families buried their daughters', which counts nobody, from 'buried five of them'."""
    return document.tokens[harm.token].lemma == "bury" and person.rule == vague.PLURAL.name


def got_away(document: Document, person: People, harm: Harm) -> bool:
    """Tell 'the gunmen fled', 'the man fled the scene' from people who fled their homes."""
    verb = document.tokens[harm.token]
    if verb.lemma != "flee":
        return False
    scene = any(thing.lemma == "scene" for thing in document.children_by(verb.index, "dobj"))
    armed = person.group is Group.COMBATANTS
    return armed or scene or document.tokens[person.head].lemma in _CULPRITS
