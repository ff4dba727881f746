"""Tells by its own sentence of what somebody died or was hurt: of an attack, or of none."""

from collections.abc import Iterator

from reportedly.language.document import Document, Token
from reportedly.reading.findings import Finding
from reportedly.reading.mentions.violence import is_violent
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, BODIES
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS
from reportedly.reading.slots.natural import harms_naturally, harms_without_attack
from reportedly.reading.slots.syntax import agents, objects_of

_DYING = frozenset("die drown hospitalise hospitalize lose perish sicken succumb suffer".split())
_BRINGING = frozenset("bring cause claim leave see".split())
_DEATHS = frozenset(
    """body casualty corpse dead death fatality illness injury loss life toll victim
    wound""".split()
)
_HARMS = HARM_VERBS | HARM_NOUNS | _DYING | _DEATHS
_OF_WHAT = ("from", "of", "in", "by", "to")
_CALLED = ("compound", "nmod", "amod")
_STEPS = 5
"""How far above who was counted the word of harm may stand."""


def befell_without_attack(document: Document, finding: Finding) -> bool | None:
    """Tell whether what harmed was no attack: 'three died from flu', 'a storm left nine dead'.

    False where it was one ('killed in clashes', 'by soldiers'); None where the words say neither.
    """
    told = False
    for word in _harms(document, finding):
        doers, causes = tuple(_doers(document, word)), tuple(_causes(document, word))
        if any(noun_in(doer, ARMED_PEOPLE | BODIES) for doer in doers):
            return False
        causes += doers
        if any(is_violent(document, cause, forces=False) for cause in causes):
            return False
        told = told or (word.pos == "VERB" and harms_naturally(document, word))
        told = told or any(harms_without_attack(document, cause) for cause in causes)
    return told or None


def _harms(document: Document, finding: Finding) -> Iterator[Token]:
    """Give the words of harm of a finding: those in its passage and those above its token."""
    first, last = document.token_at(finding.span.start), document.token_at(finding.span.end - 1)
    yield from (word for word in document.tokens[first : last + 1] if word.lemma in _HARMS)
    for step, word in enumerate(document.ancestors(finding.token)):
        if step == _STEPS:
            return
        if word.lemma in _HARMS | _BRINGING:
            yield word
        if word.pos == "VERB":  # 'was hit by a car and killed'
            joined = document.children_by(word.index, "conj")
            yield from (other for other in joined if other.lemma in _HARMS)
            return


def _doers(document: Document, word: Token) -> Iterator[Token]:
    """Give who or what a word of harm says did it: the flood of 'left nine dead'.

    Who dies does not do it.
    """
    above = document.tokens[word.head]
    if word.pos == "VERB":
        yield from () if word.lemma in _DYING else agents(document, word.index)
    elif above.lemma in _BRINGING and word.dep in ("acomp", "ccomp", "dobj", "xcomp"):
        yield from agents(document, above.index)


def _causes(document: Document, word: Token) -> Iterator[Token]:
    """Give what a word of harm has for its cause: 'in' and 'of' what, and what it is called.

    'The death of nine' is theirs.
    """
    if word.pos == "VERB":
        yield from objects_of(document, word.index, *_OF_WHAT)
        return
    yield from objects_of(document, word.index, "from", "in", "by")
    if word.lemma == "victim":
        yield from objects_of(document, word.index, "of")
    yield from document.children_by(word.index, *_CALLED)
