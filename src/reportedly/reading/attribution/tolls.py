"""Tells what one says of a toll: 'put the dead at 19', 'registered five dead', 'cut it to 12'."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reportedly.language.document import Document, Token
from reportedly.model.figure import Category
from reportedly.reading.attribution.phrases import below
from reportedly.reading.casualties.harm_words import words_of

TOLLS = frozenset({"toll", "number", "count", "figure", "total", "estimate"})
"""What one 'puts at' a number."""
_TAKEN = frozenset({"life", "victim"})
REVISING = frozenset("raise lower cut reduce revise correct update increase".split())
"""What those who keep a toll do to it, and nobody else."""
_OF_A_COUNT = ("NUM", "NOUN", "ADJ", "ADV", "DET", "CCONJ", "SCONJ")
NUMBERING = frozenset({"say", "claim", "give"})
"""Verbs that give a number alone, of those told of before: 'said eleven', 'gave a figure of 18'."""
COUNTING = frozenset("count record register document tally log".split())
"""What those do who count the dead and the hurt; of others it tells of a thing done."""


def takes_lives(document: Document, verb: int) -> bool:
    """Tell 'the blast claimed 14 lives', 'its ninth victim', which is nothing that one says."""
    taken = document.children_by(verb, "dobj")
    return document.tokens[verb].lemma == "claim" and any(t.lemma in _TAKEN for t in taken)


def words_counted(document: Document, verb: int) -> list[int]:
    """Give the words of 'registered at least five dead and nine wounded' behind its verb.

    They are told by what they are, since parsers misread them. Empty where nobody is counted.
    """
    lemma = document.tokens[verb].lemma
    if lemma not in COUNTING and lemma not in NUMBERING:
        return []
    last = verb + 1
    while last < document.sentence_of(verb).last and _counts_on(document.tokens[last]):
        last += 1
    told = document.tokens[verb + 1 : last]
    if not any(token.pos == "NUM" for token in told):
        return _harm_of_so_many(document, verb) if lemma in COUNTING else []
    harmed = [token.index for token in told if token.lower in harmed_words()]
    if harmed and lemma in COUNTING:
        return list(range(verb + 1, harmed[-1] + 1))
    alone = not harmed and _is_bare_number(document, told)
    return [token.index for token in told] if alone else []


def _harm_of_so_many(document: Document, verb: int) -> list[int]:
    """Give the words of 'documented the killing of 20 people'."""
    for noun in document.children_by(verb, "dobj"):
        words = below(document, noun.index)
        if noun.lower in harmed_words() and any(document.tokens[i].pos == "NUM" for i in words):
            return words
    return []


def _is_bare_number(document: Document, told: Sequence[Token]) -> bool:
    """Tell 'counted eight', said of those told of before, from a count of other things."""
    ends = document.sentence_of(told[-1].index).last == told[-1].index + 1
    ends = ends or document.tokens[told[-1].index + 1].pos == "PUNCT"
    return ends and told[-1].pos == "NUM" and all(token.pos != "NOUN" for token in told)


def _counts_on(token: Token) -> bool:
    return token.pos in _OF_A_COUNT or token.lower in harmed_words() or token.lower in {",", "at"}


def is_toll(document: Document, verb: int, noun: Token, preposition: Token) -> bool:
    """Tell 'put the dead at 19' and 'lowered the number of dead to 19', with a number behind."""
    if document.tokens[verb].lemma in REVISING:
        return preposition.lower in {"to", "from"} and _keeps(document, verb, noun)
    numbers = (document.tokens[i] for i in below(document, preposition.index))
    given = preposition.lower == "as" and document.tokens[verb].lemma == "give"
    return (given and noun.lemma in TOLLS) or (
        preposition.lower == "at"
        and (noun.lemma in TOLLS or any(number.pos == "NUM" for number in numbers))
    )


def moves_toll(document: Document, verb: int, noun: Token) -> bool:
    """Tell 'lowered the number of people killed to 19', 'put the number killed at 19'.

    Parses hang what the number moves to on those counted.
    """
    puts = document.tokens[verb].lemma == "put"
    if not (puts or document.tokens[verb].lemma in REVISING) or not _keeps(document, verb, noun):
        return False
    words = [document.tokens[i] for i in below(document, noun.index)]
    ways = {"at"} if puts else {"to", "from"}
    return any(one.lower in ways and two.pos == "NUM" for one, two in pairwise(words))


def _keeps(document: Document, verb: int, noun: Token) -> bool:
    """Tell whether the verb's subject keeps the toll `noun`, and is no death that adds to it."""
    if document.tokens[verb].tag == "VBG":
        return False
    counted = (document.tokens[i].lower for i in below(document, noun.index))
    return noun.lemma == "toll" or any(word in harmed_words() for word in counted)


@cache
def harming() -> frozenset[str]:
    """Give the words of harm, whose subjects and objects tell nobody anything."""
    return words_of({Category.KILLED, Category.INJURED})[0]


@cache
def harmed_words() -> frozenset[str]:
    """Give the words for people killed or hurt, and for what befell them."""
    return words_of({Category.KILLED, Category.INJURED, Category.CASUALTIES})[0]
