"""Tells the name of a country that says whose people, bodies or money is meant, and not where."""

from typing import Final

from reportedly.language.document import Document, Name, Token
from reportedly.reading.casualties.persons import PLURAL, SINGULAR
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
_OF_INITIALS: Final = (
    frozenset(
        """airstrike base bombardment bombing convoy drone facility fighter installation invasion
        missile munition property raid shelling strike troop""".split()
    )
    | SINGULAR.keys()
    | PLURAL.keys()
)
"""What initials say whose it is, or who did it: 'U.S. nuns', 'U.S. strikes', 'UK missiles'.

Headlines put whole names of countries before what happened in them: 'Boria students abducted'.
"""
_MEETINGS: Final = frozenset(
    "conference congress court forum hearing meeting negotiation seminar summit symposium talk "
    "trial workshop".split()
)
"""What is held in a place of which it does not speak."""
_DESCRIBING: Final = ("compound", "nmod", "amod")


def counts_people(document: Document, first: int, last: int) -> bool:
    """Tell a people called like its land, by the number before it: '200 Amhara were killed'.

    Tokens `first` up to `last` are the name.
    """
    before = document.tokens[max(first - 1, 0)]
    return before.index < first and before.dep == "nummod" and before.head == last - 1


def says_whose(document: Document, country: Token) -> bool:
    """Tell the country of 'twelve U.S. service members', 'the U.S. embassy', 'U.S. aid'.

    `country` is the last token of its name.
    """
    head = document.tokens[country.head]
    if country.dep not in _DESCRIBING or country.index >= head.index:
        return False
    if head.tag not in ("NN", "NNS", "NNP", "NNPS"):
        return False
    if is_dotted(country) or country.name is Name.INITIALS:
        while head.dep in _DESCRIBING and head.head > head.index:
            head = document.tokens[head.head]
        said = document.tokens[country.index + 1 : head.index + 1]
        if any(not words.isdisjoint(_OF_INITIALS) for words in map(_forms, said)):
            return True
    words = _forms(head)
    return not words.isdisjoint(_PUBLIC) or not words.isdisjoint(PEOPLE | BODIES)


def _forms(noun: Token) -> set[str]:
    return {noun.lemma.lower(), noun.lower, singular(noun.lower)}


def is_across_border(document: Document, first: int, last: int) -> bool:
    """Tell the country of 'the border with Boria', on whose other side it was.

    Tokens `first` up to `last` are the name.
    """
    name = document.tokens[last - 1]
    beside = document.tokens[name.head]
    joined = name.dep == "pobj" and beside.lower == "with" and beside.index < first
    return joined and document.tokens[beside.head].lemma in ("border", "frontier")


def is_met_in(document: Document, first: int, last: int) -> bool:
    """Tell the town of 'a conference in Osk', 'talks in Osk', in which nothing else need lie.

    Tokens `first` up to `last` are the name.
    """
    name = document.tokens[last - 1]
    at = document.tokens[name.head]
    placed = name.dep == "pobj" and at.lower in ("in", "at") and at.index < first
    return placed and document.tokens[at.head].lemma in _MEETINGS
