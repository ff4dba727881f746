"""Tells deeds that are spoken of as known, and what one admits by calling it a mistake."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actors import CALENDAR
from reportedly.reading.slots.deeds import does_deed
from reportedly.reading.slots.syntax import objects_of

_DEFINITE = frozenset("the this that these those".split())
_ABOUT = ("in", "over", "during")
_WRONGS = frozenset({"error", "failure", "fault", "mistake"})


def is_known(document: Document, deed: Token) -> bool:
    """Tell whether a deed is spoken of as known, by its object: 'the attack', 'Monday's attack'."""
    things = document.children_by(deed.index, "dobj") or objects_of(document, deed.index, "behind")
    if is_in_known(document, deed):
        return True
    return any(
        child.lower in (_DEFINITE if child.dep == "det" else CALENDAR)
        for thing in things
        for child in document.children_by(thing.index, "det", "poss")
    )


def is_in_known(document: Document, deed: Token) -> bool:
    """Tell 'had targeted fighters in the strike', whose strike is the one told of."""
    places = (deed, *document.children_by(deed.index, "dobj"))
    attacks = (t for place in places for t in objects_of(document, place.index, "in", "with"))
    return any(
        t.pos == "NOUN"
        and does_deed(t)
        and (
            any(d.lower in _DEFINITE for d in document.children_by(t.index, "det"))
            or bool(document.children_by(t.index, "relcl"))
        )
        for t in attacks
    )


def mistaken(document: Document, verb: Token) -> Iterator[Token]:
    """Give the strike of 'admitted a mistake in the strike', 'acknowledged errors in its raid'."""
    for wrong in document.children_by(verb.index, "dobj"):
        if wrong.lemma in _WRONGS:
            told = objects_of(document, wrong.index, *_ABOUT)
            told += objects_of(document, verb.index, *_ABOUT)
            yield from filter(does_deed, told)
