"""Tells people whom a word of harm counts and who came to none: mourners, and who got away."""

from reportedly.language.document import Document
from reportedly.model.figure import Group
from reportedly.reading.casualties import vague
from reportedly.reading.casualties.harm import Harm
from reportedly.reading.casualties.phrase import People

_FEW = 12
"""Up to how many men who flee, from what is not said, did the deed rather than were driven out."""
_CULPRITS = frozenset("criminal culprit killer perpetrator robber suspect thief".split())


def only_mourned(document: Document, person: People, harm: Harm) -> bool:
    """Tell 'families buried their daughters', which counts nobody, from 'buried five of them'."""
    return document.tokens[harm.token].lemma == "bury" and person.rule == vague.PLURAL.name


def got_away(document: Document, person: People, harm: Harm) -> bool:
    """Tell 'the gunmen fled', 'two men fled on a motorcycle' from people who fled their homes."""
    verb = document.tokens[harm.token]
    if verb.lemma != "flee":
        return False
    things = document.children_by(verb.index, "dobj")
    few_men = person.group is Group.MEN and person.low is not None and person.low <= _FEW
    if person.group is Group.COMBATANTS or (few_men and not things):
        return True
    scene = any(thing.lemma == "scene" for thing in things)
    return scene or document.tokens[person.head].lemma in _CULPRITS
