"""Tells deeds that are spoken of as known, and what one admits by calling it a mistake."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import CALENDAR, noun_in
from reportedly.reading.slots.deeds import does_deed
from reportedly.reading.slots.syntax import objects_of
from reportedly.reading.slots.verb_subjects import subjects

_DEFINITE = frozenset("the this that these those".split())
_ABOUT = ("in", "over", "during")
_WRONGS = frozenset({"error", "failure", "fault", "mistake"})


_PARTS = frozenset("involvement part participate participation role".split())
_NEAR = 2
"""Sentences back in which an attack is told that somebody explains."""


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


def aims(document: Document, deed: Token) -> bool:
    """Tell 'said they were targeting fighters', which explains an attack that the text tells of.

    A body or armed people say so of themselves, and 'the mayor said they were' of others.
    """
    progressive = any(aux.lemma == "be" for aux in document.children_by(deed.index, "aux"))
    if deed.lemma != "target" or deed.tag != "VBG" or not progressive:
        return False
    if not any(_tells_of_its_own(one) for one in subjects(document, deed.head)):
        return False
    first = document.sentences[max(0, deed.sentence - _NEAR)].first
    return any(does_deed(t) and t.pos == "NOUN" for t in document.tokens[first : deed.index])


def _tells_of_its_own(speaker: Token) -> bool:
    spokesman = speaker.lemma.startswith("spokes")
    return spokesman or noun_in(speaker, BODIES) or noun_in(speaker, ARMED_PEOPLE)


def takes_part(document: Document, noun: Token) -> bool:
    """Tell the involvement of 'announced its involvement in the strike', 'taking part in it'."""
    shared = document.children_by(noun.index, "dobj") if noun.lemma == "take" else (noun,)
    if not any(one.lemma in _PARTS for one in shared):
        return False
    deeds = (t for one in (noun, *shared) for t in objects_of(document, one.index, "in"))
    return any(does_deed(t) and t.pos == "NOUN" for t in deeds)


def mistaken(document: Document, verb: Token) -> Iterator[Token]:
    """Give the strike of 'admitted a mistake in the strike', 'acknowledged errors in its raid'."""
    for wrong in document.children_by(verb.index, "dobj"):
        if wrong.lemma in _WRONGS:
            told = objects_of(document, wrong.index, *_ABOUT)
            told += objects_of(document, verb.index, *_ABOUT)
            yield from filter(does_deed, told)
