"""Tells blasts and collapses of works, pipes and stoves, by which nobody attacked.

'A gas cylinder exploded in the kitchen', 'a boiler blast', 'a crane collapsed'. Of what shells and
bombs bring down as well, such as houses and bridges, nothing is said here.
"""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.verb_subjects import subjects

_BLASTS = frozenset({"blast", "explosion", "leak"})
_BURSTING = frozenset({"blast", "blow", "burst", "explode", "ignite", "leak", "rupture"})
_FALLING = frozenset({"burst", "cave", "collapse", "crumble", "fall", "give", "topple"})
_OF_WORKS = frozenset(
    "boiler coal-dust dust firework fireworks gas lpg methane propane stove transformer".split()
)
_VESSELS = frozenset(
    "boiler canister cylinder firework leak main pipe pipeline stove transformer".split()
)
"""What bursts by itself; cylinders, pipes and mains that no word ties to gas may be bombs."""
_OF_ITSELF = frozenset({"boiler", "firework", "stove", "transformer"})
_STRUCTURES = frozenset(
    """balcony bleacher crane dam dyke grandstand landfill levee quarry scaffold scaffolding shaft
    terrace""".split()
)
"""What falls down by itself more often than by arms."""
_ARMS = frozenset("bomb drone grenade improvised missile mortar rocket shell".split())
_MODIFIERS = ("compound", "amod", "nmod")


def is_mishap(document: Document, noun: Token) -> bool:
    """Tell 'a gas explosion', 'the boiler blast' from the blasts of bombs."""
    if noun.lemma not in _BLASTS:
        return False
    told = document.children_by(noun.index, *_MODIFIERS)
    return any(t.lower in _OF_WORKS or t.lemma in _OF_WORKS for t in told) and not _armed(told)


def goes_wrong(document: Document, verb: Token) -> bool:
    """Tell 'a gas cylinder exploded', 'a crane collapsed', which nobody is said to have done."""
    if verb.lemma not in _BURSTING | _FALLING:
        return False
    things = (*subjects(document, verb.index), *document.children_by(verb.index, "nsubjpass"))
    return bool(things) and all(_fails(document, verb, thing) for thing in things)


def _fails(document: Document, verb: Token, thing: Token) -> bool:
    told = document.children_by(thing.index, *_MODIFIERS)
    if _armed(told):
        return False
    if verb.lemma in _FALLING and thing.lemma in _STRUCTURES:
        return True
    gas = any(t.lemma in _OF_WORKS for t in told)
    return thing.lemma in _OF_ITSELF or (thing.lemma in _VESSELS and gas)


def _armed(told: tuple[Token, ...]) -> bool:
    return any(t.lemma in _ARMS for t in told)
