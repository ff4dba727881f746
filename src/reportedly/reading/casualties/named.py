"""One person told by name, also where the name is struck out."""

from reportedly.language.document import Document, Sentence, Token
from reportedly.model.figure import NAMED_PERSON, Group
from reportedly.reading.casualties.harm_words import VOCABULARY
from reportedly.reading.casualties.heads import is_numeric
from reportedly.reading.casualties.measures import is_aged
from reportedly.reading.casualties.phrase import People
from reportedly.reading.person_names import TITLES, in_name, person_name

_NOT_BEFORE = frozenset(
    "the - 's ’s in at near outside inside around from towards toward into across over "
    "through on to via for by".split()
)
"""Words behind which a name is that of a body, a place or whoever did the harm."""
_RANKS = TITLES | {"first", "lance", "master", "officer", "staff"}
"""What may open a name and is no part of it."""


def named_at(document: Document, sentence: Sentence, at: int) -> People | None:
    """Read one person's name, also where it is struck out: '[name withheld]'."""
    tokens = document.tokens
    last = at
    if tokens[at].text == "[" and at + 2 < sentence.last and tokens[at + 1].lower == "name":
        last = next((i + 1 for i in range(at + 2, sentence.last) if tokens[i].text == "]"), at)
    elif in_name(tokens[at]) and _may_precede(document, sentence, at):
        last = _past_name(document, at)
        if last == at and tokens[at].text in document.once(names_by_surname):
            last = at + 1
    if last == at or (last < sentence.last and not _ends_name(tokens[last])):
        return None
    return People(
        at, last, last - 1, 1, 1, NAMED_PERSON, Group.ALL, numbered=False, single=True, named=True
    )


def names_by_surname(document: Document) -> dict[str, str]:
    """Give the last names of those whom a text names with their ages, each with the whole name.

    'Jana Roe, 31, was shot. Roe died' tells of her.
    """
    found: dict[str, str] = {}
    for token in document.tokens:
        name = person_name(document, token.index) if in_name(token) else None
        if name is not None and name[1] == token.index + 1 and is_aged(document, name[1]):
            first, last = name
            while first < last - 1 and document.tokens[first].lower.rstrip(".") in _RANKS:
                first += 1
            start, end = document.span(first, last)
            found.setdefault(token.text, document.text[start:end])
    return found


def _may_precede(document: Document, sentence: Sentence, at: int) -> bool:
    if at == sentence.first:
        return True
    before, of = document.tokens[at - 1], document.tokens[max(at - 2, sentence.first)]
    home = before.lower == "of" and in_name(of)  # the town of 'Jana Roe of Brona'
    return before.lower not in _NOT_BEFORE and not home


def _past_name(document: Document, at: int) -> int:
    """Give where the name that starts at `at` ends, `at` itself where it is no person's."""
    name = person_name(document, at)
    if name is None or name[0] != at:
        return at
    words = document.tokens[at : name[1]]
    headline = any(is_numeric(token) or token.lower in VOCABULARY for token in words)
    return at if headline else name[1]


def _ends_name(token: Token) -> bool:
    return token.pos not in ("NOUN", "PROPN", "PART") and token.lower not in {"'s", "’s", "-"}
