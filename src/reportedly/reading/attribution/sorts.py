"""Tells what a designation's head names: people, a body, a paper, a time, or a name alone."""

from enum import StrEnum
from functools import cache
from importlib import resources

from reportedly.language.document import Document, Token

_MONTHS_ALSO_WORDS = frozenset({"march", "may", "august"})
_POINTERS = frozenset({"each", "all", "both", "some", "many", "most", "few", "several", "one"})
_OFTEN = frozenset({"times", "views", "shares"})
_AMOUNTS = frozenset({"dozens", "hundreds", "thousands", "millions", "scores", "lots"})


class Sort(StrEnum):
    """What a noun phrase stands for, as far as its head's own word tells."""

    PERSON = "person"
    BODY = "body"
    PAPER = "paper"
    TIME = "time"
    NAME = "name"
    """A proper name that tells nothing more: a person, a place or a body."""
    QUANTITY = "quantity"
    THING = "thing"
    """What is driven, worn, fired or walked on, and has nothing to say."""
    OTHER = "other"


SPEAKING = frozenset({Sort.PERSON, Sort.BODY, Sort.PAPER, Sort.NAME})
"""The sorts that may hold a claim by the word of their head."""


_MUTE = frozenset({Sort.TIME, Sort.QUANTITY, Sort.THING})


@cache
def head_words() -> dict[str, Sort]:
    """Load the sorts of common heads, by lemma."""
    text = resources.files(__package__).joinpath("heads.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and line[0] != "#")
    return {word: Sort(sort) for word, sort in rows}


def sort_of(document: Document, index: int) -> Sort:
    """Tell the sort of the noun phrase headed by token `index`."""
    token = document.tokens[index]
    if _is_quantity(token) or token.lower == "one":
        whom = _whom_of(document, token)
        return sort_of(document, whom.index) if whom is not None else _sort_of_number(token)
    words = head_words()
    told = words.get(token.lower) or words.get(token.lemma)
    if told is not None and not (told is Sort.THING and token.pos == "PROPN"):
        return told
    if token.pos != "PROPN":
        return Sort.OTHER
    return Sort.TIME if _is_date(document, token) else Sort.NAME


def _whom_of(document: Document, number: Token) -> Token | None:
    """Give the survivors of 'two of the survivors said', of whom so many speak."""
    for of in document.children_by(number.index, "prep"):
        for noun in document.children_by(of.index, "pobj"):
            if of.lower == "of" and of.index == number.index + 1 and noun.tag == "NNS":
                return noun
    return None


def _sort_of_number(number: Token) -> Sort:
    return Sort.QUANTITY if _is_quantity(number) else head_words().get(number.lower, Sort.OTHER)


def never_speaks(document: Document, index: int) -> bool:
    """Tell a time, a quantity or a thing, to which no claim can be credited."""
    return sort_of(document, index) in _MUTE or is_measure(document, index)


def is_measure(document: Document, index: int) -> bool:
    """Tell 'thousands of times', 'two million times': how often, and nobody."""
    token = document.tokens[index]
    if token.lower in _OFTEN:
        return any(child.pos == "NUM" for child in document.children(index))
    if token.lower not in _AMOUNTS:
        return False
    after = document.tokens[index + 1 : index + 3]
    return [t.lower for t in after[:1]] == ["of"] and any(t.lower in _OFTEN for t in after)


def _is_quantity(token: Token) -> bool:
    return (token.tag == "CD" or token.text[:1].isdigit()) and token.lower not in _POINTERS


def _is_date(document: Document, token: Token) -> bool:
    """Tell 'March 5' and '5 March' from a name."""
    beside = document.tokens[max(token.index - 1, 0) : token.index + 2]
    return token.lower in _MONTHS_ALSO_WORDS and any(t.text[:1].isdigit() for t in beside)
