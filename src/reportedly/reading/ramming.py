"""Tells a vehicle driven into people, or with a bomb into a building, from other driving."""

from reportedly.language.document import Document, Token
from reportedly.reading.casualties import persons

VEHICLES = frozenset(
    """bulldozer bus car lorry minibus minivan motorist pickup suv tanker taxi tractor trailer truck
    van vehicle driver""".split()
)
"""Lemmas of what is driven, and of who drives."""

DRIVING = frozenset(
    """accelerate barrel career careen crash drive knock mow plough plow ram reverse run slam smash
    speed steer swerve veer""".split()
)
"""Lemmas of verbs for how a vehicle is driven or moves."""

_TOWARDS = frozenset({"across", "along", "at", "into", "onto", "over", "through"})
WAYS = _TOWARDS | {"down"}
"""Words one of which leads from such a verb to those who are struck."""

RUN_OVER = frozenset({("mow", "down"), ("run", "down"), ("run", "over"), ("knock", "down")})
"""Verbs with their particles for what a vehicle does to people in its way."""
_CROWDS = frozenset("crowd family group parade procession queue".split())
_WALKS = frozenset("market parade pavement promenade sidewalk stall terrace".split())
"""Lemmas of places where people walk, stand or sit."""


def is_ramming(document: Document, verb: Token) -> bool:
    """Tell whether a verb says that a vehicle was driven into people."""
    if verb.pos != "VERB":
        return False
    told = document.children(verb.index)
    if not any(_drives(document, word) for word in (*told, document.tokens[verb.head])):
        return False
    struck = [noun for word in told for noun in document.children_by(word.index, "pobj")]
    if any((verb.lemma, word.lower) in RUN_OVER for word in told):
        return any(_walks(noun) for noun in (*struck, *document.children_by(verb.index, "dobj")))
    into = any(word.lower in _TOWARDS for word in told)
    return verb.lemma in DRIVING and into and any(_walks(noun) for noun in struck)


def is_car_bombing(document: Document, verb: Token) -> bool:
    """Tell 'drove a truck packed with explosives into the barracks', as a bomber drives any."""
    if verb.pos != "VERB" or verb.lemma not in DRIVING:
        return False
    vehicles = [word for word in document.children(verb.index) if word.lemma in VEHICLES]
    if vehicles and any(doer.lemma == "bomber" for doer in document.children(verb.index)):
        return True
    ahead = document.tokens[verb.index : document.subtree(verb.index)[1]]
    into = any(word.lower in _TOWARDS for word in ahead)
    return into and any(_is_laden(document, word) for word in vehicles)


def _walks(noun: Token) -> bool:
    people = noun.lower in persons.PLURAL or noun.lower in persons.SINGULAR
    return people or noun.lemma in _CROWDS | _WALKS


def _drives(document: Document, word: Token) -> bool:
    """Tell whether a word is a vehicle or its driver, less one that carries a bomb."""
    if word.lemma not in VEHICLES and word.lower not in VEHICLES:
        return False
    return not _is_laden(document, word)


def carries_bomb(document: Document, vehicle: Token) -> bool:
    """Tell the van of 'a van full of explosives'."""
    return vehicle.lemma in VEHICLES and _is_laden(document, vehicle)


def _is_laden(document: Document, vehicle: Token) -> bool:
    load = document.tokens[slice(*document.subtree(vehicle.index))]
    return any(token.lemma in ("bomb", "explosive", "suicide") for token in load)
