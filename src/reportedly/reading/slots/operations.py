"""Finds whose operation people died in: 'killed in an army offensive', 'dead in police operation'.

An offensive or operation is no attack by its noun alone, and 'clashes' tell nobody's.
"""

from collections.abc import Iterator

from reportedly.language.document import Document, Name, Token
from reportedly.model.content import Confidence
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, SIDES
from reportedly.reading.slots.actors import could_act, noun_in
from reportedly.reading.slots.confidence import confidence_at
from reportedly.reading.slots.event_words import HARM_VERBS

_OPERATIONS = frozenset(
    """offensive counter-offensive counteroffensive operation counterattack counter-attack onslaught
    crackdown incursion""".split()
)
_KIND = "military"
"""What says of an operation what sort it is, and not whose."""
_IN = frozenset("in during by amid".split())
_HARMED = frozenset("dead die perish hurt injured wounded killed leave claim".split())
_OF_STATE = frozenset(
    """soldier troop policeman policemen officer serviceman servicemen police guard trooper
    conscript marine sailor gendarme recruit""".split()
)
"""Who may have died on the side whose operation it was."""

Held = tuple[Token, Confidence]


def whose_operation(document: Document, token: Token) -> Iterator[Held]:
    """Give whose operation the noun at `token` is, where people died in it or by it."""
    if token.lemma not in _OPERATIONS:
        return
    harm = _harm(document, token)
    if harm is None:
        return
    own = any(noun_in(one, _OF_STATE) for one in _harmed(document, harm))
    owners = [owner for owner in _owners(document, token) if not own or _is_irregular(owner)]
    bodies = [owner for owner in owners if owner.name not in (Name.PEOPLE, Name.PEOPLES)]
    for owner in bodies or owners:
        yield owner, confidence_at(document, owner.index, harm.index)


def _harm(document: Document, noun: Token) -> Token | None:
    """Give the word of harm that says what people came to in the operation, or by it."""
    above = document.tokens[noun.head]
    if noun.dep == "pobj" and above.lower in _IN:
        above = document.tokens[above.head]
    elif noun.dep != "nsubj":
        return None
    return above if {above.lemma, above.lower} & (HARM_VERBS | _HARMED) else None


def _harmed(document: Document, harm: Token) -> tuple[Token, ...]:
    above = (document.tokens[harm.head],) if harm.dep in ("acl", "amod") else ()
    return (*above, *document.children_by(harm.index, "nsubjpass", "nsubj", "dobj"))


def _owners(document: Document, noun: Token) -> Iterator[Token]:
    """Give whose it is: 'the army's offensive', 'a Syrian offensive', 'an offensive by rebels'."""
    beside = document.children_by(noun.index, "poss", "compound", "nmod", "amod")
    after = document.tokens[noun.index + 1 : noun.index + 2]
    by = (
        t for word in after if word.lower == "by" for t in document.children_by(word.index, "pobj")
    )
    for owner in (*beside, *by):
        sided = owner.name in (Name.PEOPLE, Name.PEOPLES, Name.INITIALS) or noun_in(owner, SIDES)
        kind = owner.lower == _KIND and owner.dep != "poss"
        if not kind and could_act(owner) and (sided or owner.dep in ("poss", "pobj")):
            yield owner


def _is_irregular(owner: Token) -> bool:
    return noun_in(owner, ARMED_PEOPLE) and not noun_in(owner, _OF_STATE)
