"""Tells a deed that is claimed from others that were: 'which has claimed earlier bombings'."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.deeds import does_deed
from reportedly.reading.slots.syntax import objects_of

_EARLIER = frozenset("earlier former past previous prior similar".split())
_OFTEN = frozenset("before frequently often previously regularly repeatedly routinely".split())


def claims_others(document: Document, verb: Token, noun: Token | None = None) -> bool:
    """Tell whether what `verb` claims, or takes the blame of `noun` for, was done before.

    'Which has claimed earlier bombings', 'has often claimed responsibility for such attacks'.
    """
    if any(word.lower in _OFTEN for word in document.children_by(verb.index, "advmod")):
        return True
    things = document.children_by(verb.index, "dobj", "nsubjpass")
    for governor in (verb, noun) if noun is not None else ():
        things += objects_of(document, governor.index, "for")
    return any(
        does_deed(thing) and any(word.lower in _EARLIER for word in document.children(thing.index))
        for thing in things
    )
