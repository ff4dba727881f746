"""Places the words around an actor and a deed on MUC-4's ladder of confidence (slot 11)."""

from collections.abc import Iterator

from reportedly.language.document import Document
from reportedly.model.content import Confidence
from reportedly.reading.slots.actors import is_authority
from reportedly.reading.slots.syntax import objects_of, subjects

_ACCUSING = frozenset(
    "accuse accusation allege allegedly alleged blame suspected suspect presumed".split()
)
_GUESSING = frozenset(
    """apparently possibly perhaps probably likely may might could believed presumably seemingly
    appear seem maybe believe think presume supposedly""".split()
)
_ADMITTING = frozenset("claim admit acknowledge confess".split())
_COMPLEMENTS = ("xcomp", "ccomp", "dobj", "pcomp", "prep", "pobj")


def confidence_at(document: Document, head: int, event: int) -> Confidence:
    """Tell with what confidence the words hold token `head` responsible for token `event`."""
    if _is_negated(document, event):
        return Confidence.ACQUITTED
    words = set(_hedges(document, head, event))
    if words & _ADMITTING:
        return Confidence.ADMITTED
    if words & _ACCUSING:
        by_authority = _said_by_authority(document, event)
        return Confidence.ACCUSED_BY_AUTHORITIES if by_authority else Confidence.ACCUSED
    if words & _GUESSING:
        return Confidence.POSSIBLE
    return Confidence.REPORTED_AS_FACT


def _is_negated(document: Document, event: int) -> bool:
    """Tell whether the deed is said not to have been done ('did not fire', 'no shot was fired')."""
    if document.children_by(event, "neg"):
        return True
    things = document.children_by(event, "nsubjpass", "dobj")
    return any(child.lower == "no" for t in things for child in document.children(t.index))


def _hedges(document: Document, head: int, event: int) -> Iterator[str]:
    """Give the words that modify the actor or the event, and the verbs that the event hangs on."""
    for index in (head, event, document.tokens[event].head):
        for child in document.children_by(index, "amod", "advmod", "aux", "det"):
            yield child.lower
            yield child.lemma
    for child in document.children(document.tokens[head].head):
        if child.dep == "advmod":
            yield child.lower
    token = document.tokens[event]
    for governor in document.ancestors(event):
        if token.dep not in _COMPLEMENTS:
            return
        yield governor.lemma
        token = governor


def _said_by_authority(document: Document, event: int) -> bool:
    for governor in document.ancestors(event):
        if governor.pos == "VERB" and any(map(is_authority, subjects(document, governor.index))):
            return True
    return False


def accuser_confidence(document: Document, verb: int) -> Confidence:
    """Tell whether those who accuse, by the verb at token `verb`, are authorities."""
    accusers = subjects(document, verb) + objects_of(document, verb, "by")
    if any(is_authority(accuser) for accuser in accusers):
        return Confidence.ACCUSED_BY_AUTHORITIES
    return Confidence.ACCUSED
