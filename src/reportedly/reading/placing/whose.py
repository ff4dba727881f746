"""Tells the name of a country that says whose people, bodies or money is meant, and not where."""

from typing import Final

from reportedly.language.document import Document, Name, Token
from reportedly.reading.slots.actor_words import BODIES, PEOPLE
from reportedly.reading.slots.words import is_dotted, singular

_PUBLIC: Final = frozenset(
    """administration adviser advisor aid aide air aircraft airman airplane ally ambassador
    assistance backing businessman businesswoman citizen company congress congressman congresswoman
    consul consulate corps correspondent counterpart currency defence defense department diplomat
    dollar embassy envoy firm flag funding helicopter interest jet journalist lawmaker legislator
    marine media minister ministry missionary national navy newspaper official parliament
    passport pentagon people personality plane policy politician position president presidential
    reporter representative role sanction secretary senate senator spokesman spokesperson
    spokeswoman staff support supporter tourist treasury visitor vessel warplane warship
    weapon""".split()
)
"""What is called after a country wherever it is."""
_BY_STATES: Final = frozenset(
    """airstrike bombardment bombing drone fighter invasion missile munition raid shelling strike
    troop""".split()
)
"""What is done, or done with, by whom initials before it name: 'U.S. strikes', 'UK missiles'."""
_DESCRIBING: Final = ("compound", "nmod", "amod")


def says_whose(document: Document, country: Token) -> bool:
    """Tell the country of 'twelve U.S. service members', 'the U.S. embassy', 'U.S. aid'.

    `country` is the last token of its name.
    """
    head = document.tokens[country.head]
    if country.dep not in _DESCRIBING or country.index >= head.index:
        return False
    if head.tag not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    words = {head.lemma.lower(), head.lower, singular(head.lower)}
    initials = is_dotted(country) or country.name is Name.INITIALS
    if initials and not words.isdisjoint(_BY_STATES):
        return True
    return not words.isdisjoint(_PUBLIC) or not words.isdisjoint(PEOPLE | BODIES)
