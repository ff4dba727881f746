"""Tells words of violence from those of disease, weather, accidents, courts and contests."""

from collections.abc import Iterable

from reportedly.language.document import Document, Token
from reportedly.reading.slots.actor_words import ARMED_PEOPLE
from reportedly.reading.slots.actors import noun_in
from reportedly.reading.slots.event_words import HARM_NOUNS, HARM_VERBS, NOT_ATTACKS, NOUNS, VERBS
from reportedly.reading.slots.mishaps import is_mishap
from reportedly.reading.slots.natural import by_animals, crashes, is_natural, is_of_animal
from reportedly.reading.slots.syntax import objects_of

_BODIES = frozenset("front militia regime".split())
_FRONT = "front"
"""A body where it is part of a name, and else what something stands 'in front' of."""
_FORCES = _BODIES | frozenset("army military police troops".split())
_PEACEFUL = frozenset(
    """auxiliary bodyguard brother cadre communist constable cop cousin crewman crewmen defendant
    dissident hardliner hunter informer leftist loyalist marine marxist monarchist nationalist
    operative outsider partisan peacekeeper policeman policemen radical ranger recruit
    revolutionary rightist royalist suspect trooper volunteer warrior""".split()
)
"""Armed people who stand as often in news without an attack."""
_VIOLENT = (
    frozenset(
        """ammunition armed arson battle bomb bullet clash coup fight fighting grenade gun hostage
        mine missile offensive rocket shell siege besiege starve terror terrorism terrorist threat
        torture violence violent war weapon""".split()
    )
    | frozenset(NOUNS)
    | frozenset(VERBS)
) - (HARM_VERBS | HARM_NOUNS | {"explode", "explosion", "gas", "slaughter"})
"""Lemmas beside which a disease, a storm or an accident is only one of the things told."""
_STRUGGLES = frozenset("attack battle combat fight fighting raid storm strike threat war".split())
"""What a disease, a fire or weather is said to do, or is done about it, in words of violence."""
_WITH = ("with", "against", "of", "on", "from")


def is_violent(document: Document, word: Token, *, forces: bool = True) -> bool:
    """Tell whether `word` says arms, armed people or an attack; with `forces`, army and police too.

    'A battle with cancer', 'fighting the blaze' and 'a heart attack' say none.
    """
    if is_of_animal(document, word) or (word.pos == "VERB" and by_animals(document, word)):
        return False
    if is_mishap(document, word):
        return False
    if word.lower in (_FORCES if forces else _BODIES):
        return word.lower != _FRONT or word.pos == "PROPN"
    if word.pos == "VERB" and crashes(document, word):
        return False
    if word.lemma in _VIOLENT or word.lower in _VIOLENT:
        return not (word.lemma in _STRUGGLES and _is_struggle(document, word))
    if not noun_in(word, ARMED_PEOPLE):
        return False
    return forces or not (word.lower in _PEACEFUL or word.lemma in _PEACEFUL)


def _is_struggle(document: Document, word: Token) -> bool:
    """Tell 'a storm', 'a heart attack', 'the fight against polio', 'to fight the fire'."""
    if is_natural(word):
        return True
    if any(child.lower in NOT_ATTACKS for child in document.children(word.index)):
        return True
    beside = (
        *document.children_by(word.index, "dobj", "compound", "nsubj"),
        *objects_of(document, word.index, *_WITH),
    )
    return any(is_natural(thing) or thing.lower in ("fire", "blaze") for thing in beside)


def any_violent(document: Document, words: Iterable[Token]) -> bool:
    """Tell whether any of `words` says violence, army and police apart."""
    return any(is_violent(document, word, forces=False) for word in words)
