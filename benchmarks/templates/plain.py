"""Words as features: names and peoples are all one, so that none of them is learnt."""

from reportedly.language.document import Token
from reportedly.language.english.vocabulary import NAMES_IN_VOCABULARY
from reportedly.reading.slots.actor_words import ARMED_PEOPLE, AUTHORITIES, BODIES, PEOPLE
from reportedly.reading.slots.actors import noun_in

_CLASSES = {"armed": ARMED_PEOPLE, "people": PEOPLE, "body": BODIES, "authority": AUTHORITIES}
_NAMES = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART")


def plain_word(token: Token) -> str:
    """Give the lemma of an ordinary word; 'name' for names and peoples, so that none is learnt."""
    if token.pos == "PROPN" or token.entity in _NAMES or token.lemma in NAMES_IN_VOCABULARY:
        return "name"
    return token.lemma if token.lemma.isalpha() else "sign"


def sort_of(token: Token) -> str:
    """Name the word list that a noun is on, or tell a name from a common noun."""
    classes = (name for name, nouns in _CLASSES.items() if noun_in(token, nouns))
    return next(classes, "name" if token.pos == "PROPN" else token.pos.lower())
