"""Tells a vehicle driven into people from other driving: 'ploughed into a crowd'."""

from reportedly.language.document import Document, Token

VEHICLES = frozenset(
    """bulldozer bus car lorry minibus minivan motorist pickup suv taxi tractor trailer truck van
    vehicle driver""".split()
)
"""Lemmas of what is driven, and of who drives."""

_INTO = frozenset(
    """accelerate barrel career careen crash drive plough plow ram reverse run slam smash speed
    steer swerve veer""".split()
)
_INTO_WORDS = frozenset({"into", "through", "at", "onto", "over"})
_DOWN = frozenset({("mow", "down"), ("run", "down"), ("run", "over"), ("knock", "down")})
_PEOPLE = frozenset(
    """bystander child crowd cyclist diner family group marcher mourner officer passer-by passerby
    pedestrian people person policeman procession protester queue reveller reveler shopper soldier
    spectator student tourist troop visitor worshipper""".split()
)
_WALKS = frozenset("market parade pavement promenade sidewalk stall terrace".split())
"""Lemmas of places where people walk, stand or sit."""


def is_ramming(document: Document, verb: Token) -> bool:
    """Tell whether a verb says that a vehicle was driven into people."""
    if verb.pos != "VERB":
        return False
    told = document.children(verb.index)
    if not any(_drives(document, word) for word in (*told, document.tokens[verb.head])):
        return False
    if any((verb.lemma, word.lower) in _DOWN for word in told):
        return True
    return verb.lemma in _INTO and any(
        noun.lemma in _PEOPLE | _WALKS
        for word in told
        if word.lower in _INTO_WORDS
        for noun in document.children_by(word.index, "pobj")
    )


def _drives(document: Document, word: Token) -> bool:
    """Tell whether a word is a vehicle or its driver, less one that carries a bomb."""
    if word.lemma not in VEHICLES:
        return False
    laden = document.tokens[slice(*document.subtree(word.index))]
    return not any(token.lemma in ("bomb", "explosive", "suicide") for token in laden)
