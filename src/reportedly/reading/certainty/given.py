"""Tells an attack, or its dead, that a sentence takes as given whatever else it denies or doubts.

Who denies 'responsibility for the attack', says that 'no civilians were harmed in the strike' or
that 'three of the dead could not be identified' does not deny the attack, the strike or the dead.
"""

from reportedly.language.document import Document, Token
from reportedly.reading.attribution.lexicon import cue_words
from reportedly.reading.certainty.operators import governor
from reportedly.reading.dates.cues import EVENT_NOUNS

_HARMED = frozenset(
    "dead deceased victim body casualty fatality wounded injured missing killed death toll".split()
)
_DEFINITE = frozenset("the this that these those".split())
_WITHIN = frozenset(
    "pobj prep compound amod nummod nmod poss appos relcl acl nsubj nsubjpass dobj".split()
)
_CIRCUMSTANCE = frozenset("in during after following since amid over from behind before".split())
_BEARING = frozenset(
    "responsibility responsible blame blameless credit accuse culpability liable condemn".split()
)
_DOING = frozenset(
    """carry launch conduct stage order commit perpetrate mount plan mastermind organize organise
    direct lead""".split()
)
_BEING = frozenset("happen occur take exist be".split())
_SUBJECTS = ("nsubj", "nsubjpass")


def given_at(document: Document, index: int) -> int | None:
    """Give the head of the phrase that tells token `index` as given; None where nothing does.

    The phrase is definite ('the strike', 'Sunday's shelling', 'the 14 dead'), names an attack or
    its dead, and stands where a denial, a doubt or a 'not' of its sentence passes it by: in a
    circumstance, after 'responsibility for', as the subject of another verb.
    """
    token = document.tokens[index]
    for of in document.children_by(index, "prep"):
        for noun in document.children_by(of.index, "pobj"):
            if of.lower == "of" and _names_known(document, noun, _HARMED):
                return index if _passed_by(document, token) else None
    while token.head != token.index:
        if _names_known(document, token, EVENT_NOUNS | _HARMED):
            return token.index if _passed_by(document, token) else None
        if token.dep not in _WITHIN or _leaves_phrase(document, token):
            return None
        token = document.tokens[token.head]
    return None


def _leaves_phrase(document: Document, token: Token) -> bool:
    """Tell an argument of a verb, unless its clause describes a noun ('the raid that killed 2')."""
    if token.dep not in {*_SUBJECTS, "dobj", "prep"}:
        return False
    above = document.tokens[token.head]
    return above.pos in ("VERB", "AUX") and above.dep not in ("relcl", "acl")


def _names_known(document: Document, token: Token, words: frozenset[str]) -> bool:
    if token.lemma not in words and token.lower not in words:
        return False
    around = document.children(token.index)
    return any(t.dep == "poss" or t.lower in _DEFINITE for t in around)


def _passed_by(document: Document, token: Token) -> bool:
    """Tell whether what its sentence denies or doubts is something else than the phrase."""
    above = document.tokens[token.head]
    if token.dep == "pobj":
        return _after_preposition(document.tokens[above.head], above)
    if token.dep in _SUBJECTS:
        return above.lemma not in _BEING and not _bears_on_subject(above)
    return token.dep == "dobj" and above.lemma in _DOING


def _bears_on_subject(verb: Token) -> bool:
    """Tell a verb that says of its subject whether it is so: 'the raid was denied', 'failed'."""
    return governor(verb) is not None or verb.lemma in cue_words()


def _after_preposition(above: Token, preposition: Token) -> bool:
    word = preposition.lower
    if word == "for":
        return above.lemma in _BEARING
    if word in {"with", "to"}:
        return above.lemma in {"do", "link", "connection", "connect", "contribute"}
    return word in _CIRCUMSTANCE
