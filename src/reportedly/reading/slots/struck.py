"""Tells an attack by whose it was and what was hit: 'the army struck a depot', 'denied hitting'."""

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import may_have_arms, noun_in
from reportedly.reading.slots.deeds import is_own
from reportedly.reading.slots.syntax import agents, phrase
from reportedly.reading.slots.taxonomy import targets
from reportedly.reading.slots.words import Word, singular

STRIKING = frozenset({"strike", "hit", "target", "derail", "seize", "sink"})
"""Verbs of which weather, luck and taxes may be the subject, and so name no attack alone."""
_ELEMENTS = frozenset("storm hurricane typhoon cyclone earthquake tornado flood lightning".split())
_ALSO_FIGURES = frozenset(
    {"road", "bank", "market", "shop", "office", "media office", "gathering", "election site"}
)
"""What a government may hit without arms: with taxes, with a ban."""
_BURSTING = frozenset({"blow", "explode", "disintegrate"})
_CARRYING = frozenset({"aircraft", "warship"})
_FORCES = frozenset("army military force forces troops militia brigade battalion".split())


def strikes_site(document: Document, verb: Token) -> bool:
    """Tell whether who bears arms hits a building, a vehicle or a site with the verb."""
    if verb.lemma not in STRIKING:
        return False
    kinds = {kind for thing in _things(document, verb) for kind in _kinds(document, thing)}
    if not kinds:
        return False
    return any(_may_strike(document, doer, kinds) for doer in agents(document, verb.index))


def was_blown_up(document: Document, thing: Token, weapon: str) -> bool:
    """Tell the plane of 'the plane blew up', which was hit and hit nobody.

    Nor did that of 'blew up the plane', 'the ship was blown up'. `weapon` is its class of means.
    """
    verb = document.tokens[thing.head]
    if weapon not in _CARRYING or verb.pos != "VERB" or verb.lemma not in _BURSTING:
        return False
    alone = thing.dep == "nsubj" and not document.children_by(verb.index, "dobj")
    return alone or thing.dep in ("dobj", "nsubjpass")


def _things(document: Document, verb: Token) -> tuple[Token, ...]:
    return document.children_by(verb.index, "dobj", "nsubjpass")


def _kinds(document: Document, thing: Token) -> set[str]:
    """Give what a thing that was hit is, by the taxonomy of targets."""
    first, last = phrase(document, thing.index)
    words = tuple(
        Word(t.index, (t.lower, t.lemma, singular(t.lower))) for t in document.tokens[first:last]
    )
    return {m.value for m in targets().phrases.find(words) if m.last == thing.index + 1}


def _may_strike(document: Document, doer: Token, kinds: set[str]) -> bool:
    """Tell whether a doer may have hit such things with arms."""
    around = (doer, *document.children_by(doer.index, "compound", "nmod"))
    if any(word.lower in _ELEMENTS for word in around):
        return False
    if noun_in(doer, ARMED_PEOPLE) or noun_in(doer, _FORCES):
        return True
    armed = may_have_arms(doer) or is_own(document, doer)
    return armed and not kinds <= _ALSO_FIGURES
