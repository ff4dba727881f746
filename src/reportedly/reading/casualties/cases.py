"""Reads counted cases of rape and of torture: '12 cases of rape', '15 documented cases of torture'.

Commissions and aid groups count them so; each is at least one person's. Incidents and reports are
counted otherwise: several may be of one person, or one of many.
"""

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import Category, Group
from reportedly.reading.casualties.numbers import Number
from reportedly.reading.casualties.phrase import People

_CASES = frozenset({"case", "cases", "instance", "instances"})
_RAPES = frozenset({"rape", "rapes"})
_SEXUAL = frozenset("violence assault assaults abuse slavery".split())
_IN_PHRASE = ("ADJ", "NOUN", "PROPN", "CCONJ", "VERB", "ADV", "PUNCT")
_LONGEST = 6
"""Tokens from 'of' up to what the cases are of: 'of conflict-related sexual violence'."""


def cases_of(document: Document, sentence: Sentence, number: Number) -> People | None:
    """Read '12 cases of rape', with what is said of the cases between; None for others."""
    at = number.last
    while at < sentence.last and _describes(document.tokens[at]):
        at += 1
    if at >= sentence.last or document.tokens[at].lower not in _CASES:
        return None
    told = told_of(document, sentence, at)
    if told is None:
        return None
    category, last = told
    low, high, rule = number.low, number.high, number.rule
    return People(number.first, last, at, low, high, rule, Group.ALL, category)


def told_of(document: Document, sentence: Sentence, noun: int) -> tuple[Category, int] | None:
    """Give what the 'of' behind token `noun` tells that people came to, and the token after it.

    'Cases of gang rape', 'survivors of conflict-related sexual violence', 'victims of torture'.
    """
    tokens = document.tokens
    if noun + 1 >= sentence.last or tokens[noun + 1].lower != "of":
        return None
    for at in range(noun + 2, min(noun + 2 + _LONGEST, sentence.last)):
        word = tokens[at].lower
        if word in _RAPES or (word in _SEXUAL and tokens[at - 1].lower == "sexual"):
            return Category.SEXUALLY_ASSAULTED, at + 1
        if word == "torture":
            return Category.TORTURED, at + 1
        if tokens[at].pos not in _IN_PHRASE or word == ",":
            return None
    return None


def _describes(token: Token) -> bool:
    return token.pos == "ADJ" or token.tag == "VBN"
