"""Cuts a text into the stretches of whole sentences that the encoder of templates reads."""

from collections.abc import Mapping
from typing import NamedTuple

from reportedly.language.document import Document, Name, Token
from reportedly.reading.attribution.pieces import MOST, STAND_INS, Vocabulary, shown

LONGEST = 510
"""Pieces that are read together, edges among them."""
_FULL = LONGEST - 10
"""Pieces from which a stretch takes no further sentence."""
_BY_ENTITY = {
    "PERSON": "john",
    "ORG": "company",
    "NORP": STAND_INS[Name.PEOPLE],
}
"""A word for each kind of name that the parser tells apart; all others read as a place."""


class Stretches(NamedTuple):
    """The pieces of each stretch, and by token in which one it stands and where in it."""

    pieces: tuple[tuple[int, ...], ...]
    places: Mapping[int, tuple[int, int]]


def stretches(document: Document, vocabulary: Vocabulary) -> Stretches:
    """Give the pieces of a text in stretches of at most LONGEST, cut between sentences."""
    opens, closes = vocabulary.edges
    found: list[list[int]] = [[]]
    places: dict[int, tuple[int, int]] = {}
    for sentence in document.sentences:
        own = [(token, _pieces(token, vocabulary)) for token in document.tokens_of(sentence)]
        if found[-1] and len(found[-1]) + sum(len(pieces) for _, pieces in own) > _FULL:
            found.append([])
        for token, pieces in own:
            if len(found[-1]) + len(pieces) > LONGEST - 2:
                found.append([])
            places[token.index] = (len(found) - 1, len(found[-1]) + 1)
            found[-1] += pieces
    return Stretches(tuple((opens, *pieces, closes) for pieces in found), places)


def seen_as(token: Token) -> str:
    """Give what the encoder sees of a token: of a name what kind the parser takes it for."""
    if token.name is Name.OTHER or (token.name is Name.NONE and token.pos == "PROPN"):
        return _BY_ENTITY.get(token.entity, STAND_INS[Name.OTHER])
    return shown(token)


def _pieces(token: Token, vocabulary: Vocabulary) -> tuple[int, ...]:
    return vocabulary.cut(seen_as(token))[:MOST]
