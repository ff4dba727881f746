"""Finds who did it by whom he went with, or by a form's field: 'took part', 'Perpetrators: X'."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.model.content import Confidence
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import is_nameless, noun_in
from reportedly.reading.slots.confidence import accuser_confidence, confidence_at
from reportedly.reading.slots.denial_words import THROWING_OUT
from reportedly.reading.slots.event_words import NOUNS
from reportedly.reading.slots.syntax import objects_of, with_conjuncts
from reportedly.reading.slots.verb_subjects import subjects

_LONGEST_LABEL = 3
_SUSPECTED = frozenset({"suspect", "suspects", "suspected"})
_FIELDS = frozenset("attacker attackers perpetrator perpetrators culprit culprits".split()).union(
    _SUSPECTED
)
"""Fields of a form in which the doer stands."""
_HAPPENINGS = frozenset(
    """incident violence crime atrocity outrage bloodshed tragedy death fire blaze crash sinking
    disappearance bomb mine device shell it this""".split()
)
"""What an attack is called besides the nouns of attacks."""
_ANYBODY = frozenset(
    """individual person man woman youth youngster people unknown someone somebody teenager stranger
    rider motorcyclist biker driver""".split()
)
_BEARING_ARMS = (ARMED_PEOPLE | BODIES | {"member"}) - {"party"}


def in_company(document: Document, token: Token) -> Iterator[tuple[Token, Confidence]]:
    """Give whom the words at `token` put among those who did it, each with what confidence."""
    if token.text == ":":
        yield from _labelled(document, token)
    elif token.lemma == "part" and token.dep == "dobj":
        yield from _taking_part(document, token)
    elif token.lemma == "top" and token.pos == "VERB":
        yield from _topping(document, token)
    elif token.lemma in ("belong", "come"):
        yield from _belonging(document, token)
    elif token.lemma == "be" and token.pos in ("VERB", "AUX"):
        yield from _being(document, token)


def _labelled(document: Document, colon: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'Perpetrators: the Grey Front', 'Suspect group: X', a field of a form or a note."""
    first = document.sentence_of(colon.index).first
    label = [token.lower for token in document.tokens[first : colon.index]]
    if not 0 < len(label) <= _LONGEST_LABEL or not _FIELDS.intersection(label):
        return
    head = colon.index + 1
    last = document.sentence_of(colon.index).last
    while head + 1 < last and _goes_on(document, head):
        head += 1
    if head < last:
        suspected = not _SUSPECTED.isdisjoint(label)
        yield document.tokens[head], Confidence.POSSIBLE if suspected else Confidence.ACCUSED


def _goes_on(document: Document, at: int) -> bool:
    """Tell whether a noun phrase goes on behind token `at`."""
    here, after = document.tokens[at], document.tokens[at + 1]
    return here.pos in ("DET", "ADJ", "NUM") or (
        after.pos in ("NOUN", "PROPN") and here.pos in ("NOUN", "PROPN", "ADJ")
    )


def _taking_part(document: Document, noun: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'the army said that militiamen took part (in the attack)'."""
    verb = document.tokens[noun.head]
    deeds = objects_of(document, verb.index, "in") + objects_of(document, noun.index, "in")
    negated = document.children_by(verb.index, "neg") or document.children_by(noun.index, "det")
    denied = any(above.lemma in THROWING_OUT for above in document.ancestors(verb.index))
    told_of = any(map(is_deed, deeds)) if deeds else verb.dep == "ccomp"
    if verb.lemma != "take" or negated or denied or not told_of:
        return
    for head in with_conjuncts(document, subjects(document, verb.index)):
        yield head, confidence_at(document, head.index, verb.index)


def _topping(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'X topped the list of suspects'."""
    for listed in document.children_by(verb.index, "dobj"):
        of = objects_of(document, listed.index, "of")
        if listed.lemma == "list" and any(t.lemma in ("suspect", "culprit") for t in of):
            for head in with_conjuncts(document, subjects(document, verb.index)):
                yield head, Confidence.ACCUSED


def _belonging(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'witnesses said the attackers belonged to X', and 'came from X', where X is a body."""
    if any(is_nameless(document, one) for one in subjects(document, verb.index)):
        owners = objects_of(document, verb.index, "to")
        if verb.lemma == "come":
            owners = tuple(t for t in _from(document, verb) if noun_in(t, BODIES))
        for head in with_conjuncts(document, owners):
            yield head, confidence_at(document, head.index, verb.index)


def _from(document: Document, verb: Token) -> tuple[Token, ...]:
    return objects_of(document, verb.index, "from")


def _being(document: Document, verb: Token) -> Iterator[tuple[Token, Confidence]]:
    """Read 'witnesses said the gunmen were members of X', 'the attackers were from X'.

    Of people called by no deed only what bears arms is told so: 'the men were rebels'.
    """
    called = [one for one in subjects(document, verb.index) if is_nameless(document, one)]
    if not called:
        return
    told = any(not noun_in(one, _ANYBODY) for one in called)
    bodies = tuple(t for t in _from(document, verb) if noun_in(t, BODIES))
    for said in (*document.children_by(verb.index, "attr"), *bodies):
        if said.dep == "attr" and is_nameless(document, said):
            continue
        if not (told or noun_in(said, _BEARING_ARMS)):
            continue
        for head in with_conjuncts(document, (said,)):
            yield head, _said_of(document, verb, said, head)


def _said_of(document: Document, verb: Token, said: Token, head: Token) -> Confidence:
    """Give the confidence in 'had not been rebels but deserters', whose latter half is asserted."""
    confidence = confidence_at(document, head.index, verb.index)
    joined = (t for t in document.children_by(said.index, "cc") if t.index < head.index)
    if confidence is Confidence.ACQUITTED and any(t.lower == "but" for t in joined):
        return accuser_confidence(document, verb.head)
    return confidence


def is_deed(noun: Token) -> bool:
    """Tell a noun for an attack, or for what happened: 'the incident', 'the crime'."""
    return noun.lemma in NOUNS or noun.lemma in _HAPPENINGS
